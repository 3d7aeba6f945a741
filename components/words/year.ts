/** Sentences for days, weeks and months on the history page. */
import type { ActivityId } from "../../core/activity.ts";
import type { TrainingDay } from "../../core/days.ts";
import type { LabelledRun } from "../../core/labels/labelled-run.ts";
import type { Units } from "../../core/view.ts";
import type { Period } from "../../core/year/periods.ts";
import { date, dayAndMonth, distance, fullDate, list, minutesText, monthAndYear, percent, plain } from "../format.ts";
import { dayWords, labelName } from "./labels.ts";
import { say, sayCount, side } from "./say.ts";
import { sessionName } from "./structure.ts";

/** `Tue 10 Nov: hard. Interval 6 × 800 m, 9.6 km`; `hard, to watch` where one of the `marked` runs was on that day */
export function dayText(
  { date: day, runs, ...made }: TrainingDay,
  units: Units,
  marked: { has(id: ActivityId): boolean },
): string {
  const watch = runs.some((run) => marked.has(run.activity.id));
  const values = { date: date(day), day: side([...dayWords(made), watch ? say("to_watch_mark") : ""]) };
  if (runs.length === 0) return plain(say("day_read", values));
  return plain(say("day_read_runs", { ...values, runs: list(runs.map((run) => runText(run, units))) }));
}

function runText(run: LabelledRun, units: Units): string {
  const session = sessionName(run.structure, units, run.label);
  const values = { label: labelName(run.label), session, distance: distance(run.activity.distance, units) };
  return say(session ? "run_read_session" : "run_read", values);
}

/** `9 Nov to 15 Nov 2026: 42.1 km in 3 h 40 min, 5 runs, 2 hard days, 77% of the minutes easy` */
export function periodText(period: Period, units: Units): string {
  const { runs, time, balance, hardDays } = period;
  const name = periodName(period);
  if (runs === 0) return plain(say("period_none", { period: name }));
  const minutes = balance.time.easy + balance.time.moderate + balance.time.hard;
  const parts = [
    sayCount("period_read", runs, {
      period: name,
      distance: distance(period.distance, units),
      time: minutesText(time),
    }),
    ...(hardDays > 0 ? [hardDaysText(hardDays)] : []),
    ...(minutes > 0 ? [say("period_easy", { percent: percent(balance.time.easy / minutes) })] : []),
  ];
  return plain(side(parts));
}

/** `2 hard days`, `no hard days` */
export const hardDaysText = (count: number): string =>
  count > 0 ? sayCount("period_hard", count) : say("no_hard_days");

/** `Nov 2026` for a month or what is known of one, else `9 Nov to 15 Nov 2026` */
export function periodName({ start, end, days }: Period): string {
  if (days.length > 7 && start.slice(0, 7) === end.slice(0, 7)) return monthAndYear(start);
  return start === end ? fullDate(start) : say("range_days", { from: dayAndMonth(start), to: fullDate(end) });
}
