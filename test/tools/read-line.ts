/** One text line as a run: everything is doubted, whatever does not fit is left out. */
import type { Activity, Lap, Streams } from "../../core/activity.ts";
import { tagOfNumber } from "../../core/sites/strava/sport.ts";

export interface Read {
  readonly id: string | number | null;
  /** why no label can be given, in a sentence */
  readonly fault?: string;
  /** absent: not a run one could label */
  readonly activity?: Activity;
  readonly streams?: Streams;
}

type Fields = Readonly<Record<string, unknown>>;

/** Words in a line's sport that say it is no common road run; the first that fits decides. */
const SPORTS: readonly (readonly [RegExp, Activity["sport"]])[] = [
  [/ride|cycl|bik|swim|walk|hik|row|ski|strength|weight|yoga/, "other"],
  [/trail/, "trail"],
  [/treadmill|indoor/, "treadmill"],
  [/virtual/, "virtual"],
];

const sportOf = (value: unknown): Activity["sport"] => {
  const words = typeof value === "string" ? value.toLowerCase() : "";
  return SPORTS.find(([pattern]) => pattern.test(words))?.[1] ?? "run";
};

/** s and m; runs across continents, stages and all, are shorter. */
const LONGEST = 8_640_000;
const FARTHEST = 10_000_000;
/** beats a minute a sensor may tell of */
const HEART = { least: 25, most: 250 };
/** An editor's mark at the beginning of a file, and none of the line. */
const MARK = /^\ufeff/;

/** `index` tells apart runs without an id of their own. */
export function readLine(line: string, index: number): Read {
  let fields: Fields;
  try {
    fields = fieldsOf(JSON.parse(line.replace(MARK, "")));
  } catch (error) {
    return { id: null, fault: `It is not JSON: ${(error as Error).message}.` };
  }
  const id = typeof fields.id === "string" || typeof fields.id === "number" ? fields.id : null;
  const summary = fieldsOf(fields.summary);
  const streams = streamsOf(fieldsOf(fields.streams));
  const lapsRead = lapsOf(fields.laps);
  const times = streams?.time;
  const elapsed = positive(summary.elapsedTimeS) ?? positive(times?.[times.length - 1]);
  const moving = positive(summary.movingTimeS) ?? elapsed;
  const distance = positive(summary.distanceM) ?? positive(streams?.distance?.[streams.distance.length - 1]) ?? 0;
  const start = startOf(fields.startTime);
  const tag = tagOfNumber(finite(fields.workoutType));
  if (!start) return { id, fault: missing("startTime", fields.startTime, "a local date and time") };
  if (!moving) return { id, fault: missing("summary.movingTimeS", summary.movingTimeS, "a number of seconds above 0") };
  if (moving > LONGEST || (elapsed ?? 0) > LONGEST || distance > FARTHEST)
    return { id, fault: `It took ${moving} s for ${distance} m, which no run does.` };
  const sport = sportOf(fields.sport);
  return {
    id,
    ...(sport === "other" && { fault: `Its sport is ${JSON.stringify(fields.sport)}.` }),
    activity: {
      id: `line:${index}`,
      athlete: `line:${typeof fields.athleteKey === "string" ? fields.athleteKey : ""}`,
      sport,
      ...(typeof fields.name === "string" && { name: fields.name }),
      ...(tag && { tag }),
      start,
      distance,
      movingTime: moving,
      elapsedTime: Math.max(elapsed ?? moving, moving),
      ...ascent(summary.elevGainM),
      ...optional("averageHeartRate", beats(summary.avgHr)),
      ...optional("maxHeartRate", beats(summary.maxHr)),
      ...optional("averageCadence", summary.avgCadence),
      ...(lapsRead && { laps: lapsRead }),
    },
    ...(streams && { streams }),
  };
}

const missing = (field: string, value: unknown, wanted: string): string =>
  value === undefined ? `${field} is missing.` : `${field} is ${JSON.stringify(value)}, not ${wanted}.`;

/** A calendar date, with a time or without. */
function startOf(value: unknown): string | undefined {
  const start = typeof value === "string" ? value.slice(0, 19) : "";
  return /^\d{4}-\d\d-\d\d/.test(start) && Number.isFinite(Date.parse(start)) ? start : undefined;
}

/** All or none: a row of laps with a hole in it would misplace the rest. */
function lapsOf(value: unknown): readonly Lap[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const laps: Lap[] = [];
  let clock = 0;
  for (const item of value) {
    const lap = fieldsOf(item);
    if ([lap.startS, lap.elapsedS].some((time) => (finite(time) ?? 0) < 0)) return undefined;
    const elapsedTime = positive(lap.elapsedS) ?? positive(lap.movingS);
    if (!elapsedTime) continue;
    const start = finite(lap.startS) ?? clock;
    clock = start + elapsedTime;
    laps.push({
      start,
      elapsedTime,
      movingTime: Math.min(elapsedTime, positive(lap.movingS) ?? elapsedTime),
      distance: Math.max(0, finite(lap.distanceM) ?? 0),
      ...optional("averageHeartRate", beats(lap.avgHr)),
      ...optional("maxHeartRate", beats(lap.maxHr)),
      ...optional("averageCadence", lap.avgCadence),
      ...ascent(lap.elevGainM),
    });
  }
  return laps.length > 0 ? laps.sort((a, b) => a.start - b.start) : undefined;
}

function streamsOf(fields: Fields): Streams | undefined {
  const clock = series(fields.time);
  if (!clock) return undefined;
  // A clock that was ahead of the start begins there.
  const ahead = Math.min(0, clock[0]!);
  const time = ahead < 0 ? clock.map((second) => second - ahead) : clock;
  const like = (value: unknown) => {
    const values = series(value);
    return values?.length === time.length ? values : undefined;
  };
  const distance = like(fields.distance)?.map((metres) => (metres <= FARTHEST ? metres : Number.NaN));
  const speed = like(fields.velocity);
  const [heartRate, altitude, cadence] = [like(fields.heartrate), like(fields.altitude), like(fields.cadence)];
  return {
    time,
    ...(distance && { distance }),
    ...(speed && { speed }),
    ...(heartRate && { heartRate }),
    ...(altitude && { altitude }),
    ...(cadence && { cadence }),
  };
}

const series = (value: unknown): Float64Array | undefined =>
  Array.isArray(value) && value.length > 1 ? Float64Array.from(value, (x) => finite(x) ?? Number.NaN) : undefined;
const fieldsOf = (value: unknown): Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};
const finite = (value: unknown): number | undefined =>
  typeof value === "number" && Number.isFinite(value) ? value : undefined;
const positive = (value: unknown): number | undefined => {
  const number = finite(value);
  return number !== undefined && number > 0 ? number : undefined;
};
const beats = (value: unknown): number | undefined => {
  const rate = finite(value);
  return rate !== undefined && rate >= HEART.least && rate <= HEART.most ? rate : undefined;
};
/** None at all is a figure too: of flat laps. */
const ascent = (value: unknown): { readonly elevationGain?: number } => {
  const metres = finite(value);
  return metres === undefined || metres < 0 ? {} : { elevationGain: metres };
};
const optional = <Key extends string>(key: Key, value: unknown): Partial<Record<Key, number>> => {
  const number = positive(value);
  return number === undefined ? {} : ({ [key]: number } as Record<Key, number>);
};
