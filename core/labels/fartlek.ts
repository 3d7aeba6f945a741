/** Fartlek: many surges, no two alike, in a run that never stops. */
import { CLEAR } from "../bouts/blocks.ts";
import * as say from "./grounds.ts";
import type { Test } from "./verdict.ts";

const FEWEST = 5;
const UNEVEN = 0.45;
const SHARE = 1.02;
const SCORE = CLEAR;
const MOST_STANDING = 0.03;
/** A longer surge is a block. */
const LONGEST = 420;
const WORK = 240;

export const fartlek: Test = (evidence) => {
  const { reps, threshold, standing } = evidence;
  if (!reps || reps.blocks.length < FEWEST || reps.score < SCORE || reps.unevenness < UNEVEN) return undefined;
  if (Math.max(...reps.blocks.map(({ seconds }) => seconds)) > LONGEST) return undefined;
  if (reps.speed < SHARE * threshold || standing > MOST_STANDING || reps.work < WORK) return undefined;
  const lengths = reps.blocks.map(({ seconds }) => seconds);
  const [shortest, longest] = [Math.min(...lengths), Math.max(...lengths)];
  return {
    label: "fartlek",
    confidence: 0.55,
    work: reps.blocks,
    because: [{ id: "surges", count: reps.blocks.length, shortest, longest }, ...say.intensity(evidence, reps.speed)],
    near: ["interval", "easy"],
  };
};
