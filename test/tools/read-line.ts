/** One text line as a run: everything is doubted, whatever does not fit is left out. */
import type { Activity, Lap, Streams } from "../../core/activity.ts";

export interface Read {
  readonly id: string | number | null;
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

/** `index` tells apart runs without an id of their own. */
export function readLine(line: string, index: number): Read {
  let fields: Fields;
  try {
    fields = fieldsOf(JSON.parse(line));
  } catch {
    return { id: null };
  }
  const id = typeof fields.id === "string" || typeof fields.id === "number" ? fields.id : null;
  const summary = fieldsOf(fields.summary);
  const start =
    typeof fields.startTime === "string" && /^\d{4}-\d\d-\d\d/.test(fields.startTime) ? fields.startTime : null;
  const streams = streamsOf(fieldsOf(fields.streams));
  const lapsRead = lapsOf(fields.laps);
  const times = streams?.time;
  const elapsed = positive(summary.elapsedTimeS) ?? positive(times?.[times.length - 1]);
  const moving = positive(summary.movingTimeS) ?? elapsed;
  const distance = positive(summary.distanceM) ?? positive(streams?.distance?.[streams.distance.length - 1]) ?? 0;
  if (!start || !moving) return { id };
  return {
    id,
    activity: {
      id: `line:${index}`,
      athlete: `line:${typeof fields.athleteKey === "string" ? fields.athleteKey : ""}`,
      sport: sportOf(fields.sport),
      start: start.slice(0, 19),
      distance,
      movingTime: moving,
      elapsedTime: Math.max(elapsed ?? moving, moving),
      ...optional("elevationGain", summary.elevGainM),
      ...optional("averageHeartRate", summary.avgHr),
      ...optional("maxHeartRate", summary.maxHr),
      ...optional("averageCadence", summary.avgCadence),
      ...(lapsRead && { laps: lapsRead }),
    },
    ...(streams && { streams }),
  };
}

function lapsOf(value: unknown): readonly Lap[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const laps: Lap[] = [];
  let clock = 0;
  for (const item of value) {
    const lap = fieldsOf(item);
    const elapsedTime = positive(lap.elapsedS) ?? positive(lap.movingS);
    if (!elapsedTime) continue;
    const start = finite(lap.startS) ?? clock;
    clock = start + elapsedTime;
    laps.push({
      start,
      elapsedTime,
      movingTime: Math.min(elapsedTime, positive(lap.movingS) ?? elapsedTime),
      distance: Math.max(0, finite(lap.distanceM) ?? 0),
      ...optional("averageHeartRate", lap.avgHr),
      ...optional("maxHeartRate", lap.maxHr),
      ...optional("averageCadence", lap.avgCadence),
      ...optional("elevationGain", lap.elevGainM),
    });
  }
  return laps.length > 0 ? laps.sort((a, b) => a.start - b.start) : undefined;
}

function streamsOf(fields: Fields): Streams | undefined {
  const time = series(fields.time);
  if (!time) return undefined;
  const like = (value: unknown) => {
    const values = series(value);
    return values?.length === time.length ? values : undefined;
  };
  const [distance, speed] = [like(fields.distance), like(fields.velocity)];
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
const optional = <Key extends string>(key: Key, value: unknown): Partial<Record<Key, number>> => {
  const number = positive(value);
  return number === undefined ? {} : ({ [key]: number } as Record<Key, number>);
};
