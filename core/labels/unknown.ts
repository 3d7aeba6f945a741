/** Unknown: too little was recorded to say anything. */
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
