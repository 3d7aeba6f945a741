/** A history by calendar weeks and months: how far, how long, how hard, and what kinds of run. */

import type { Balance } from "../assessment.ts";
import { balanceOf } from "../balance.ts";
import { addDays, weekStartOf } from "../dates.ts";
import type { TrainingDay } from "../days.ts";
import type { DayClass, Family } from "../labels/label.ts";
import type { LocalDate, Metres, Seconds } from "../units.ts";

export interface Period {
  readonly start: LocalDate;
  /** last day, counted in; never after the last known day */
  readonly end: LocalDate;
  readonly days: readonly TrainingDay[];
  readonly runs: number;
  readonly distance: Metres;
  /** moving time */
  readonly time: Seconds;
  readonly longest: Metres;
  readonly hardDays: number;
  /** sessions by goal and minutes by intensity */
  readonly balance: Balance;
  /** by what the day was, as the calendar draws it */
  readonly distanceByDay: Readonly<Record<DayClass, Metres>>;
  readonly distanceByFamily: Readonly<Record<Family, Metres>>;
  readonly timeByFamily: Readonly<Record<Family, Seconds>>;
}

/** Calendar weeks; `weekStart` is 1 Monday … 7 Sunday. The first and the last may be cut by the days known. */
export const weeksIn = (days: readonly TrainingDay[], weekStart: number): readonly Period[] =>
  cut(days, (date) => addDays(weekStartOf(date, weekStart), 7));

export const monthsIn = (days: readonly TrainingDay[]): readonly Period[] =>
  cut(days, (date) => {
    const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
    return month === 12 ? `${year + 1}-01-01` : `${date.slice(0, 5)}${String(month + 1).padStart(2, "0")}-01`;
  });

function cut(days: readonly TrainingDay[], endOf: (date: LocalDate) => LocalDate): readonly Period[] {
  const periods: Period[] = [];
  for (let from = 0; from < days.length; ) {
    const next = endOf(days[from]!.date);
    let to = from + 1;
    while (to < days.length && days[to]!.date < next) to++;
    periods.push(periodOf(days.slice(from, to)));
    from = to;
  }
  return periods;
}

/** What these days came to; at least one day. */
export function periodOf(days: readonly TrainingDay[]): Period {
  const distanceByDay = { easy: 0, moderate: 0, hard: 0 };
  const distanceByFamily = { easy: 0, tempo: 0, interval: 0, stride: 0, race: 0, unknown: 0 };
  const timeByFamily = { ...distanceByFamily };
  let [runs, time, longest] = [0, 0, 0];
  for (const { hardness, runs: ofDay } of days) {
    for (const { activity, family } of ofDay) {
      if (hardness !== "rest") distanceByDay[hardness] += activity.distance;
      distanceByFamily[family] += activity.distance;
      timeByFamily[family] += activity.movingTime;
      time += activity.movingTime;
      longest = Math.max(longest, activity.distance);
      runs += 1;
    }
  }
  const balance = balanceOf(days);
  return {
    start: days[0]!.date,
    end: days.at(-1)!.date,
    days,
    runs,
    distance: balance.distance,
    time,
    longest,
    hardDays: days.filter((day) => day.hardness === "hard").length,
    balance,
    distanceByDay,
    distanceByFamily,
    timeByFamily,
  };
}
