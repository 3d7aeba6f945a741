/** A session recorded in parts, written whole: what was jogged before and after it, and the session between. */
import { roundDistance, snapReps } from "./bouts/snap.ts";
import type { Structure, StructurePart } from "./bouts/structure.ts";
import type { TrainingDay } from "./days.ts";
import type { LabelledRun } from "./labels/labelled-run.ts";
import { type Session, sessionsOf } from "./sessions.ts";
import type { Metres } from "./units.ts";

/** The line of the session a run belongs to; undefined where it was recorded in one. */
export function wholeLine(run: LabelledRun, day: TrainingDay): Structure | undefined {
  const session = sessionsOf(day).find(({ runs }) => runs.some((one) => one.activity.id === run.activity.id));
  return session && session.runs.length > 1 ? lineOf(session) : undefined;
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
