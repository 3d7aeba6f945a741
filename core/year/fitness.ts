/** Threshold speed and best efforts over the years, each with what it rests on. */
import { dateOf } from "../activity.ts";
import type { Athlete, Estimate } from "../athlete.ts";
import { BEST_WINDOWS } from "../bouts/bests.ts";
import { type CalibrationRun, ownThreshold } from "../columns.ts";
import { addDays } from "../dates.ts";
import type { LocalDate, Metres, MetresPerSecond } from "../units.ts";

export interface FitnessPoint {
  readonly date: LocalDate;
  readonly threshold: Estimate<MetresPerSecond>;
}

/** What one run showed at its best. */
export interface Effort {
  readonly id: string;
  readonly date: LocalDate;
  /** threshold speed this run speaks for at least */
  readonly threshold: MetresPerSecond;
  /** metres in each of `BEST_WINDOWS`; 0 where the run was shorter */
  readonly bests: readonly Metres[];
}

export interface Fitness {
  /** one a week, oldest first; weeks without an estimate are left out */
  readonly points: readonly FitnessPoint[];
  /** runs that measure something, oldest first */
  readonly efforts: readonly Effort[];
}

/** `runs` oldest first. */
export function fitnessOver(
  runs: readonly CalibrationRun[],
  athleteOn: (date: LocalDate) => Athlete,
  today: LocalDate,
): Fitness {
  const efforts = runs.flatMap((run) => {
    const threshold = ownThreshold(run);
    if (threshold === 0) return [];
    const bests = run.digest.trace?.bests ?? BEST_WINDOWS.map(() => 0);
    return [{ id: run.activity.id, date: dateOf(run.activity), threshold, bests }];
  });
  const points: FitnessPoint[] = [];
  const first = efforts[0]?.date;
  for (let date = today; first && date >= first; date = addDays(date, -7)) {
    const threshold = athleteOn(date).thresholdSpeed;
    if (threshold) points.push({ date, threshold });
  }
  return { points: points.reverse(), efforts };
}
