/** The stretches of one dividing speed made into the reps that were meant, step by step; each step has its reason beside it. */
import type { MetresPerSecond, Seconds, Share } from "../units.ts";
import { evened } from "./even-reps.ts";
import { inOrder, median, spread, upperMedian } from "./median.ts";
import {
  clearOf,
  gapsOf,
  heartIn,
  lengthOf,
  lengthsOf,
  type Scene,
  type Span,
  secondsIn,
  speedIn,
  timeIn,
} from "./scene.ts";
import { closed, measure, spansAt } from "./spans.ts";
import { withoutStops } from "./stops.ts";

/**
 * These and all below: own measurement on recorded sets and made-up ones.
 * A second, lower dividing speed this far from base to work, in ln; and from floats, between which and the work there is nothing else.
 */
const SECOND_LOOK: Share = 0.55;
const SECOND_LOOK_FLOAT: Share = 0.4;
/** Rests quicker than the running around by this are floats. */
const FLOAT = 1.05;
/** What goes on with a rep is slower by less than this, as a ratio. */
const NEARLY = 1.08;
/** How alike in length the reps of a set are. */
const SET_SPREAD = 0.2;
/** Lengths of what is taken in, against what is there: among like ones, by steps; in seconds where no two are alike; and how many make it so. */
const LIKE = { shortest: 0.6, step: 0.45, longest: 1.5, surge: 240, many: 0.4 };
/** Who sprints at a signal may be off so much before it, now and then. */
const EARLY = { sprints: 30, seconds: 20, few: 0.34 };
/** A jump of the position is no longer, among reps of `SPECK.from`. */
const JUMP: Seconds = 12;
/** A stop inside a rep: how long, also against the longer recoveries (this quantile of them), and how much more alike the reps must be without it. */
const REJOIN = { fewest: 3, gap: 60, share: 0.3, quantile: 0.75, better: 0.8 };
/** Of more than so many the first or last may be none of theirs; after so long a gap, alone and against the others; if it is so short. */
const STRAY = { few: 3, gap: 1200, share: 5, longest: 50 };
/** A heart needs so long to follow, and then comes so near to its middle highest of the others, of which there are so many; of what a run begins with less is enough. */
const WARM_UP = { shortest: 240, begun: 150, heart: 0.9, fewest: 2 };
/** Below this share of the middle length, among reps so long, a block is a speck; of more than so few that are unlike, only if it is no longer than that.
 * So many beside a set, or any among unlike ones, are reps if they are nearly as quick together as the long ones: nobody runs short reps slower. */
const SPECK = { share: 0.4, from: 45, few: 3, longest: 25, many: 2, quick: 0.95 };
/** A first or last block this much longer than the middle one has something glued to it, which is slower by this, as a ratio. */
const GLUED = 1.25;
const SLOWER = 1.03;
/** Still this much longer after the cut, it is warm-up or cool-down at the pace of the reps, not a rep. */
const NO_REP = 2.5;

export function mended(scene: Scene, found: readonly Span[]): readonly Span[] {
  const { base, speed } = measure(scene, found);
  const lower = secondLook(scene, found, base, speed);
  let spans = withoutSlowEnds(scene, found, Math.sqrt(base * speed));
  spans = widened(scene, spans, lower);
  spans = takenIn(scene, spans, lower);
  spans = withoutJumps(scene, spans);
  spans = rejoined(scene, spans);
  spans = withoutStops(scene, spans);
  spans = withoutStrays(scene, spans);
  spans = withoutWarmUp(scene, spans);
  return withoutSpecks(scene, spans);
}

/** The dividing speed for what was run slackly. */
function secondLook(
  scene: Scene,
  spans: readonly Span[],
  base: MetresPerSecond,
  work: MetresPerSecond,
): MetresPerSecond {
  const rest = restSpeed(scene, spans);
  return rest > FLOAT * base ? rest * (work / rest) ** SECOND_LOOK_FLOAT : base * (work / base) ** SECOND_LOOK;
}

