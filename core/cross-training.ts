/** What else was trained: rides, swims, weights. Shown beside the running, and stress where it tires the legs. */
import type { Activity } from "./activity.ts";
import type { BeatsPerMinute, Seconds, Share } from "./units.ts";

export type CrossTrainingKind = "endurance" | "strength" | "gentle";

export interface CrossTraining {
  readonly activity: Activity;
  readonly kind: CrossTrainingKind;
  /** undefined where nothing was recorded that says how hard it was */
  readonly hard?: boolean;
  /** enough to be felt in the legs the next day */
  readonly stress: boolean;
}

/** About the lower edge of threshold work, as a share of the maximum; mean of a whole session. */
const HARD: Share = 0.85;
/** An endurance session this long is felt the next day, however easy; coaching convention. */
const LONG: Seconds = 2.5 * 3600;
/** A shorter session of weights is a supplement, not a strength session; coaching convention. */
const STRENGTH: Seconds = 20 * 60;

const STRENGTH_NAMES = /weight|strength|crossfit|gym|hiit|high.?intensity/i;
const GENTLE_NAMES = /walk|hike|yoga|pilates|stretch|golf|mobility|breath|meditat/i;

export function crossTrainingOf(activity: Activity, maxHeartRate?: BeatsPerMinute): CrossTraining {
  const kind = kindOf(activity.sportName ?? "");
  const { averageHeartRate, movingTime } = activity;
  const hard = averageHeartRate && maxHeartRate ? averageHeartRate >= HARD * maxHeartRate : undefined;
  return {
    activity,
    kind,
    ...(hard !== undefined && { hard }),
    stress:
      (kind === "endurance" && (hard === true || movingTime >= LONG)) ||
      (kind === "strength" && movingTime >= STRENGTH),
  };
}

const kindOf = (name: string): CrossTrainingKind =>
  STRENGTH_NAMES.test(name) ? "strength" : GENTLE_NAMES.test(name) ? "gentle" : "endurance";
