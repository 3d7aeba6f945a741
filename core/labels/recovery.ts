/** Recovery: short and slower than the runner's easy runs, or with a very calm heart. */
import { isUnseen } from "./easy.ts";
import { heartRateOf } from "./evidence.ts";
import * as say from "./grounds.ts";
import type { Test } from "./verdict.ts";

const LONGEST = 3000;
const SHARE = 0.78;
const USUAL = 0.95;
const HEART = 0.74;
/** Quicker than usual nobody recovers, however calm the heart is said to have been. */
const QUICK = 1.05;

/** Slow and calm, or one of them; from totals alone repetitions with long rests have a slow mean too. */
const SURE = { tag: 0.9, both: 0.95, one: 0.75, unseen: 0.64 };

export const recovery: Test = (evidence) => {
  const { duration, effort, againstUsual, heart, speed, activity, path } = evidence;
  const grounds = say.inOrder(evidence, { speed, heartRate: heartRateOf(evidence) }, "easy");
  if (activity.tag === "recovery")
    return {
      label: "recovery",
      confidence: SURE.tag,
      because: [{ id: "tag", tag: "recovery" }, ...grounds],
      near: ["easy"],
    };
  if (duration > LONGEST) return undefined;
  const slow = speed > 0 && effort < SHARE && againstUsual < USUAL;
  const calm = heart !== undefined && heart < HEART && againstUsual < QUICK;
  if (!slow && !calm) return undefined;
  return {
    label: "recovery",
    confidence: isUnseen(evidence) ? SURE.unseen : slow && calm ? SURE.both : SURE.one,
    because: [
      ...grounds,
      ...(grounds.length === 0 || (grounds.length < 2 && !isUnseen(evidence)) ? say.whole(evidence) : []),
      ...(path === "none" ? [{ id: "no trace" as const }] : []),
    ],
    near: ["easy"],
  };
};
