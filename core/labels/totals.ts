/** Runs known by totals alone: what those can say, and what they cannot. */
import type { Share } from "../units.ts";
import type { Evidence } from "./evidence.ts";

/** Nobody runs for long as fast as for a while: time grows with distance to the power of 1.06 (Riegel 1981). */
export const FADE = 0.06;
/** Warm-up and rests are in the totals too: where even those stand this far out from the usual run, with a heart no calmer, there was
 * work inside; means of a heart are off by a beat or two. Own measurement: chosen so on the others whichever athlete is left out. */
const QUICK = { by: 1.08, heart: 0.99 };
/**
 * Easy running is at most about this share of threshold (Daniels). Where the usual run lies closer to the best of the history, those
 * may be easy runs too, on a flatter course or without a pram, and their speed does not tell how hard a quick one was.
 */
const MEASURED: Share = 0.84;
/** A mean heart this far above the usual one does: from the middle of easy running, at 65 to 79 % of the maximum (Daniels), beyond its end. */
const BEYOND_EASY: Share = 1.1;

/** Mean speed over the usual one, as if the run had been as long as usual. */
export const quickness = ({ againstUsual, duration, context }: Evidence): Share =>
  context.usualDuration > 0 ? againstUsual * (duration / context.usualDuration) ** FADE : againstUsual;

/** A press or two say no more than totals do. */
export const FEWEST_LAPS = 4;
const isLikeTotals = ({ path, pieces, digest }: Evidence): boolean =>
  path === "none" || (path === "laps" && digest.laps?.kind === "pressed" && pieces.length < FEWEST_LAPS);

/** A session may be in it, and its totals show that one is. */
export const isQuick = (evidence: Evidence): boolean =>
  isLikeTotals(evidence) &&
  !evidence.young &&
  quickness(evidence) >= QUICK.by &&
  evidence.heartAgainstUsual >= QUICK.heart;

/** Whether it is known how hard a quick run was. */
export function isMeasured({ athlete, threshold, heartAgainstUsual }: Evidence): boolean {
  const { source } = athlete.thresholdSpeed ?? {};
  const usual = athlete.usualSpeed?.value ?? threshold;
  return source === "entered" || source === "race" || usual <= MEASURED * threshold || heartAgainstUsual >= BEYOND_EASY;
}
