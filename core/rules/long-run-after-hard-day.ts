/** A long run the day after a hard day, long enough to be felt. */
import { hardRunOf } from "../days.ts";
import type { Seconds } from "../units.ts";
import { brokenBy, type Rule } from "./rule.ts";

export const longRunAfterHardDay: Rule = {
  id: "long-run-after-hard-day",
  about: "spacing",
  severity: "info",
  evidence: "coaching custom",
  example: { days: "H L24", flags: [[1, 2]] },
  check(days) {
    return days.flatMap((day, i) => {
      const before = days[i - 1];
      if (before?.hardness !== "hard" || day.hardness === "hard") return [];
      const long = day.runs.find((run) => run.activity.movingTime >= FELT);
      return long
        ? [brokenBy(longRunAfterHardDay, [hardRunOf(before)!, long], { time: long.activity.movingTime })]
        : [];
    });
  },
};

/** Two hours: below it, a long run on the day after a session is everyday in many plans. */
const FELT: Seconds = 7200;
