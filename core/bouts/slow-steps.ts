/** Steps of a workout that were run slowly: a lap as long to the second as the reps, followed by a rest as long as theirs, is one of them. */
import type { Seconds } from "../units.ts";
import { type Block, blockOf } from "./block.ts";
import type { Blocks } from "./blocks.ts";
import type { Piece } from "./piece.ts";

/** A watch ends its steps to the second; so many of them show that it did. */
const EXACT: Seconds = 1;
const FEWEST = 4;

/** `found` in pressed laps, with the slow ones among the steps; linear in the laps. */
export function withSlowSteps(found: Blocks, laps: readonly Piece[]): Blocks {
  const { blocks, length } = found;
  const lengthOf = (i: number) => laps[i]!.end - laps[i]!.start;
  const isStep = (i: number) => Math.abs(lengthOf(i) - length) <= EXACT;
  if (blocks.length < FEWEST || !blocks.every(({ first, last }) => first === last && isStep(first))) return found;
  const rests = blocks.slice(0, -1).map(({ last }) => Math.round(lengthOf(last + 1)));
  // Rests as long as the reps tell nothing.
  if (rests.some((rest) => Math.abs(rest - length) <= 2 * EXACT)) return found;
  const hasRest = (i: number) => i + 1 < laps.length && rests.some((rest) => Math.abs(rest - lengthOf(i + 1)) <= EXACT);
  const known = new Set(found.all.flatMap(({ first, last }) => range(first, last)));
  const slow = laps.flatMap((_, i) =>
    !known.has(i) && isStep(i) && hasRest(i) ? [blockOf(laps, { first: i, last: i })] : [],
  );
  return slow.length === 0 ? found : { ...found, blocks: inOrder(blocks, slow), all: inOrder(found.all, slow) };
}

const range = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);
const inOrder = (some: readonly Block[], more: readonly Block[]): readonly Block[] =>
  [...some, ...more].sort((a, b) => a.first - b.first);
