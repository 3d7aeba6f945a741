/** Training days: the runner's local calendar days, all runs of a day together. */

import { type Activity, dateOf, isRun } from "./activity.ts";
import { type CrossTraining, crossTrainingOf } from "./cross-training.ts";
import { addDays, dateOfNumber, dayNumber } from "./dates.ts";
import { mayBeHard } from "./labels/day.ts";
import type { DayClass } from "./labels/label.ts";
import type { LabelledRun } from "./labels/labelled-run.ts";
import type { BeatsPerMinute, LocalDate } from "./units.ts";

export interface TrainingDay {
  readonly date: LocalDate;
  readonly hardness: DayClass | "rest";
  /** hard, or long enough to count as stress */
  readonly stress: boolean;
  readonly runs: readonly LabelledRun[];
  /** what was trained beside running: it makes no day hard */
  readonly others: readonly CrossTraining[];
}

/** Rides, swims and weights, and what tells how hard they were. */
export interface BesideRunning {
  readonly activities: readonly Activity[];
  readonly maxHeartRate?: BeatsPerMinute;
}

/**
 * Every calendar day from the first run to `until`, rest days included, oldest first. Any order in, the same days out.
 * A run dated one day later is kept, because the runner may be in a time zone ahead of this computer's.
 */
export function toDays(
  runs: readonly LabelledRun[],
  until: LocalDate,
  beside: BesideRunning = { activities: [] },
): readonly TrainingDay[] {
  const latest = addDays(until, TIME_ZONE_DAYS);
  const byDate = new Map<LocalDate, LabelledRun[]>();
  for (const run of [...runs].sort(byStart)) {
    const date = dateOf(run.activity);
    if (!isRun(run.activity) || date > latest) continue;
    gatherInto(byDate, date, run);
  }
  const dates = [...byDate.keys()];
  if (dates.length === 0) return [];
  const others = othersByDate(beside);
  const last = Math.max(dayNumber(until), dayNumber(dates.at(-1)!));
  const days: TrainingDay[] = [];
  for (let number = dayNumber(dates[0]!); number <= last; number++) {
    const date = dateOfNumber(number);
    days.push(toDay(date, byDate.get(date) ?? [], others.get(date)));
  }
  return days;
}

export function toDay(
  date: LocalDate,
  runs: readonly LabelledRun[],
  others: readonly CrossTraining[] = [],
): TrainingDay {
  const hardness = HARDEST_FIRST.find((one) => runs.some((run) => run.day === one)) ?? "rest";
  return { date, hardness, stress: runs.some((run) => run.stress || run.day === "hard"), runs, others };
}

function othersByDate({ activities, maxHeartRate }: BesideRunning): ReadonlyMap<LocalDate, readonly CrossTraining[]> {
  const byDate = new Map<LocalDate, CrossTraining[]>();
  const inOrder = activities.filter((one) => !isRun(one)).sort((a, b) => byStart({ activity: a }, { activity: b }));
  for (const activity of inOrder) gatherInto(byDate, dateOf(activity), crossTrainingOf(activity, maxHeartRate));
  return byDate;
}

function gatherInto<Item>(byDate: Map<LocalDate, Item[]>, date: LocalDate, item: Item): void {
  const sameDay = byDate.get(date);
  if (sameDay) sameDay.push(item);
  else byDate.set(date, [item]);
}

/** The run that made the day hard: the first hard one. */
export const hardRunOf = (day: TrainingDay): LabelledRun | undefined => day.runs.find((run) => run.day === "hard");

/** The run of a moderate day that was as quick as a hard one. */
export const quickRunOf = ({ hardness, runs }: TrainingDay): LabelledRun | undefined =>
  hardness === "moderate" ? runs.find(mayBeHard) : undefined;

/** time zones reach from twelve hours behind to fourteen ahead */
const TIME_ZONE_DAYS = 1;
const HARDEST_FIRST: readonly DayClass[] = ["hard", "moderate", "easy"];

type Started = { readonly activity: Activity };
const byStart = (a: Started, b: Started): number =>
  compare(a.activity.start, b.activity.start) || compare(a.activity.id, b.activity.id);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
