/** Hard days on consecutive calendar dates. */
import { hardRunOf, type TrainingDay } from "../days.ts";
import type { Rule, Violation } from "./rule.ts";

export const backToBackHardDays: Rule = {
  id: "back-to-back-hard-days",
  severity: "warn",
  evidence: "small studies",
  source: "Seiler 2007, Nuuttila, Bosak: a day after intervals or sprints, effort and jump height are not yet back",
  check(days) {
    return days.flatMap((day, i) => (isHard(day) && isHard(days[i - 1]) ? [violation(streakUpTo(days, i))] : []));
  },
};

const isHard = (day: TrainingDay | undefined): boolean => day?.hardness === "hard";

function streakUpTo(days: readonly TrainingDay[], last: number): readonly TrainingDay[] {
  let first = last;
  while (isHard(days[first - 1])) first--;
  return days.slice(first, last + 1);
}

function violation(streak: readonly TrainingDay[]): Violation {
  return {
    rule: backToBackHardDays.id,
    severity: backToBackHardDays.severity,
    dates: streak.map((day) => day.date),
    runs: streak.map((day) => hardRunOf(day)!.activity.id),
    marked: hardRunOf(streak.at(-1)!)!.activity.id,
    figures: { days: streak.length },
  };
}
