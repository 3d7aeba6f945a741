/**
 * Where the speed changed: exact penalised segmentation of ln speed (PELT: Killick, Fearnhead & Eckley 2012), with
 * changes allowed only where the neighbouring bins already differ, which keeps the cost linear on steady runs.
 */
import type { Seconds, Share } from "../units.ts";
import { NORMAL_MAD } from "./median.ts";

/** Penalty a change has to earn, in units of the noise of many bins together; at least and at most this much of the noise of one. */
const PENALTY = 6;
const LEAST = 5;
const MOST = 16;
/** Over this long, noise that hangs together shows. */
const TOGETHER: Seconds = 9;
/** Less than half of the neighbours differ by noise alone in a session, so a low quantile speaks; it and its share of a deviation. */
const QUIET = 0.3;
const QUIET_SD = 0.385;
/** Fewer sums have no quantile to go by. */
const FEWEST_SUMS = 8;
/** Shorter stretches are noise. */
const SHORTEST: Seconds = 9;
/** A change that after so long has earned no more than this share of its penalty is forgotten, which keeps the cost linear. */
const SETTLED: Seconds = 120;
const PROMISE: Share = 0.25;
/** After so long it has to have earned more. */
const OLD: Seconds = 900;
const OLD_PROMISE: Share = 0.5;
/** Bins either side of a possible change. */
const REACH = 2;
const SCREEN = 0.3;
/** Lag at which two speeds of a steady run differ by noise alone. */
const NOISE_LAG: Seconds = 6;
const NOISE_FLOOR = 0.03;
/** Median absolute difference to standard deviation of one of the two, where they are normal. */
const MAD_TO_SD = NORMAL_MAD / Math.SQRT2;

/** Standard deviation of a bin around its steady speed. */
export function noiseOf(x: Float64Array, step: Seconds): number {
  const lag = Math.max(1, Math.round(NOISE_LAG / step));
  if (x.length <= lag) return NOISE_FLOOR;
  const differences = new Float64Array(x.length - lag);
  for (let i = lag; i < x.length; i++) differences[i - lag] = Math.abs(x[i]! - x[i - lag]!);
  return Math.max(NOISE_FLOOR, MAD_TO_SD * differences.sort()[differences.length >> 1]!);
}

export interface Changes {
  /** of the pieces, 0 and `x.length` included */
  readonly edges: readonly number[];
  /** stretches weighed: what the time goes by, about linear in the bins */
  readonly weighed: number;
}

/** With `strictness` below 1 more changes are believed. `noisy`: the same speeds as they were measured, where `x` is smoother than running is. */
export function changesOf(
  x: Float64Array,
  noise: number,
  step: Seconds,
  strictness: Share = 1,
  noisy: Float64Array = x,
): Changes {
  const n = x.length;
  const shortest = Math.max(1, Math.ceil(SHORTEST / step));
  const settled = Math.ceil(SETTLED / step);
  const old = Math.ceil(OLD / step);
  const points = possible(x, SCREEN * noise);
  const sum = new Float64Array(n + 1);
  const squares = new Float64Array(n + 1);
  for (let i = 0; i < n; i++) {
    sum[i + 1] = sum[i]! + x[i]!;
    squares[i + 1] = squares[i]! + x[i]! * x[i]!;
  }
  const penalty = strictness * penaltyOf(noisy, noise, step) * Math.log(n);
  const best = new Float64Array(points.length);
  const before = new Int32Array(points.length);
  best[0] = -penalty;
  const live = new Int32Array(points.length);
  let lives = 1;
  let weighed = 0;
  for (let p = 1; p < points.length; p++) {
    const to = points[p]!;
    let least = Infinity;
    let from = 0;
    weighed += lives;
    for (let c = 0; c < lives; c++) {
      const start = points[live[c]!]!;
      if (to - start < shortest) continue;
      const value = best[live[c]!]! + cost(sum, squares, start, to) + penalty;
      if (value < least) {
        least = value;
        from = live[c]!;
      }
    }
    best[p] = least;
    before[p] = from;
    let kept = 0;
    for (let c = 0; c < lives; c++) {
      const s = live[c]!;
      const start = points[s]!;
      const age = to - start;
      const bar = age <= settled ? least : least - (age <= old ? PROMISE : OLD_PROMISE) * penalty;
      if (to - start < shortest || best[s]! + cost(sum, squares, start, to) <= bar) live[kept++] = s;
    }
    if (least < Infinity) live[kept++] = p;
    lives = kept;
  }
  const edges: number[] = [];
  for (let p = points.length - 1; p > 0; p = before[p]!) edges.push(points[p]!);
  edges.push(0);
  return { edges: edges.reverse(), weighed };
}

/** Watches smooth: errors of neighbouring bins are alike, and a change has to stand out from their sums. */
function penaltyOf(x: Float64Array, noise: number, step: Seconds): number {
  const own = noise * noise;
  const together = longNoiseOf(x, step);
  return together === undefined
    ? ((LEAST + MOST) / 2) * own
    : Math.min(MOST * own, Math.max(LEAST * own, PENALTY * together * together));
}

/** Deviation of one bin that would make sums of a few scatter as they do, were each bin new; undefined of few bins. */
export function longNoiseOf(x: Float64Array, step: Seconds): number | undefined {
  const bins = Math.max(2, Math.round(TOGETHER / step));
  const count = Math.floor(x.length / bins) - 1;
  if (count < FEWEST_SUMS) return undefined;
  const sum = new Float64Array(x.length + 1);
  for (let i = 0; i < x.length; i++) sum[i + 1] = sum[i]! + x[i]!;
  const differences = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const at = i * bins;
    differences[i] = Math.abs(sum[at + 2 * bins]! - 2 * sum[at + bins]! + sum[at]!) / bins;
  }
  const deviation = differences.sort()[Math.floor(QUIET * count)]! / QUIET_SD / Math.SQRT2;
  return deviation * Math.sqrt(bins);
}

/** Squared distance from the mean over bins `from` to `to`. */
function cost(sum: Float64Array, squares: Float64Array, from: number, to: number): number {
  const total = sum[to]! - sum[from]!;
  return squares[to]! - squares[from]! - (total * total) / (to - from);
}

/** Bins at which the step between the neighbours is a local maximum. */
function possible(x: Float64Array, limit: number): Int32Array {
  const n = x.length;
  const steps = new Float64Array(n + 1);
  for (let i = REACH; i <= n - REACH; i++) {
    let step = 0;
    for (let k = 0; k < REACH; k++) step += x[i + k]! - x[i - 1 - k]!;
    steps[i] = Math.abs(step) / REACH;
  }
  const points = new Int32Array(n + 1);
  let size = 1;
  for (let i = 1; i < n; i++)
    if (steps[i]! > limit && steps[i]! >= steps[i - 1]! && steps[i]! > steps[i + 1]!) points[size++] = i;
  points[size++] = n;
  return points.subarray(0, size);
}
