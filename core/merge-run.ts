/** One session out of all that is recorded of it: the most trusted source wins, field by field, and every name is kept. */
import type { Activity, ActivityId, AthleteId, Lap, Source, Streams } from "./activity.ts";
import { clockDifference, clockOf, type Recorded, sameRuns } from "./same-run.ts";

/** One record as a source gave it. */
export interface SourceRecord extends Recorded {
  readonly athlete: AthleteId;
  readonly laps?: readonly Lap[];
  readonly hasStreams?: boolean;
}

/** A session and the records it was made of. */
export interface MergedRun<Record extends SourceRecord> {
  readonly activity: Activity;
  /** most trusted first */
  readonly records: readonly Record[];
  /** the record whose clock laps and series are told on */
  readonly recording: Record;
  /** where the laps are from, if not from the recording */
  readonly lapsFrom?: Record;
  /** whose heart rate is laid over the recording, which has none */
  readonly heartFrom?: Record;
}

/** Sites know what the runner corrected; a file knows what the device wrote. Sites not listed come between. */
const TRUST: readonly string[] = ["strava", "garmin", "", "stravaexport", "file"];
const trustOf = (id: ActivityId): number => {
  const at = TRUST.indexOf(id.slice(0, id.indexOf(":")));
  return at < 0 ? TRUST.indexOf("") : at;
};
const byTrust = (a: ActivityId, b: ActivityId): number => trustOf(a) - trustOf(b) || (a < b ? -1 : a > b ? 1 : 0);

/** Every session once, oldest first; the order of the records changes nothing. */
export function mergeRuns<Record extends SourceRecord>(records: readonly Record[]): readonly MergedRun<Record>[] {
  const taken = new Set(records.map((one) => one.id));
  return sameRuns(records).map((group) => mergeRun(group, taken));
}

/** `taken`: names that stand for another session, the records' own before all. */
function mergeRun<Record extends SourceRecord>(group: readonly Record[], taken: Set<ActivityId>): MergedRun<Record> {
  const [only] = group;
  if (group.length === 1 && !only!.also) return { activity: activityOf(only!), records: group, recording: only! };
  const records = [...group].sort((a, b) => byTrust(a.id, b.id));
  const recording = recordingOf(records);
  const names = [...new Set(records.flatMap((one) => [one.id, ...(one.also ?? [])]))].sort(byTrust);
  const id = names.find((name) => !taken.has(name) || group.some((one) => one.id === name))!;
  taken.add(id);
  // The name of a record that is a session of its own is not this one's too.
  const also = names.filter((name) => name !== id && (!taken.has(name) || group.some((one) => one.id === name)));
  const lapped = lapsFrom(records, recording);
  const heart = recording.summary.averageHeartRate
    ? undefined
    : records.find((one) => one.hasStreams && one.summary.averageHeartRate);
  return {
    activity: {
      id,
      ...(also.length > 0 && { also }),
      ...(records.length > 1 && { sources: records.map(sourceOf) }),
      ...(records[0]!.apart && { apart: true }),
      athlete: records[0]!.athlete,
      ...summaryOf(records),
      ...(lapped && { laps: onClockOf(recording, lapped) }),
    },
    records,
    recording,
    ...(lapped && lapped !== recording && { lapsFrom: lapped }),
    ...(recording.hasStreams && heart && heart !== recording && { heartFrom: heart }),
  };
}

const sourceOf = ({ id, summary: { format, distance, elapsedTime } }: SourceRecord): Source => ({
  id,
  ...(format && { format }),
  distance,
  elapsedTime,
});

const activityOf = ({ id, athlete, summary, laps, apart }: SourceRecord): Activity => ({
  id,
  ...(apart && { apart }),
  athlete,
  ...summary,
  ...(laps && { laps }),
});

/** Absent means unknown, and a length of 0 was not measured: neither hides what another source knows. */
function summaryOf(trusted: readonly SourceRecord[]): Recorded["summary"] {
  const [best] = trusted;
  const merged: { -readonly [Key in keyof Recorded["summary"]]?: unknown } = {};
  for (const { summary } of [...trusted].reverse())
    for (const [key, value] of Object.entries(summary))
      if (value !== 0 || merged[key as keyof typeof merged] === undefined) merged[key as keyof typeof merged] = value;
  const clock = (trusted.find((one) => exact(one.summary)) ?? best!).summary;
  const sport = trusted.find((one) => best!.summary.sport === "run" && SPECIFIC.has(one.summary.sport));
  return {
    ...(merged as Recorded["summary"]),
    start: clock.start,
    utcOffset: clock.utcOffset,
    offsetGuessed: clock.offsetGuessed,
    ...(sport && { sport: sport.summary.sport }),
  };
}

/** What a plain "run" of a site may be on closer look at the device's file. */
const SPECIFIC: ReadonlySet<string> = new Set(["trail", "treadmill", "virtual"]);
/** A local time of day that was recorded where the run was. */
const exact = (summary: Recorded["summary"]) => !summary.offsetGuessed && clockOf(summary.start) !== undefined;

/** The record whose clock laps and series are told on: with series, with laps that say why they ended, with laps at all. */
function recordingOf<Record extends SourceRecord>(trusted: readonly Record[]): Record {
  const worth = (one: Record) => (one.hasStreams ? 4 : 0) + (telling(one) ? 2 : 0) + (one.laps?.length ? 1 : 0);
  return trusted.reduce((best, one) => (worth(one) > worth(best) ? one : best));
}

const telling = (one: SourceRecord): boolean =>
  one.laps?.some((lap) => lap.step !== undefined || lap.trigger !== undefined) ?? false;

/** Laps that say why they ended, else the most trusted of more than one, else any. */
function lapsFrom<Record extends SourceRecord>(trusted: readonly Record[], recording: Record): Record | undefined {
  const worth = (one: Record) => (one.laps!.length > 1 ? 4 : 0) + (telling(one) ? 2 : 0) + (one === recording ? 1 : 0);
  const known = trusted.filter((one) => one.laps);
  return known.length === 0 ? undefined : known.reduce((best, one) => (worth(one) > worth(best) ? one : best));
}

/** Laps of one record on the clock of another. */
function onClockOf(recording: SourceRecord, { summary, laps }: SourceRecord): readonly Lap[] {
  const late = clockDifference(recording.summary, summary)?.late ?? 0;
  return late === 0 ? laps! : laps!.map((lap) => ({ ...lap, start: Math.max(0, lap.start + late) }));
}

/** The recording's series, with the heart rate of another record that was worn at the same time. */
export function withHeart(
  recording: { readonly summary: SourceRecord["summary"]; readonly streams: Streams },
  heart: { readonly summary: SourceRecord["summary"]; readonly streams: Streams },
): Streams {
  const { heartRate, time } = heart.streams;
  if (recording.streams.heartRate || !heartRate) return recording.streams;
  const late = clockDifference(recording.summary, heart.summary)?.late ?? 0;
  return { ...recording.streams, heartRate: sampled(recording.streams.time, time, heartRate, late) };
}

/** s; a sample further away than this says nothing about the moment */
const NEAREST = 10;

/** For each moment the value of the last sample before it; silent where there is none near. */
function sampled(
  time: ArrayLike<number>,
  theirs: ArrayLike<number>,
  values: ArrayLike<number>,
  late: number,
): readonly number[] {
  let at = 0;
  return Array.from(time, (second) => {
    while (at + 1 < theirs.length && theirs[at + 1]! + late <= second) at += 1;
    return Math.abs(theirs[at]! + late - second) <= NEAREST ? values[at]! : Number.NaN;
  });
}
