/** Unknown: too little was recorded to say anything. */
import type { Activity } from "../activity.ts";
import { dayOf, isStress, minutesOf } from "./day.ts";
import { FAMILY, type Label } from "./label.ts";
import type { LabelledRun } from "./labelled-run.ts";
import type { Test } from "./verdict.ts";

const SHORTEST = 180;
const SHORTEST_DISTANCE = 300;

export const unknown: Test = ({ duration, activity, heart }) => {
  if (duration < SHORTEST || (activity.distance > 0 && activity.distance < SHORTEST_DISTANCE))
    return { label: "unknown", confidence: 1, because: [{ id: "too short", duration }] };
  if (activity.distance <= 0 && heart === undefined)
    return { label: "unknown", confidence: 1, because: [{ id: "nothing recorded" }] };
  return undefined;
};

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
