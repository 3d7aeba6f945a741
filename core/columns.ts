/** The figures a runner is measured by, of every run of the history, sorted by day. */
import { type Activity, dateOf } from "./activity.ts";
import { dayNumber } from "./dates.ts";
import type { Digest } from "./digest.ts";
import { PLAUSIBLE_RATE, topHeartRate } from "./max-heart-rate.ts";
import { eventNear } from "./paces/best-race.ts";
import { ridden } from "./ridden.ts";
import { columnOf, slidingQuantile, topThree } from "./sliding.ts";
import { thresholdSpeedFrom } from "./threshold.ts";
import type { BeatsPerMinute, LocalDate, MetresPerSecond } from "./units.ts";

const SHORTEST = 2500;
const FASTEST = 6.4;
/** Slower than this is a walk. */
const WALK = 1.9;

export interface CalibrationRun {
  readonly activity: Activity;
  readonly digest: Digest;
}

/** Columns of the history, sorted by day. */
export interface Columns {
  readonly day: Float64Array;
  readonly threshold: Float64Array;
  readonly bestThreshold: ReturnType<typeof topThree>;
  readonly raced: Float64Array;
  readonly bestRaced: ReturnType<typeof topThree>;
  readonly speed: Float64Array;
  readonly medianSpeed: ReturnType<typeof slidingQuantile>;
  readonly rate: Float64Array;
  readonly medianRate: ReturnType<typeof slidingQuantile>;
  readonly top: Float64Array;
  readonly highestTop: ReturnType<typeof topThree>;
  readonly medianTop: ReturnType<typeof slidingQuantile>;
  /** undefined for a race that was only told of: the day of telling is not the day of racing */
  readonly dates: readonly (LocalDate | undefined)[];
}

/** A race that was only told of. */
export const TOLD = "told:race";

export function columnsOf(runs: readonly CalibrationRun[]): Columns {
  const sorted = runs
    .map((run) => ({ run, day: dayNumber(dateOf(run.activity)) }))
    .filter(({ day }) => Number.isFinite(day))
    .sort((a, b) => a.day - b.day || (a.run.activity.start < b.run.activity.start ? -1 : 1));
  const column = (value: (run: CalibrationRun) => number) => columnOf(sorted, ({ run }) => value(run));
  const top = column(topHeartRate);
  const rate = column(({ activity, digest }) => digest.trace?.averageHeartRate ?? activity.averageHeartRate ?? 0);
  const threshold = column(ownThreshold);
  const speed = column(({ activity }) => (isUsual(activity) ? speedOf(activity) : 0));
  const raced = column((run) => (run.activity.tag === "race" ? ownThreshold(run) : 0));
  return {
    day: columnOf(sorted, ({ day }) => day),
    threshold,
    bestThreshold: topThree(threshold),
    raced,
    bestRaced: topThree(raced),
    speed,
    medianSpeed: slidingQuantile(speed),
    rate,
    medianRate: slidingQuantile(rate),
    top,
    highestTop: topThree(top, PLAUSIBLE_RATE.high),
    medianTop: slidingQuantile(top),
    dates: sorted.map(({ run: { activity } }) => (activity.id === TOLD ? undefined : dateOf(activity))),
  };
}

/** The threshold speed this one run speaks for at least; 0 when it cannot say. A race was as long as its course, whatever the watch measured. */
export function ownThreshold({ activity, digest }: CalibrationRun): MetresPerSecond {
  if (!isMeasure(activity) || activity.elapsedTime > 1.5 * activity.movingTime) return 0;
  const raced = activity.tag === "race" && eventNear(activity.distance);
  return Math.max(thresholdSpeedFrom(raced || activity.distance, activity.movingTime), digest.performance);
}

export const speedOf = (activity: Activity): MetresPerSecond => activity.distance / Math.max(1, activity.movingTime);
/** Trails say little of a usual speed, walks nothing, treadmills what they like, and a race told of is no training. */
const isUsual = (activity: Activity): boolean =>
  activity.id !== TOLD &&
  isMeasure(activity) &&
  speedOf(activity) >= WALK &&
  activity.sport !== "trail" &&
  activity.sport !== "treadmill";
const isMeasure = (activity: Activity): boolean =>
  activity.distance >= SHORTEST && activity.movingTime > 0 && speedOf(activity) < FASTEST;

export interface Chosen {
  readonly runs: Columns;
  readonly range: readonly [number, number];
  /** what speaks for the highest threshold in the range */
  readonly best: ReturnType<ReturnType<typeof topThree>>;
}

/** The columns as they are, unless a ride would set the threshold: then those between the indices without any, counted from 0. */
export function withoutRides(columns: Columns, [from, to]: readonly [number, number], rate: BeatsPerMinute): Chosen {
  const best = columns.bestThreshold(from, to);
  const isRide = ridden(columns, [from, to], rate);
  if (!best.indices.some((index) => index >= 0 && isRide(index))) return { runs: columns, range: [from, to], best };
  const own = (values: Float64Array) => values.slice(from, to).map((value, i) => (isRide(from + i) ? 0 : value));
  const [threshold, raced, speed] = [own(columns.threshold), own(columns.raced), own(columns.speed)];
  const runs = {
    ...columns,
    ...{ threshold, bestThreshold: topThree(threshold), raced, bestRaced: topThree(raced) },
    ...{ speed, medianSpeed: slidingQuantile(speed), rate: own(columns.rate), top: own(columns.top) },
    dates: columns.dates.slice(from, to),
  };
  return { runs, range: [0, to - from], best: runs.bestThreshold(0, to - from) };
}
