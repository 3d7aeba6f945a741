/** The load of one run: session RPE where the runner logged how hard it felt, else rTSS from pace, else TRIMP from heart rate. */
import type { Athlete } from "../athlete.ts";
import type { LabelledRun } from "../labels/labelled-run.ts";
import type { BeatsPerMinute, Seconds } from "../units.ts";
import { normalised, speedLoad } from "./speed-load.ts";
import type { Told } from "./told.ts";
import { heartRateLoad } from "./trimp.ts";

/** What a load was worked out from. */
export type LoadSource = "pace" | "heart rate" | "felt effort";

export interface Load {
  /** 100 is an hour at threshold */
  readonly value: number;
  readonly source: LoadSource;
}

/** Where no resting heart rate was entered or logged; between those of trained and untrained adults. */
const RESTING: BeatsPerMinute = 55;
/** An hour at threshold feels about like 7 of 10: the session RPE on the same scale. */
const THRESHOLD_RPE = 7;

/** Undefined where neither effort, speed nor heart rate is known. The runner's word comes first, as everywhere. */
export function runLoad(
  run: LabelledRun,
  athlete: Athlete,
  { efforts, restingHeartRate = RESTING }: Told = {},
): Load | undefined {
  const rpe = efforts?.get(run.activity.id);
  if (rpe !== undefined) {
    const threshold = sessionRpe(THRESHOLD_RPE, 3600);
    return { value: (100 * sessionRpe(rpe, run.activity.movingTime)) / threshold, source: "felt effort" };
  }
  const pace = normalised(run.bouts);
  if (pace) return { value: speedLoad(Math.max(pace.time, 1), pace.effort), source: "pace" };
  const { maxHeartRate, thresholdHeartRate } = athlete;
  const { averageHeartRate, movingTime } = run.activity;
  if (!averageHeartRate || !maxHeartRate || !thresholdHeartRate) return undefined;
  const rates = { resting: restingHeartRate, max: maxHeartRate.value };
  return { value: heartRateLoad(movingTime, averageHeartRate, thresholdHeartRate.value, rates), source: "heart rate" };
}

/** Foster's session RPE: 0 to 10 times minutes. */
export const sessionRpe = (rpe: number, time: Seconds): number => (rpe * time) / 60;
