/** Week after week of full running and no lighter one among them. */
import { worthSaying } from "../rolling.ts";
import type { Metres, Share } from "../units.ts";
import { type WholeWeek, wholeWeeks } from "../weeks.ts";
import { brokenOver, type Rule } from "./rule.ts";

export const weeksWithoutALighterOne: Rule = {
  id: "weeks-without-a-lighter-one",
  about: "block",
  again: 28,
  severity: "info",
  evidence: "coaching custom",
  check(days) {
    const weeks = wholeWeeks(days);
    const since = weeksSinceLighter(weeks);
    const none = (w: number) =>
      isRegular(weeks, w) && (since[w]! >= MOST_WEEKS || (since[w]! >= BUILDING_WEEKS && isBuilding(weeks, w)));
    return worthSaying(weeks.length, () => true, none, AGAIN).map((w) => {
      const full = weeks.slice(w - since[w]! + 1, w + 1);
      const figures = { weeks: full.length, usual: median(full.map(({ distance }) => distance)) };
      return brokenOver(weeksWithoutALighterOne, days[full[0]!.first]!, days[weeks[w]!.first + 6]!, figures);
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
const AGAIN = 8;
/** Weeks that make what is usual. */
const USUAL = 8;
/** A lighter week is at most this much of the usual one, or of the weeks just before it: while a runner builds up, what is usual lags. */
const LIGHTER: Share = 0.8;
const JUST_BEFORE = 2;
/** With less running than this every week is a light one. */
const LEAST: Metres = 25_000;
const LEAST_RUNS = 3;

/** The median of the weeks before: the lighter ones among them do not lower it. */
const usualOf = (weeks: readonly WholeWeek[], until: number): Metres =>
  median(weeks.slice(Math.max(0, until - USUAL), until).map(({ distance }) => distance));

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

const isLighter = (weeks: readonly WholeWeek[], w: number): boolean => {
  const before = weeks.slice(Math.max(0, w - JUST_BEFORE), w);
  const lately = before.reduce((sum, { distance }) => sum + distance, 0) / JUST_BEFORE;
  const { distance, training } = weeks[w]!;
  return distance < LEAST || training <= LIGHTER * Math.max(lately, usualOf(weeks, w));
};

/** Weeks up to each, itself included, since the last lighter one or since the history begins. */
function weeksSinceLighter(weeks: readonly WholeWeek[]): readonly number[] {
  let count = 0;
  return weeks.map((_, w) => {
    count = isLighter(weeks, w) ? 0 : count + 1;
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
