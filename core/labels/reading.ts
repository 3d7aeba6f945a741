/** The second-best reading of a run's reps, where two are close, and the runner's word that it was the right one. */
import { type Blocks, measureBlocks } from "../bouts/blocks.ts";
import type { Evidence } from "./evidence.ts";

type Rival = NonNullable<ReturnType<Evidence["rival"]>>;

/** The other way round: what was the second reading is the first. */
export function turned(evidence: Evidence, { pieces, blocks }: Rival): Evidence & { readonly reps: Blocks } {
  const { threshold, athlete, digest, reps } = evidence;
  const usual = athlete.usualSpeed?.value ?? threshold;
  const before = reps && { pieces: evidence.pieces, blocks: reps.all };
  return {
    ...evidence,
    path: pieces === digest.trace?.pieces ? "trace" : "laps",
    pieces,
    reps: measureBlocks(pieces, threshold, usual, blocks),
    rival: () => before,
  };
}

/** As the runner said it was: so many fast stretches. A word that fits neither reading changes nothing. */
export function asSaid(evidence: Evidence, fast: number | undefined): Evidence {
  const rival = fast === undefined ? undefined : evidence.rival();
  if (!rival) return evidence;
  const said = rival.blocks.length === fast ? turned(evidence, rival) : evidence;
  return said.reps?.all.length === fast ? { ...said, said: true } : evidence;
}
