/** Long: long for anyone, or long for this runner and the longest of its week. */
import type { Block } from "../bouts/block.ts";
import { type Blocks, CLEAR, isCertain, measureBlocks } from "../bouts/blocks.ts";
import type { MetresPerSecond } from "../units.ts";
import { isUnseen } from "./easy.ts";
import type { Evidence } from "./evidence.ts";
import * as say from "./grounds.ts";
import type { DayClass } from "./label.ts";
import { knowsHard, raceEffort } from "./race.ts";
import type { Reason } from "./reason.ts";
import { isQuick } from "./totals.ts";
import type { Test, Verdict } from "./verdict.ts";

const ANYONE = 6300;
const OWN = 4800;
/** So little of it fast are surges in a long run. */
const FEW = 0.1;
/** That much certain work is a session, however long the run. */
const SESSION = 1200;
/** So many reps, this near threshold, are work. */
const REPS = { fewest: 3, share: 0.97 };
const WEEK = { shortest: 3600, usual: 1.3, distance: 0.85 };

/** Fast minutes inside are written down; they decide the day, not the label. */
const BLOCK = { contrast: 0.1, share: 0.88, most: 0.5 };
/** Longer against the block it is no patch but another block. */
const PATCH = 0.5;
/** Shorter stretches are strides where they are beyond doubt and follow each other, else waves of the ground and positions. */
const BRIEF = { shorter: 45, rest: 300 };

/** Among fewer runs none is long for this runner. */
const FEWEST_RUNS = 4;

/** What has to speak for a long run as hard as a race; below that speed for so long the heart only drifts. */
const EFFORT = { hard: 1.5, moderate: 0.8, performance: 0.88 };

/** Of long runs known by totals or unlike kilometres one in four was a session or a race; own measurement on labelled runs. */
const SURE = { trace: 0.9, laps: 0.85, unseen: 0.64 };

/** Long for anyone or among the runner's longest, with at most half of it fast. */
export const surelyLong: Test = (evidence) => {
  const { duration, activity, context, reps, block, threshold } = evidence;
  if (!context.longestOfWeek && isQuick(evidence)) return undefined;
  const few = duration >= OWN && isLong(evidence) && (reps?.allWork ?? duration) <= FEW * duration;
  const isFar = duration >= ANYONE || (duration >= OWN && activity.distance >= context.longDistance);
  if (isStroll(evidence) || !(few || isFar)) return undefined;
  if (reps && reps.score >= CLEAR && reps.allWork > BLOCK.most * duration) return undefined;
  if (reps && isCertain(reps) && reps.allWork >= SESSION && areWork(reps, threshold)) return undefined;
  if (block && block.block.seconds > BLOCK.most * duration) return undefined;
  return long(evidence);
};

const areWork = ({ blocks, speed }: Blocks, threshold: MetresPerSecond): boolean =>
  blocks.length >= REPS.fewest && speed >= REPS.share * threshold;

export const long: Test = (evidence) => {
  if (!isLong(evidence)) return undefined;
  const { duration, context, path } = evidence;
  const work = workOf(evidence);
  const unseen = isUnseen(evidence);
  const isAmongOthers = context.runs >= FEWEST_RUNS;
  return {
    label: "long",
    confidence: unseen ? SURE.unseen : path === "laps" ? SURE.laps : SURE.trace,
    ...(!work && { day: dayOfWhole(evidence) }),
    because: [
      { id: "long", duration, ...(isAmongOthers && { usual: context.usualDuration }) },
      ...(context.longestOfWeek && isAmongOthers ? [{ id: "longest of the week" as const }] : []),
      ...(work ? inside(evidence, work.work) : say.intensity(evidence, evidence.speed)),
      ...(isQuick(evidence) ? say.againstUsual(evidence, evidence.speed) : []),
      ...(path === "none" ? [{ id: "no trace" as const }] : []),
    ],
    ...work,
    near: work ? ["tempo", "easy"] : ["easy"],
  };
};

