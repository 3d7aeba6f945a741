/** How much longer a run is than the longest of the thirty days before it: what one large study found to matter. */
import type { TrainingDay } from "../days.ts";
import type { LabelledRun } from "../labels/labelled-run.ts";
import type { Metres, Share } from "../units.ts";

/** Frandsen 2025 (BJSM): hazard by size of the jump over the longest run of 30 days. */
const SPIKE_DAYS = 30;
export const SPIKE = { small: 1.1, moderate: 1.3, large: 2 } as const;
/** Below this a longer run is an everyday matter. */
export const LEAST_DISTANCE: Metres = 5000;
/** With fewer runs in the thirty days there is nothing to compare with: the runner comes back, or the history begins. Two weeks of three runs hold one long run. */
const LEAST_RUNS = 6;

/**
 * The longest run of the thirty days before a day; undefined where too little was run, or is known, to compare with, and where
 * `distance` is no spike after it.
 */
export function longestBefore(days: readonly TrainingDay[], at: number, distance = Infinity): Metres | undefined {
  let [most, runs] = [0, 0];
  for (let j = at - 1; j >= 0 && j >= at - SPIKE_DAYS; j--)
    for (const { activity } of days[j]!.runs) {
      // One as long is mostly found within days.
      if (distance / activity.distance <= SPIKE.small) return undefined;
      runs++;
      most = Math.max(most, activity.distance);
    }
  return runs >= LEAST_RUNS && most > 0 ? most : undefined;
}

/** `ratio`: this run over the longest of the thirty days. */
export function spikeSize(ratio: Share): "none" | "small" | "moderate" | "large" {
  // Distances are known to some metres: 16.5 over 15.0 is not above a tenth.
  const above = (bar: number) => ratio > bar + 1e-9;
  return above(SPIKE.large) ? "large" : above(SPIKE.moderate) ? "moderate" : above(SPIKE.small) ? "small" : "none";
}

/** A marathon and beyond: nobody runs it by the way. */
const EVENT: Metres = 42_000;

/** A race, named or not: as long as it is, whatever was run before it. What it asks for is the days after it. */
export const isEvent = ({ label, activity }: Pick<LabelledRun, "label" | "activity">): boolean =>
  label === "race" || activity.distance >= EVENT;
