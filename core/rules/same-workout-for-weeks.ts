/** The same session, at the same pace, four weeks running. */
import type { TrainingDay } from "../days.ts";
import type { LabelledRun } from "../labels/labelled-run.ts";
import { amountOf, mainSetOf } from "../main-set.ts";
import type { MetresPerSecond, Share } from "../units.ts";
import { brokenBy, type Rule } from "./rule.ts";

export const sameWorkoutForWeeks: Rule = {
  id: "same-workout-for-weeks",
  about: "progress",
  severity: "info",
  evidence: "coaching custom",
  check(days) {
    const runs = new Map<string, Occurrence[]>();
    return days.flatMap((day, at) =>
      sessionsWithKey(day).flatMap((one) => {
        const like = continued(runs.get(one.key), { ...one, at });
        runs.set(one.key, like);
        if (like.length < TIMES || at - like[0]!.at < SPAN) return [];
        runs.set(one.key, []);
        return [
          brokenBy(
            sameWorkoutForWeeks,
            like.map(({ run }) => run),
            { times: like.length },
          ),
        ];
      }),
    );
  },
};

interface Occurrence {
  readonly run: LabelledRun;
  readonly speed: MetresPerSecond;
  /** index of the day */
  readonly at: number;
}

const TIMES = 4;
/** Days: four weeks running, told by their first and last session. */
const SPAN = 20;
/** Days; a longer pause ends the series. */
const PAUSE = 10;
/** Within this a session is run at the same pace. */
const SAME: Share = 0.02;

/** What went before, if this goes on with it, and this. */
const continued = (before: readonly Occurrence[] = [], now: Occurrence): Occurrence[] => {
  const last = before.at(-1);
  const goesOn = last && now.at - last.at <= PAUSE && Math.abs(now.speed / before[0]!.speed - 1) <= SAME;
  return goesOn ? [...before, now] : [now];
};

function sessionsWithKey(day: TrainingDay) {
  if (day.hardness !== "hard") return [];
  return day.runs.flatMap((run) => {
    const set = run.day === "hard" && run.label !== "race" ? mainSetOf(run.structure) : undefined;
    return set ? [{ run, key: `${run.label} ${set.count} ${amountOf(set.rep)}`, speed: set.speed }] : [];
  });
}
