/** Laps or trace: whichever shows the structure of a run, and the other way to see it where that is nearly as good. */
import type { Block } from "../bouts/block.ts";
import { type Blocks, CLEAR, measureBlocks } from "../bouts/blocks.ts";
import { CLOSE, findBlocks } from "../bouts/find-blocks.ts";
import { spread } from "../bouts/median.ts";
import type { Piece } from "../bouts/piece.ts";
import { withSlowSteps } from "../bouts/slow-steps.ts";
import type { Digest } from "../digest.ts";
import type { MetresPerSecond } from "../units.ts";
import type { Evidence } from "./evidence.ts";

export interface Reading {
  readonly pieces: readonly Piece[];
  readonly blocks: readonly Block[];
}

/** Pressed laps are exact; the trace overrules them only when it is much clearer. */
const TRACE_CLEARER = 1.35;
const LAPS_CLEAR = 0.5;
const EXACT = { least: 3, spread: 0.015 };

/** Laps that the runner cut; where there is no trace, those are better than nothing of which most are the watch's. */
export const ownLaps = ({ trace, laps }: Digest): readonly Piece[] | undefined =>
  laps?.kind === "pressed" || (laps?.kind === "mostly automatic" && !trace) ? laps.pieces : undefined;

/** Three laps and more to the second or metre: steps of a workout on the watch. */
function isExact(found: Blocks | undefined): boolean {
  if (!found || found.blocks.length < EXACT.least) return false;
  return (
    spread(found.blocks.map(({ seconds }) => seconds)) <= EXACT.spread ||
    spread(found.blocks.map(({ distance }) => distance)) <= EXACT.spread
  );
}

/** With laps as long to the metre or second as all the others found, if no slower lap came between: reps run slackly. */
function withSteps(
  found: Blocks | undefined,
  laps: readonly Piece[],
  threshold: MetresPerSecond,
  usual: MetresPerSecond,
  steps: readonly Block[],
): Blocks | undefined {
  if (!found || found.blocks.length < EXACT.least) return found;
  const more =
    steps.length > found.all.length && found.all.every(({ first }) => steps.some((step) => step.first === first));
  return more ? measureBlocks(laps, threshold, usual, steps) : found;
}

export interface Chosen {
  readonly path: Evidence["path"];
  readonly pieces: readonly Piece[];
  readonly reps?: Blocks;
  readonly rival: Evidence["rival"];
}

/** Laps or trace, whichever shows the structure. */
export function choose(
  digest: Digest,
  threshold: MetresPerSecond,
  usual: MetresPerSecond,
  steps: readonly Block[],
): Chosen {
  const { trace, laps } = digest;
  const find = (pieces: readonly Piece[] | undefined) =>
    pieces && threshold > 0 ? findBlocks(pieces, threshold, usual) : undefined;
  const own = ownLaps(digest);
  const byLaps = own && withSteps(find(own), own, threshold, usual, steps);
  const byTrace = find(trace?.pieces);
  const lapScore = byLaps?.score ?? 0;
  const exact = lapScore >= CLEAR && isExact(byLaps);
  const clear = exact || lapScore >= LAPS_CLEAR || (byTrace?.score ?? 0) <= TRACE_CLEARER * lapScore;
  const inLaps = { blocks: byLaps, pieces: own ?? [] };
  const inTrace = { blocks: byTrace, pieces: trace?.pieces ?? [] };
  if (byLaps && lapScore >= CLEAR && clear)
    return {
      path: "laps",
      pieces: inLaps.pieces,
      reps: withSlowSteps(byLaps, inLaps.pieces),
      rival: exact ? none : () => rivalOf(inLaps, inTrace),
    };
  if (trace) return { path: "trace", pieces: trace.pieces, reps: byTrace, rival: () => rivalOf(inTrace, inLaps) };
  if (laps && laps.kind !== "whole") return { path: "laps", pieces: laps.pieces, reps: byLaps, rival: none };
  return { path: "none", pieces: laps?.pieces ?? [], rival: none };
}

const none = () => undefined;

interface Found {
  readonly blocks: Blocks | undefined;
  readonly pieces: readonly Piece[];
}

/** The other source's reading where it is nearly as good, else the second-best of the same. */
function rivalOf({ blocks: own, pieces }: Found, { blocks: other, pieces: others }: Found): Reading | undefined {
  if (own && other && other.score >= Math.max(CLEAR, CLOSE * own.score) && other.all.length !== own.all.length)
    return { pieces: others, blocks: other.all };
  const blocks = own?.rival();
  return blocks && { pieces, blocks };
}
