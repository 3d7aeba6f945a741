/** Which labels of a history still hold when some of its runs changed: a label depends on nothing outside its window. */
import { dateOf } from "./activity.ts";
import type { Entered } from "./athlete.ts";
import { dayNumber } from "./dates.ts";
import type { HistoryEntry, Labelled } from "./label-history.ts";
import { firstFrom } from "./labels/context.ts";
import type { LabelledRun } from "./labels/labelled-run.ts";

/** Days before and after a run outside which nothing has a say in its label: calibration, context and corrections stay inside. */
export const DAYS_BEFORE = 400;
export const DAYS_AFTER = 120;

/** The opinions of last time, by index of `sorted`; undefined where a run in the window came, went or changed. */
export function stillTrue(
  before: Labelled | undefined,
  sorted: readonly HistoryEntry[],
  entered: Entered,
): readonly (LabelledRun | undefined)[] {
  if (!before || !isSame(entered, before.entered)) return sorted.map(() => undefined);
  const known = new Map(before.entries.map((entry, at) => [entry.activity.id, { entry, run: before.runs[at]! }]));
  const changed: number[] = [];
  const runs = sorted.map((entry) => {
    const last = known.get(entry.activity.id);
    known.delete(entry.activity.id);
    if (last && isSameEntry(last.entry, entry)) return last.run;
    changed.push(dayOf(entry));
    if (last) changed.push(dayOf(last.entry));
    return undefined;
  });
  for (const { entry } of known.values()) changed.push(dayOf(entry));
  if (changed.length === 0) return runs;
  const days = Float64Array.from(changed).sort();
  return runs.map((run, at) => {
    const day = dayOf(sorted[at]!);
    return (days[firstFrom(days, day - DAYS_BEFORE)] ?? Infinity) <= day + DAYS_AFTER ? undefined : run;
  });
}

const dayOf = ({ activity }: HistoryEntry): number => dayNumber(dateOf(activity));

/** The same record, not one like it: who keeps records keeps them as they are while nothing changes. */
const isSameEntry = (a: HistoryEntry, b: HistoryEntry): boolean =>
  a.activity === b.activity &&
  a.digest === b.digest &&
  a.heart === b.heart &&
  a.reps === b.reps &&
  isSame(a.correction, b.correction);

const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
