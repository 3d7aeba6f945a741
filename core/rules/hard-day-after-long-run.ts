/** A hard day the day after a long run: the long run counts as stress although its pace was easy. */
import { hardRunOf, type TrainingDay } from "../days.ts";
import type { Rule, Violation } from "./rule.ts";

export const hardDayAfterLongRun: Rule = {
  id: "hard-day-after-long-run",
  severity: "warn",
  evidence: "coaching custom",
  source: "Coaching convention: no intervals the day after the long run",
  check(days) {
    return days.flatMap((day, i) => {
      const before = days[i - 1];
      return day.hardness === "hard" && before && isLongEasyDay(before) ? [violation(before, day)] : [];
    });
  },
};

/** A hard day before is the business of back-to-back-hard-days. */
const isLongEasyDay = (day: TrainingDay): boolean => day.stress && day.hardness !== "hard";

function violation(before: TrainingDay, day: TrainingDay): Violation {
  const long = before.runs.find((run) => run.stress)!;
  const hard = hardRunOf(day)!;
  return {
    rule: hardDayAfterLongRun.id,
    severity: hardDayAfterLongRun.severity,
    dates: [before.date, day.date],
    runs: [long.activity.id, hard.activity.id],
    marked: hard.activity.id,
    figures: { longTime: long.activity.movingTime, longDistance: long.activity.distance },
  };
}