/** Middle speed of what lies between; 0 where little does. */
function restSpeed(scene: Scene, spans: readonly Span[]): MetresPerSecond {
  if (spans.length < REJOIN.fewest) return 0;
  const speeds: MetresPerSecond[] = [];
  for (let i = 1; i < spans.length; i++) speeds.push(speedIn(scene, spans[i - 1]!.last + 1, spans[i]!.first - 1));
  return median(speeds);
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

/** With what the lower dividing speed shows beside them, where it is like them. */
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

/** A jump of the position is no rep among reps this long. */
function withoutJumps(scene: Scene, spans: readonly Span[]): readonly Span[] {
  const lengths = lengthsOf(scene, spans);
  // As a rule there is none.
  if (Math.min(...lengths) > JUMP || upperMedian(lengths) < SPECK.from) return spans;
  return spans.filter((_, i) => lengths[i]! > JUMP);
}

/** A rep interrupted by a short stop is one rep, where joining such makes the reps more alike. */
function rejoined(scene: Scene, spans: readonly Span[]): readonly Span[] {
  if (spans.length <= REJOIN.fewest) return spans;
  const gaps = gapsOf(scene, spans);
  const rest = inOrder(gaps)[Math.floor(REJOIN.quantile * gaps.length)]!;
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

/** A short one that is alone long before the others, or long after them, is none of theirs: a position that settled, a dash for a light. */
function withoutStrays(scene: Scene, spans: readonly Span[]): readonly Span[] {
  if (spans.length <= STRAY.few) return spans;
  const gaps = gapsOf(scene, spans);
  const isStray = (span: Span, gap: Seconds) =>
    gap >= STRAY.gap && gap >= STRAY.share * median(gaps) && lengthOf(scene, span) <= STRAY.longest;
  const first = isStray(spans[0]!, gaps[0]!) ? 1 : 0;
  return spans.slice(first, isStray(spans.at(-1)!, gaps.at(-1)!) ? -1 : undefined);
}

/** Stretches before the heart has come near to where the others take it are a quick warm-up. */
function withoutWarmUp(scene: Scene, spans: readonly Span[]): readonly Span[] {
  if (spans.length <= WARM_UP.fewest || lengthOf(scene, spans[0]!) < WARM_UP.begun) return spans;
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

/** Short blocks are dropped where they cannot be reps, or where the others are alike without them; those that are as quick as the others are reps too. */
function withoutSpecks(scene: Scene, spans: readonly Span[]): readonly Span[] {
  const lengths = lengthsOf(scene, spans);
  const middle = upperMedian(lengths);
  if (middle < SPECK.from) return spans;
  const isLong = (i: number) => lengths[i]! >= SPECK.share * middle;
  const long = spans.filter((_, i) => isLong(i));
  if (spans.length <= SPECK.few || long.length === spans.length) return long;
  const short = spans.filter((_, i) => !isLong(i));
  const isSet = long.length >= REJOIN.fewest && spread(lengthsOf(scene, long)) <= SET_SPREAD;
  const isMany = short.length >= (isSet ? SPECK.many : 1);
  if (isMany && speedOf(scene, short) >= SPECK.quick * speedOf(scene, long)) return spans;
  return isSet ? long : spans.filter((_, i) => lengths[i]! >= Math.min(SPECK.longest, SPECK.share * middle));
}

/** The reps themselves, without what is glued to them: by that they are told, but not weighed, or a quick warm-up would speak against them. */
export const trimmed = (scene: Scene, spans: readonly Span[]): readonly Span[] =>
  closed(scene, unglued(scene, withoutSpecks(scene, evened(scene, spans))));

/** Of the first block its end, and of the last its beginning, that comes nearest to the middle length. */
function unglued(scene: Scene, spans: readonly Span[]): readonly Span[] {
  if (spans.length < 3) return spans;
  const middle = upperMedian(lengthsOf(scene, spans));
  const ends = spans.length - 1;
  const out = spans.map((span, i) => {
    if ((i > 0 && i < ends) || lengthOf(scene, span) < GLUED * middle) return span;
    return nearest(scene, span, i === 0 ? "end" : "beginning", middle);
  });
  if (out.length < 4 || spread(lengthsOf(scene, out.slice(1, -1))) > SET_SPREAD) return out;
  return out.filter((span, i) => (i > 0 && i < ends) || lengthOf(scene, span) <= NO_REP * middle);
}

/** The part of a block that is as long as the others, if what is cut off is slower. */
function nearest(scene: Scene, { first, last }: Span, part: "end" | "beginning", middle: Seconds): Span {
  const off = (span: Span) => Math.abs(lengthOf(scene, span) - middle);
  let best: Span = { first, last };
  for (let i = first; i < last; i++) {
    const [before, after] = [
      { first, last: i },
      { first: i + 1, last },
    ];
    const [kept, cut] = part === "end" ? [after, before] : [before, after];
    if (speedOf(scene, [cut]) * SLOWER <= speedOf(scene, [kept]) && off(kept) < off(best)) best = kept;
  }
  return best;
}

function speedOf(scene: Scene, spans: readonly Span[]): MetresPerSecond {
  let distance = 0;
  for (const { first, last } of spans) distance += scene.distanceTo[last + 1]! - scene.distanceTo[first]!;
  return distance / Math.max(1, timeIn(scene, spans));
}
