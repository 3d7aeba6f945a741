/** Several signs of tiredness in one week of the runner's log. */
import { dateOf } from "../activity.ts";
import { addDays } from "../dates.ts";
import type { TrainingDay } from "../days.ts";
import type { Log } from "../log.ts";
import type { LocalDate } from "../units.ts";
import { hrvAt } from "./hrv-down.ts";
import { brokenOver, type Rule } from "./rule.ts";
import { ENOUGH, sleepAt } from "./short-sleep.ts";

export const severalSigns: Rule = {
  id: "several-signs",
  rows: ["F5"],
  about: "block",
  severity: "info",
  evidence: "coaching custom",
  source: "Coaching custom: dead legs for days, poor sleep, irritability, illness, dread, easy runs that feel harder",
  examples: [{ days: "7(E . E . E . .)", flags: [] }],
  check(days, { log }) {
    if (!log || log.days.size + log.runs.size === 0) return [];
    let before = 0;
    return days.flatMap((day, i) => {
      const signs = signsAt(days, i, log);
      const count = Object.keys(signs).length;
      const rises = count >= SEVERAL && before < SEVERAL;
      before = count;
      return rises ? [brokenOver(severalSigns, days[Math.max(0, i - 6)]!, day, signs)] : [];
    });
  },
};

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
