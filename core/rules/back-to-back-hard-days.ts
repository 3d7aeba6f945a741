/**
 * Hard days on consecutive calendar dates. A run known by totals alone, as quick as a hard one, is no easy day between either;
 * it is worth a word, no warning, and two such days in a row say nothing.
 * A day after intervals or sprints, effort and jump height are not yet back.
 */
import { hardRunOf, quickRunOf, type TrainingDay } from "../days.ts";
import { brokenBy, type Rule } from "./rule.ts";

export const backToBackHardDays: Rule = {
  id: "back-to-back-hard-days",
  about: "spacing",
  severity: "warn",
  evidence: "small studies",
  source: "Seiler 2007; Nuuttila; Bosak",
  example: { days: "E H H E", flags: [[2, 3]] },
  check(days) {
    return days.flatMap((day, i) => {
      const before = days[i - 1];
      if (!before || !isHard(before)) return [];
      const quick = quickRunOf(day);
      if (!isHard(day) && !quick) return [];
      if (quick) return [brokenBy(backToBackHardDays, [hardRunOf(before)!, quick], { days: 2, quick: 1 }, "info")];
      return [brokenBy(backToBackHardDays, streakUpTo(days, i), { days: streakUpTo(days, i).length })];
    });
  },
};

const isHard = (day: TrainingDay | undefined): boolean => day?.hardness === "hard";

function streakUpTo(days: readonly TrainingDay[], last: number) {
  let first = last;
  while (isHard(days[first - 1])) first--;
  return days.slice(first, last + 1).map((day) => hardRunOf(day)!);
}
