/** The week on the drawing board: its sessions, done and planned, and what each move makes of it. */
import { type ActivityId, dateOf } from "../../core/activity.ts";
import type { Assessment } from "../../core/assessment.ts";
import { addDays } from "../../core/dates.ts";
import type { Planned } from "../../core/declared.ts";
import type { DayClass, Label } from "../../core/labels/label.ts";
import { plannedDay } from "../../core/plan/planned-day.ts";
import type { Sketch } from "../../core/plan/what-if.ts";
import type { LocalDate, Seconds } from "../../core/units.ts";

/** One session as it is drawn, whichever kind it is. */
export interface Item {
  readonly key: string;
  readonly date: LocalDate;
  readonly label: Label;
  readonly day: DayClass;
  readonly time: Seconds;
  /** done: it may be looked at on another day, not changed */
  readonly done?: ActivityId;
}

export const NOTHING_MOVED: Sketch["moved"] = {};

export function itemsOf({ runs }: Assessment, start: LocalDate, { moved, planned }: Sketch): readonly Item[] {
  const end = addDays(start, 6);
  const within = (date: LocalDate) => date >= start && date <= end;
  const done = runs
    .filter((run) => within(dateOf(run.activity)))
    .map(
      ({ activity, label, day }): Item => ({
        key: activity.id,
        date: moved[activity.id] ?? dateOf(activity),
        label,
        day,
        time: activity.movingTime,
        done: activity.id,
      }),
    );
  const ahead = planned
    .filter((one) => within(one.date))
    .map(({ id, date, label, time }): Item => ({ key: id, date, label, day: plannedDay({ label }), time }));
  return [...done, ...ahead];
}

/** To another day. */
export const moveTo = (sketch: Sketch, { done, key }: Item, date: LocalDate): Sketch =>
  done ? { ...sketch, moved: { ...sketch.moved, [done]: date } } : withChanged(sketch, key, { date });

export const without = (sketch: Sketch, key: string): Sketch => ({
  ...sketch,
  planned: sketch.planned.filter((one) => one.id !== key),
});

/** A planned session with another day or time. */
export const withChanged = (sketch: Sketch, key: string, part: Partial<Planned>): Sketch => ({
  ...sketch,
  planned: sketch.planned.map((one) => (one.id === key ? { ...one, ...part } : one)),
});

export const isSame = (a: readonly Planned[], b: readonly Planned[]): boolean => said(a) === said(b);
const said = (all: readonly Planned[]): string =>
  JSON.stringify(all.map(({ id, date, label, time }) => [id, date, label, time]).sort());
