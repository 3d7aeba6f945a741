/** Blocks mended: slow first and last reps taken back in, warm-up cut off them, specks dropped. */
import type { MetresPerSecond, Seconds } from "../units.ts";
import { median } from "./median.ts";
import { type Scene, type Span, secondsIn, spansAt, speedIn, spread } from "./spans.ts";

/** A second, lower dividing speed this far from base to work, in ln. */
const SECOND_LOOK = 0.55;
/** The same from floats, between which and the work there is nothing else. */
const SECOND_LOOK_FLOAT = 0.4;
/** Rests quicker than the running around by this are floats. */
const FLOAT = 1.05;
/** Lengths of what is taken in, against what is there; in seconds where no two are alike; and how many make it so. */
const LIKE = { shortest: 0.6, longest: 1.5, surge: 240, many: 0.4 };
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
/** A stop inside a rep: how long, also against the recoveries, and how much more alike the reps must be without it. */
const REJOIN = { fewest: 3, gap: 35, share: 0.25, better: 0.8 };
/** What goes on with a rep is slower by less than this, as a ratio. */
const NEARLY = 1.08;
/** What is glued to a rep is slower than it, as a ratio. */
const SLOWER = 1.03;

export function mended(scene: Scene, found: readonly Span[]): readonly Span[] {
  const { base: around, speed } = scene.measure(found);
  const rest = restSpeed(scene, found);
  const limit =
    rest > FLOAT * around ? rest * (speed / rest) ** SECOND_LOOK_FLOAT : around * (speed / around) ** SECOND_LOOK;
  const own = widened(scene, withoutSlowEnds(scene, found, Math.sqrt(around * speed)), limit);
  let spans = takenIn(scene, own, limit);
  spans = rejoined(scene, withoutJumps(scene, spans));
  spans = withoutSpecks(scene, spans);
  return unglued(scene, spans);
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
    scene.speed[i]! * NEARLY > speedIn(scene, span.first, span.last);
  return spans.map((span, k) => {
    let { first, last } = span;
    if (lengthOf(scene, span) > LIKE.surge) return span;
    const [from, to] = [spans[k - 1]?.last ?? -2, spans[k + 1]?.first ?? scene.count + 1];
    if (first - 2 > from && fast(first - 1, span)) first--;
    if (last + 2 < to && fast(last + 1, span)) last++;
    return { first, last };
  });
}

/** Middle speed of what lies between; 0 where little does. */
function restSpeed(scene: Scene, spans: readonly Span[]): MetresPerSecond {
  if (spans.length < REJOIN.fewest) return 0;
  return median(spans.slice(1).map((span, i) => speedIn(scene, spans[i]!.last + 1, span.first - 1)));
}

/** A rep interrupted by a short stop is one rep, where joining such makes the reps more alike. */
function rejoined(scene: Scene, spans: readonly Span[]): readonly Span[] {
  if (spans.length <= REJOIN.fewest) return spans;
  const gaps = spans.slice(1).map((span, i) => secondsIn(scene, spans[i]!.last + 1, span.first - 1));
  const rest = gaps.slice().sort((a, b) => a - b)[Math.floor(0.75 * gaps.length)]!;
  const limit = Math.min(REJOIN.gap, REJOIN.share * rest);
  const out: Span[] = [spans[0]!];
  spans.slice(1).forEach((span, i) => {
    const both = lengthOf(scene, { first: spans[i]!.first, last: span.last });
    if (gaps[i]! > Math.min(limit, REJOIN.share * both)) out.push(span);
    else out[out.length - 1] = { first: out.at(-1)!.first, last: span.last };
  });
  const unevenness = (all: readonly Span[]) => spread(all.map((span) => lengthOf(scene, span)));
  return out.length >= REJOIN.fewest && unevenness(out) < REJOIN.better * unevenness(spans) ? out : spans;
}

const lengthOf = (scene: Scene, { first, last }: Span): Seconds => secondsIn(scene, first, last);

function takenIn(scene: Scene, spans: readonly Span[], limit: number): readonly Span[] {
  if (spans.length < 2 || !(limit > 0)) return spans;
  const lengths = spans.map((span) => lengthOf(scene, span));
  const [shortest, longest] = [LIKE.shortest * Math.min(...lengths), LIKE.longest * Math.max(...lengths)];
  const others = spansAt(scene, limit).filter((span) => {
    const isNew = spans.every(({ first, last }) => last < span.first || first > span.last);
    return isNew && lengthOf(scene, span) >= shortest && lengthOf(scene, span) <= Math.max(LIKE.surge, longest);
  });
  const like = others.filter((span) => lengthOf(scene, span) <= longest);
  // Where many are of other lengths, no two are meant to be alike.
  const play = spans.length >= REJOIN.fewest && others.length - like.length >= LIKE.many * spans.length;
  const more = play || spread(lengths) > SET_SPREAD ? others : like;
  return more.length === 0 ? spans : [...spans, ...more].sort((a, b) => a.first - b.first);
}

/** A jump of the position is no rep among reps this long. */
function withoutJumps(scene: Scene, spans: readonly Span[]): readonly Span[] {
  return middleOf(scene, spans) < SPECK_FROM ? spans : spans.filter((span) => lengthOf(scene, span) > JUMP);
}

/** Short blocks are dropped where they cannot be reps, or where the others are alike without them. */
function withoutSpecks(scene: Scene, spans: readonly Span[]): readonly Span[] {
  const middle = middleOf(scene, spans);
  if (middle < SPECK_FROM) return spans;
  const long = spans.filter((span) => lengthOf(scene, span) >= SPECK * middle);
  if (spans.length <= FEW) return long;
  const isSet = long.length >= REJOIN.fewest && spread(long.map((span) => lengthOf(scene, span))) <= SET_SPREAD;
  return isSet ? long : spans.filter((span) => lengthOf(scene, span) >= Math.min(SPECK_LONGEST, SPECK * middle));
}

/** Keeps the end of the first block and the beginning of the last one that come nearest to the middle length. */
function unglued(scene: Scene, spans: readonly Span[]): readonly Span[] {
  if (spans.length < 3) return spans;
  const middle = middleOf(scene, spans);
  const out = spans.slice();
  const first = spans[0]!;
  if (secondsIn(scene, first.first, first.last) >= GLUED * middle) {
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
  if (secondsIn(scene, last.first, last.last) >= GLUED * middle) {
    let best = last.last;
    for (let i = last.first; i < last.last; i++)
      if (
        isSlower(scene, { first: i + 1, last: last.last }, { first: last.first, last: i }) &&
        off(scene, last.first, i, middle) < off(scene, last.first, best, middle)
      )
        best = i;
    out[out.length - 1] = { first: last.first, last: best };
  }
  if (out.length < 4 || spread(out.slice(1, -1).map((span) => lengthOf(scene, span))) > SET_SPREAD) return out;
  return out.filter(
    (span, i) => (i > 0 && i < out.length - 1) || secondsIn(scene, span.first, span.last) <= NO_REP * middle,
  );
}

const isSlower = (scene: Scene, cut: Span, kept: Span): boolean =>
  speedIn(scene, cut.first, cut.last) * SLOWER <= speedIn(scene, kept.first, kept.last);

const off = (scene: Scene, first: number, last: number, middle: Seconds): number =>
  Math.abs(secondsIn(scene, first, last) - middle);

function middleOf(scene: Scene, spans: readonly Span[]): Seconds {
  const lengths = spans.map(({ first, last }) => secondsIn(scene, first, last)).sort((a, b) => a - b);
  return lengths[lengths.length >> 1] ?? 0;
}
