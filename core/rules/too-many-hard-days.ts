/** More hard days in any seven days than fit the number of runs a week. */
import { hardRunOf } from "../days.ts";
import { type Session, sessionsOf } from "../sessions.ts";
import { brokenBy, type Rule, type RuleContext } from "./rule.ts";

export const tooManyHardDays: Rule = {
  id: "too-many-hard-days",
  about: "spacing",
  yieldsTo: ["back-to-back-hard-days", "hard-day-after-race"],
  severity: "warn",
  evidence: "coaching custom",
  source: "Daniels",
  example: { days: "H . E . H . .", flags: [[1, 5]] },
  check(days, context) {
    const sessions = days.map((day) => sessionsOf(day).filter(isRun).length);
    return days.flatMap((day, i) => {
      if (day.hardness !== "hard") return [];
      const hard = days.slice(Math.max(0, i - 6), i + 1).filter((one) => one.hardness === "hard");
      const runsPerWeek = runsPerWeekAt(sessions, i);
      const limit = limitFor(runsPerWeek, context);
      if (hard.length <= limit) return [];
      const figures = { days: hard.length, limit, runsPerWeek };
      return [
        brokenBy(
          tooManyHardDays,
          hard.map((one) => hardRunOf(one)!),
          figures,
          hard.length <= USUAL_HARD ? "info" : "warn",
        ),
      ];
    });
  },
};

/** As many are an ordinary week to every coaching text: worth a word to who runs little, no warning. */
const USUAL_HARD = 2;

/** Hard days that fit in seven: 1, 2 or 3 for up to 3, 4-5, 6 and more runs a week; coaching convention. */
export function limitFor(runsPerWeek: number, { level }: RuleContext): number {
  if (level === "beginner") return 1;
  const limit = runsPerWeek <= 3 ? 1 : runsPerWeek <= 5 ? 2 : 3;
  return level === "advanced" ? limit : Math.min(limit, 2);
}

/** A session only planned has taken no time, and makes the usual week no fuller. */
const isRun = (session: Session): boolean => session.main.activity.movingTime > 0;

/** long enough that one light week does not change what is usual */
const USUAL_DAYS = 28;

/** What is usual up to a day; while less than four weeks are known, the fullest seven days of what is known. */
function runsPerWeekAt(sessions: readonly number[], i: number): number {
  if (i + 1 >= USUAL_DAYS) return Math.round((sum(sessions, i + 1 - USUAL_DAYS, i + 1) * 7) / USUAL_DAYS);
  const known = Math.min(sessions.length, USUAL_DAYS);
  let fullest = sum(sessions, 0, Math.min(7, known));
  for (let end = 8; end <= known; end++) fullest = Math.max(fullest, sum(sessions, end - 7, end));
  return fullest;
}

function sum(values: readonly number[], from: number, to: number): number {
  let total = 0;
  for (let i = from; i < to; i++) total += values[i]!;
  return total;
}
