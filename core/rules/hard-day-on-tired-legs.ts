/** A hard day after a day that was neither light nor rest: moderate running, a hard ride, weights. */
import { hardRunOf, type TrainingDay } from "../days.ts";
import { mayBeHard } from "../labels/day.ts";
import type { Seconds } from "../units.ts";
import { brokenBy, type Rule } from "./rule.ts";

export const hardDayOnTiredLegs: Rule = {
  id: "hard-day-on-tired-legs",
  about: "spacing",
  severity: "info",
  evidence: "coaching custom",
  example: { days: "M H", flags: [[1, 2]] },
  check(days) {
    return days.flatMap((day, i) => {
      const before = days[i - 1];
      const hard = day.hardness === "hard" && hardRunOf(day);
      if (!hard || !before || before.hardness === "hard" || before.runs.some((run) => run.stress)) return [];
      const tiring = tiringOf(before);
      if (!tiring) return [];
      const dates = [before.date, day.date];
      const figures = {
        time: tiring.time,
        strength: tiring.what === "strength" ? 1 : 0,
        run: tiring.what === "run" ? 1 : 0,
      };
      return [{ ...brokenBy(hardDayOnTiredLegs, [hard], figures), dates }];
    });
  },
};

/** A moderate run shorter than this is no load worth a word before a session, unless it was quick. */
const MODERATE: Seconds = 40 * 60;

function tiringOf(
  day: TrainingDay,
): { readonly what: "run" | "endurance" | "strength"; readonly time: Seconds } | undefined {
  const moderate = day.runs.find(
    (run) => mayBeHard(run) || (run.day === "moderate" && run.activity.movingTime >= MODERATE),
  );
  if (moderate) return { what: "run", time: moderate.activity.movingTime };
  const other = day.others.find((one) => one.stress);
  return other && { what: other.kind === "strength" ? "strength" : "endurance", time: other.activity.movingTime };
}
