/**
 * A set of reps fitted as a whole: turns of work and rest, each of about one length and one speed, placed where the recording bears them
 * out best. A hidden semi-Markov model of two states (Yu 2010), the cheapest way through it by Viterbi, against the edges as they were cut
 * without it. What no single change of speed shows, all turns together do.
 */
import type { MetresPerSecond, Share } from "../units.ts";
import { median } from "./median.ts";
import { lengthOf, restsOf, type Stretch } from "./stretch.ts";
import { levelOf, type Sums, scatter } from "./sums.ts";

/** Middle lengths, in bins, and speeds of the reps of a set and of what lies between. */
export interface Beat {
  readonly work: number;
  readonly rest: number;
  readonly high: MetresPerSecond;
  readonly low: MetresPerSecond;
}

/** Lengths, in bins, of reps and rests that are of no one length, but still of two speeds: those of a fartlek. */
export interface Free {
  readonly least: number;
  readonly most: number;
}

export interface Fitted {
  readonly reps: readonly Stretch[];
  readonly beat: Beat;
  /** how much less the set leaves unexplained than the edges did, in squared deviations of the noise */
  readonly gain: number;
}

/** Lengths looked for, as shares of the middle one; own measurement, as all below: `test/tools/reps-made-up.ts`. */
const LENGTHS = { work: { least: 0.55, most: 1.7 }, rest: { least: 0.4, most: 1.7, break: 4 } } as const;
/** Deviation of lengths, in ln; of speeds, as a share of what is between work and rest. */
const SPREAD = { work: 0.12, rest: 0.3 } as const;
const LEVEL: Share = 0.2;
/** How far from the other level a turn is at least, as a share of what is between the two: floats are near, where a beat speaks for them. */
const SIDE: { readonly rests: Share; readonly floats: Share } = { rests: 0.5, floats: 0.3 };
/** Rests are floats from this share of the speed of the work. */
const FLOAT: Share = 0.8;
/** Squared deviations that an odd length, and an odd speed, cost at most: runners have off reps, sets have breaks. */
const MOST = { length: 12, level: 24 };
/** What a turn has to earn, and an edge that belongs to no set. */
const TURN = 5;
const EDGE = 20;
/** A change shows over this share of the shorter turn, and over so many bins. */
const CHANGE: { readonly share: Share; readonly fewest: number } = { share: 0.1, fewest: 2 };
/** Turns before the first rep and after the last one that are looked into. */
const AROUND = 2.2;
/** Bins either side by which edges are moved in the end. */
const NEAR = 3;

export function beatOf(sums: Sums, reps: readonly Stretch[]): Beat {
  const rests = restsOf(reps);
  const speed = ({ from, to }: Stretch) => levelOf(sums, from, to);
  return {
    work: median(reps.map(lengthOf)),
    rest: median(rests.map(lengthOf)),
    high: median(reps.map(speed)),
    low: median(rests.map(speed)),
  };
}

/** `within`: where the set is, as far as is known; `edges`: as they were cut without it; `unbroken`: no rest is the break between two sets; `free`: lengths say nothing. Linear in the bins, for one beat. */
export function fitSet(
  sums: Sums,
  edges: readonly number[],
  within: Stretch,
  beat: Beat,
  unbroken = false,
  free?: Free,
): Fitted | undefined {
  const first = fitOnce(sums, edges, within, beat, unbroken, free);
  if (!first || first.reps.length < 2) return first;
  return fitOnce(sums, edges, within, beatOf(sums, first.reps), unbroken, free) ?? first;
}

