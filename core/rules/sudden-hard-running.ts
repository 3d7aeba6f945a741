/** Far more hard minutes in seven days than in any seven of the four weeks before. */
import { mayBeHard } from "../labels/day.ts";
import type { LabelledRun } from "../labels/labelled-run.ts";
import { sums } from "../rolling.ts";
import type { Seconds } from "../units.ts";
import { brokenBy, type Rule } from "./rule.ts";

export const suddenHardRunning: Rule = {
  id: "sudden-hard-running",
  about: "progress",
  yieldsTo: ["too-many-hard-days"],
  severity: "info",
  evidence: "coaching custom",
  check(days) {
    const between = sums(days, ({ runs }) =>
      runs.reduce((sum, run) => (isTraining(run) ? sum + run.minutes.hard : sum), 0),
    );
    const known = sums(days, ({ runs }) => runs.reduce((sum, run) => sum + atMost(run), 0));
    const isJump = (i: number) => {
      const now = between(i - 6, i + 1);
      return i >= KNOWN && now >= LEAST && now > TIMES * mostBefore(known, i);
    };
    return days.flatMap((_, i) => {
      if (between(i, i + 1) === 0 || !isJump(i) || isJump(i - 1)) return [];
      const runs = days
        .slice(i - 6, i + 1)
        .flatMap((day) => day.runs.filter((run) => isTraining(run) && run.minutes.hard > 0));
      return [brokenBy(suddenHardRunning, runs, { now: between(i - 6, i + 1), before: mostBefore(known, i) })];
    });
  },
};

/** A race is as long as it is: no jump by itself, yet who raced lately knows hard running. */
const isTraining = ({ label }: LabelledRun): boolean => label !== "race";

/** Hard minutes that the body may know: all of a quick run of which only totals are told, too. */
const atMost = (run: LabelledRun): Seconds => (mayBeHard(run) ? run.activity.movingTime : run.minutes.hard);

/** Days that must be known: the week itself and four before it. */
const KNOWN = 34;
const TIMES = 2;
/** Less than this in a week is no jump, whatever was before. */
const LEAST: Seconds = 40 * 60;

/** The most in any seven days of the four weeks before the last seven days. */
function mostBefore(between: (from: number, to: number) => number, i: number): Seconds {
  let most = 0;
  for (let end = i - 27; end <= i - 6; end++) most = Math.max(most, between(end - 7, end));
  return most;
}
