/** Steady: clearly quicker and harder than usual, not threshold. */
import * as say from "./grounds.ts";
import type { Test } from "./verdict.ts";

const USUAL = 1.03;
const HEART_USUAL = 1.02;
const SHARE = 0.9;
const HEART = 0.86;
const SHORTEST = 1500;

export const steady: Test = (evidence) => {
  const { againstUsual, heartAgainstUsual, effort, heart, duration, standing } = evidence;
  if (heart === undefined || duration < SHORTEST || standing > 0.06) return undefined;
  if (againstUsual < USUAL || heartAgainstUsual < HEART_USUAL || effort < SHARE || heart < HEART) return undefined;
  return {
    label: "steady",
    confidence: 0.45,
    because: [...say.againstUsual(evidence), ...say.intensity(evidence, evidence.speed), ...say.heartRate(evidence)],
    near: ["easy", "tempo"],
  };
};
