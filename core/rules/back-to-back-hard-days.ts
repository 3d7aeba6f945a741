/**
 * Hard days on consecutive calendar dates.
 * A day after intervals or sprints, effort and jump height are not yet back.
 */
import { hardRunOf, type TrainingDay } from "../days.ts";
import { brokenBy, type Rule } from "./rule.ts";

export const backToBackHardDays: Rule = {
  id: "back-to-back-hard-days",
  rows: ["C1", "HE1"],
  about: "spacing",
  severity: "warn",
  evidence: "small studies",
  source: "Seiler 2007; Nuuttila; Bosak",
  examples: [
    { days: "E H H E", flags: [[2, 3]] },
    { days: "H R", flags: [[1, 2]] },
    { days: "E H E . E H H", flags: [[6, 7]] },
    { days: "E H H H", flags: [[2, 3, 4]] },
    { days: "H . H", flags: [] },
    { days: "HH E", flags: [] },
    { days: "L L", flags: [] },
  ],
  check(days) {
    return days.flatMap((day, i) =>
      isHard(day) && isHard(days[i - 1])
        ? [brokenBy(backToBackHardDays, streakUpTo(days, i), { days: streakUpTo(days, i).length })]
        : [],
    );
  },
};

const isHard = (day: TrainingDay | undefined): boolean => day?.hardness === "hard";

function streakUpTo(days: readonly TrainingDay[], last: number) {
  let first = last;
  while (isHard(days[first - 1])) first--;
  return days.slice(first, last + 1).map((day) => hardRunOf(day)!);
}
