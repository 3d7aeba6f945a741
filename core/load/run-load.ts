/** The load of one run from the best that is known of it: pace, heart rate, or how hard it felt. */
import type { Athlete } from "../athlete.ts";
import type { LabelledRun } from "../labels/labelled-run.ts";
import type { BeatsPerMinute, Seconds } from "../units.ts";
import { normalised, speedLoad } from "./speed-load.ts";
import { heartRateLoad } from "./trimp.ts";

/** What a load was worked out from. */
export type LoadSource = "pace" | "heart rate" | "felt effort";

export interface Load {
  /** 100 is an hour at threshold */
  readonly value: number;
  readonly source: LoadSource;
}

/** Where no resting heart rate was entered; between those of trained and untrained adults. */
const RESTING: BeatsPerMinute = 55;
/** An hour at threshold feels about like 7 of 10: the session RPE on the same scale. */
const THRESHOLD_RPE = 7;

/** Undefined where neither speed, heart rate nor effort is known. `rpe`: 0 to 10, said by the runner. */
export function runLoad(run: LabelledRun, athlete: Athlete, rpe?: number): Load | undefined {
  const pace = normalised(run.bouts);
  if (pace) return { value: speedLoad(Math.max(pace.time, 1), pace.effort), source: "pace" };
  const { maxHeartRate, thresholdHeartRate } = athlete;
  const { averageHeartRate, movingTime } = run.activity;
  if (averageHeartRate && maxHeartRate && thresholdHeartRate) {
    const rates = { resting: RESTING, max: maxHeartRate.value };
    return {
      value: heartRateLoad(movingTime, averageHeartRate, thresholdHeartRate.value, rates),
      source: "heart rate",
    };
  }
  return rpe === undefined
    ? undefined
    : { value: (100 * sessionRpe(rpe, movingTime)) / sessionRpe(THRESHOLD_RPE, 3600), source: "felt effort" };
}

/** Foster's session RPE: 0 to 10 times minutes. */
export const sessionRpe = (rpe: number, time: Seconds): number => (rpe * time) / 60;
