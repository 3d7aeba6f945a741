/** Fast stretches and what lies between them, out of pieces of constant speed or laps: the threshold that tells them apart best. */
import type { BeatsPerMinute, Metres, MetresPerSecond, Seconds, Share } from "../units.ts";
import { borneOut } from "./heart-contrast.ts";
import { inOrder, median } from "./median.ts";
import { mended, trimmed } from "./mend.ts";
import { otherSpans } from "./other-blocks.ts";
import type { Piece } from "./piece.ts";
import { describe, type Scene, type Span, timeIn } from "./scene.ts";
import { measure, scoreOf, shareAlike, spansAt } from "./spans.ts";

/** One fast stretch. */
export interface Block {
  /** indices of its first and last piece */
  readonly first: number;
  readonly last: number;
  readonly start: Seconds;
  readonly end: Seconds;
  readonly seconds: Seconds;
  readonly distance: Metres;
  readonly speed: MetresPerSecond;
  readonly maxHeartRate?: BeatsPerMinute;
  readonly climb?: Metres;
}

export interface Blocks {
  readonly blocks: readonly Block[];
  /** how clearly the blocks stand out and repeat; see `CLEAR` and `CERTAIN` */
  readonly score: number;
  /** ln of work speed over the speed of the other running */
  readonly contrast: number;
  readonly base: MetresPerSecond;
  readonly speed: MetresPerSecond;
  /** share of the blocks about as long as the middle one */
  readonly regular: Share;
  /** spread of the lengths over their mean */
  readonly unevenness: number;
  readonly work: Seconds;
  /** middle length of block and of recovery */
  readonly length: Seconds;
  readonly recovery: Seconds;
  /** of the middle recovery */
  readonly recoverySpeed: MetresPerSecond;
  /** with fast stretches of another kind before, after or between: the tempo of a tempo and 400s */
  readonly all: readonly Block[];
  /** the blocks of a reading with another count that is nearly as good; looked for when asked */
  readonly rival: () => readonly Block[] | undefined;
  readonly allWork: Seconds;
}

/** Measured on recorded runs: from here there is something; below, easy runs look like reps. */
export const CLEAR = 0.21;
export const CERTAIN = 0.4;
export const CERTAIN_REGULAR = 0.75;
/** Nothing is made of less. */
const LEAST = 0.1;
/** A reading with this share of the best score is another way to see it. */
export const CLOSE = 0.75;
/** It holds at least this share of the work: leaving reps out is no reading. */
const LIKE_WORK = 0.6;
/** Speeds this much apart, in ln, can be work and not work. */
const GAP = 0.02;
/** Work is looked for above this share of the threshold speed. */
const FROM = 0.85;
const MOST_THRESHOLDS = 25;

export const isCertain = (found: Blocks): boolean => found.score >= CERTAIN && found.regular >= CERTAIN_REGULAR;

/** The best reading of the pieces as fast blocks, or undefined where nothing stands out. */
export function findBlocks(
  pieces: readonly Piece[],
  threshold: MetresPerSecond,
  usual: MetresPerSecond,
): Blocks | undefined {
  const from = threshold * FROM;
  if (!pieces.some(({ speed, effort = speed }) => effort >= from)) return undefined;
  const scene = describe(pieces, threshold, usual);
  const splits = limitsOf(scene, from).map((limit) => spansAt(scene, limit));
  const scores = splits.map((spans) => scoreOf(scene, spans));
  const beat = inBeat(pieces);
  const best = Math.max(0, scoreOf(scene, beat), ...scores);
  if (best < LEAST) return undefined;
  const whole = beat.length > 0 ? beat : mended(scene, splits[scores.indexOf(best)]!);
  const spans = beat.length > 0 ? beat : trimmed(scene, whole);
  if (spans.length < 2) return undefined;
  const others = otherSpans(scene, spans, splits, threshold);
  const rival = () => rivalOf(scene, splits, scores, found)?.map((span) => blockOf(pieces, span));
  const found: Blocks = blocksOf(
    pieces,
    scene,
    { spans, whole: whole.length === spans.length ? whole : spans, others },
    rival,
  );
  return found;
}

/** Reps that keep a beat, piece by piece. */
function inBeat(pieces: readonly Piece[]): readonly Span[] {
  const spans: { first: number; last: number }[] = [];
  for (let i = 0; i < pieces.length; i++) {
    if (!pieces[i]!.inBeat) continue;
    const before = spans.at(-1);
    if (before?.last === i - 1) before.last = i;
    else spans.push({ first: i, last: i });
  }
  return spans;
}

