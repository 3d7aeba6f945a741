/** Hills: fast stretches that all climb, or the same hill over and over with effort. */
import { type Block, blockOf } from "../bouts/block.ts";
import { type Blocks, CLEAR, isCertain } from "../bouts/blocks.ts";
import { median, spread } from "../bouts/median.ts";
import { meanSpeed, type Piece } from "../bouts/piece.ts";
import { gradeAdjusted } from "../paces/grade.ts";
import type { MetresPerSecond, Share } from "../units.ts";
import type { Evidence } from "./evidence.ts";
import * as say from "./grounds.ts";
import type { Test, Verdict } from "./verdict.ts";

const RISE = 4;
const GRADE = 0.03;
const FEWEST = 3;
/** Of laps pressed at the foot and the top; who goes up less than `high` in one sprints up something steep. */
const LAP_RISE = { least: 1, high: 3 };
const STEEP = 0.06;
const LAPS_ALIKE = 0.25;
/** Speed of the climbs on the flat over threshold speed, and over the running before. */
const EFFORT: Share = 0.93;
const CONTRAST: Share = 1.1;
/** Speed of the way back over the running before. */
const BACK: Share = 0.97;
/** Clear reps of so many times the climbing are what the run was for. */
const MORE = 2;
/** Share of a rep inside a climb for the two to be the same. */
const INSIDE: Share = 0.6;
const SURE: Share = 0.75;

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
    confidence: SURE,
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
  const { digest, threshold, reps, path } = evidence;
  const found = climbsOf(digest);
  if (!found || threshold === 0) return undefined;
  const { hill, ups } = found;
  const effort = median(ups.map(flatSpeed));
  const [first, last] = [ups[0]!.first, ups.at(-1)!.last];
  const before = meanSpeed(hill.slice(0, first));
  const back = hill.slice(first, last).filter((_, i) => ups.every((up) => up.first !== first + i));
  if (effort < EFFORT * threshold || effort < CONTRAST * before) return undefined;
  // Who keeps the pace up and down runs a hilly course, not a session.
  if (meanSpeed(back) > BACK * before) return undefined;
  if (reps && reps.score >= CLEAR && reps.work > MORE * ups.reduce((sum, { seconds }) => sum + seconds, 0))
    return undefined;
  // Laps that are reps beyond doubt, and not up this hill.
  if (path === "laps" && reps && isCertain(reps) && hill === digest.trace?.hill) return undefined;
  return verdict(evidence, ups, hill);
}

interface Hill {
  readonly hill: readonly Piece[];
  readonly ups: readonly Block[];
}

const upAt = (all: readonly Piece[], i: number) => blockOf(all, { first: i, last: i });

/** By laps that the runner pressed, who knew where it began and ended; else by the heights of the trace. */
function climbsOf({ trace, laps }: Evidence["digest"]): Hill | undefined {
  const hill = trace?.hill;
  const ups = hill?.flatMap((_, i) => (i % 2 === 1 && i < hill.length - 1 ? [upAt(hill, i)] : []));
  const pressed = laps?.kind === "pressed" && lapsUp(laps.pieces, ups);
  return pressed || (hill && { hill, ups: ups! });
}

/** Laps pressed at the foot and the top, of one length: as many as the trace shows, or more. */
function lapsUp(hill: readonly Piece[], seen?: readonly Block[]): Hill | undefined {
  if (!seen && hill[0]!.climb === undefined) return undefined;
  const ups = hill.flatMap((lap, i) => {
    const climb = lap.climb ?? seen?.find((up) => isSame(up, lap))?.climb ?? 0;
    return climb >= LAP_RISE.least && climb >= (climb < LAP_RISE.high ? STEEP : GRADE) * lap.distance
      ? [{ ...upAt(hill, i), climb }]
      : [];
  });
  if (ups.length < (seen?.length ?? FEWEST) || ups[0]!.first === 0) return undefined;
  return spread(ups.map(({ seconds }) => seconds)) <= LAPS_ALIKE ? { hill, ups } : undefined;
}

function isSame(up: Block, { start, end }: Piece): boolean {
  const both = Math.min(up.end, end) - Math.max(up.start, start);
  return both >= INSIDE * Math.max(up.seconds, end - start);
}

function flatSpeed({
  distance,
  climb = 0,
  start,
  end,
}: Pick<Piece, "distance" | "climb" | "start" | "end">): MetresPerSecond {
  return gradeAdjusted(distance / Math.max(1, end - start), climb / Math.max(1, distance));
}
