/** A run meant easy that spent a good part of its time above easy. */
import type { TrainingDay } from "../days.ts";
import type { LabelledRun } from "../labels/labelled-run.ts";
import { partOf } from "../sessions.ts";
import type { Rule, Violation } from "./rule.ts";

export const easyRunTooFast: Rule = {
  id: "easy-run-too-fast",
  severity: "info",
  evidence: "coaching custom",
  source: "Coaching convention: easy runs run steady are the commonest way to be tired for the hard day",
  check(days) {
    return days.flatMap((day) =>
      day.hardness === "hard"
        ? []
        : day.runs.filter((run) => isTooFast(run) && !partOf(run, day)).map((run) => violation(run, day)),
    );
  },
};

/**
 * Twice the quarter of the time at which a drift over four weeks is called one, because a single run rests on a
 * single estimate of the threshold, which may be off by some percent.
 */
const SHARE = 0.5;
/** s; half of a short jog is no finding */
const LEAST = 20 * 60;
/** below it the label itself is in doubt, and so is what the run was meant to be */
const LEAST_CONFIDENCE = 0.65;
const MEANT_EASY: ReadonlySet<string> = new Set(["easy", "recovery", "long"]);

function isTooFast(run: LabelledRun): boolean {
  if (!MEANT_EASY.has(run.label) || run.confidence < LEAST_CONFIDENCE) return false;
  const { total, above } = timesOf(run);
  return above >= LEAST && above >= SHARE * total;
}

function timesOf({ minutes }: LabelledRun): { total: number; above: number } {
  const above = minutes.moderate + minutes.hard;
  return { total: minutes.easy + above, above };
}

function violation(run: LabelledRun, day: TrainingDay): Violation {
  return {
    rule: easyRunTooFast.id,
    severity: easyRunTooFast.severity,
    dates: [day.date],
    runs: [run.activity.id],
    marked: run.activity.id,
    figures: timesOf(run),
  };
}
