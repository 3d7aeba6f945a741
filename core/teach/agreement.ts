/** How often labels stood: runs that were given a label, and those of them the runner put right. */
import { LABELS, type Label } from "../labels/label.ts";
import type { LabelledRun } from "../labels/labelled-run.ts";

export interface Agreement {
  readonly label: Label;
  /** runs that were given this label */
  readonly given: number;
  /** of those, never put right */
  readonly stood: number;
  /** what the others really were, most frequent first */
  readonly instead: readonly { readonly label: Label; readonly count: number }[];
}

/** One entry a label that was given at all, in the order of the labels. */
export function agreementOf(runs: readonly LabelledRun[]): readonly Agreement[] {
  return LABELS.flatMap((label) => {
    const given = runs.filter((run) => (run.correctedFrom ?? run.label) === label);
    if (given.length === 0) return [];
    const counts = new Map<Label, number>();
    for (const run of given) if (run.correctedFrom) counts.set(run.label, (counts.get(run.label) ?? 0) + 1);
    const instead = [...counts].map(([other, count]) => ({ label: other, count })).sort((a, b) => b.count - a.count);
    const wrong = instead.reduce((sum, { count }) => sum + count, 0);
    return [{ label, given: given.length, stood: given.length - wrong, instead }];
  });
}
