/**
 * A run much longer than the longest of the thirty days before it.
 * Runs over 10 % longer went with more overuse injuries.
 */
import type { TrainingDay } from "../days.ts";
import type { LabelledRun } from "../labels/labelled-run.ts";
import { isEvent, LEAST_DISTANCE, longestBefore, spikeSize } from "../load/spike.ts";
import type { Metres } from "../units.ts";
import { brokenBy, type Rule } from "./rule.ts";

export const muchLongerRun: Rule = {
  id: "much-longer-run",
  about: "progress",
  severity: "warn",
  evidence: "one large study",
  source: "Frandsen 2025, n = 5205",
  check(days) {
    return days.flatMap((day, i) => {
      const run = longestOf(day);
      if (!run || isEvent(run) || run.activity.distance <= LEAST_DISTANCE) return [];
      const usual = longestBefore(days, i, run.activity.distance);
      if (!usual || run.activity.distance - usual < LEAST_MORE) return [];
      const ratio = run.activity.distance / usual;
      const severity = spikeSize(ratio) === "small" ? "info" : "warn";
      return [brokenBy(muchLongerRun, [run], { distance: run.activity.distance, longest: usual, ratio }, severity)];
    });
  },
};

/** A kilometre more on a short run is a tenth, and no jump. */
const LEAST_MORE: Metres = 1500;

function longestOf({ runs }: TrainingDay): LabelledRun | undefined {
  let longest = runs[0];
  for (const run of runs) if (run.activity.distance > longest!.activity.distance) longest = run;
  return longest;
}
