/** What was recorded as a run and was none: a ride to work sets no threshold and is nobody's usual speed. */
import type { slidingQuantile } from "./sliding.ts";
import type { BeatsPerMinute, MetresPerSecond, Share } from "./units.ts";

/** Nobody trains so much faster than on the slower quarter of their runs: the fastest reps are 1.5 times the slowest easy pace (Daniels). */
const FASTER = 1.5;
/** Slower than this can be run by many, however slow their other runs are. */
const FAST: MetresPerSecond = 4;
/** As many do not race all out. */
const MANY: Share = 0.1;
/** A heart this far below its usual mean was not running at all. */
const CALM: Share = 0.95;

interface Speeds {
  readonly speed: Float64Array;
  readonly medianSpeed: ReturnType<typeof slidingQuantile>;
  readonly rate: Float64Array;
}

/** Whether the run at an index was ridden, by the runs between two. */
export function ridden(
  { speed, medianSpeed, rate }: Speeds,
  [from, to]: readonly [number, number],
  usualRate: BeatsPerMinute,
): (index: number) => boolean {
  const limit = Math.max(FAST, FASTER * medianSpeed(from, to, 0.25));
  const many = medianSpeed(from, to, 1 - MANY) >= limit;
  return (index) => speed[index]! >= limit && (rate[index]! > 0 ? rate[index]! < CALM * usualRate : many);
}
