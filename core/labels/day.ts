/** What one run makes of its day, and how its minutes count. */
import type { Bout } from "../bouts/bout.ts";
import type { BeatsPerMinute, Seconds, Share } from "../units.ts";
import type { DayClass, Label } from "./label.ts";
import type { LabelledRun } from "./labelled-run.ts";

/** Threshold work, and the band below it, as shares of threshold speed. */
const HARD: Share = 0.95;
const MODERATE: Share = 0.88;
/** Least work that makes a day hard: threshold work; short repetitions or hills. */
const THRESHOLD_TIME: Seconds = 600;
const FAST_TIME: Seconds = 360;
const FAST_DISTANCE = 2000;
/** A tempo is 20 to 40 min; coaching custom. So long below it, as at marathon pace, a long run is no easier than a steady one. */
const TEMPO: Seconds = 1200;
/** That many sprints are a session of their own. */
const SESSION = 6;
/** A long run this long is stress whatever its speed. */
const LONG: Seconds = 5400;
/** Of an interval session so much is work, by those whose reps were seen (0.3 in the middle): the rest is warm-up, recoveries and cool-down. */
const WORK_OF_SESSION: Share = 0.3;

/** `calm`: what the heart stays below in easy running, of a long run: its hills and downhills say less by their speed than by it. */
export function dayOf(label: Label, bouts: readonly Bout[], calm: BeatsPerMinute = 0): DayClass {
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
      const atLeast = (share: Share) =>
        work.reduce(
          (sum, bout) => sum + ((bout.effort ?? 0) >= share && !isCalm(bout, calm) ? bout.end - bout.start : 0),
          0,
        );
      if (atLeast(HARD) >= THRESHOLD_TIME) return "hard";
      return atLeast(MODERATE) >= TEMPO ? "moderate" : "easy";
    }
    default:
      return "easy";
  }
}

const isCalm = ({ averageHeartRate = Infinity }: Bout, calm: BeatsPerMinute): boolean => averageHeartRate < calm;

/** Long enough to be stress, or long for this runner. */
export const isStress = (label: Label, moving: Seconds): boolean => label === "long" || moving >= LONG;

/**
 * Whether a moderate day was perhaps a hard one: a tempo told by totals alone, as quick as threshold work. How hard it was does not
 * show; that it was no easy run does.
 */
export const mayBeHard = ({ label, day, bouts, activity }: LabelledRun): boolean =>
  label === "tempo" &&
  day === "moderate" &&
  bouts.length === 1 &&
  (bouts[0]!.effort ?? 0) >= HARD &&
  activity.movingTime >= TEMPO;

const ALL_EASY: ReadonlySet<Label> = new Set(["easy", "recovery", "strides"]);

/**
 * Moving time by the intensity of the bouts; the fast seconds of strides count as easy. Where nothing shows of the work in a run,
 * its minutes are what its day is; of a run without a label none are counted.
 */
export function minutesOf(
  label: Label,
  day: DayClass,
  bouts: readonly Bout[],
  moving: Seconds,
  calm: BeatsPerMinute = 0,
): LabelledRun["minutes"] {
  if (label === "unknown") return { easy: 0, moderate: 0, hard: 0 };
  if (ALL_EASY.has(label)) return { easy: moving, moderate: 0, hard: 0 };
  let [hard, moderate] = [0, 0];
  const work = label === "interval" ? WORK_OF_SESSION * moving : moving;
  // Its second half is faster, and the end of a hard one near threshold.
  if (label === "progression") [moderate, hard] = day === "hard" ? [moving / 4, moving / 4] : [moving / 2, 0];
  else if (bouts.length === 1) {
    if (day === "hard") hard = work;
    if (day === "moderate") moderate = work;
  } else
    for (const bout of bouts) {
      const { kind, effort, distance, speed } = bout;
      if (kind !== "work" || isCalm(bout, calm)) continue;
      const time = speed > 0 ? distance / speed : 0;
      // A tempo that made the day hard was one by the heart, where it was not by its speed.
      if (label === "hills" || (label === "tempo" && day === "hard") || (effort ?? 1) >= HARD) hard += time;
      else if (effort! >= MODERATE) moderate += time;
    }
  hard = Math.min(hard, moving);
  moderate = Math.min(moderate, moving - hard);
  return { easy: moving - hard - moderate, moderate, hard };
}
