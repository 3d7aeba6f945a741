/** One session out of all that is recorded of it: the most trusted source wins, field by field, and every name is kept. */
import type { Activity, ActivityId, AthleteId, Lap, Streams } from "./activity.ts";
import { clockDifference, clockOf, type Recorded, sameRuns } from "./same-run.ts";

/** One record as a source gave it. */
export interface SourceRecord extends Recorded {
  readonly athlete: AthleteId;
  readonly laps?: readonly Lap[];
  readonly hasStreams?: boolean;
}

/** A session and the records it was made of, the one whose clock counts first. */
export interface MergedRun<Record extends SourceRecord> {
  readonly activity: Activity;
  readonly records: readonly Record[];
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
  const trusted = [...group].sort((a, b) => byTrust(a.id, b.id));
  const recording = recordingOf(trusted);
  const names = [...new Set(trusted.flatMap((one) => [one.id, ...(one.also ?? [])]))].sort(byTrust);
  const id = names.find((name) => !taken.has(name) || group.some((one) => one.id === name))!;
  taken.add(id);
  const also = names.filter((name) => name !== id);
  const laps = lapsOf(trusted, recording);
  return {
    activity: {
      id,
      ...(also.length > 0 && { also }),
      athlete: trusted[0]!.athlete,
      ...summaryOf(trusted),
      ...(laps && { laps }),
    },
    records: [recording, ...trusted.filter((one) => one !== recording)],
  };
}

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

/** Laps that say why they ended, else the most trusted of more than one, else any; told on the clock of the recording. */
function lapsOf(trusted: readonly SourceRecord[], recording: SourceRecord): readonly Lap[] | undefined {
  const worth = (one: SourceRecord) =>
    (one.laps!.length > 1 ? 4 : 0) + (telling(one) ? 2 : 0) + (one === recording ? 1 : 0);
  const known = trusted.filter((one) => one.laps);
  if (known.length === 0) return undefined;
  const best = known.reduce((most, one) => (worth(one) > worth(most) ? one : most));
  const late = clockDifference(recording.summary, best.summary)?.late ?? 0;
  return late === 0 ? best.laps! : best.laps!.map((lap) => ({ ...lap, start: Math.max(0, lap.start + late) }));
}

const SERIES = ["distance", "speed", "heartRate", "altitude", "cadence"] as const;

/** Series of the recording, and those it lacks from the other records, brought onto its clock. In the order of `MergedRun.records`. */
export function mergeStreams(
  sources: readonly { readonly record: SourceRecord; readonly streams: Streams }[],
): Streams | undefined {
  const [first, ...others] = sources;
  if (!first) return undefined;
  const merged: { -readonly [Key in keyof Streams]: Streams[Key] } = { ...first.streams };
  for (const { record, streams } of others) {
    const late = clockDifference(first.record.summary, record.summary)?.late ?? 0;
    for (const name of SERIES)
      if (!merged[name] && streams[name] && name !== "distance")
        merged[name] = onClock(first.streams.time, streams.time, streams[name], late);
  }
  return merged;
}

/** s; a sample further away than this says nothing about the moment */
const NEAREST = 10;

/** For each moment the value of the last sample before it; silent where there is none near. */
function onClock(
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
