/** Hills: fast stretches that all climb, or the same hill over and over with effort. */
import { type Block, type Blocks, blockOf, CLEAR, isCertain, median } from "../bouts/blocks.ts";
import type { Piece } from "../bouts/piece.ts";
import { gradeAdjusted } from "../paces/grade.ts";
import type { MetresPerSecond, Share } from "../units.ts";
import type { Evidence } from "./evidence.ts";
import * as say from "./grounds.ts";
import type { Test, Verdict } from "./verdict.ts";

const RISE = 4;
const GRADE = 0.03;
const FEWEST = 3;
/** Speed of the climbs on the flat over threshold speed, and over the running before. */
const EFFORT: Share = 0.93;
const CONTRAST: Share = 1.1;
/** Speed of the way back over the running before. */
const BACK: Share = 0.97;
/** Share of a rep inside a climb for the two to be the same. */
const INSIDE: Share = 0.6;

export const hills: Test = (evidence) => sameHill(evidence) ?? climbingReps(evidence);

function climbingReps(evidence: Evidence): Verdict | undefined {
  const { reps } = evidence;
  if (!reps || reps.blocks.length < FEWEST || reps.score < CLEAR || !climbs(reps)) return undefined;
  if (!isCertain(reps) && evidence.digest.trace?.hill) return undefined;
  return verdict(evidence, reps.blocks, evidence.pieces);
}

function verdict(evidence: Evidence, work: readonly Block[], pieces: readonly Piece[]): Verdict {
  const climb = median(work.map((block) => block.climb ?? 0));
  return {
    label: "hills",
    confidence: 0.75,
    work,
    pieces,
    because: [say.reps({ ...evidence, pieces }, work), { id: "uphill", climb }, ...say.heartRate(evidence)],
    near: ["interval", "repetition"],
  };
}

/** Rise and grade of the middle block. */
function climbs({ blocks }: Blocks): boolean {
  if (!blocks.every(({ climb }) => climb !== undefined)) return false;
  const rise = median(blocks.map(({ climb }) => climb!));
  const grade = median(blocks.map(({ climb, distance }) => climb! / Math.max(1, distance)));
  return rise >= RISE && grade >= GRADE;
}

/** Climbs of one hill that cost clearly more than the way back and the running before. */
function sameHill(evidence: Evidence): Verdict | undefined {
  const { digest, threshold, reps, path, pieces } = evidence;
  const hill = digest.trace?.hill;
  if (!hill || threshold === 0) return undefined;
  const ups = hill.flatMap((_, i) =>
    i % 2 === 1 && i < hill.length - 1 ? [blockOf(hill, { first: i, last: i })] : [],
  );
  const effort = median(ups.map(flatSpeed));
  const before = hill[0]!.speed;
  const back = hill.slice(2, -2).filter((_, i) => i % 2 === 0);
  if (effort < EFFORT * threshold || effort < CONTRAST * before) return undefined;
  // Who keeps the pace up and down runs a hilly course, not a session.
  if (median(back.map(({ speed }) => speed)) > BACK * before) return undefined;
  if (path === "laps" && reps && isCertain(reps))
    return areThese(reps, ups) ? verdict(evidence, withClimb(reps.blocks, ups), pieces) : undefined;
  return verdict(evidence, ups, hill);
}

function flatSpeed({
  distance,
  climb = 0,
  start,
  end,
}: Pick<Piece, "distance" | "climb" | "start" | "end">): MetresPerSecond {
  return gradeAdjusted(distance / Math.max(1, end - start), climb / Math.max(1, distance));
}

/** Pressed laps that are the climbs: their boundaries are better. */
const areThese = ({ blocks }: Blocks, ups: readonly Block[]): boolean =>
  blocks.length === ups.length &&
  blocks.every((block, i) => {
    const both = Math.min(block.end, ups[i]!.end) - Math.max(block.start, ups[i]!.start);
    return both >= INSIDE * Math.max(block.seconds, ups[i]!.seconds);
  });

const withClimb = (blocks: readonly Block[], ups: readonly Block[]): readonly Block[] =>
  blocks.map((block, i) => ({ ...block, climb: ups[i]!.climb ?? 0 }));
