/** Fast stretches of one session and their figures, however they were found. */
import type { MetresPerSecond, Seconds, Share } from "../units.ts";
import { type Block, blockOf, restsBetween } from "./block.ts";
import { borneOut } from "./heart-contrast.ts";
import { median } from "./median.ts";
import type { Piece } from "./piece.ts";
import { describe, type Scene, type Span } from "./scene.ts";
import { likeness, measure } from "./spans.ts";

export interface Blocks {
  readonly blocks: readonly Block[];
  /** how clearly the blocks stand out and repeat; see `CLEAR` and `CERTAIN` */
  readonly score: number;
  /** ln of work speed over the speed of the other running */
  readonly contrast: number;
  readonly base: MetresPerSecond;
  readonly speed: MetresPerSecond;
  /** how like each other the blocks are in length */
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

/** Own measurement on recorded runs: from this score on there is something; below, easy runs look like reps. */
export const CLEAR = 0.21;
/** From this on, alike in length, it is beyond doubt. */
const CERTAIN: { readonly score: number; readonly regular: Share } = { score: 0.4, regular: 0.75 };

export const isCertain = ({ score, regular }: Blocks): boolean => score >= CERTAIN.score && regular >= CERTAIN.regular;

/** The figures of stretches that were not found by their speed. */
export const measureBlocks = (
  pieces: readonly Piece[],
  threshold: MetresPerSecond,
  usual: MetresPerSecond,
  spans: readonly Span[],
): Blocks => blocksOf(pieces, describe(pieces, threshold, usual), spans);

interface Beside {
  /** the same stretches with what is glued to them, by which they are weighed */
  readonly weighed?: readonly Span[];
  /** fast stretches of another kind */
  readonly others?: readonly Span[];
  readonly rival?: Blocks["rival"];
}

export function blocksOf(
  pieces: readonly Piece[],
  scene: Scene,
  spans: readonly Span[],
  { weighed = spans, others = [], rival = () => undefined }: Beside = {},
): Blocks {
  const blocks = spans.map((span) => blockOf(pieces, span));
  const { score, contrast, base, speed, unevenness } = measure(scene, weighed);
  const lengths = blocks.map(({ seconds }) => seconds);
  const rests = restsBetween(pieces, blocks);
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
    regular: likeness(lengths, length),
    work: timeOf(blocks),
    length,
    recovery: median(rests.seconds),
    recoverySpeed: median(rests.speeds),
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
