/** From a window of one runner's history to an opinion on every run in it. */
import { type Activity, type Correction, dateOf, isRun } from "./activity.ts";
import type { Athlete, Entered } from "./athlete.ts";
import { calibrate } from "./calibrate.ts";
import type { Digest } from "./digest.ts";
import { type Context, contexts } from "./labels/context.ts";
import { decide, decideAs } from "./labels/decide.ts";
import type { LabelledRun } from "./labels/labelled-run.ts";

export interface HistoryEntry {
  readonly activity: Activity;
  readonly digest: Digest;
  readonly correction?: Correction;
}

/** Runs only, oldest first. The same runs in any order give the same labels. */
export function labelHistory(runs: readonly HistoryEntry[], entered: Entered): readonly LabelledRun[] {
  const sorted = runs.filter(({ activity }) => isRun(activity)).sort(byStart);
  const athleteOn = calibrate(sorted, entered);
  const contextOf = contexts(sorted);
  return sorted.map((entry, i) => labelRun(entry, athleteOn(dateOf(entry.activity)), contextOf(i)));
}

/** One run's opinion; the runner's own word outranks it. */
export function labelRun(entry: HistoryEntry, athlete: Athlete, context: Context): LabelledRun {
  const opinion = decide(entry, athlete, context);
  const said = entry.correction?.label;
  if (!said || said === opinion.label) return said ? { ...opinion, confidence: 1 } : opinion;
  const corrected = decideAs(said, entry, athlete, context, (was) => ({ id: "corrected", was }));
  return { ...corrected, confidence: 1, correctedFrom: opinion.label };
}

const byStart = (a: HistoryEntry, b: HistoryEntry): number => {
  if (a.activity.start !== b.activity.start) return a.activity.start < b.activity.start ? -1 : 1;
  return a.activity.id < b.activity.id ? -1 : 1;
};
