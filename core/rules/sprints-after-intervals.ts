/**
 * Sprints the day after intervals: of all sessions, sprints ask for the freshest legs.
 * Soreness and jump height after repeated sprints are back later than after other sessions.
 */
import { hardRunOf, type TrainingDay } from "../days.ts";
import type { Label } from "../labels/label.ts";
import type { LabelledRun } from "../labels/labelled-run.ts";
import type { Seconds } from "../units.ts";
import { brokenBy, type Rule } from "./rule.ts";

export const sprintsAfterIntervals: Rule = {
  id: "sprints-after-intervals",
  about: "spacing",
  yieldsTo: ["back-to-back-hard-days"],
  severity: "info",
  evidence: "small studies",
  source: "Yang 2026, n = 33",
  check(days) {
    return days.flatMap((day, i) => {
      const before = days[i - 1];
      const intervals = before && intervalsOf(before);
      const sprints = day.runs.find(isSprints);
      return intervals && sprints ? [brokenBy(sprintsAfterIntervals, [intervals, sprints])] : [];
    });
  },
};

const FAST: ReadonlySet<Label> = new Set(["interval", "hills", "fartlek"]);
/** Sprints last 8 to 15 s; strides are longer and gentler, and belong after easy runs and before sessions alike. */
const SPRINT: Seconds = 15;

function intervalsOf(day: TrainingDay): LabelledRun | undefined {
  const hard = hardRunOf(day);
  return hard && FAST.has(hard.label) ? hard : undefined;
}

function isSprints({ label, bouts }: LabelledRun): boolean {
  if (label === "repetition") return true;
  if (label !== "strides" && label !== "hills") return false;
  const work = bouts.filter(({ kind }) => kind === "work");
  return work.length > 0 && work.every(({ start, end }) => end - start <= SPRINT);
}
