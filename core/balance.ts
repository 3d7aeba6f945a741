/** How some days of running were balanced: by runs and by minutes, and the name of the pattern. */
import type { Balance } from "./assessment.ts";
import type { TrainingDay } from "./days.ts";
import { type Distribution, distributionOf, type Shares } from "./load/distribution.ts";
import { sessionsOf } from "./sessions.ts";
import type { Seconds } from "./units.ts";

/** Sessions by their goal, moving time by the intensity of the bouts; runs without a label apart, since nobody knows how hard they were. */
export function balanceOf(days: readonly TrainingDay[]): Balance {
  const runs = { easy: 0, moderate: 0, hard: 0 };
  const time = { easy: 0, moderate: 0, hard: 0 };
  const untold = { runs: 0, time: 0 };
  let distance = 0;
  for (const day of days) {
    for (const { main } of sessionsOf(day))
      if (main.label === "unknown") untold.runs += 1;
      else runs[main.day] += 1;
    for (const run of day.runs) {
      if (run.label === "unknown") untold.time += run.activity.movingTime;
      time.easy += run.minutes.easy;
      time.moderate += run.minutes.moderate;
      time.hard += run.minutes.hard;
      distance += run.activity.distance;
    }
  }
  return { runs, time, untold, distance };
}

/** More than the runs of a balance where one session was recorded in parts. */
export const recordingsOf = (days: readonly TrainingDay[]): number =>
  days.reduce((sum, day) => sum + day.runs.length, 0);

/** Less running than this, a full week of someone who trains, has no pattern worth a name. */
const LEAST_TIME: Seconds = 2 * 3600;
const LEAST_RUNS = 5;

/** By minutes; undefined where too little was run. */
export function patternOf({ runs, time }: Balance): Distribution | undefined {
  if (total(time) < LEAST_TIME || total(runs) < LEAST_RUNS) return undefined;
  const all = total(time);
  const shares: Shares = [time.easy / all, time.moderate / all, time.hard / all];
  return distributionOf(shares);
}

export const total = (by: Balance["runs"]): number => by.easy + by.moderate + by.hard;
