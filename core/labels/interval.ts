/** Interval: repeated fast stretches of minutes, faster than threshold; long gentle ones are cruise intervals, a tempo session. */
import { type Blocks, CLEAR, isCertain } from "../bouts/blocks.ts";
import type { Seconds, Share } from "../units.ts";
import { type Cruise, type Evidence, heartRateOf } from "./evidence.ts";
import * as say from "./grounds.ts";
import type { Test, Verdict } from "./verdict.ts";
import { weighReps } from "./weigh.ts";

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
/** What has to speak for them, by how clear the structure is; own measurement on labelled runs. */
const ENOUGH = { pressed: -2, certain: 0.5, clear: 2.5, fast: 2, pair: 4, weak: 4 };
const PAIR: { readonly length: Seconds; readonly score: number } = { length: 80, score: 0.28 };
/** A block this many times as long as the reps inside it. */
const WITHIN = 2.5;
const ONE_BLOCK = { shortest: 540, share: 0.5, patch: 75, full: 0.9 };
/** Below `CLEAR` an easy run can look like this too. */
const WEAK = 0.12;
const WALKING: Share = 0.5;
/** `regular`: alike in length, or set apart by the button. */
const SURE = { certain: 0.95, regular: 0.85, any: 0.7 };
const REGULAR: Share = 0.75;
/** Who walks or stands about in the middle of a run makes such patterns without meaning them. */
const RESTLESS = 15;

export const interval: Test = (evidence) => {
  const { reps } = evidence;
  if (reps && isSession(evidence, reps))
    return session(evidence, reps, isCertain(reps) ? SURE.certain : reps.regular >= REGULAR ? SURE.regular : SURE.any);
  const { cruise } = evidence;
  if (!cruise || !isWalled(evidence, cruise)) return undefined;
  const { pieces } = cruise;
  return { ...session({ ...evidence, pieces }, cruise, SURE.regular), pieces };
};

function session(evidence: Evidence, reps: Blocks, confidence: Share): Verdict {
  const share = reps.speed / evidence.threshold;
  const cruise = CRUISE.some((limit) => reps.length >= limit.length && share < limit.share);
  return {
    label: cruise ? "tempo" : "interval",
    confidence,
    work: reps.all,
    because: [
      say.reps(evidence, reps.blocks),
      ...say.inOrder(evidence, { speed: reps.speed, heartRate: heartRateOf(evidence) }, "hard"),
      say.found(evidence),
    ],
    near: cruise ? ["interval"] : ["tempo", "repetition"],
  };
}

/** Nothing but work and rests: by the lap button, where nothing but the effort speaks against. */
const isWalled = (evidence: Evidence, cruise: Cruise): boolean =>
  cruise.fromLaps && cruise.work >= WORK && weighReps(evidence, cruise, {}) >= ENOUGH.pressed;

/** Rests no longer than this many reps, or than this, count as such: from streams alone a float's edges are a few seconds off. */
const SHORT_REST = { reps: 1.5, seconds: 30 };
/** Short rests between short reps are part of the work: 10 × 15 s with 20 s floats. */
const timeAtWork = ({ work, recovery, length, blocks }: Blocks): number =>
  recovery <= Math.max(SHORT_REST.reps * length, SHORT_REST.seconds) ? work + recovery * (blocks.length - 1) : work;

/** A few quicker stretches inside a block that holds far more: a block run unevenly. */
function isPartOfBlock({ block, pieces }: Evidence, reps: Blocks): boolean {
  if (
    !block ||
    (block.pieces !== pieces && block.from !== "pressed") ||
    isCertain(reps) ||
    block.block.seconds < WITHIN * reps.allWork
  )
    return false;
  return reps.blocks.every(({ start, end }) => start >= block.block.start && end <= block.block.end);
}

/** Most of what was fast was one long stretch: it has hardly a hole, or the rest of it is patches. */
function isOneBlock({ block, pieces }: Evidence, { all, allWork, length }: Blocks): boolean {
  const longest = Math.max(...all.map(({ seconds }) => seconds));
  if (longest < ONE_BLOCK.shortest || longest < ONE_BLOCK.share * allWork) return false;
  if (length < ONE_BLOCK.patch) return true;
  const full = block?.pieces === pieces ? block.block.seconds : 0;
  return allWork <= full && allWork >= ONE_BLOCK.full * full;
}

/** Share of the time walked or stood. */
const restless = ({ pieces, threshold, activity }: Evidence): Share =>
  pieces.reduce((sum, { start, end, speed }) => (speed < WALKING * threshold ? sum + end - start : sum), 0) /
  activity.elapsedTime;

function isSession(evidence: Evidence, reps: Blocks): boolean {
  const share = reps.speed / evidence.threshold;
  const count = reps.blocks.length;
  const weight = weighReps(evidence, reps);
  if (count < 2 || isPartOfBlock(evidence, reps)) return false;
  if (!isCertain(reps) && isOneBlock(evidence, reps)) return false;
  if (count === 2) return reps.length >= PAIR.length && reps.score >= PAIR.score && weight >= ENOUGH.pair;
  if (timeAtWork(reps) < WORK) return false;
  if (reps.score < CLEAR) return reps.score >= WEAK && weight - RESTLESS * restless(evidence) >= ENOUGH.weak;
  if (isCertain(reps) && share >= CERTAIN_SHARE && reps.contrast >= CERTAIN_CONTRAST)
    return weight >= (evidence.path === "laps" ? ENOUGH.pressed : ENOUGH.certain);
  return weight >= (share >= SHARE ? ENOUGH.fast : ENOUGH.clear);
}
