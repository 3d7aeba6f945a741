/** Blocks mended: slow first and last reps taken back in, warm-up cut off them, specks dropped. */
import type { MetresPerSecond, Seconds } from "../units.ts";
import { evened } from "./even-reps.ts";
import { inOrder, median, spread, upperMedian } from "./median.ts";
import { clearOf, gapsOf, heartIn, lengthOf, lengthsOf, type Scene, type Span, secondsIn, speedIn } from "./scene.ts";
import { closed, measure, spansAt } from "./spans.ts";

/** A second, lower dividing speed this far from base to work, in ln. */
const SECOND_LOOK = 0.55;
/** The same from floats, between which and the work there is nothing else. */
const SECOND_LOOK_FLOAT = 0.4;
/** Rests quicker than the running around by this are floats. */
const FLOAT = 1.05;
/** Lengths of what is taken in, against what is there: among like ones, by steps; in seconds where no two are alike; and how many make it so. */
const LIKE = { shortest: 0.6, step: 0.45, longest: 1.5, surge: 240, many: 0.4 };
/** Who sprints at a signal may be off so much before it, now and then. */
const EARLY = { sprints: 30, seconds: 20, few: 0.34 };
/** A first or last block this much longer than the middle one has something glued to it. */
const GLUED = 1.25;
/** Still this much longer after the cut, it is warm-up or cool-down at the pace of the reps, not a rep. */
const NO_REP = 2.5;
/** Below this share of the middle length a block is a jump of the position, among reps this long. */
const SPECK = 0.4;
const SPECK_FROM: Seconds = 45;
const SPECK_LONGEST: Seconds = 25;
const SET_SPREAD = 0.2;
const JUMP: Seconds = 12;
const FEW = 3;
const STRAY = { gap: 1200, share: 5, longest: 50 };
/** A stop inside a rep: how long, also against the recoveries, and how much more alike the reps must be without it. */
const REJOIN = { fewest: 3, gap: 60, share: 0.3, better: 0.8 };
/** A heart needs so long to follow, and then comes so near to its middle highest of the others, of which there are so many; of what a run begins with less is enough. */
const WARM_UP = { shortest: 240, begun: 150, heart: 0.9, fewest: 2 };
/** What goes on with a rep is slower by less than this, as a ratio. */
const NEARLY = 1.08;
/** What is glued to a rep is slower than it, as a ratio. */
const SLOWER = 1.03;

export function mended(scene: Scene, found: readonly Span[]): readonly Span[] {
  const { base: around, speed } = measure(scene, found);
  const rest = restSpeed(scene, found);
  const limit =
    rest > FLOAT * around ? rest * (speed / rest) ** SECOND_LOOK_FLOAT : around * (speed / around) ** SECOND_LOOK;
  const own = widened(scene, withoutSlowEnds(scene, found, Math.sqrt(around * speed)), limit);
  let spans = takenIn(scene, own, limit);
  spans = rejoined(scene, withoutJumps(scene, spans));
  return withoutSpecks(scene, withoutWarmUp(scene, withoutStrays(scene, spans)));
}

/** The reps themselves, without what is glued to them: by that they are told, but not weighed, or a quick warm-up would speak against them. */
export const trimmed = (scene: Scene, spans: readonly Span[]): readonly Span[] =>
  closed(scene, unglued(scene, withoutSpecks(scene, evened(scene, spans))));

/** Stretches before the heart has come near to where the others take it are a quick warm-up. */
function withoutWarmUp(scene: Scene, spans: readonly Span[]): readonly Span[] {
  const tops = spans.map((span) => heartIn(scene, span));
  const middle = median(tops);
  let first = 0;
  while (
    spans.length - first > WARM_UP.fewest &&
    tops[first]! > 0 &&
    tops[first]! < WARM_UP.heart * middle &&
    lengthOf(scene, spans[first]!) >= (spans[first]!.first === 0 ? WARM_UP.begun : WARM_UP.shortest)
  )
    first++;
  return first > 0 ? spans.slice(first) : spans;
}

