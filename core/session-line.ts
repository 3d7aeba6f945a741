/** A session recorded in parts, written whole: what was jogged before and after it, and the session between. */
import type { Bout } from "./bouts/bout.ts";
import { recoveryKind } from "./bouts/recovery.ts";
import { roundDistance, snapReps } from "./bouts/snap.ts";
import type { Structure, StructurePart } from "./bouts/structure.ts";
import { structureOf } from "./bouts/structure-of.ts";
import type { TrainingDay } from "./days.ts";
import type { LabelledRun } from "./labels/labelled-run.ts";
import { gapBetween, type Session, sessionsOf } from "./sessions.ts";
import type { Metres, Seconds } from "./units.ts";

/** Reps go on in another recording within so long of the last one's end; after a longer break it is another session. */
const GOES_ON: Seconds = 10 * 60;

/** The line of the session a run belongs to; undefined where it was recorded in one. */
export function wholeLine(run: LabelledRun, day: TrainingDay): Structure | undefined {
  const sessions = sessionsOf(day);
  const at = sessions.findIndex(({ runs }) => runs.some((one) => one.activity.id === run.activity.id));
  if (at < 0) return undefined;
  let whole = sessions[at]!;
  for (let i = at - 1; i >= 0 && goesOn(sessions[i]!, whole); i--) whole = joined(sessions[i]!, whole);
  for (let i = at + 1; i < sessions.length && goesOn(whole, sessions[i]!); i++) whole = joined(whole, sessions[i]!);
  return whole.runs.length > 1 || whole !== sessions[at] ? lineOf(whole) : undefined;
}

/** The watch was stopped in the middle of a set: reps before and after, nothing else between. */
function goesOn(earlier: Session, later: Session): boolean {
  if (earlier.runs.at(-1) !== earlier.main || later.runs[0] !== later.main) return false;
  const gap = gapBetween(earlier.main, later.main) ?? Number.POSITIVE_INFINITY;
  return gap >= 0 && gap <= GOES_ON && [earlier, later].every(({ main }) => hasReps(main));
}

const hasReps = ({ family, bouts }: LabelledRun): boolean =>
  family === "interval" && bouts.some(({ kind }) => kind === "work");

/** As one recording would have it: what lies between the last rep of the one and the first of the other is a recovery. */
function joined(earlier: Session, later: Session): Session {
  const { activity, bouts } = earlier.main;
  const shift = activity.elapsedTime + gapBetween(earlier.main, later.main)!;
  const after = later.main.bouts.map((bout) => ({ ...bout, start: bout.start + shift, end: bout.end + shift }));
  const isWork = ({ kind }: Bout) => kind === "work";
  const [last, first] = [bouts.findLastIndex(isWork), after.findIndex(isWork)];
  const between = [...bouts.slice(last + 1), ...after.slice(0, first)];
  const [start, end] = [bouts[last]!.end, after[first]!.start];
  const distance = between.reduce((sum, bout) => sum + bout.distance, 0);
  const speed = distance / Math.max(1, end - start);
  const { speed: fast, effort = 1 } = bouts[last]!;
  const rest: Bout = { kind: "recovery", start, end, distance, speed, recovery: recoveryKind(speed, fast / effort) };
  const all = [...bouts.slice(0, last + 1), rest, ...after.slice(first)];
  const main = { ...earlier.main, bouts: all, structure: structureOf(all, earlier.main.label) };
  return { main, runs: [...earlier.runs.slice(0, -1), main, ...later.runs.slice(1)] };
}

function lineOf({ main, runs }: Session): Structure {
  const at = runs.indexOf(main);
  const [first, last] = [main.bouts[0], main.bouts.at(-1)];
  const before = far(runs.slice(0, at)) + (first?.kind === "warmup" ? first.distance : 0);
  const after = far(runs.slice(at + 1)) + (last?.kind === "cooldown" ? last.distance : 0);
  return [...around("warmup", before), ...mainPart(main), ...around("cooldown", after)];
}

const far = (runs: readonly LabelledRun[]): Metres => runs.reduce((sum, { activity }) => sum + activity.distance, 0);

const around = (kind: "warmup" | "cooldown", distance: Metres): Structure =>
  roundDistance(distance) > 0 ? [{ kind, amount: { distance: roundDistance(distance) } }] : [];

const isAround = ({ kind }: StructurePart): boolean => kind === "warmup" || kind === "cooldown";

/** What an unbroken session has no line for is one block: a race, a tempo from door to door. */
function mainPart({ structure, activity: { distance, movingTime } }: LabelledRun): Structure {
  const parts = structure.filter((part) => !isAround(part));
  if (parts.length > 0) return parts;
  const block = { amount: snapReps([{ distance, seconds: movingTime }]), speed: distance / Math.max(1, movingTime) };
  return [{ kind: "block", ...block }];
}
