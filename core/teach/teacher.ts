/**
 * What each correction has to say about other runs. A teacher is read without its correction, by the runs around it alone,
 * so that what it teaches a run in reach depends on nothing outside that run's own window.
 */
import { type Correction, dateOf } from "../activity.ts";
import type { Entered } from "../athlete.ts";
import { calibrate } from "../calibrate.ts";
import { ownThreshold } from "../columns.ts";
import { dayNumber } from "../dates.ts";
import { contexts } from "../labels/context.ts";
import { decide, type Recorded } from "../labels/decide.ts";
import type { LocalDate, Share } from "../units.ts";
import { type Traits, traitsOf } from "./traits.ts";

/** A run with the runner's word on it, or without. */
export interface Told extends Recorded {
  readonly correction?: Correction;
}

export interface Teacher extends Correction {
  readonly date: LocalDate;
  readonly day: number;
  readonly traits: Traits;
  /** the threshold this one run speaks for, over the threshold as estimated */
  readonly performance: Share;
}

/**
 * Days before and after a teacher that it is read by, and days a run may lie before and after its teacher: together
 * inside the window a label depends on (400 days before, 120 after).
 */
const READ_BEFORE = 180;
const READ_AFTER = 60;
export const REACH_BEFORE = 56;
export const REACH_AFTER = 210;

/** `runs` sorted by start; the order of the words changes nothing. */
export function teachersOf(runs: readonly Told[], entered: Entered): readonly Teacher[] {
  if (!runs.some(({ correction }) => correction)) return [];
  const days = runs.map(({ activity }) => dayNumber(dateOf(activity)));
  return runs.flatMap((told, i) => {
    if (!told.correction) return [];
    const from = days.findIndex((day) => day >= days[i]! - READ_BEFORE);
    const past = days.findLastIndex((day) => day <= days[i]! + READ_AFTER) + 1;
    return read(told, told.correction, runs.slice(from, past), i - from, days[i]!, entered);
  });
}

function read(
  told: Told,
  correction: Correction,
  around: readonly Told[],
  index: number,
  day: number,
  entered: Entered,
): readonly Teacher[] {
  const date = dateOf(told.activity);
  const athlete = calibrate(around, entered)(date);
  const opinion = decide(told, athlete, contexts(around)(index));
  const threshold = athlete.thresholdSpeed?.value;
  return [
    {
      ...correction,
      date,
      day,
      traits: traitsOf(opinion, athlete.maxHeartRate?.value),
      performance: threshold ? ownThreshold(told) / threshold : 0,
    },
  ];
}

/** Teachers whose word reaches a day. */
export const reaching = (teachers: readonly Teacher[], day: number): readonly Teacher[] =>
  teachers.filter((teacher) => day >= teacher.day - REACH_BEFORE && day <= teacher.day + REACH_AFTER);
