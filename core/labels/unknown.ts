/** Unknown: too little was recorded to say anything, or no run. */
import type { Activity } from "../activity.ts";
import { dayOf, isStress, minutesOf } from "./day.ts";
import { type Evidence, heartRateOf } from "./evidence.ts";
import * as say from "./grounds.ts";
import { FAMILY, type Label } from "./label.ts";
import type { LabelledRun } from "./labelled-run.ts";
import type { Reason } from "./reason.ts";
import type { Test } from "./verdict.ts";

const SHORTEST = 180;
const SHORTEST_DISTANCE = 300;
/** Nobody runs so fast for ten minutes: a ride recorded as a run, or a track that broke. */
const RIDE = { speed: 6.4, duration: 600 };

export const unknown: Test = (evidence) => {
  const { duration, activity, heart, speed } = evidence;
  if (duration < SHORTEST || (activity.distance > 0 && activity.distance < SHORTEST_DISTANCE))
    return { label: "unknown", confidence: 1, because: [{ id: "too short", duration }, ...figures(evidence)] };
  if (activity.distance <= 0 && heart === undefined)
    return { label: "unknown", confidence: 1, because: [{ id: "nothing recorded" }] };
  if (duration >= RIDE.duration && speed >= RIDE.speed)
    return { label: "unknown", confidence: 1, because: [{ id: "unreadable" }, ...say.againstUsual(evidence, speed)] };
  return undefined;
};

/** What little was recorded. */
const figures = (evidence: Evidence): readonly Reason[] =>
  say.inOrder(evidence, { speed: evidence.speed, heartRate: heartRateOf(evidence) }, "easy");

/** Where reading a run fails by a fault of ours: nothing is said of it but what its runner says. */
export function unread(activity: Activity, label: Label = "unknown"): LabelledRun {
  const day = dayOf(label, []);
  return {
    activity,
    label,
    family: FAMILY[label],
    day,
    stress: isStress(label, activity.movingTime),
    confidence: 1,
    bouts: [],
    structure: [],
    because: [{ id: "unreadable" }],
    sensorNotes: [],
    alternatives: [],
    basis: "summary",
    minutes: minutesOf(label, day, [], activity.movingTime),
  };
}
