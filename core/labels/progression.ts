/** Progression: faster from start to end, ending near threshold. */
import * as say from "./grounds.ts";
import type { Test } from "./verdict.ts";

const TREND = 0.85;
const GAIN = 1.07;
/** The last sixth against threshold speed. */
const SHARE = 0.93;

export const progression: Test = (evidence) => {
  const sixths = evidence.digest.trace?.sixths;
  if (!sixths || sixths.length < 6 || evidence.threshold === 0) return undefined;
  const [from, to] = [(sixths[0]! + sixths[1]!) / 2, (sixths[4]! + sixths[5]!) / 2];
  if (trendOf(sixths) < TREND || to < GAIN * from || sixths[5]! < SHARE * evidence.threshold) return undefined;
  return {
    label: "progression",
    confidence: 0.6,
    because: [{ id: "trend", from, to }, ...say.intensity(evidence, to), ...say.heartRate(evidence)],
    near: ["tempo", "easy"],
  };
};

/** Correlation of the speeds with their order. */
export function trendOf(values: readonly number[]): number {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  let [both, own, order] = [0, 0, 0];
  values.forEach((value, i) => {
    const at = i - (n - 1) / 2;
    both += at * (value - mean);
    own += (value - mean) ** 2;
    order += at * at;
  });
  return own > 0 ? both / Math.sqrt(own * order) : 0;
}
