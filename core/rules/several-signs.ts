/** Several signs of tiredness in one week of the runner's log. */
import { dateOf } from "../activity.ts";
import { addDays, daysBetween } from "../dates.ts";
import type { TrainingDay } from "../days.ts";
import type { Log } from "../log.ts";
import type { LocalDate } from "../units.ts";
import { hrvAt, hrvDown } from "./hrv-down.ts";
import { restingHeartRateUp } from "./resting-heart-rate-up.ts";
import { brokenOver, dateOfViolation, type Rule, type Violation } from "./rule.ts";
import { ENOUGH, shortSleep, sleepAt } from "./short-sleep.ts";

export const severalSigns: Rule = {
  id: "several-signs",
  about: "block",
  severity: "info",
  evidence: "coaching custom",
  check(days, { log, mornings = [] }) {
    if (!log || log.days.size + log.runs.size === 0) return [];
    let raised: readonly LocalDate[] | undefined;
    let before = 0;
    return days.flatMap((day, i) => {
      const signs = signsAt(days, i, log);
      const count = Object.keys(signs).length;
      const rises = count >= SEVERAL && before < SEVERAL;
      before = count;
      if (!rises) return [];
      const first = days[Math.max(0, i - 6)]!;
      // Too weak to count as a sign, and named beside others.
      raised ??= restingHeartRateUp.check(days, { mornings }).map(dateOfViolation);
      const resting = raised.some((date) => date >= first.date && date <= day.date);
      return [brokenOver(severalSigns, first, day, { ...signs, ...(resting && { resting: 1 }) })];
    });
  },
};

/** The sign by which each rule of a single value is named here. */
const SIGN: Readonly<Record<string, string>> = {
  [hrvDown.id]: "hrv",
  [shortSleep.id]: "sleep",
  [restingHeartRateUp.id]: "resting",
};

/** Whether several signs of the same days name it already: one thing to do is said once. */
export const isAmong = (one: Violation, all: readonly Violation[]): boolean =>
  SIGN[one.rule] !== undefined &&
  all.some(
    (other) =>
      other.rule === severalSigns.id &&
      SIGN[one.rule]! in other.figures &&
      Math.abs(daysBetween(dateOfViolation(one), dateOfViolation(other))) < WEEK,
  );
const WEEK = 7;

const SEVERAL = 2;
/** days of the week with heavy or very sore legs */
const HEAVY_DAYS = 3;
const LOW_DAYS = 2;
const VERY_SORE = 2;

/** Each sign by its name with its figure; only those that are there. */
function signsAt(days: readonly TrainingDay[], at: number, log: Log): Readonly<Record<string, number>> {
  const date = days[at]!.date;
  const week = days.slice(Math.max(0, at - 6), at + 1).map((day) => log.days.get(day.date) ?? {});
  const heavy = week.filter((day) => day.legs === "heavy" || (day.soreness ?? 0) >= VERY_SORE).length;
  const low = week.filter((day) => day.lowDrive).length;
  const ill = week.filter((day) => day.ill).length;
  const sleep = sleepAt(log, date);
  const harder = easyEffortRise(days, at, log);
  return {
    ...(heavy >= HEAVY_DAYS && { heavy }),
    ...(low >= LOW_DAYS && { low }),
    ...(ill > 0 && { ill }),
    ...(sleep !== undefined && sleep < ENOUGH && { sleep }),
    ...(hrvAt(log, date)?.down && { hrv: 1 }),
    ...(harder !== undefined && { harder }),
  };
}

/** points of the ten-point scale by which easy runs feel harder than they did */
const HARDER = 1.5;
const EFFORT_DAYS = { recent: 10, before: 52 };
const FEWEST_EFFORTS = { recent: 2, before: 4 };

/** How much harder easy runs feel than in the weeks before, where that is much. */
export function easyEffortRise(days: readonly TrainingDay[], at: number, log: Log): number | undefined {
  const date = days[at]!.date;
  const from = addDays(date, -EFFORT_DAYS.recent);
  const near = days.slice(Math.max(0, at - EFFORT_DAYS.recent - EFFORT_DAYS.before), at + 1);
  const recent = easyEfforts(near, log, from, date);
  const before = easyEfforts(near, log, addDays(from, -EFFORT_DAYS.before), from);
  if (recent.length < FEWEST_EFFORTS.recent || before.length < FEWEST_EFFORTS.before) return undefined;
  const rise = middle(recent) - middle(before);
  return rise >= HARDER ? rise : undefined;
}

/** After `from`, up to and with `to`. */
function easyEfforts(days: readonly TrainingDay[], log: Log, from: LocalDate, to: LocalDate): readonly number[] {
  if (log.runs.size === 0) return [];
  return days
    .filter((day) => day.date > from && day.date <= to)
    .flatMap((day) => day.runs)
    .filter((run) => run.day === "easy" && dateOf(run.activity) <= to)
    .flatMap((run) => log.runs.get(run.activity.id)?.effort ?? []);
}

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;
