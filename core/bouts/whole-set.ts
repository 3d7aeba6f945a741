/** Reps that single changes of speed do not show: those that a set lost, and a set that hid in what looked like one fast block. */
import type { Seconds, Share } from "../units.ts";
import type { Bins } from "./bins.ts";
import { median, spread } from "./median.ts";
import { type Beat, beatOf, type Fitted, type Free, fitSet } from "./set-fit.ts";
import { lengthOf, restsOf, type Stretch, withStretches } from "./stretch.ts";
import { levelOf, type Sums, sumsOf } from "./sums.ts";
import { waveIn } from "./wave.ts";

/** These and all below: own measurement, `test/tools/reps-made-up.ts`. A set that explains so much is believed. */
const BELIEVED = 10;
const FEWEST = { seen: 3, hidden: 5 };
/** Shorter reps are seen at once or not at all. */
const SHORTEST: Seconds = 27;
const SHORTEST_RUN: Seconds = 600;
/** Most of the reps that were seen are so nearly of one length. */
const LIKE: { readonly share: Share; readonly most: Share } = { share: 0.25, most: 0.5 };
/** Reps of no one length and what is between them are so long, the middle one at most so long: of longer ones single changes tell more. */
const SURGE: {
  readonly shortest: Seconds;
  readonly longest: Seconds;
  readonly middle: Seconds;
  readonly float: Share;
} = {
  shortest: 12,
  longest: 200,
  middle: 120,
  float: 0.75,
};
/**
 * How far apart work and rest are, against what each scatters by, and as a share of the work;
 * more where lengths say nothing, for the turns of a steady effort over waves of ground are of any length (a tenth apart at 20 m of height).
 */
const APART = 2;
const CONTRAST: { readonly set: Share; readonly free: Share } = { set: 0.1, free: 0.13 };
/** How alike the lengths of hidden reps, and of what lies between, are: chance makes all lengths. */
const EVEN: { readonly work: Share; readonly rest: Share } = { work: 0.18, rest: 0.35 };
/** Edges this near to one of the set, as a share of its shorter turn, mean the same change. */
const SAME: Share = 0.25;

export interface WholeSet {
  readonly edges: readonly number[];
  /** where the set hid in one block: its reps */
  readonly hidden: readonly Stretch[];
}

/** `seen`: fast stretches that stand out by themselves; `long`: a fast block, if there is one. */
export function withWholeSet(
  edges: readonly number[],
  seen: readonly Stretch[],
  long: Stretch | undefined,
  bins: Bins,
): WholeSet {
  const none: WholeSet = { edges, hidden: [] };
  if (bins.count * bins.step < SHORTEST_RUN || (seen.length < FEWEST.seen && !long)) return none;
  const sums = sumsOf(bins);
  const fitted = (within: Stretch, beat: Beat | undefined, fewest: number, free?: Free): Fitted | undefined => {
    const set =
      beat && (free || beat.work * bins.step >= SHORTEST)
        ? fitSet(sums, edges, within, beat, fewest === FEWEST.hidden, free)
        : undefined;
    return set && set.reps.length >= fewest && isApart(sums, set.reps, CONTRAST[free ? "free" : "set"])
      ? set
      : undefined;
  };
  const whole = seen.length > 0 ? { from: seen[0]!.from, to: seen.at(-1)!.to } : undefined;
  const isMixed = seen.length >= FEWEST.seen && middleOf(seen) * bins.step <= SURGE.middle && !isSet(seen);
  const free = isMixed ? { least: SURGE.shortest / bins.step, most: SURGE.longest / bins.step } : undefined;
  const isKnown = whole && (isMixed || isSet(seen)) && !isEven(seen);
  const beat = isKnown ? beatOf(sums, seen) : undefined;
  const isPlain = free && beat && beat.low < SURGE.float * beat.high;
  const known = whole && !isPlain ? fitted(whole, beat, FEWEST.seen, free) : undefined;
  const found = long && fitted(long, waveIn(sums, long, bins.step), FEWEST.hidden);
  // Reps seen elsewhere are what the run was for.
  const isAll = found && isEven(found.reps) && seen.every((one) => touching(found.reps, one).length > 0);
  if (isAll && found.gain >= (known?.gain ?? BELIEVED)) return hiddenIn(edges, found.reps);
  return known && known.gain >= BELIEVED ? { ...none, edges: withLost(edges, lostOf(known.reps, seen), known) } : none;
}

const middleOf = (all: readonly Stretch[]): number => median(all.map(lengthOf));
const spreadOf = (all: readonly Stretch[]): number => spread(all.map(lengthOf));

const isSet = (seen: readonly Stretch[]): boolean =>
  seen.length >= FEWEST.seen && isAlike(seen) && isAlike(restsOf(seen));

function isAlike(all: readonly Stretch[]): boolean {
  const middle = middleOf(all);
  const like = all.filter((one) => Math.abs(lengthOf(one) - middle) <= Math.max(1, LIKE.share * middle));
  return like.length >= LIKE.most * all.length;
}

const isEven = (reps: readonly Stretch[]): boolean =>
  spreadOf(reps) <= EVEN.work && spreadOf(restsOf(reps)) <= EVEN.rest;

/** Two speeds and nothing between them: chance makes all speeds. */
function isApart(sums: Sums, reps: readonly Stretch[], contrast: Share): boolean {
  const [work, rest] = [reps, restsOf(reps)].map((all) => all.map(({ from, to }) => levelOf(sums, from, to)));
  const [high, low] = [mean(work!), mean(rest!)];
  const scatter = Math.hypot(high * spread(work!), low * spread(rest!));
  return high - low >= Math.max(APART * scatter, contrast * high);
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

function hiddenIn(edges: readonly number[], reps: readonly Stretch[]): WholeSet {
  const [from, to] = [reps[0]!.from, reps.at(-1)!.to];
  const inner = reps.flatMap((rep) => [rep.from, rep.to]);
  return {
    edges: [...edges.filter((edge) => edge < from), ...inner, ...edges.filter((edge) => edge > to)],
    hidden: reps,
  };
}

const touching = (all: readonly Stretch[], one: Stretch): readonly Stretch[] =>
  all.filter(({ from, to }) => from < one.to && one.from < to);

/** Reps that were not seen, and those of which several were seen as one. */
function lostOf(reps: readonly Stretch[], seen: readonly Stretch[]): readonly Stretch[] {
  return reps.filter((rep) => {
    const own = touching(seen, rep);
    return own.length === 0 || (own.length === 1 && touching(reps, own[0]!).length > 1);
  });
}

/** What was seen keeps its edges. */
const withLost = (edges: readonly number[], lost: readonly Stretch[], { beat }: Fitted): readonly number[] =>
  withStretches(edges, lost, Math.max(1, SAME * Math.min(beat.work, beat.rest)));
