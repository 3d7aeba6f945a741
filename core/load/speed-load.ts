/** Load from speed: rTSS, on which an hour at threshold is 100. */
import type { Bout } from "../bouts/bout.ts";
import type { Seconds, Share } from "../units.ts";

/** 100 · hours · (speed / threshold)². `speed` is the normalised, grade-adjusted one. */
export const speedLoad = (time: Seconds, effort: Share): number => (time / 36) * effort ** 2;

/** Moving time and normalised effort of bouts: the fourth power makes a fast piece weigh what it costs. Undefined without efforts. */
export function normalised(bouts: readonly Bout[]): { readonly time: Seconds; readonly effort: Share } | undefined {
  let [time, fourth] = [0, 0];
  for (const { distance, speed, effort } of bouts) {
    if (effort === undefined || !(speed > 0)) continue;
    time += distance / speed;
    fourth += (distance / speed) * Math.min(effort, FASTEST) ** 4;
  }
  return time > 0 ? { time, effort: (fourth / time) ** 0.25 } : undefined;
}

/** A sprint is no faster than about this, in threshold speeds; more is an error of the position. */
const FASTEST = 1.8;
