/** Week after week of full running and no lighter one among them. */
import { worthSaying } from "../rolling.ts";
import type { Metres, Share } from "../units.ts";
import { type WholeWeek, wholeWeeks } from "../weeks.ts";
import { brokenOver, type Rule } from "./rule.ts";

export const weeksWithoutALighterOne: Rule = {
  id: "weeks-without-a-lighter-one",
  rows: ["C7", "HE9"],
  about: "block",
  severity: "info",
  evidence: "coaching custom",
  source: "Coaching convention, no trial: a week 20 to 30 % lighter every three to six weeks",
  examples: [
    { days: "6(E E . H E . L)", flags: [[1, 42]] },
    { days: "3(E E . H E . L) E . E . E . . 4(E E . H E . L)", flags: [] },
    { days: "5(E E . H E . L)", flags: [] },
    {
      days: "E8 . E8 . E8 . . E9 . E9 . E9 . . E10 . E10 . E10 . . E11 . E11 . E11 . . E12 . E12 . E12 . .",
      flags: [[8, 35]],
    },
    { days: "8(E5 . E5 . E5 . E5)", flags: [] },
  ],
  check(days) {
    const weeks = wholeWeeks(days);
    const since = weeksSinceLighter(weeks);
    const none = (w: number) =>
      isRegular(weeks, w) && (since[w]! >= MOST_WEEKS || (since[w]! >= BUILDING_WEEKS && isBuilding(weeks, w)));
    return worthSaying(weeks.length, () => true, none, AGAIN).map((w) => {
      const length = since[w]! >= MOST_WEEKS ? MOST_WEEKS : BUILDING_WEEKS;
      const first = weeks[w - length + 1]!.first;
      return brokenOver(weeksWithoutALighterOne, days[first]!, days[weeks[w]!.first + 6]!, { weeks: length });
    });
  },
};

/** Weeks; a lighter one every three to six is usual. */
const MOST_WEEKS = 6;
/** Where each week was more than the usual one, four are enough to say so. */
const BUILDING_WEEKS = 4;
/** Clearly more than usual. */
const MORE: Share = 1.05;
/** Weeks until it is said again. */
const AGAIN = 4;
/** Weeks that make what is usual. */
const USUAL = 8;
/** A lighter week is at most this much of the usual one. */
const LIGHTER: Share = 0.8;
/** With less running than this every week is a light one. */
const LEAST: Metres = 25_000;
const LEAST_RUNS = 3;

/** The median of the weeks before: the lighter ones among them do not lower it. */
const usualOf = (weeks: readonly WholeWeek[], until: number): Metres => {
  const before = weeks.slice(Math.max(0, until - USUAL), until).map(({ distance }) => distance);
  return before.sort((a, b) => a - b)[before.length >> 1] ?? 0;
};

/** Weeks up to each, itself included, since the last lighter one or since the history begins. */
function weeksSinceLighter(weeks: readonly WholeWeek[]): readonly number[] {
  let count = 0;
  return weeks.map((week, w) => {
    count = week.distance <= LIGHTER * usualOf(weeks, w) ? 0 : count + 1;
    return count;
  });
}

const isRegular = (weeks: readonly WholeWeek[], w: number): boolean =>
  weeks
    .slice(Math.max(0, w - BUILDING_WEEKS + 1), w + 1)
    .every(({ distance, runs }) => distance >= LEAST && runs >= LEAST_RUNS);

/** Each of the last four clearly more than the usual one before it. */
const isBuilding = (weeks: readonly WholeWeek[], w: number): boolean =>
  w >= BUILDING_WEEKS &&
  weeks
    .slice(w - BUILDING_WEEKS + 1, w + 1)
    .every(({ distance }, i) => distance >= MORE * usualOf(weeks, w - BUILDING_WEEKS + 1 + i));
