/** What stands at the top of a week's page: few facts of a long opinion, so that they can be drawn before it is made anew. */
import type { Activity } from "./activity.ts";
import { weekOf } from "./assess.ts";
import type { Assessment, NextHardDay, Week } from "./assessment.ts";
import { addDays } from "./dates.ts";
import type { TrainingDay } from "./days.ts";
import type { Planned } from "./declared.ts";
import type { Exception } from "./exceptions.ts";
import type { LabelledRun } from "./labels/labelled-run.ts";
import type { Suggestion } from "./next/suggest.ts";
import type { Violation } from "./rules/rule.ts";
import type { LocalDate } from "./units.ts";

/** As much of a day as its column shows. */
export interface DayInShort extends Pick<TrainingDay, "date" | "hardness"> {
  readonly runs: readonly (Pick<LabelledRun, "label" | "day"> & { readonly activity: Pick<Activity, "movingTime"> })[];
  readonly others: readonly { readonly activity: Pick<Activity, "sportName"> }[];
}

export interface WeekInShort extends Pick<Week, "start" | "violations"> {
  readonly days: readonly DayInShort[];
}

/** Plain data. */
export interface TopOfWeek {
  readonly today: LocalDate;
  readonly week: WeekInShort;
  /** of the days shown; this week never shows less than seven */
  readonly violations: readonly Violation[];
  readonly setAside: readonly Violation[];
  /** declared of the days shown to be on purpose; this week is the place to find all of it */
  readonly meant: readonly Exception[];
  readonly planned: readonly Planned[];
  /** of this week only */
  readonly next?: NextHardDay;
  readonly suggestion?: Suggestion;
}

export function topOfWeek(assessment: Assessment, start: LocalDate, current: boolean): TopOfWeek {
  const { today, violations, setAside = [], context, nextHardDay, suggestion } = assessment;
  const week = weekOf(assessment, start);
  const first = assessment.days[0]?.date ?? today;
  const dates = new Set(daysShown(assessment, start, current).map((day) => day.date));
  const isShown = (one: Violation) => dates.has(one.dates.at(-1)!);
  return {
    today,
    // nothing is claimed of the days before the first run
    week: { start, days: week.days.filter(({ date }) => date >= first).map(inShort), violations: week.violations },
    violations: violations.filter(isShown),
    setAside: setAside.filter(isShown),
    meant: (context?.exceptions ?? []).filter((one) => current || [...dates].some((date) => isWithin(date, one))),
    planned: context?.planned ?? [],
    ...(current && nextHardDay && { next: nextHardDay }),
    ...(current && suggestion && { suggestion }),
  };
}

const isWithin = (date: LocalDate, { from, to }: Exception): boolean => date >= from && date <= to;

/** The calendar week, and of the current one never less than the last seven days. */
export function daysShown(assessment: Assessment, start: LocalDate, current: boolean): readonly TrainingDay[] {
  if (!current) return weekOf(assessment, start).days;
  const seven = addDays(assessment.today, -6);
  const from = seven < start ? seven : start;
  return assessment.days.filter((day) => day.date >= from);
}

const inShort = ({ date, hardness, runs, others }: TrainingDay): DayInShort => ({
  date,
  hardness,
  runs: runs.map(({ label, day, activity: { movingTime } }) => ({ label, day, activity: { movingTime } })),
  others: others.map(({ activity: { sportName } }) => ({ activity: sportName === undefined ? {} : { sportName } })),
});
