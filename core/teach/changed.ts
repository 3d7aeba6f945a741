/** What one correction changed besides its own run: labels with it against labels without it. */
import { type ActivityId, dateOf } from "../activity.ts";
import type { Entered } from "../athlete.ts";
import { daysBetween } from "../dates.ts";
import { labelHistory } from "../label-history.ts";
import type { Label } from "../labels/label.ts";
import type { LocalDateTime } from "../units.ts";
import { REACH_AFTER, REACH_BEFORE, type Told } from "./teacher.ts";

export interface Change {
  readonly id: ActivityId;
  readonly start: LocalDateTime;
  readonly from: Label;
  readonly to: Label;
}

/** Oldest first. `runs` must hold the window of every run in reach of the correction. */
export function changedBy(id: ActivityId, runs: readonly Told[], entered: Entered): readonly Change[] {
  const own = runs.find(({ activity }) => activity.id === id);
  if (!own?.correction) return [];
  const date = dateOf(own.activity);
  const without = runs.map((told) => (told === own ? { activity: told.activity, digest: told.digest } : told));
  const before = new Map(labelHistory(without, entered).map((run) => [run.activity.id, run.label]));
  return labelHistory(runs, entered).flatMap(({ activity, label }) => {
    const was = before.get(activity.id)!;
    const after = daysBetween(date, dateOf(activity));
    if (activity.id === id || was === label || after < -REACH_BEFORE || after > REACH_AFTER) return [];
    return [{ id: activity.id, start: activity.start, from: was, to: label }];
  });
}
