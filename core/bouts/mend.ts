/** Blocks mended: slow first and last reps taken back in, warm-up cut off them, specks dropped. */
import type { Seconds } from "../units.ts";
import { type Scene, type Span, secondsIn, spansAt } from "./spans.ts";

/** A second, lower dividing speed this far from base to work, in ln. */
const SECOND_LOOK = 0.55;
const LIKE = { shortest: 0.6, longest: 1.5 };
/** A first or last block this much longer than the middle one has something glued to it. */
const GLUED = 1.25;
/** Still this much longer after the cut, it is warm-up or cool-down at the pace of the reps, not a rep. */
const NO_REP = 2.5;
/** Below this share of the middle length a block is a jump of the position, among reps this long. */
const SPECK = 0.4;
const SPECK_FROM: Seconds = 45;

export function mended(scene: Scene, found: readonly Span[]): readonly Span[] {
  const { base, speed } = scene.measure(found);
  let spans = takenIn(scene, found, base * (speed / base) ** SECOND_LOOK);
  spans = withoutSpecks(scene, spans);
  return unglued(scene, spans);
}

function takenIn(scene: Scene, spans: readonly Span[], limit: number): readonly Span[] {
  if (spans.length < 2 || !(limit > 0)) return spans;
  const middle = middleOf(scene, spans);
  const more = spansAt(scene, limit).filter((span) => {
    const length = secondsIn(scene, span.first, span.last);
    const isNew = spans.every(({ first, last }) => last < span.first || first > span.last);
    return isNew && length >= LIKE.shortest * middle && length <= LIKE.longest * middle;
  });
  return more.length === 0 ? spans : [...spans, ...more].sort((a, b) => a.first - b.first);
}

function withoutSpecks(scene: Scene, spans: readonly Span[]): readonly Span[] {
  const middle = middleOf(scene, spans);
  if (middle < SPECK_FROM) return spans;
  return spans.filter(({ first, last }) => secondsIn(scene, first, last) >= SPECK * middle);
}

/** Keeps the end of the first block and the beginning of the last one that come nearest to the middle length. */
function unglued(scene: Scene, spans: readonly Span[]): readonly Span[] {
  if (spans.length < 3) return spans;
  const middle = middleOf(scene, spans);
  const out = spans.slice();
  const first = spans[0]!;
  if (secondsIn(scene, first.first, first.last) >= GLUED * middle) {
    let best = first.first;
    for (let i = first.first; i <= first.last; i++)
      if (off(scene, i, first.last, middle) < off(scene, best, first.last, middle)) best = i;
    out[0] = { first: best, last: first.last };
  }
  const last = spans.at(-1)!;
  if (secondsIn(scene, last.first, last.last) >= GLUED * middle) {
    let best = last.last;
    for (let i = last.first; i <= last.last; i++)
      if (off(scene, last.first, i, middle) < off(scene, last.first, best, middle)) best = i;
    out[out.length - 1] = { first: last.first, last: best };
  }
  if (out.length < 4) return out;
  return out.filter(
    (span, i) => (i > 0 && i < out.length - 1) || secondsIn(scene, span.first, span.last) <= NO_REP * middle,
  );
}

const off = (scene: Scene, first: number, last: number, middle: Seconds): number =>
  Math.abs(secondsIn(scene, first, last) - middle);

function middleOf(scene: Scene, spans: readonly Span[]): Seconds {
  const lengths = spans.map(({ first, last }) => secondsIn(scene, first, last)).sort((a, b) => a - b);
  return lengths[lengths.length >> 1] ?? 0;
}
