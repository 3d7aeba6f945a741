/** Long: long for anyone, or long for this runner and the longest of its week. */
import { CLEAR, isCertain } from "../bouts/blocks.ts";
import { isUnseen } from "./easy.ts";
import type { Evidence } from "./evidence.ts";
import * as say from "./grounds.ts";
import { isQuick } from "./totals.ts";
import type { Test, Verdict } from "./verdict.ts";

const ANYONE = 6300;
const OWN = 4800;
/** That much certain work is a session, however long the run. */
const SESSION = 1200;
const WEEK = { shortest: 3600, usual: 1.3, distance: 0.85 };

/** Fast minutes inside are written down; they decide the day, not the label. */
const BLOCK = { contrast: 0.1, share: 0.88, most: 0.5 };

/** Of long runs known by totals or unlike kilometres one in four was a session or a race; own measurement on labelled runs. */
const SURE = { trace: 0.9, laps: 0.85, unseen: 0.64 };

/** Long for anyone or among the runner's longest, with at most half of it fast. */
export const surelyLong: Test = (evidence) => {
  const { duration, activity, context, reps, block, threshold } = evidence;
  if (!context.longestOfWeek && isQuick(evidence)) return undefined;
  if (!(duration >= ANYONE || (duration >= OWN && activity.distance >= context.longDistance))) return undefined;
  if (reps && reps.score >= CLEAR && reps.allWork > BLOCK.most * duration) return undefined;
  if (reps && isCertain(reps) && reps.blocks.length >= 3 && reps.allWork >= SESSION && reps.speed >= 0.97 * threshold)
    return undefined;
  if (block && block.block.seconds > BLOCK.most * duration) return undefined;
  return long(evidence);
};

export const long: Test = (evidence) => {
  if (!isLong(evidence)) return undefined;
  const { duration, context, path } = evidence;
  const work = workOf(evidence);
  const unseen = isUnseen(evidence);
  return {
    label: "long",
    confidence: unseen ? SURE.unseen : path === "laps" ? SURE.laps : SURE.trace,
    // Quicker than the usual run as well: how hard it was does not show.
    ...(isQuick(evidence) && { day: "moderate" }),
    because: [
      { id: "long", duration, ...(context.runs > 3 && { usual: context.usualDuration }) },
      ...(context.longestOfWeek && context.runs > 3 ? [{ id: "longest of the week" as const }] : []),
      ...say.intensity(evidence, evidence.speed),
      ...(path === "none" ? [{ id: "no trace" as const }] : []),
    ],
    ...work,
    near: work ? ["tempo", "easy"] : ["easy"],
  };
};

function workOf(evidence: Evidence): Pick<Verdict, "work" | "pieces"> | undefined {
  const { reps, block, threshold, pieces } = evidence;
  const fast = block && block.contrast >= BLOCK.contrast && block.block.speed >= BLOCK.share * threshold;
  const clear = reps && reps.score >= CLEAR && reps.blocks.length >= 3 && reps.speed >= 0.97 * threshold;
  if (!clear) return fast ? { work: [block.block], pieces: block.pieces } : undefined;
  if (!fast || block.block.seconds <= reps.allWork) return { work: reps.all };
  // A block that holds more than the reps found in it is the better reading, unless they are beyond doubt.
  const apart = reps.all.filter(({ start, end }) => end <= block.block.start || start >= block.block.end);
  const both = block.pieces === pieces && apart.length === reps.all.length && isCertain(reps);
  if (both) return { work: [block.block, ...apart].sort((a, b) => a.start - b.start) };
  return isCertain(reps) ? { work: reps.all } : { work: [block.block], pieces: block.pieces };
}

export function isLong({ duration, activity, context }: Evidence): boolean {
  if (duration >= ANYONE) return true;
  if (duration >= OWN && activity.distance >= context.longDistance) return true;
  return (
    duration >= WEEK.shortest &&
    context.longestOfWeek &&
    duration >= WEEK.usual * context.usualDuration &&
    activity.distance >= WEEK.distance * context.longDistance
  );
}
