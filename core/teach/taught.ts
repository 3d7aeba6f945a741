/** What a run is called because the runner put one like it right: the nearest teacher decides. */
import type { Label } from "../labels/label.ts";
import type { LabelledRun } from "../labels/labelled-run.ts";
import type { Teacher } from "./teacher.ts";
import { distanceBetween, traitsOf } from "./traits.ts";

/** A race is one of its kind, and nothing is learned about what shows nothing. */
const TEACHES_NOTHING: ReadonlySet<Label> = new Set(["race", "unknown"]);

/** Undefined where no word applies, or the nearest one agrees with the label. `teachers`: those that reach this run. */
export function lessonFor(
  run: LabelledRun,
  teachers: readonly Teacher[],
  maxHeartRate: number | undefined,
): Teacher | undefined {
  // What the runner told the site of this very run outweighs what they said of another.
  if (teachers.length === 0 || run.because.some(({ id }) => id === "tag")) return undefined;
  const traits = traitsOf(run, maxHeartRate);
  let nearest: Teacher | undefined;
  let least = Infinity;
  for (const teacher of teachers) {
    if (TEACHES_NOTHING.has(teacher.label) || teacher.traits.label === "unknown") continue;
    const distance = distanceBetween(traits, teacher.traits, teacher.label);
    if (distance === undefined || distance > least || (distance === least && nearest && nearest.id < teacher.id))
      continue;
    [nearest, least] = [teacher, distance];
  }
  return nearest && nearest.label !== run.label ? nearest : undefined;
}
