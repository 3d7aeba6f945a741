/** Repetition: short, faster than any race of an hour by far, with long recoveries. */
import { CLEAR, isCertain } from "../bouts/blocks.ts";
import type { Evidence } from "./evidence.ts";
import * as say from "./grounds.ts";
import { interval } from "./interval.ts";
import { tempo } from "./tempo.ts";
import type { Test } from "./verdict.ts";

const LONGEST = 100;
const SHARE = 1.15;
const RECOVERY = 1.2;
/** Who runs on at an easy pace between is not recovering in full: that is fartlek, or intervals. */
const RUNNING = 0.72;
const MOST_STANDING = 0.05;
/** A few sprints beside a tempo block are not what the run was for. */
const FEW_SECONDS = 180;
const FEWEST = 3;
const SURE = { certain: 0.8, any: 0.6 };

export const repetition: Test = (evidence) => {
  const { reps, threshold } = evidence;
  if (!reps || reps.blocks.length < FEWEST || reps.score < CLEAR) return undefined;
  if (reps.length > LONGEST || reps.speed < SHARE * threshold || reps.recovery < RECOVERY * reps.length)
    return undefined;
  const runsOn = reps.recoverySpeed >= RUNNING * threshold && evidence.standing <= MOST_STANDING;
  const aside = reps.allWork > 2 * reps.work;
  if (runsOn || (aside && isOtherwise(evidence))) return undefined;
  if (reps.work < FEW_SECONDS && tempo(evidence)?.work) return undefined;
  return {
    label: "repetition",
    confidence: isCertain(reps) ? SURE.certain : SURE.any,
    work: aside ? reps.blocks : reps.all,
    because: [say.reps(evidence, reps.blocks), ...say.intensity(evidence, reps.speed), say.found(evidence)],
    near: ["interval", "strides"],
  };
};

/** What takes more time than the reps is what the run was for, if it makes a session; a quick warm-up makes none. */
const isOtherwise = (evidence: Evidence): boolean => (interval(evidence) ?? tempo(evidence)) !== undefined;
