/** How much of a run was above easy: by speed, and by heart rate as well where it was worn. */
import { type Athlete, highestHeartRate } from "./athlete.ts";
import type { LabelledRun } from "./labels/labelled-run.ts";
import type { BeatsPerMinute, MetresPerSecond, Seconds, Share } from "./units.ts";

/** Upper edge of easy as a share of threshold speed (published easy range 0.763 to 0.867, next band from 0.88). */
export const EASY_SPEED: Share = 0.88;
/** First threshold as a share of threshold heart rate, the talk test's edge; of the maximum where only that is known. */
const EASY_OF_THRESHOLD: Share = 0.89;
const EASY_OF_MAX: Share = 0.81;
/** Without a heart rate the speed has to be clear of the edge: the threshold itself is known to some percent only. */
const CLEAR: Share = 0.93;

/** How far beyond the edge a single run has to be: the threshold is known to about so much. */
export const MARGIN: Share = 0.03;

/** What easy stays below, for this runner. */
export interface EasyCeiling {
  readonly speed?: MetresPerSecond;
  readonly heartRate?: BeatsPerMinute;
}

export function easyCeiling(athlete: Athlete): EasyCeiling {
  const { thresholdSpeed, thresholdHeartRate } = athlete;
  const heartRate =
    thresholdHeartRate?.source === "entered"
      ? EASY_OF_THRESHOLD * thresholdHeartRate.value
      : EASY_OF_MAX * highestHeartRate(athlete);
  return {
    ...(thresholdSpeed && { speed: EASY_SPEED * thresholdSpeed.value }),
    ...(heartRate && { heartRate }),
  };
}

/**
 * Moving time above easy: what the label counted, or the pieces that were too quick for an easy run. `margin`: how far beyond
 * the edge they have to be, where a single run is judged by estimates that may be off by some percent.
 */
export function aboveEasy(
  { minutes, bouts, label, activity }: LabelledRun,
  ceiling: EasyCeiling,
  margin: Share = 0,
): Seconds {
  const counted = minutes.moderate + minutes.hard;
  // The fast seconds of strides count as easy, and a heart rate of the whole run is all a run without pieces has.
  if (label === "strides" || label === "unknown") return counted;
  let above = 0;
  for (const {
    effort = 0,
    speed,
    distance,
    averageHeartRate = bouts.length === 1 ? activity.averageHeartRate : 0,
  } of bouts) {
    const worn = averageHeartRate && ceiling.heartRate;
    const tooQuick = worn
      ? effort > (1 + margin) * EASY_SPEED && averageHeartRate > (1 + margin) * ceiling.heartRate
      : effort > (1 + margin) * CLEAR;
    if (tooQuick && speed > 0) above += distance / speed;
  }
  return Math.max(counted, Math.min(above, activity.movingTime));
}
