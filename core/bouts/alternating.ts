/** A fast block that goes up and down at one beat: reps with floats so quick that no single change of speed stands out from the noise, but all together do. */
import type { Seconds, Share } from "../units.ts";
import { blocksIn, thresholdIn } from "./finer.ts";
import { findLongBlock } from "./long-block.ts";
import { median } from "./median.ts";
import type { Piece } from "./piece.ts";

/** Beats looked for: a rep and its float together, at steps of one bin; and so many of them. */
const BEAT: { readonly shortest: Seconds; readonly longest: Seconds; readonly fewest: number } = {
  shortest: 75,
  longest: 240,
  fewest: 6,
};
/** What a beat has to explain of all ups and downs, against that of the middle beat, and in ln from float to rep. Made-up noise, whether
 * new every second or not, reaches 0.11 and 11 in 60 tempo runs, never both; reps with floats under the same noise 0.11 to 0.5 and 12 to 29. */
const EXPLAINED: Share = 0.15;
const STANDS_OUT = 11;
const CONTRAST = 0.08;
/** So many reps stand out from both their floats. */
const HOLDS: Share = 0.8;
/** How far from the beat an edge may be, as a share of it. */
const SHIFT: Share = 0.15;
const SHORTEST_PART: Share = 0.35;
/** Reps that were seen at once need no beat. */
const SEEN: Share = 0.85;

interface Beat {
  readonly period: number;
  /** bins from the start of the block to the first rep, and of a rep */
  readonly from: number;
  readonly work: number;
}

export interface Beating {
  readonly edges: readonly number[];
  /** first and last bin edge of each rep that keeps the beat */
  readonly reps: readonly (readonly [from: number, to: number])[];
}

/** The edges with those of a beat inside the long block; as they are where there is none, or where reps are seen in it already. */
export function withBeat(edges: readonly number[], x: Float64Array, pieces: readonly Piece[], step: Seconds): Beating {
  const none: Beating = { edges, reps: [] };
  const long = findLongBlock(pieces, thresholdIn(pieces))?.block;
  if (!long) return none;
  const seen = blocksIn(pieces)?.blocks ?? [];
  // Reps seen elsewhere are what the run was for.
  if (seen.some((block) => block.first < long.first || block.last > long.last)) return none;
  const [first, last] = [edges[long.first]!, edges[long.last + 1]!];
  const beat = beatIn(x.subarray(first, last), step);
  if (!beat || seen.length >= SEEN * ((last - first) / beat.period)) return none;
  const reps = repsIn(x, first, last, beat);
  if (reps.length === 0) return none;
  const inner = reps.flat().filter((edge) => edge > first && edge < last);
  return {
    edges: [...edges.filter((edge) => edge <= first), ...inner, ...edges.filter((edge) => edge >= last)],
    reps,
  };
}

/** The beat that explains most of the ups and downs: the strongest wave, and the share of it that is up. */
function beatIn(x: Float64Array, step: Seconds): Beat | undefined {
  const n = x.length;
  let mean = 0;
  for (let i = 0; i < n; i++) mean += x[i]! / n;
  let all = 0;
  for (let i = 0; i < n; i++) all += (x[i]! - mean) ** 2;
  let [most, period] = [0, 0];
  const powers: number[] = [];
  const longest = Math.min(Math.round(BEAT.longest / step), Math.floor(n / BEAT.fewest));
  for (let p = Math.round(BEAT.shortest / step); p <= longest; p++) {
    const [turn, lift] = [Math.cos((2 * Math.PI) / p), Math.sin((2 * Math.PI) / p)];
    let [cos, sin, real, imaginary] = [1, 0, 0, 0];
    for (let i = 0; i < n; i++) {
      const off = x[i]! - mean;
      real += off * cos;
      imaginary += off * sin;
      [cos, sin] = [cos * turn - sin * lift, cos * lift + sin * turn];
    }
    const power = (2 * (real * real + imaginary * imaginary)) / n;
    powers.push(power);
    if (power <= most) continue;
    [most, period] = [power, p];
  }
  return most >= EXPLAINED * all && most >= STANDS_OUT * median(powers) ? shapeOf(x, period) : undefined;
}

/** Where in the beat the rep lies: the stretch of it that parts the folded speeds best. */
function shapeOf(x: Float64Array, period: number): Beat | undefined {
  const folded = new Float64Array(2 * period + 1);
  const counts = new Int32Array(period);
  const sums = new Float64Array(period);
  for (let i = 0; i < x.length; i++) {
    sums[i % period] = sums[i % period]! + x[i]!;
    counts[i % period] = counts[i % period]! + 1;
  }
  for (let k = 0; k < 2 * period; k++) folded[k + 1] = folded[k]! + sums[k % period]! / counts[k % period]!;
  const total = folded[period]!;
  const shortest = Math.max(1, Math.round(SHORTEST_PART * period));
  let best: Beat | undefined;
  let most = 0;
  for (let work = shortest; work <= period - shortest; work++)
    for (let from = 0; from < period; from++) {
      const up = folded[from + work]! - folded[from]!;
      const contrast = up / work - (total - up) / (period - work);
      const worth = (contrast * Math.abs(contrast) * work * (period - work)) / period;
      if (contrast < CONTRAST || worth <= most) continue;
      most = worth;
      best = { period, from, work };
    }
  return best;
}

/** From edge to edge, each moved to where the step is largest; none where the beat is not kept. */
function repsIn(x: Float64Array, first: number, last: number, { period, from, work }: Beat): Beating["reps"] {
  const sum = new Float64Array(last - first + 1);
  for (let i = first; i < last; i++) sum[i - first + 1] = sum[i - first]! + x[i]!;
  const level = (a: number, b: number) => (sum[b - first]! - sum[a - first]!) / Math.max(1, b - a);
  const half = Math.max(2, Math.round(Math.min(work, period - work) / 2));
  const reach = Math.max(1, Math.round(SHIFT * period));
  const placed = (at: number, sign: 1 | -1): number => {
    let [best, most] = [Math.round(at), -Infinity];
    for (let cut = Math.round(at) - reach; cut <= Math.round(at) + reach; cut++) {
      const [before, after] = [Math.max(first, cut - half), Math.min(last, cut + half)];
      if (cut - before < 2 || after - cut < 2) continue;
      const rise = sign * (level(cut, after) - level(before, cut));
      if (rise > most) [best, most] = [cut, rise];
    }
    return Math.min(last, Math.max(first, best));
  };
  const reps: (readonly [number, number])[] = [];
  // A rep that lies across the beginning of the block has lost its start there.
  const start = from + work > period ? first + from - period : first + from;
  for (let at = start; at < last - half; at += period) {
    const [up, down] = [at <= first + half ? first : placed(at, 1), Math.min(last, placed(at + work, -1))];
    if (down - up >= half && up > (reps.at(-1)?.[1] ?? -1)) reps.push([up, down]);
  }
  const holds = reps.filter(([up, down], k) => {
    const own = level(up, down);
    return (
      (k === 0 || own > level(reps[k - 1]![1], up)) && (k + 1 === reps.length || own > level(down, reps[k + 1]![0]))
    );
  });
  return reps.length >= BEAT.fewest && holds.length >= HOLDS * reps.length ? reps : [];
}
