/** The opinion on one run: evidence first, then the first label whose test it passes. */
import type { Athlete } from "../athlete.ts";
import type { HistoryEntry } from "../label-history.ts";
import type { Context } from "./context.ts";
import { FAMILY, type Label } from "./label.ts";
import type { LabelledRun } from "./labelled-run.ts";

export function decide({ activity, digest }: HistoryEntry, athlete: Athlete, context: Context): LabelledRun {
  const speed = activity.distance / Math.max(1, activity.movingTime);
  const share = speed / (athlete.thresholdSpeed?.value ?? Infinity);
  const long =
    activity.movingTime >= 6300 || (activity.movingTime >= 4800 && activity.distance >= context.longDistance);
  const label: Label = activity.movingTime < 180 ? "unknown" : long ? "long" : share < 0.78 ? "recovery" : "easy";
  return {
    activity,
    label,
    family: FAMILY[label],
    day: "easy",
    stress: long,
    confidence: 0.6,
    bouts: [],
    structure: [],
    because: [{ id: "no trace" }],
    sensorNotes: [],
    alternatives: [],
    basis: digest.trace ? "streams" : digest.laps ? "laps" : "summary",
    minutes: { easy: activity.movingTime, moderate: 0, hard: 0 },
  };
}
