/** Long: long for anyone, or long for this runner and the longest of its week. */
import type { Evidence } from "./evidence.ts";
import * as say from "./grounds.ts";
import type { Test } from "./verdict.ts";

const ANYONE = 6300;
const OWN = 4800;
const WEEK = { shortest: 3600, usual: 1.3, distance: 0.9 };

export const long: Test = (evidence) => {
  if (!isLong(evidence)) return undefined;
  const { duration, context } = evidence;
  return {
    label: "long",
    confidence: duration >= ANYONE || evidence.path !== "none" ? 0.9 : 0.8,
    because: [
      { id: "long", duration, ...(context.runs > 3 && { usual: context.usualDuration }) },
      ...(context.longestOfWeek && context.runs > 3 ? [{ id: "longest of the week" as const }] : []),
      ...say.intensity(evidence, evidence.speed),
    ],
    near: ["easy"],
  };
};

export function isLong({ duration, activity, context }: Evidence): boolean {
  if (duration >= ANYONE) return true;
  if (duration >= OWN && activity.distance >= context.longDistance) return true;
  return (
    duration >= WEEK.shortest &&
    context.longestOfWeek &&
    duration >= WEEK.usual * context.usualDuration &&
    activity.distance >= WEEK.distance * context.longDistance
  );
}
