/** What stands out in a run whoever ran it: a digest does not know the runner, so the run itself is the measure. */
import type { MetresPerSecond, Share } from "../units.ts";
import type { Block } from "./block.ts";
import type { Blocks } from "./blocks.ts";
import { findBlocks } from "./find-blocks.ts";
import { findLongBlock } from "./long-block.ts";
import type { Piece } from "./piece.ts";

/** Slower is a walk; and the mean of the running over threshold speed. Own measurement on recorded runs. */
const RUNNING: MetresPerSecond = 1.9;
const MEAN_SHARE: Share = 0.88;

/** The fast stretches. */
export function blocksIn(pieces: readonly Piece[]): Blocks | undefined {
  const usual = meanRunning(pieces);
  return findBlocks(pieces, usual / MEAN_SHARE, usual);
}

/** The one long fast stretch. */
export const longBlockIn = (pieces: readonly Piece[]): Block | undefined =>
  findLongBlock(pieces, meanRunning(pieces) / MEAN_SHARE)?.block;

function meanRunning(pieces: readonly Piece[]): MetresPerSecond {
  let [time, distance] = [0, 0];
  for (const piece of pieces) {
    if (piece.speed < RUNNING) continue;
    time += piece.end - piece.start;
    distance += piece.distance;
  }
  return time > 0 ? distance / time : RUNNING;
}
