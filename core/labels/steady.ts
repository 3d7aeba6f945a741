/** Steady: more than an easy run by all rulers together, less than threshold work. */
import * as say from "./grounds.ts";
import { steadyHeartRate } from "./sensors.ts";
import type { Test } from "./verdict.ts";
import { weigh } from "./weigh.ts";

/** What has to speak for it; own measurement on labelled runs. */
const ENOUGH = 0;
const SHORTEST = 1500;

export const steady: Test = (evidence) => {
  const { speed, duration, standing, path } = evidence;
  if (duration < SHORTEST || path === "none") return undefined;
  const whole = { speed, standing, heartRate: steadyHeartRate(evidence) };
  if (weigh(evidence, whole) <= ENOUGH) return undefined;
  return {
    label: "steady",
    confidence: 0.45,
    because: say.inOrder(evidence, whole, "hard"),
    near: ["easy", "tempo"],
  };
};
