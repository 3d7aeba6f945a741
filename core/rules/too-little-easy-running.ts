/**
 * Over four weeks far less than most of the running was easy, by runs and by minutes alike.
 * About 80 % of sessions are easy in endurance elites; trials in recreational runners show no one best split.
 */
import type { LabelledRun } from "../labels/labelled-run.ts";
import { sums, worthSaying } from "../rolling.ts";
import { sessionsOf } from "../sessions.ts";
import type { Seconds, Share } from "../units.ts";
import { brokenOver, type Rule } from "./rule.ts";

export const tooLittleEasyRunning: Rule = {
  id: "too-little-easy-running",
  about: "block",
  yieldsTo: ["easy-runs-drifting"],
  again: 28,
  severity: "info",
  evidence: "small studies",
  source: "Seiler 2006; Muñoz 2014; Festa 2020; Rosenblat 2025",
  check(days) {
    const mains = days.map((day) =>
      (day.runs.length > 1 ? sessionsOf(day).map(({ main }) => main) : day.runs).filter(isTold),
    );
    const sessions = sums(mains, (runs) => runs.length);
    const easySessions = sums(mains, (runs) => runs.reduce((sum, run) => (run.day === "easy" ? sum + 1 : sum), 0));
    const time = sums(days, ({ runs }) => runs.filter(isTold).reduce((sum, run) => sum + run.activity.movingTime, 0));
    const easy = sums(days, ({ runs }) => runs.reduce((sum, run) => sum + run.minutes.easy, 0));
    const from = (i: number) => i - DAYS + 1;
    const tooLittle = (i: number) => {
      const a = from(i);
      const b = i + 1;
      if (a < 0 || sessions(a, b) < LEAST_SESSIONS || time(a, b) < LEAST_TIME) return false;
      return easySessions(a, b) < EASY_SESSIONS * sessions(a, b) && easy(a, b) < EASY_TIME * time(a, b);
    };
    return worthSaying(days.length, (i) => days[i]!.runs.length > 0, tooLittle).map((i) =>
      brokenOver(tooLittleEasyRunning, days[from(i)]!, days[i]!, {
        sessions: sessions(from(i), i + 1),
        easySessions: easySessions(from(i), i + 1),
        time: time(from(i), i + 1),
        easy: easy(from(i), i + 1),
      }),
    );
  },
};

/** Of a run without a label nobody knows how hard it was. */
const isTold = ({ label }: LabelledRun): boolean => label !== "unknown";

const DAYS = 28;
/** Three a week: of two, one may well be hard. */
const LEAST_SESSIONS = 12;
const LEAST_TIME: Seconds = 4 * 3600;
/** Well below the 80 % of runs and 90 % of minutes that are usual: a week with a race in it is no finding. */
const EASY_SESSIONS: Share = 0.6;
const EASY_TIME: Share = 0.75;
