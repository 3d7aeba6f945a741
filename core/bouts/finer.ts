/** A second, finer look at a trace, believed where it shows the same thing many times over: floats, short reps under noise. */
import type { Seconds, Share } from "../units.ts";
import { blocksIn } from "./any-runner.ts";
import type { Bins } from "./bins.ts";
import { type Blocks, CLEAR } from "./blocks.ts";
import { changesOf } from "./changes.ts";
import { spread } from "./median.ts";
import type { Piece } from "./piece.ts";
import { tidy } from "./tidy.ts";

/** Share of the usual penalty a change has to earn. */
const STRICTNESS: Share = 0.2;
/** What chance does not do: so many, so alike in work and in rest, so clear. */
const FEWEST = 4;
const WORK_SPREAD = 0.25;
const REST_SPREAD = 0.4;
const SCORE = CLEAR;
/** Where lengths differ: so many, no longer than surges are, this far apart in ln speed, alone and against their scatter. */
const TWOFOLD = { fewest: 6, longest: 200, contrast: 0.11, scatter: 2.2 };
/** Reps that hid in what is around them stand out a little less than those that were seen at once: so short, this share. */
const HIDDEN: { readonly longest: Seconds; readonly share: Share } = { longest: 75, share: 0.85 };
const SHORTEST_RUN: Seconds = 600;

/** The finer edges inside the session they show, the coarse ones outside; the coarse ones where they show none. */
export function withFiner(
  coarse: readonly number[],
  { x, noisy, noise }: { readonly x: Float64Array; readonly noisy: Float64Array; readonly noise: number },
  bins: Bins,
  piecesOf: (edges: readonly number[]) => readonly Piece[],
): readonly number[] {
  if (bins.count * bins.step < SHORTEST_RUN) return coarse;
  const fine = tidy(changesOf(x, noise, bins.step, STRICTNESS, noisy).edges, bins);
  if (fine.length <= coarse.length) return coarse;
  const finePieces = piecesOf(fine);
  const found = blocksIn(finePieces);
  if (!found || !(isRegular(found) || isTwofold(found, finePieces))) return coarse;
  const before = blocksIn(piecesOf(coarse));
  if (before && (before.blocks.length >= found.blocks.length || before.score > clearness(found))) return coarse;
  const [from, to] = [fine[found.blocks[0]!.first]!, fine[found.blocks.at(-1)!.last + 1]!];
  return [
    ...coarse.filter((edge) => edge < from),
    ...fine.filter((edge) => edge >= from && edge <= to),
    ...coarse.filter((edge) => edge > to),
  ];
}

const clearness = ({ score, length }: Blocks): number => (length <= HIDDEN.longest ? score / HIDDEN.share : score);

function isRegular({ blocks, score }: Blocks): boolean {
  if (blocks.length < FEWEST || score < SCORE) return false;
  const rests = blocks.slice(1).map(({ start }, i) => start - blocks[i]!.end);
  return spread(blocks.map(({ seconds }) => seconds)) <= WORK_SPREAD && spread(rests) <= REST_SPREAD;
}

/** Two speeds and nothing between them: chance makes all speeds. */
function isTwofold({ blocks, length }: Blocks, pieces: readonly Piece[]): boolean {
  if (blocks.length < TWOFOLD.fewest || length > TWOFOLD.longest) return false;
  const inside = pieces.slice(blocks[0]!.first, blocks.at(-1)!.last + 1);
  const isWork = (i: number) => blocks.some(({ first, last }) => i >= first && i <= last);
  const work = inside.filter((_, i) => isWork(blocks[0]!.first + i));
  const rest = inside.filter((_, i) => !isWork(blocks[0]!.first + i));
  const [high, low] = [middleAndScatter(work), middleAndScatter(rest)];
  const apart = high.middle - low.middle;
  return apart >= TWOFOLD.contrast && apart >= TWOFOLD.scatter * Math.hypot(high.scatter, low.scatter);
}

/** Of ln speed, weighed by time. */
function middleAndScatter(pieces: readonly Piece[]): { readonly middle: number; readonly scatter: number } {
  let [time, sum, squares] = [0, 0, 0];
  for (const { start, end, speed } of pieces) {
    const x = Math.log(Math.max(0.5, speed));
    time += end - start;
    sum += (end - start) * x;
    squares += (end - start) * x * x;
  }
  const middle = sum / Math.max(1, time);
  return { middle, scatter: Math.sqrt(Math.max(0, squares / Math.max(1, time) - middle * middle)) };
}
