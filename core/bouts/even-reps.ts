/** Reps of a set are as long as each other: one that is longer has the end of the warm-up, or a recovery that was run, glued to it. */
import type { Seconds, Share } from "../units.ts";
import type { Bins } from "./bins.ts";
import type { Blocks } from "./blocks.ts";
import { upperMedian } from "./median.ts";
import { lengthOf, lengthsOf, type Scene, type Span, secondsIn, speedIn } from "./scene.ts";
import { speedIn as speedBetween } from "./stretch.ts";

/** These and all below: own measurement on recorded sets and made-up ones (`test/tools/reps-made-up.ts`).
 * This share of all, and two at least, are so nearly of one length; shorter reps are as long as they are found. */
const SET: { readonly fewest: number; readonly share: Share; readonly alike: Share; readonly shortest: Seconds } = {
  fewest: 2,
  share: 0.5,
  alike: 0.08,
  shortest: 90,
};
/** From so much longer on something is glued to a rep; up to so much, where the run does not begin with it; and it takes so many others to say. */
const GLUED = { least: 1.2, most: 2.2, others: 3 };
/** What is glued to a rep is slower than it, as a ratio; but nobody begins a run with reps: so much is no warm-up. */
const SLOWER = 1.03;
const BEGINNING: Seconds = 240;

interface Common {
  readonly seconds: Seconds;
  /** reps of that length */
  readonly count: number;
}

function commonIn(lengths: readonly Seconds[]): Common | undefined {
  const seconds = upperMedian(lengths);
  if (seconds < SET.shortest) return undefined;
  const count = lengths.filter((length) => Math.abs(length - seconds) <= SET.alike * seconds).length;
  const isSet = count >= Math.max(SET.fewest, SET.share * lengths.length);
  return isSet ? { seconds, count } : undefined;
}

const isGlued = (length: Seconds, { seconds, count }: Common, begins: boolean): boolean =>
  length >= GLUED.least * seconds && (begins || (count >= GLUED.others && length <= GLUED.most * seconds));

/** The edges with one where a rep of the common length begins, or ends, in a longer one. */
export function withEvenReps(edges: readonly number[], found: Blocks | undefined, bins: Bins): readonly number[] {
  const common = found && commonIn(found.blocks.map(({ seconds }) => seconds));
  if (!common) return edges;
  const speed = (from: number, to: number) => speedBetween(bins, from, to);
  const length = Math.round(common.seconds / bins.step);
  const added = found.blocks.flatMap(({ first, last, start, seconds }) => {
    const begins = start <= BEGINNING;
    if (!isGlued(seconds, common, begins)) return [];
    const [from, to] = [edges[first]!, edges[last + 1]!];
    const [early, late] = [from + length, to - length];
    if (late <= from) return [];
    const before = begins ? Infinity : speed(late, to) / speed(from, late);
    const after = speed(from, early) / speed(early, to);
    return Math.max(before, after) < SLOWER ? [] : [before >= after ? late : early];
  });
  const isNew = (edge: number) => edges.every((one) => Math.abs(one - edge) > SET.alike * length);
  return [...edges, ...added.filter(isNew)].sort((a, b) => a - b);
}

/** Of each longer one what is as long as the others, and quicker than what is cut off. */
export function evened(scene: Scene, spans: readonly Span[]): readonly Span[] {
  const common = commonIn(lengthsOf(scene, spans));
  if (!common) return spans;
  return spans.map((span) => {
    const begins = secondsIn(scene, 0, span.first - 1) <= BEGINNING;
    return isGlued(lengthOf(scene, span), common, begins) ? cutTo(scene, span, common.seconds, begins) : span;
  });
}

function cutTo(scene: Scene, span: Span, common: Seconds, begins: boolean): Span {
  let [best, off] = [span, SET.alike * common];
  for (let first = span.first; first <= span.last; first++)
    for (let last = first; last <= span.last; last++) {
      const own = Math.abs(secondsIn(scene, first, last) - common);
      const speed = speedIn(scene, first, last);
      const isQuicker = (from: number, to: number) => from > to || speedIn(scene, from, to) * SLOWER <= speed;
      if (own > off || !isQuicker(last + 1, span.last)) continue;
      if (!begins && !isQuicker(span.first, first - 1)) continue;
      [best, off] = [{ first, last }, own];
    }
  return best;
}