/** The first rep begins, and the last one ends, where the running is nearer to work than to what is around. */
function withoutSlowEnds(scene: Scene, spans: readonly Span[], limit: MetresPerSecond): readonly Span[] {
  return spans.map((span, i) => {
    let { first, last } = span;
    while (i === 0 && first < last && scene.speed[first]! < limit) first++;
    while (i === spans.length - 1 && first < last && scene.speed[last]! < limit) last--;
    return { first, last };
  });
}

/** A rep goes on where the running next to it is nearly as fast. */
function widened(scene: Scene, spans: readonly Span[], limit: number): readonly Span[] {
  const fast = (i: number, span: Span) =>
    i >= 0 &&
    i < scene.count &&
    scene.speed[i]! > limit &&
    scene.speed[i]! * NEARLY > speedIn(scene, span.first, span.last) &&
    (lengthOf(scene, span) <= LIKE.surge || scene.seconds[i]! < lengthOf(scene, span));
  return spans.map((span, k) => {
    let { first, last } = span;
    const from = spans[k - 1]?.last ?? -2;
    const to = spans[k + 1]?.first ?? scene.count + 1;
    if (first - 2 > from && fast(first - 1, span)) first--;
    if (last + 2 < to && fast(last + 1, span)) last++;
    return { first, last };
  });
}

/** Middle speed of what lies between; 0 where little does. */
function restSpeed(scene: Scene, spans: readonly Span[]): MetresPerSecond {
  if (spans.length < REJOIN.fewest) return 0;
  const speeds: MetresPerSecond[] = [];
  for (let i = 1; i < spans.length; i++) speeds.push(speedIn(scene, spans[i - 1]!.last + 1, spans[i]!.first - 1));
  return median(speeds);
}

/** A rep interrupted by a short stop is one rep, where joining such makes the reps more alike. */
function rejoined(scene: Scene, spans: readonly Span[]): readonly Span[] {
  if (spans.length <= REJOIN.fewest) return spans;
  const gaps = gapsOf(scene, spans);
  const rest = inOrder(gaps)[Math.floor(0.75 * gaps.length)]!;
  const limit = Math.min(REJOIN.gap, REJOIN.share * rest);
  const out: Span[] = [spans[0]!];
  for (let i = 1; i < spans.length; i++) {
    const span = spans[i]!;
    const gap = gaps[i - 1]!;
    const isStop = gap <= limit && gap <= REJOIN.share * secondsIn(scene, spans[i - 1]!.first, span.last);
    if (isStop) out[out.length - 1] = { first: out.at(-1)!.first, last: span.last };
    else out.push(span);
  }
  if (out.length === spans.length || out.length < REJOIN.fewest) return spans;
  return spread(lengthsOf(scene, out)) < REJOIN.better * spread(lengthsOf(scene, spans)) ? out : spans;
}

function takenIn(scene: Scene, spans: readonly Span[], limit: number): readonly Span[] {
  if (spans.length < 2 || !(limit > 0)) return spans;
  const lengths = lengthsOf(scene, spans);
  const isSet = spread(lengths) <= SET_SPREAD;
  const shortest = (isSet ? LIKE.shortest : LIKE.step) * Math.min(...lengths);
  const most = Math.max(...lengths);
  const longest = LIKE.longest * most;
  const others = clearOf(spans, spansAt(scene, limit), 0).filter((span) => {
    const length = lengthOf(scene, span);
    return length >= shortest && length <= Math.max(LIKE.surge, longest);
  });
  if (others.length === 0) return spans;
  const like = others.filter((span) => lengthOf(scene, span) <= longest);
  // Where many are of other lengths, no two are meant to be alike.
  const play = spans.length >= REJOIN.fewest && others.length - like.length >= LIKE.many * spans.length;
  const early =
    isSet && most <= EARLY.sprints ? others.filter((span) => lengthOf(scene, span) <= most + EARLY.seconds) : like;
  const more = play || !isSet ? others : early.length <= EARLY.few * spans.length ? early : like;
  return more.length === 0 ? spans : [...spans, ...more].sort((a, b) => a.first - b.first);
}

