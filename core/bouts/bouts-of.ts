/** A run as bouts: fast stretches, what is between them, what is before and after. */
import { gradeAdjusted } from "../paces/grade.ts";
import type { MetresPerSecond, Seconds } from "../units.ts";
import type { Block } from "./block.ts";
import type { Bout, BoutKind } from "./bout.ts";
import { median } from "./median.ts";
import type { Piece } from "./piece.ts";
import { recoveryKind } from "./recovery.ts";

/** How near in length the stretch after the last rep comes to the recoveries. */
const LIKE_RECOVERY = 0.3;
/** Heights scatter less than this many metres over a bout. */
const CLIMB = 5;

export interface WholeRun {
  readonly elapsed: Seconds;
  readonly moving: Seconds;
  readonly distance: number;
  readonly threshold: MetresPerSecond;
}

/** Bouts cover the run in order without holes, from zero to the end of the clock; without fast stretches it is one steady bout. */
export function boutsOf(
  pieces: readonly Piece[],
  work: readonly Block[],
  run: WholeRun,
  whole: BoutKind = "steady",
): readonly Bout[] {
  if (pieces.length === 0 || work.length === 0) return [wholeBout(pieces, run, whole)];
  const bouts: Bout[] = [];
  let next = 0;
  const upTo = (index: number, kind: BoutKind) => {
    if (index <= next) return;
    // Each starts where the one before ends.
    bouts.push(bout(pieces.slice(next, index), kind, run.threshold, bouts.at(-1)?.end ?? 0));
    next = index;
  };
  work.forEach((block, i) => {
    upTo(block.first, i === 0 ? "warmup" : "recovery");
    upTo(block.last + 1, "work");
  });
  upTo(afterLast(pieces, work), "recovery");
  upTo(pieces.length, "cooldown");
  const last = bouts.at(-1)!;
  if (last.end < run.elapsed) bouts[bouts.length - 1] = { ...last, end: run.elapsed };
  return bouts;
}

/** The recovery after the last rep, where the cool-down is a piece of its own. */
function afterLast(pieces: readonly Piece[], work: readonly Block[]): number {
  const next = work.at(-1)!.last + 1;
  const piece = pieces[next];
  if (!piece || work.length < 2 || next === pieces.length - 1) return next;
  const usual = median(work.slice(1).map((block, i) => block.start - work[i]!.end));
  const length = piece.end - piece.start;
  return Math.abs(length - usual) <= LIKE_RECOVERY * usual ? next + 1 : next;
}

function wholeBout(pieces: readonly Piece[], { elapsed, moving, distance, threshold }: WholeRun, kind: BoutKind): Bout {
  const speed = distance / Math.max(1, moving);
  const { averageHeartRate, maxHeartRate } = pieces.length > 0 ? bout(pieces, kind, threshold, 0) : {};
  return {
    kind,
    start: 0,
    end: elapsed,
    distance,
    speed,
    effort: threshold > 0 && speed > 0 ? speed / threshold : undefined,
    averageHeartRate,
    maxHeartRate,
  };
}

function bout(pieces: readonly Piece[], kind: BoutKind, threshold: MetresPerSecond, start: Seconds): Bout {
  let distance = 0;
  let moving = 0;
  let beats = 0;
  let beating = 0;
  let top = 0;
  let climb: number | undefined = 0;
  for (const piece of pieces) {
    const seconds = piece.end - piece.start;
    distance += piece.distance;
    moving += piece.moving;
    climb = climb === undefined || piece.climb === undefined ? undefined : climb + piece.climb;
    top = Math.max(top, piece.maxHeartRate ?? piece.heartRate ?? 0);
    if (!piece.heartRate) continue;
    beats += piece.heartRate * seconds;
    beating += seconds;
  }
  const end = pieces.at(-1)!.end;
  const elapsed = Math.max(1, end - pieces[0]!.start);
  const speed = distance / Math.max(1, moving);
  return {
    kind,
    start,
    end,
    distance,
    speed,
    effort: threshold > 0 && speed > 0 ? onFlat(speed, distance, climb) / threshold : undefined,
    averageHeartRate: beating > 0 ? beats / beating : undefined,
    maxHeartRate: top > 0 ? top : undefined,
    climb,
    recovery: kind === "recovery" ? recoveryKind(distance / elapsed, threshold) : undefined,
  };
}

/** The speed on the flat that costs as much, where the slope is beyond the scatter of heights. */
const onFlat = (speed: MetresPerSecond, distance: number, climb = 0): MetresPerSecond =>
  Math.abs(climb) >= CLIMB ? gradeAdjusted(speed, climb / Math.max(1, distance)) : speed;
