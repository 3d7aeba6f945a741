/** Strides: a few short fast stretches with full recovery in an easy run; the day stays easy. */
import type { Evidence } from "./evidence.ts";
import * as say from "./grounds.ts";
import type { Test } from "./verdict.ts";

const LONGEST = 40;
const SHARE = 1.05;
const SCORE = 0.3;
/** Recovery against the stride; without it short stretches are an interval session. */
const FULL = 1.5;
const MOST_TIME = 300;
const MOST = 12;
/** With rests this long and this many, sprints are a session of their own. */
const SPRINT_REST = 120;
const SPRINTS = 6;

export const strides: Test = (evidence) => {
  if (!hasStrides(evidence)) return undefined;
  const { blocks, work, score } = evidence.reps!;
  return {
    label: "strides",
    confidence: score >= 0.42 ? 0.7 : 0.5,
    work: blocks,
    because: [{ id: "strides", count: blocks.length, total: work }, say.reps(evidence, blocks), say.found(evidence)],
    near: ["easy", "repetition"],
  };
};

export function hasStrides({ reps, threshold, block }: Evidence): boolean {
  if (!reps || reps.blocks.length < 3 || reps.blocks.length > MOST) return false;
  if (reps.length > LONGEST || reps.speed < SHARE * threshold || reps.score < SCORE) return false;
  if (reps.recovery < FULL * reps.length || reps.work > MOST_TIME) return false;
  if (reps.recovery >= SPRINT_REST && reps.blocks.length >= SPRINTS) return false;
  return !(block && block.block.speed >= 0.95 * threshold);
}
