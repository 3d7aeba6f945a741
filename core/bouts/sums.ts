/** The speeds of a trace as sums, by which any stretch of it is weighed at once. */
import type { MetresPerSecond } from "../units.ts";
import type { Bins } from "./bins.ts";
import { longNoiseOf } from "./changes.ts";

export interface Sums {
  /** m/s on the flat of each bin: in ln the scatter of walks would drown the reps between them */
  readonly speed: Float64Array;
  readonly sum: Float64Array;
  readonly squares: Float64Array;
  /** of one bin, were the noise of each new */
  readonly variance: number;
}

/** No watch is as even as that. */
const NOISE_FLOOR: MetresPerSecond = 0.1;

export function sumsOf({ effort, step, count }: Bins): Sums {
  const speed = new Float64Array(count);
  const sum = new Float64Array(count + 1);
  const squares = new Float64Array(count + 1);
  for (let i = 0; i < count; i++) {
    const own = (effort[i + 1]! - effort[i]!) / step;
    speed[i] = own;
    sum[i + 1] = sum[i]! + own;
    squares[i + 1] = squares[i]! + own * own;
  }
  const noise = Math.max(NOISE_FLOOR, longNoiseOf(speed, step) ?? 0);
  return { speed, sum, squares, variance: noise * noise };
}

export const levelOf = ({ sum }: Sums, from: number, to: number): MetresPerSecond =>
  (sum[to]! - sum[from]!) / Math.max(1, to - from);

/** Squared deviations from the mean. */
export function scatter({ sum, squares }: Sums, from: number, to: number): number {
  const total = sum[to]! - sum[from]!;
  return squares[to]! - squares[from]! - (total * total) / Math.max(1, to - from);
}
