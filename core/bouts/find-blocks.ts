/** Fast stretches and what lies between them, out of pieces of constant speed or laps: the dividing speed that tells them apart best. */
import type { MetresPerSecond, Seconds, Share } from "../units.ts";
import { blockOf } from "./block.ts";
import { type Blocks, blocksOf, CLEAR } from "./blocks.ts";
import { inOrder } from "./median.ts";
import { mended, trimmed } from "./mend.ts";
import { withOthers } from "./other-blocks.ts";
import type { Piece } from "./piece.ts";
import { describe, type Scene, type Span, spansWhere, timeIn } from "./scene.ts";
import { scoreOf, spansAt } from "./spans.ts";

/** Work is looked for above this share of the threshold speed. */
export const FROM: Share = 0.85;
/** Speeds this much apart, as a share, can be work and not work. */
export const GAP: Share = 0.02;
/** The widest gaps are tried, so many of them: what the time goes by. */
const MOST_SPLITS = 25;
/** Nothing is made of a lower score; below `CLEAR` a label asks for more. Own measurement, as all here. */
const LEAST = 0.1;
/** Two short stretches make no session, and are alike by chance: what they count against others. */
const PATCH: { readonly length: Seconds; readonly weight: Share } = { length: 80, weight: 0.9 };
/** A reading with this share of the best score is another way to see it. */
export const CLOSE: Share = 0.75;
/** It holds at least this share of the work: leaving reps out is no reading. */
const LIKE_WORK: Share = 0.6;

/** Fast stretches at one dividing speed. */
interface Split {
  readonly spans: readonly Span[];
  readonly score: number;
}

/** The best reading of the pieces as fast blocks, or undefined where nothing stands out. */
export function findBlocks(
  pieces: readonly Piece[],
  threshold: MetresPerSecond,
  usual: MetresPerSecond,
): Blocks | undefined {
  const from = FROM * threshold;
  if (!pieces.some(({ speed, effort = speed }) => effort >= from)) return undefined;
  const scene = describe(pieces, threshold, usual);
  const split = (spans: readonly Span[]): Split => {
    const isPatch = spans.length === 2 && timeIn(scene, spans) < 2 * PATCH.length;
    return { spans, score: (isPatch ? PATCH.weight : 1) * scoreOf(scene, spans) };
  };
  const splits = dividingSpeeds(scene, from).map((limit) => split(spansAt(scene, limit)));
  const beat = split(
    pieces.some(({ inBeat }) => inBeat) ? spansWhere(pieces.length, (i) => pieces[i]!.inBeat === true) : [],
  );
  const best = splits.reduce((one, other) => (other.score > one.score ? other : one), beat);
  if (best.score < LEAST) return undefined;
  const isBeat = beat.spans.length > 0;
  const whole = isBeat ? beat.spans : mended(scene, best.spans);
  const set = isBeat ? whole : trimmed(scene, whole);
  if (set.length < 2) return undefined;
  const beside = withOthers(
    scene,
    set,
    splits.map(({ spans }) => spans),
    threshold,
  );
  const spans = beside.found;
  const found: Blocks = blocksOf(pieces, scene, spans, {
    weighed: whole.length === spans.length ? whole : spans,
    others: beside.others,
    rival: () => rivalOf(scene, splits, found)?.map((span) => blockOf(pieces, span)),
  });
  return found;
}

/** Speeds half-way in the gaps between the speeds that were run, slowest first or, of many, the widest gap first. */
function dividingSpeeds(scene: Scene, from: MetresPerSecond): readonly MetresPerSecond[] {
  const speeds = inOrder(scene.speed);
  const gaps: number[] = [];
  for (let i = 1; i < speeds.length; i++) {
    const low = speeds[i - 1]!;
    const high = speeds[i]!;
    if (high >= from && low > 0 && high >= low * (1 + GAP)) gaps.push(i);
  }
  const width = (i: number) => speeds[i]! / speeds[i - 1]!;
  if (gaps.length > MOST_SPLITS) gaps.sort((a, b) => width(b) - width(a)).length = MOST_SPLITS;
  return gaps.map((i) => Math.sqrt(speeds[i - 1]! * speeds[i]!));
}

/** The best reading with another count, where it comes close. */
function rivalOf(scene: Scene, splits: readonly Split[], found: Blocks): readonly Span[] | undefined {
  const least = Math.max(CLEAR, CLOSE * found.score);
  // Of two as good the higher dividing speed.
  const close = splits
    .filter(({ score }) => score >= least)
    .reverse()
    .sort((a, b) => b.score - a.score);
  for (const split of close) {
    const spans = trimmed(scene, mended(scene, split.spans));
    if (spans.length < 2 || spans.length === found.blocks.length || spans.length === found.all.length) continue;
    if (timeIn(scene, spans) >= LIKE_WORK * found.allWork) return spans;
  }
  return undefined;
}