/** With nothing seen in it: nearly all the runner had for so long makes a hard day; quicker than usual, how hard it was does not show. */
function dayOfWhole(evidence: Evidence): DayClass | undefined {
  const quick = evidence.performance >= EFFORT.performance && knowsHard(evidence);
  const effort = quick ? raceEffort(evidence) : 0;
  if (effort >= EFFORT.hard) return "hard";
  return effort >= EFFORT.moderate || isQuick(evidence) ? "moderate" : undefined;
}

/** What was run inside, which decides the day: the block, the reps, and how fast the longer of them was. */
function inside(evidence: Evidence, work: readonly Block[]): readonly Reason[] {
  const { reps, block, speed } = evidence;
  const one = work.find((each) => each === block?.block);
  const others = work.filter((each) => each !== one);
  return [
    ...(one ? [{ id: "block" as const, duration: one.seconds, distance: one.distance }] : []),
    ...(others.length > 0 ? [say.reps(evidence, others)] : []),
    ...say.intensity(evidence, one?.speed ?? (reps && reps.length >= BRIEF.shorter ? reps.speed : speed)),
  ];
}

function workOf(evidence: Evidence): (Required<Pick<Verdict, "work">> & Pick<Verdict, "pieces">) | undefined {
  const { reps, block, threshold, pieces } = evidence;
  const fast = block && block.contrast >= BLOCK.contrast && block.block.speed >= BLOCK.share * threshold;
  const stands =
    reps && (reps.length >= BRIEF.shorter ? reps.score >= CLEAR : isCertain(reps) && reps.recovery <= BRIEF.rest);
  const clear = stands && areWork(reps, threshold) && !(fast && arePatches(evidence, reps, block.block));
  if (!clear) return fast ? { work: [block.block], pieces: block.pieces } : undefined;
  if (!fast || block.block.seconds <= reps.allWork) return { work: reps.all };
  // A block that holds more than the reps found in it is the better reading, unless they are beyond doubt.
  const apart = reps.all.filter(({ start, end }) => end <= block.block.start || start >= block.block.end);
  const both = block.pieces === pieces && apart.length === reps.all.length && isCertain(reps);
  if (both) return { work: [block.block, ...apart].sort((a, b) => a.start - b.start) };
  return isCertain(reps) ? { work: reps.all } : { work: [block.block], pieces: block.pieces };
}

/** What lies outside the block would be nothing without it: beside it patches look like reps. */
function arePatches({ pieces, threshold, athlete }: Evidence, reps: Blocks, { start, end, seconds }: Block): boolean {
  const apart = reps.all.filter((one) => one.end <= start || one.start >= end);
  if (isCertain(reps) || apart.length === 0 || apart.some((one) => one.seconds > PATCH * seconds)) return false;
  return measureBlocks(pieces, threshold, athlete.usualSpeed?.value ?? threshold, apart).score < CLEAR;
}

/** A brisk walk, m/s, over the flat: so far below the usual speed nobody runs. Uphill, walking is a part of long runs. */
const WALK = { speed: 1.45, usual: 0.7, climb: 0.02 };

/** A walk on the flat is no long run, however long it was, and no stress. */
export const isStroll = ({ speed, againstUsual, activity }: Evidence): boolean =>
  speed < WALK.speed &&
  againstUsual < WALK.usual &&
  (activity.elevationGain ?? Infinity) < WALK.climb * activity.distance;

export function isLong(evidence: Evidence): boolean {
  const { duration, activity, context } = evidence;
  if (isStroll(evidence)) return false;
  if (duration >= ANYONE) return true;
  if (duration >= OWN && activity.distance >= context.longDistance) return true;
  return (
    duration >= WEEK.shortest &&
    context.longestOfWeek &&
    duration >= WEEK.usual * context.usualDuration &&
    activity.distance >= WEEK.distance * context.longDistance
  );
}
