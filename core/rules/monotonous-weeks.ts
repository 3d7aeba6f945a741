/**
 * Seven days of running on end, each about the same load, in a week of more than the usual.
 * Monotony is the mean daily load of seven days over its standard deviation; above 2 is called high.
 */
import { daysLoad } from "../load/days-load.ts";
import { monotony } from "../load/monotony.ts";
import { toldIn } from "../load/told.ts";
import { sums, worthSaying } from "../rolling.ts";
import { brokenOver, type Rule } from "./rule.ts";

export const monotonousWeeks: Rule = {
  id: "monotonous-weeks",
  about: "block",
  again: 28,
  severity: "info",
  evidence: "small studies",
  source: "Foster 1998",
  check(days, context) {
    const load = daysLoad(days, context.athlete ?? {}, toldIn(context));
    // A day on the hills is long before it is much load: alike in both.
    const time = days.map((day) => day.runs.reduce((sum, run) => sum + run.activity.movingTime, 0));
    const between = sums(load, (one) => one);
    const isSame = (i: number) =>
      i >= KNOWN &&
      between(i - 6, i + 1) >= LEAST &&
      neverRested(load.slice(i - 6, i + 1)) &&
      between(i - 6, i + 1) > MORE * usualWeek(between, i) &&
      monotony(time.slice(i - 6, i + 1)) > HIGH &&
      monotony(load.slice(i - 6, i + 1)) > HIGH;
    return worthSaying(days.length, (i) => days[i]!.runs.length > 0, isSame).map((i) =>
      brokenOver(monotonousWeeks, days[i - 6]!, days[i]!, { monotony: monotony(load.slice(i - 6, i + 1)) }),
    );
  },
};

/** Foster calls 2 high; six like runs and a rest day reach 2.4. */
const HIGH = 2.5;
/** Clearly more than the usual week, and as much as four hours of easy running. */
const MORE = 1.1;
const LEAST = 240;
/** Six like days and one of rest have a figure above 2 too; a coach would not call them monotonous. A rest: under a quarter of the mean. */
const RESTED = 0.25;
const neverRested = (load: readonly number[]): boolean => {
  const mean = load.reduce((sum, one) => sum + one, 0) / load.length;
  return load.every((one) => one >= RESTED * mean);
};
/** Days before that make what is usual: three weeks at least, eight at most. */
const KNOWN = 27;
const WEEKS = 8;

/** Median of the weeks before the last seven days. */
function usualWeek(between: (from: number, to: number) => number, i: number): number {
  const weeks: number[] = [];
  for (let back = 1; back <= WEEKS && i + 1 - 7 * (back + 1) >= 0; back++)
    weeks.push(between(i + 1 - 7 * (back + 1), i + 1 - 7 * back));
  return weeks.sort((a, b) => a - b)[weeks.length >> 1] ?? 0;
}
