/** Interval: repeated fast stretches of minutes, faster than threshold; long gentle ones are cruise intervals, a tempo session. */
import { type Blocks, CLEAR, isCertain } from "../bouts/blocks.ts";
import type { Evidence } from "./evidence.ts";
import * as say from "./grounds.ts";
import type { Test } from "./verdict.ts";

const FEWEST = 3;
const SHARE = 1.02;
/** Slower work is believed when its structure is beyond doubt. */
const CERTAIN_SHARE = 0.88;
const CERTAIN_CONTRAST = 0.14;
const WORK = 240;
/** Reps this long and no faster than this are cruise intervals. */
const CRUISE = [
  { length: 360, share: 1.07 },
  { length: 240, share: 1.04 },
];
/** Reps long enough for the heart to follow must show in it. */
const HEART_FROM = 75;
const HEART = 0.88;
/** A certain structure may be run gently, but not by someone who runs, stands and runs again. */
const HEART_CERTAIN = 0.7;
const WALKED = 0.1;
const PAIR = { length: 80, share: 1.08, score: 0.28, heart: 0.9 };

export const interval: Test = (evidence) => {
  const { reps } = evidence;
  if (!reps || !isSession(evidence, reps)) return undefined;
  const share = reps.speed / evidence.threshold;
  const cruise = CRUISE.some((limit) => reps.length >= limit.length && share < limit.share);
  return {
    label: cruise ? "tempo" : "interval",
    confidence: isCertain(reps) ? 0.95 : reps.regular >= 0.75 ? 0.85 : 0.7,
    work: reps.all,
    because: [
      say.reps(evidence, reps.blocks),
      ...say.intensity(evidence, reps.speed),
      say.found(evidence),
      ...say.heartRate(evidence),
    ],
    near: cruise ? ["interval"] : ["tempo", "repetition"],
  };
};

function isSession(evidence: Evidence, reps: Blocks): boolean {
  const share = reps.speed / evidence.threshold;
  const count = reps.blocks.length;
  const heart = heartOf(evidence, reps);
  if (count === 2)
    return reps.length >= PAIR.length && share >= PAIR.share && reps.score >= PAIR.score && (heart ?? 1) >= PAIR.heart;
  const certain = isCertain(reps);
  if (count < FEWEST || reps.work < WORK || reps.score < CLEAR) return false;
  if (share < SHARE && !(certain && share >= CERTAIN_SHARE && reps.contrast >= CERTAIN_CONTRAST)) return false;
  if (reps.length < HEART_FROM || heart === undefined) return true;
  if (certain && (evidence.path === "laps" || evidence.standing < WALKED)) return heart >= HEART_CERTAIN;
  return heart >= HEART;
}

/** Mean of the reps' highest heart rates over the maximum. */
function heartOf({ athlete }: Evidence, { blocks }: Blocks): number | undefined {
  const max = athlete.maxHeartRate?.value;
  const tops = blocks.flatMap(({ maxHeartRate }) => (maxHeartRate ? [maxHeartRate] : []));
  return max && tops.length > 0 ? tops.reduce((sum, top) => sum + top, 0) / tops.length / max : undefined;
}