function fitOnce(
  sums: Sums,
  edges: readonly number[],
  within: Stretch,
  beat: Beat,
  unbroken: boolean,
  free?: Free,
): Fitted | undefined {
  const { work, rest, high, low } = beat;
  if (!(high > low)) return undefined;
  const { variance, speed } = sums;
  const around = AROUND * (work + rest);
  const start = Math.max(0, Math.round(within.from - around));
  const end = Math.min(speed.length, Math.round(within.to + around));
  const reach = Math.max(CHANGE.fewest, Math.round(CHANGE.share * Math.min(work, rest)));
  const at = changesIn(sums, edges, { from: start, to: end }, reach);
  const without = withoutSet(sums, edges, start, end);
  const half = (high + low) / 2;
  // What changes inside a rep, or a rest, without going over to the other side is no matter.
  const fast = withoutSet(sums, edges, start, end, (speed) => (speed > half ? speed : high));
  const slow = withoutSet(sums, edges, start, end, (speed) => (speed < half ? speed : low));
  const scale = (LEVEL * (high - low)) ** 2;
  const least = (low >= FLOAT * high && !free ? SIDE.floats : SIDE.rests) * (high - low);
  const turn = (from: number, to: number, isWork: boolean): number => {
    const level = levelOf(sums, from, to);
    if (isWork ? level - low <= least : high - level <= least) return Infinity;
    const length = to - from;
    const off = free ? 0 : isWork ? Math.log(length / work) / SPREAD.work : Math.log(length / rest) / SPREAD.rest;
    const own = isWork ? fast : slow;
    const inside = Math.min(scatter(sums, from, to) / variance, own.to[to - start]! - own.from[from - start]!);
    const odd = (level - (isWork ? high : low)) ** 2 / (scale + variance / length);
    return inside + TURN + Math.min(MOST.length, off * off) + Math.min(MOST.level, odd);
  };
  // The cheapest way to have a rep, and a rest, end at each point; and where it began.
  const n = at.length;
  const [works, rests] = [new Float64Array(n).fill(Infinity), new Float64Array(n).fill(Infinity)];
  const [workFrom, restFrom] = [new Int32Array(n), new Int32Array(n)];
  const forWork = free ?? { least: LENGTHS.work.least * work, most: LENGTHS.work.most * work };
  const forRest = free ?? { least: LENGTHS.rest.least * rest, most: LENGTHS.rest[unbroken ? "most" : "break"] * rest };
  const longest = Math.max(forWork.most, forRest.most);
  let [cheapest, last] = [Infinity, -1];
  for (let p = 1; p < n; p++) {
    const to = at[p]!;
    for (let q = p - 1; q >= 0; q--) {
      const from = at[q]!;
      const length = to - from;
      if (length > longest) break;
      if (length >= forWork.least && length <= forWork.most) {
        const cost = Math.min(rests[q]!, without.to[from - start]!) + turn(from, to, true);
        if (cost < works[p]!) [works[p], workFrom[p]] = [cost, q];
      }
      if (length >= forRest.least && length <= forRest.most && works[q]! < Infinity) {
        const cost = works[q]! + turn(from, to, false);
        if (cost < rests[p]!) [rests[p], restFrom[p]] = [cost, q];
      }
    }
    const whole = works[p]! + without.to[end - start]! - without.from[to - start]!;
    if (whole < cheapest) [cheapest, last] = [whole, p];
  }
  if (last < 0) return undefined;
  const reps: Stretch[] = [];
  for (let p = last; ; ) {
    const q = workFrom[p]!;
    reps.push({ from: at[q]!, to: at[p]! });
    if (without.to[at[q]! - start]! <= rests[q]!) break;
    p = restFrom[q]!;
  }
  return { reps: placed(sums, reps.reverse()), beat, gain: without.to[end - start]! - cheapest };
}

/** The ends, the edges, and bins at which the step from what is before to what is after is larger than at those beside it. */
function changesIn({ sum }: Sums, edges: readonly number[], { from, to }: Stretch, reach: number): readonly number[] {
  const at = [from];
  let [before, own, e] = [0, 0, 0];
  for (let i = from + 1; i < to; i++) {
    const fits = i + 1 >= from + reach && i + 1 <= to - reach;
    const next = fits ? Math.abs(sum[i + 1 + reach]! - 2 * sum[i + 1]! + sum[i + 1 - reach]!) : 0;
    while (e < edges.length && edges[e]! < i) e++;
    if ((own > before && own >= next) || edges[e] === i) at.push(i);
    [before, own] = [own, next];
  }
  at.push(to);
  return at;
}

/** What it costs to leave things as they were cut, up to each bin: without an edge that lies there, and with it. */
function withoutSet(
  sums: Sums,
  edges: readonly number[],
  start: number,
  end: number,
  as: (speed: MetresPerSecond) => MetresPerSecond = (speed) => speed,
) {
  const [to, from] = [new Float64Array(end - start + 1), new Float64Array(end - start + 1)];
  let e = 1;
  while (edges[e]! <= start) e++;
  let middle = as(levelOf(sums, edges[e - 1]!, edges[e]!));
  for (let i = start; i < end; i++) {
    if (i === edges[e]) {
      e++;
      middle = as(levelOf(sums, edges[e - 1]!, edges[e]!));
      from[i - start]! += EDGE;
    }
    to[i - start + 1] = from[i - start]! + (sums.speed[i]! - middle) ** 2 / sums.variance;
    from[i - start + 1] = to[i - start + 1]!;
  }
  return { to, from };
}

/** Each edge of a rep moved to where what is either side of it scatters least. */
function placed(sums: Sums, reps: readonly Stretch[]): readonly Stretch[] {
  const move = (at: number, from: number, to: number): number => {
    let [best, least] = [at, Infinity];
    for (let cut = Math.max(from + 1, at - NEAR); cut <= Math.min(to - 1, at + NEAR); cut++) {
      const left = scatter(sums, from, cut) + scatter(sums, cut, to);
      if (left < least) [best, least] = [cut, left];
    }
    return best;
  };
  return reps.map(({ from, to }, i) => {
    const half = (to - from) >> 1;
    const before = Math.max(reps[i - 1]?.to ?? 0, from - Math.max(2, half));
    const after = Math.min(reps[i + 1]?.from ?? sums.speed.length, to + Math.max(2, half));
    return { from: move(from, before, from + half), to: move(to, to - half, after) };
  });
}