/** A short one that is alone long before the others, or long after them, is none of theirs: a position that settled, a dash for a light. */
function withoutStrays(scene: Scene, spans: readonly Span[]): readonly Span[] {
  if (spans.length <= FEW) return spans;
  const gaps = gapsOf(scene, spans);
  const isStray = (span: Span, gap: Seconds) =>
    gap >= STRAY.gap && gap >= STRAY.share * median(gaps) && lengthOf(scene, span) <= STRAY.longest;
  const first = isStray(spans[0]!, gaps[0]!) ? 1 : 0;
  return spans.slice(first, isStray(spans.at(-1)!, gaps.at(-1)!) ? -1 : undefined);
}

/** A jump of the position is no rep among reps this long. */
function withoutJumps(scene: Scene, spans: readonly Span[]): readonly Span[] {
  const lengths = lengthsOf(scene, spans);
  return upperMedian(lengths) < SPECK_FROM ? spans : spans.filter((_, i) => lengths[i]! > JUMP);
}

/** Short blocks are dropped where they cannot be reps, or where the others are alike without them. */
function withoutSpecks(scene: Scene, spans: readonly Span[]): readonly Span[] {
  const lengths = lengthsOf(scene, spans);
  const middle = upperMedian(lengths);
  if (middle < SPECK_FROM) return spans;
  const long = spans.filter((_, i) => lengths[i]! >= SPECK * middle);
  if (spans.length <= FEW) return long;
  const isSet = long.length >= REJOIN.fewest && spread(lengthsOf(scene, long)) <= SET_SPREAD;
  return isSet ? long : spans.filter((_, i) => lengths[i]! >= Math.min(SPECK_LONGEST, SPECK * middle));
}

/** Keeps the end of the first block and the beginning of the last one that come nearest to the middle length. */
function unglued(scene: Scene, spans: readonly Span[]): readonly Span[] {
  if (spans.length < 3) return spans;
  const middle = upperMedian(lengthsOf(scene, spans));
  const out = spans.slice();
  const first = spans[0]!;
  if (lengthOf(scene, first) >= GLUED * middle) {
    let best = first.first;
    for (let i = first.first + 1; i <= first.last; i++)
      if (
        isSlower(scene, { first: first.first, last: i - 1 }, { first: i, last: first.last }) &&
        off(scene, i, first.last, middle) < off(scene, best, first.last, middle)
      )
        best = i;
    out[0] = { first: best, last: first.last };
  }
  const last = spans.at(-1)!;
  if (lengthOf(scene, last) >= GLUED * middle) {
    let best = last.last;
    for (let i = last.first; i < last.last; i++)
      if (
        isSlower(scene, { first: i + 1, last: last.last }, { first: last.first, last: i }) &&
        off(scene, last.first, i, middle) < off(scene, last.first, best, middle)
      )
        best = i;
    out[out.length - 1] = { first: last.first, last: best };
  }
  if (out.length < 4 || spread(lengthsOf(scene, out.slice(1, -1))) > SET_SPREAD) return out;
  return out.filter((span, i) => (i > 0 && i < out.length - 1) || lengthOf(scene, span) <= NO_REP * middle);
}

const isSlower = (scene: Scene, cut: Span, kept: Span): boolean =>
  speedIn(scene, cut.first, cut.last) * SLOWER <= speedIn(scene, kept.first, kept.last);

const off = (scene: Scene, first: number, last: number, middle: Seconds): number =>
  Math.abs(secondsIn(scene, first, last) - middle);
