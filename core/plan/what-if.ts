/** What a week would be with its sessions on other days and some more planned: the rules asked beforehand. */
import { type ActivityId, dateOf } from "../activity.ts";
import { weekOf } from "../assess.ts";
import type { Assessment, NextHardDay, Week } from "../assessment.ts";
import { highestHeartRate } from "../athlete.ts";
import { addDays, weekdayOf } from "../dates.ts";
import { toDays } from "../days.ts";
import { isDismissed, type Planned } from "../declared.ts";
import type { Label } from "../labels/label.ts";
import type { LabelledRun } from "../labels/labelled-run.ts";
import { toldIn } from "../load/told.ts";
import { type WeekLoad, weekLoad } from "../load/week-load.ts";
import { checkRules, RULES } from "../rules/index.ts";
import type { LocalDate, Seconds, Share } from "../units.ts";
import { plannedDay } from "./planned-day.ts";
import { plannedRun } from "./planned-run.ts";
import type { Template } from "./templates.ts";

/** A week as it might be. */
export interface Sketch {
  /** runs that were done, on the days they might have been */
  readonly moved: Readonly<Record<ActivityId, LocalDate>>;
  readonly planned: readonly Planned[];
}

export interface Outlook {
  readonly week: Week;
  readonly load: WeekLoad;
}

/** Days before the week that the rules may look back on. */
const MEMORY = 400;

export function outlook(assessment: Assessment, start: LocalDate, { moved, planned }: Sketch): Outlook {
  const { athlete, context = {}, today } = assessment;
  const end = addDays(start, 6);
  const from = addDays(start, -MEMORY);
  const runs = assessment.runs
    .filter((run) => dateOf(run.activity) >= from)
    .map((run) => movedTo(run, moved[run.activity.id]))
    .concat(planned.map((one) => plannedRun(one, athlete)));
  const days = toDays(runs, end, { activities: context.beside ?? [], maxHeartRate: highestHeartRate(athlete) });
  const ahead = start > today ? start : today;
  const flags = checkRules(days, { ...context, athlete }, context.mutedRules, ahead);
  const violations = flags.filter((one) => !isDismissed(one, context.dismissed ?? []));
  const week = weekOf({ today: end, days, violations }, start);
  return { week, load: weekLoad(week.days, athlete, toldIn(context)) };
}

const movedTo = (run: LabelledRun, date: LocalDate | undefined): LabelledRun =>
  date ? { ...run, activity: { ...run.activity, start: `${date}${run.activity.start.slice(10)}` } } : run;

/** Where nothing is known of the runner: an everyday run. */
const USUAL_RUN: Seconds = 45 * 60;
const ROUND: Seconds = 5 * 60;

/** How long a session usually is, in usual runs; middles of coaching custom. */
const LENGTH: Partial<Record<Label, Share>> = { long: 1.7, strides: 0.9, tempo: 1.1, interval: 1.1, hills: 1.1 };

/** A session of a label as long as the runner's own runs suggest. */
export const lengthOf = (label: Label, usual: Seconds = USUAL_RUN): Seconds => rounded(usual * (LENGTH[label] ?? 1));

const rounded = (time: Seconds): Seconds => Math.max(ROUND, Math.round(time / ROUND) * ROUND);

/** The sessions of a template on the days of a week from `from` on, in multiples of the runner's usual run. */
export function planned(
  template: Template,
  start: LocalDate,
  from: LocalDate,
  usual: Seconds = USUAL_RUN,
): readonly Planned[] {
  return template.sessions.flatMap(({ day, label, length }) => {
    const date = addDays(start, (day + 1 - weekdayOf(start) + 7) % 7);
    return date < from ? [] : [{ id: `${template.id} ${date} ${label}`, date, label, time: rounded(length * usual) }];
  });
}

/** A sketch, and the sessions that are planned easy in it, each with the rules it would have broken. */
interface Eased {
  readonly sketch: Sketch;
  readonly given: readonly NonNullable<NextHardDay["planned"]>[];
}

/**
 * A filled week as the days before it allow: a hard session that would break a rule about spacing is planned easy.
 * Day by day, so that what comes later gives way to what comes first.
 */
export function eased(assessment: Assessment, start: LocalDate, sketch: Sketch): Eased {
  const end = addDays(start, 6);
  let { planned } = sketch;
  const given: NonNullable<NextHardDay["planned"]>[] = [];
  const hard = planned.filter((one) => one.date >= start && one.date <= end && plannedDay(one) === "hard");
  for (const { id, date, label } of [...hard].sort((a, b) => (a.date < b.date ? -1 : 1))) {
    const soFar = planned.filter((one) => one.date <= date);
    const { week } = outlook(assessment, start, { ...sketch, planned: soFar });
    const broken = week.violations.filter((one) => SPACING.has(one.rule) && one.dates.includes(date));
    if (broken.length === 0) continue;
    planned = planned.map((one) => (one.id === id ? { ...one, label: "easy" } : one));
    given.push({ date, label, because: broken.map(({ rule }) => rule) });
  }
  return { sketch: { ...sketch, planned }, given };
}

const SPACING = new Set(RULES.filter(({ about }) => about === "spacing").map(({ id }) => id));

/** Middle of the easy runs of the last weeks; undefined without any. */
export function usualRun(runs: readonly LabelledRun[]): Seconds | undefined {
  const times = runs.slice(-RECENT).flatMap((run) => (run.label === "easy" ? [run.activity.movingTime] : []));
  return times.sort((a, b) => a - b)[times.length >> 1];
}
const RECENT = 40;
