/** Which labels of a history still hold when some of its runs changed: a label depends on nothing outside its window. */
import { dateOf } from "./activity.ts";
import type { Entered } from "./athlete.ts";
import { dayNumber } from "./dates.ts";
import type { HistoryEntry, Labelled } from "./label-history.ts";
import { CONTEXT_AFTER, CONTEXT_BEFORE, CONTEXT_GRID, firstFrom } from "./labels/context.ts";
import type { LabelledRun } from "./labels/labelled-run.ts";
import type { LocalDate } from "./units.ts";

/** Days before and after a run outside which nothing has a say in its label: calibration, context and corrections stay inside. */
export const DAYS_BEFORE = 400;
export const DAYS_AFTER = 120;

/** What a run's context looks at, with the grid of days it moves on. */
const NEAR_BEFORE = CONTEXT_BEFORE + CONTEXT_GRID;
const NEAR_AFTER = CONTEXT_AFTER + CONTEXT_GRID;

/**
 * The opinions of last time, by index of `sorted`; undefined where a run in the window came, went or changed. Those further off
 * have a say only in who the runner was that day and in what corrections teach: nothing has changed where `isAsBefore` says so.
 */
export function stillTrue(
  before: Labelled | undefined,
  sorted: readonly HistoryEntry[],
  entered: Entered,
  isAsBefore: (date: LocalDate, before: Labelled) => boolean,
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
  const isTouched = (from: number, to: number) => (days[firstFrom(days, from)] ?? Infinity) <= to;
  return runs.map((run, at) => {
    const date = dateOf(sorted[at]!.activity);
    const day = dayNumber(date);
    if (!isTouched(day - DAYS_BEFORE, day + DAYS_AFTER)) return run;
    if (isTouched(day - NEAR_BEFORE, day + NEAR_AFTER)) return undefined;
    return isAsBefore(date, before) ? run : undefined;
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

export const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
