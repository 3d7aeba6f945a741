/**
 * A long run that is a large part of all the running of its weeks.
 * At most 30 % of the week in one run, 25 % from 64 km a week on; with few runs a week it cannot be less.
 */
import type { TrainingDay } from "../days.ts";
import { isEvent } from "../load/spike.ts";
import { sums, worthSaying } from "../rolling.ts";
import type { Metres, Seconds, Share } from "../units.ts";
import { brokenBy, type Rule } from "./rule.ts";

export const longRunMuchOfTheWeek: Rule = {
  id: "long-run-much-of-the-week",
  about: "progress",
  yieldsTo: ["much-longer-run"],
  again: 28,
  severity: "info",
  evidence: "coaching custom",
  source: "Daniels",
  check(days) {
    const distance = sums(days, (day) => day.runs.reduce((sum, run) => sum + run.activity.distance, 0));
    const runs = sums(days, (day) => day.runs.length);
    const long = days.map(longOf);
    const figuresAt = (i: number) => {
      const week = Math.max((distance(i + 1 - DAYS, i + 1) * 7) / DAYS, distance(i - 6, i + 1));
      return {
        distance: long[i]!.activity.distance,
        week,
        limit: limitOf(week, (runs(i + 1 - DAYS, i + 1) * 7) / DAYS),
      };
    };
    const isMuch = (i: number) => {
      const { distance: far, week, limit } = figuresAt(i);
      return i + 1 >= DAYS && far > (limit + SLACK) * week;
    };
    return worthSaying(days.length, (i) => long[i] !== undefined, isMuch).map((i) =>
      brokenBy(longRunMuchOfTheWeek, [long[i]!], figuresAt(i)),
    );
  },
};

/** The week is the fullest of the mean of four and the seven days themselves: a week of rest makes no run a large part. */
const DAYS = 28;
const SHARE: Share = 0.3;
const SHARE_OF_MUCH: Share = 0.25;
const MUCH: Metres = 64_000;
/** A figure of custom is no edge: a little over it is not worth a word. */
const SLACK: Share = 0.05;
/** So many times an even share: with three runs a week the longest is a third at least. */
const OVER_EVEN = 2;
const LONG: Seconds = 75 * 60;

const limitOf = (week: Metres, runsPerWeek: number): Share =>
  Math.max(week >= MUCH ? SHARE_OF_MUCH : SHARE, OVER_EVEN / Math.max(1, runsPerWeek));

const longOf = (day: TrainingDay) =>
  day.runs.find((run) => run.stress && !isEvent(run) && run.activity.movingTime >= LONG);
