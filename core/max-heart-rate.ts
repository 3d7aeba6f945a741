/** The highest heart rate a runner is known to reach: of one run, and over a history. */
import type { Activity } from "./activity.ts";
import type { Estimate } from "./athlete.ts";
import type { Digest } from "./digest.ts";
import type { topThree } from "./sliding.ts";
import type { BeatsPerMinute, LocalDate } from "./units.ts";

export const PLAUSIBLE_RATE = { low: 100, high: 220 };
/** A single beat reported once is often the sensor's: never this far above the mean of the hardest lap, or of the run. */
const OVER_LAP = 1.15;
const OVER_MEAN = 1.35;
/**
 * Nobody's usual run lies higher than this under their maximum (Daniels: easy running at 65 to 79 % of it, marathons at 80 to 89): who
 * never went harder has not met it yet. It may then lie as far above as if the usual were the upper end of easy.
 */
const USUAL = 0.86;
const EASY = 0.79;

/** Highest believable heart rate of one run; 0 without. */
export function topHeartRate(run: { readonly activity: Activity; readonly digest: Digest }): BeatsPerMinute {
  const { activity, digest } = run;
  if (digest.trace?.topHeartRate) return digest.trace.topHeartRate;
  const { maxHeartRate = 0, averageHeartRate, laps = [] } = activity;
  let lap = 0;
  for (const { averageHeartRate: mean = 0 } of laps) if (mean > lap) lap = mean;
  const limit = lap > 0 ? OVER_LAP * lap : averageHeartRate ? OVER_MEAN * averageHeartRate : Infinity;
  return Math.min(maxHeartRate, limit);
}

interface Tops {
  /** highest of each run */
  readonly top: Float64Array;
  /** of the plausible ones */
  readonly highestTop: ReturnType<typeof topThree>;
  readonly dates: readonly (LocalDate | undefined)[];
}

/**
 * One artefact or two are outvoted: the second highest of few runs, the third of many. With a reach where it is the least that the
 * `usual` mean of a run allows. Indices of the first run and of the one after the last.
 */
export function maxHeartRateAt(
  { top, highestTop, dates }: Tops,
  [from, to]: readonly [number, number],
  usual: BeatsPerMinute,
): Estimate<BeatsPerMinute> | undefined {
  const { indices, counted } = highestTop(from, to);
  if (counted === 0) return undefined;
  const index = indices[counted < 3 ? 0 : counted < 40 ? 1 : 2]!;
  const value = top[index]!;
  if (value < PLAUSIBLE_RATE.low) return undefined;
  const known = { source: "heart rate" as const, spread: 0.04, runs: counted };
  const least = Math.min(PLAUSIBLE_RATE.high, usual / USUAL);
  if (value < least) return { ...known, value: least, reach: USUAL / EASY - 1 };
  return { ...known, value, ...(dates[index] && { date: dates[index] }) };
}
