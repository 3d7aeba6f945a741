/** What makes two runs alike for a runner who puts a label right: the form, its length, and how hard it was run. */
import { median } from "../bouts/median.ts";
import type { Label } from "../labels/label.ts";
import type { LabelledRun } from "../labels/labelled-run.ts";
import type { Seconds, Share } from "../units.ts";

export interface Traits {
  /** as read without anybody's word */
  readonly label: Label;
  readonly form: "unbroken" | "block" | "reps";
  readonly count: number;
  /** of the whole run, the block, or the middle rep */
  readonly length: Seconds;
  /** speed of the whole, the block or the reps over threshold speed; absent without either */
  readonly effort?: Share;
  /** mean heart rate over the maximum */
  readonly heart?: Share;
}

export function traitsOf({ label, bouts, activity }: LabelledRun, maxHeartRate?: number): Traits {
  const work = bouts.filter(({ kind }) => kind === "work");
  const counted = work.length > 0 ? work : bouts;
  const efforts = counted.flatMap(({ effort }) => effort ?? []);
  const beats = activity.averageHeartRate;
  return {
    label,
    form: work.length === 0 ? "unbroken" : work.length === 1 ? "block" : "reps",
    count: Math.max(1, work.length),
    length: work.length > 0 ? median(work.map(({ start, end }) => end - start)) : activity.movingTime,
    ...(efforts.length > 0 && { effort: median(efforts) }),
    ...(beats && maxHeartRate && { heart: beats / maxHeartRate }),
  };
}

/** Furthest that two runs may differ and still be alike: length and count as a ratio, effort and heart as shares. */
const LENGTH = 1.35;
const COUNT = 1.7;
const EFFORT = 0.04;
const HEART = 0.05;
/** On the far side of the corrected run, where the word holds all the more. */
const BEYOND = 2.5;

/**
 * How far a run is from a corrected one, 0 for the same; undefined where they are not alike. Under a word that makes the
 * corrected run harder, harder runs are alike further out, and easier ones under a word that makes it easier.
 */
export function distanceBetween(run: Traits, corrected: Traits, said: Label): number | undefined {
  if (run.label !== corrected.label || run.form !== corrected.form) return undefined;
  const longer = Math.log(run.length / Math.max(1, corrected.length)) / Math.log(LENGTH);
  const more = Math.log(run.count / corrected.count) / Math.log(COUNT);
  const harder = run.effort && corrected.effort ? (run.effort - corrected.effort) / EFFORT : 0;
  const hotter = run.heart && corrected.heart ? (run.heart - corrected.heart) / HEART : 0;
  if ((run.effort === undefined) !== (corrected.effort === undefined)) return undefined;
  const { length, effort } = directionOf(corrected.label, said);
  const steps = [step(longer, length), Math.abs(more), step(harder, effort), step(hotter, effort)];
  return steps.some((one) => one > 1) ? undefined : steps.reduce((sum, one) => sum + one, 0);
}

/** A step of 1 is as far as alike reaches. */
const step = (off: number, direction: number): number => Math.abs(off) / (off * direction > 0 ? BEYOND : 1);

/** Labels from the easiest to the hardest run. */
const HARDNESS: Readonly<Record<Label, number>> = {
  unknown: 0,
  recovery: 1,
  easy: 2,
  strides: 2,
  long: 2,
  steady: 3,
  progression: 4,
  tempo: 5,
  fartlek: 6,
  hills: 6,
  interval: 6,
  repetition: 7,
  race: 8,
};

function directionOf(was: Label, said: Label): { readonly length: number; readonly effort: number } {
  return {
    length: said === "long" ? 1 : was === "long" ? -1 : 0,
    effort: Math.sign(HARDNESS[said] - HARDNESS[was]),
  };
}
