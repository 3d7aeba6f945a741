/** What one run makes of its day, and how its minutes count. */
import type { Bout } from "../bouts/bout.ts";
import type { Seconds, Share } from "../units.ts";
import type { DayClass, Label } from "./label.ts";
import type { LabelledRun } from "./labelled-run.ts";

/** Threshold work, and the band below it, as shares of threshold speed. */
const HARD: Share = 0.95;
const MODERATE: Share = 0.88;
/** Least work that makes a day hard: threshold work; short repetitions or hills. */
const THRESHOLD_TIME: Seconds = 600;
const FAST_TIME: Seconds = 360;
const FAST_DISTANCE = 2000;
/** That many sprints are a session of their own. */
const SESSION = 6;
/** A long run this long is stress whatever its speed. */
const LONG: Seconds = 5400;

export function dayOf(label: Label, bouts: readonly Bout[]): DayClass {
  const work = bouts.filter(({ kind }) => kind === "work");
  const time = work.reduce((sum, { start, end }) => sum + end - start, 0);
  const distance = work.reduce((sum, bout) => sum + bout.distance, 0);
  switch (label) {
    case "race":
    case "interval":
    case "fartlek":
      return "hard";
    case "tempo":
      return work.length === 0 || time >= THRESHOLD_TIME ? "hard" : "moderate";
    case "repetition":
      return work.length >= SESSION || time >= FAST_TIME || distance >= FAST_DISTANCE ? "hard" : "moderate";
    case "hills":
      return work.length === 0 || time >= FAST_TIME || distance >= FAST_DISTANCE ? "hard" : "moderate";
    case "progression":
      return "hard";
    case "steady":
      return "moderate";
    case "long": {
      const fast = work
        .filter(({ effort = 0 }) => effort >= HARD)
        .reduce((sum, { start, end }) => sum + end - start, 0);
      return fast >= THRESHOLD_TIME ? "hard" : "easy";
    }
    default:
      return "easy";
  }
}

/** Long enough to be stress, or long for this runner. */
export const isStress = (label: Label, moving: Seconds): boolean => label === "long" || moving >= LONG;

/**
 * Moving time by the intensity of the bouts; the fast seconds of strides count as easy. Where nothing shows of the work in a run,
 * its minutes are what its day is.
 */
export function minutesOf(
  label: Label,
  day: DayClass,
  bouts: readonly Bout[],
  moving: Seconds,
): LabelledRun["minutes"] {
  let [hard, moderate] = [0, 0];
  const unseen = bouts.length === 1 && (label === "tempo" || label === "interval");
  if (label === "race" || (unseen && day === "hard")) hard = moving;
  else if ((label === "steady" && bouts.length === 1) || unseen) moderate = moving;
  else if (label === "progression") moderate = moving / 2;
  else if (label !== "strides" && label !== "easy" && label !== "recovery" && label !== "unknown")
    for (const { kind, effort, distance, speed } of bouts) {
      if (kind !== "work") continue;
      const time = speed > 0 ? distance / speed : 0;
      if (label === "hills" || (effort ?? 1) >= HARD) hard += time;
      else if (effort! >= MODERATE) moderate += time;
    }
  hard = Math.min(hard, moving);
  moderate = Math.min(moderate, moving - hard);
  return { easy: moving - hard - moderate, moderate, hard };
}
