/** A run meant easy that spent a good part of its time above easy. */
import { aboveEasy, type EasyCeiling, easyCeiling, MARGIN } from "../above-easy.ts";
import type { Label } from "../labels/label.ts";
import type { LabelledRun } from "../labels/labelled-run.ts";
import { partOf } from "../sessions.ts";
import type { Seconds, Share } from "../units.ts";
import { brokenBy, type Rule } from "./rule.ts";

export const easyRunTooFast: Rule = {
  id: "easy-run-too-fast",
  about: "session",
  yieldsTo: ["easy-runs-drifting", "too-little-easy-running"],
  again: 28,
  severity: "info",
  evidence: "coaching custom",
  example: { days: "E10@0.97", flags: [[1]] },
  check(days, { athlete = {} }) {
    const ceiling = easyCeiling(athlete);
    return days.flatMap((day) =>
      day.hardness === "hard"
        ? []
        : day.runs
            .filter((run) => isTooFast(run, ceiling) && !partOf(run, day))
            .map((run) =>
              brokenBy(easyRunTooFast, [run], {
                above: aboveEasy(run, ceiling, MARGIN),
                total: run.activity.movingTime,
              }),
            ),
    );
  },
};

/**
 * Twice the quarter of the time at which a drift over four weeks is called one, because a single run rests on a
 * single estimate of the threshold, which may be off by some percent.
 */
const SHARE: Share = 0.5;
/** half of a short jog is no finding */
const LEAST: Seconds = 20 * 60;
/** below it the label itself is in doubt, and so is what the run was meant to be */
const LEAST_CONFIDENCE: Share = 0.65;
const MEANT_EASY: ReadonlySet<Label> = new Set(["easy", "recovery", "long"]);

function isTooFast(run: LabelledRun, ceiling: EasyCeiling): boolean {
  if (!MEANT_EASY.has(run.label) || run.confidence < LEAST_CONFIDENCE) return false;
  // Blocks inside a long run are on purpose.
  if (run.bouts.some(({ kind }) => kind === "work")) return false;
  const above = aboveEasy(run, ceiling, MARGIN);
  return above >= LEAST && above >= SHARE * run.activity.movingTime;
}
