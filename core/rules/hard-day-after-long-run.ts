/** A hard day the day after a long run: the long run counts as stress although its pace was easy. */
import { hardRunOf, type TrainingDay } from "../days.ts";
import type { Seconds } from "../units.ts";
import { brokenBy, type Rule } from "./rule.ts";

export const hardDayAfterLongRun: Rule = {
  id: "hard-day-after-long-run",
  about: "spacing",
  severity: "warn",
  evidence: "coaching custom",
  example: { days: "E L H", flags: [[2, 3]] },
  check(days) {
    return days.flatMap((day, i) => {
      const before = days[i - 1];
      if (day.hardness !== "hard" || !before || !isLongEasyDay(before)) return [];
      const long = before.runs.find((run) => run.stress)!;
      const figures = { time: long.activity.movingTime };
      const severity = long.activity.movingTime >= LONG_FOR_ANYONE ? "warn" : "info";
      return [brokenBy(hardDayAfterLongRun, [long, hardRunOf(day)!], figures, severity)];
    });
  },
};

/** A shorter run may be long for this runner, and is less of a load. */
const LONG_FOR_ANYONE: Seconds = 90 * 60;

/** A hard day before is the business of back-to-back-hard-days. */
const isLongEasyDay = (day: TrainingDay): boolean => day.stress && day.hardness !== "hard";