/** The best reading with another count, where it comes close. */
function rivalOf(
  scene: Scene,
  splits: readonly (readonly Span[])[],
  scores: readonly number[],
  found: Blocks,
): readonly Span[] | undefined {
  const least = Math.max(CLEAR, CLOSE * found.score);
  const close = scores.flatMap((score, i) => (score >= least ? [i] : []));
  for (const i of close.sort((a, b) => scores[b]! - scores[a]! || b - a)) {
    const spans = trimmed(scene, mended(scene, splits[i]!));
    if (spans.length < 2 || spans.length === found.blocks.length || spans.length === found.all.length) continue;
    if (timeIn(scene, spans) >= LIKE_WORK * found.allWork) return spans;
  }
  return undefined;
}

/** The same figures for blocks that were found another way. */
export const measureBlocks = (
  pieces: readonly Piece[],
  threshold: MetresPerSecond,
  usual: MetresPerSecond,
  spans: readonly Span[],
): Blocks => blocksOf(pieces, describe(pieces, threshold, usual), { spans, whole: spans, others: [] }, () => undefined);

/** Speeds half-way in the gaps between the speeds that were run. */
function limitsOf(scene: Scene, from: MetresPerSecond): readonly MetresPerSecond[] {
  const speeds = inOrder(scene.speed);
  const gaps: number[] = [];
  for (let i = 1; i < speeds.length; i++) {
    const low = speeds[i - 1]!;
    const high = speeds[i]!;
    if (high < from || low <= 0) continue;
    if (high >= low * (1 + GAP)) gaps.push(i);
  }
  const width = (i: number) => speeds[i]! / speeds[i - 1]!;
  if (gaps.length > MOST_THRESHOLDS) gaps.sort((a, b) => width(b) - width(a)).length = MOST_THRESHOLDS;
  return gaps.map((i) => Math.sqrt(speeds[i - 1]! * speeds[i]!));
}

interface Spans {
  readonly spans: readonly Span[];
  /** the same with what is glued to them, by which they are weighed */
  readonly whole: readonly Span[];
  readonly others: readonly Span[];
}

/** The figures of blocks however they were found. */
function blocksOf(
  pieces: readonly Piece[],
  scene: Scene,
  { spans, whole, others }: Spans,
  rival: Blocks["rival"],
): Blocks {
  const blocks = spans.map((span) => blockOf(pieces, span));
  const { score, contrast, base, speed, unevenness } = measure(scene, whole);
  const lengths = blocks.map(({ seconds }) => seconds);
  const recoveries: Seconds[] = [];
  const speeds: MetresPerSecond[] = [];
  for (let i = 1; i < spans.length; i++) {
    const time = blocks[i]!.start - blocks[i - 1]!.end;
    recoveries.push(time);
    speeds.push(gapDistance(pieces, spans[i - 1]!, spans[i]!) / Math.max(1, time));
  }
  const length = median(lengths);
  const all = blocks.concat(others.map((span) => blockOf(pieces, span)));
  if (others.length > 0) all.sort((a, b) => a.start - b.start);
  return {
    blocks,
    score: score * borneOut(pieces, scene, spans, length),
    contrast,
    base,
    speed,
    unevenness,
    regular: shareAlike(lengths, length),
    work: timeOf(blocks),
    length,
    recovery: median(recoveries),
    recoverySpeed: median(speeds),
    all,
    allWork: timeOf(all),
    rival,
  };
}

function timeOf(blocks: readonly Block[]): Seconds {
  let sum = 0;
  for (const { seconds } of blocks) sum += seconds;
  return sum;
}

function gapDistance(pieces: readonly Piece[], before: Span, after: Span): Metres {
  let distance = 0;
  for (let i = before.last + 1; i < after.first; i++) distance += pieces[i]!.distance;
  return distance;
}

export function blockOf(pieces: readonly Piece[], { first, last }: Span): Block {
  let distance = 0;
  let top = 0;
  let climb: number | undefined = 0;
  for (let i = first; i <= last; i++) {
    const piece = pieces[i]!;
    distance += piece.distance;
    top = Math.max(top, piece.maxHeartRate ?? piece.heartRate ?? 0);
    climb = climb === undefined || piece.climb === undefined ? undefined : climb + piece.climb;
  }
  const start = pieces[first]!.start;
  const end = pieces[last]!.end;
  const seconds = Math.max(1, end - start);
  return {
    first,
    last,
    start,
    end,
    seconds,
    distance,
    speed: distance / seconds,
    // Always there: stretches of one shape are read sooner.
    maxHeartRate: top > 0 ? top : undefined,
    climb,
  };
}
