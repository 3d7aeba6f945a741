/** Recovery: short and slower than the runner's easy runs, or with a very calm heart. */
import { isUnseen } from "./easy.ts";
import { heartRateOf } from "./evidence.ts";
import * as say from "./grounds.ts";
import type { Test } from "./verdict.ts";

const LONGEST = 3000;
const SHARE = 0.78;
const USUAL = 0.95;
const HEART = 0.74;

/** From totals alone: repetitions with long rests have a slow mean too. */
const UNSEEN = 0.64;

export const recovery: Test = (evidence) => {
  const { duration, effort, againstUsual, heart, speed, activity, path } = evidence;
  if (activity.tag === "recovery")
    return { label: "recovery", confidence: 0.9, because: [{ id: "tag", tag: "recovery" }], near: ["easy"] };
  if (duration > LONGEST) return undefined;
  const slow = speed > 0 && effort < SHARE && againstUsual < USUAL;
  const calm = heart !== undefined && heart < HEART;
  if (!slow && !calm) return undefined;
  return {
    label: "recovery",
    confidence: isUnseen(evidence) ? UNSEEN : slow && calm ? 0.95 : 0.75,
    because: [
      ...say.inOrder(evidence, { speed, heartRate: heartRateOf(evidence) }, "easy"),
      ...(path === "none" ? [{ id: "no trace" as const }] : []),
    ],
    near: ["easy"],
  };
};
