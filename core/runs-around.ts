/** Which runs say who a runner is on a day: those around it, and none from before a long break. */
import { firstFrom } from "./labels/context.ts";

/** Days before and after a run that speak for it: the third best effort in here predicted races to 2 %. */
const BEFORE = 120;
const AFTER = 60;
/** The window grows until this many runs are in it, but never past what is read with a run. */
const ENOUGH = 25;
const GROWTH = 1.7;
export const MOST_BEFORE = 396;
export const MOST_AFTER = 116;
/** Opinions are renewed on a grid of days: labels do not hang on a single day. */
export const GRID = 3;
/** Who stops for a month comes back slower (Mujika & Padilla 2000, on detraining); from as many runs on the third best of them is taken. */
const BREAK = 28;
const AGAIN = 15;

/** Indices of the runs that speak for `day`. */
export function runsAround(days: Float64Array, day: number): readonly [number, number] {
  const ran = days[firstFrom(days, day + 1) - 1] ?? day;
  // Who stands still is who they were when they last ran: with single runs falling behind, nothing new is known.
  const last = day - ran >= BREAK ? ran : day;
  let before = BEFORE;
  let after = AFTER;
  for (;;) {
    const from = firstFrom(days, Math.max(last - before, day - MOST_BEFORE));
    const to = firstFrom(days, day + after + 1);
    if (to - from >= ENOUGH || (before >= MOST_BEFORE && after >= MOST_AFTER))
      return [firstSinceBreak(days, [from, to], day), to];
    before = Math.min(MOST_BEFORE, before * GROWTH);
    after = Math.min(MOST_AFTER, after * GROWTH);
  }
}

/** After weeks without a run a runner is who they are since, once enough runs say so. */
function firstSinceBreak(days: Float64Array, [from, to]: readonly [number, number], day: number): number {
  let first = from;
  for (let i = from + 1; i < to && days[i]! <= day + GRID; i++) if (days[i]! - days[i - 1]! >= BREAK) first = i;
  return to - first >= AGAIN ? first : from;
}
