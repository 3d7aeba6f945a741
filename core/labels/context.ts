/** What a run is among the runner's other runs: long for them, the longest of its week, a loop they always run. */
import { type Activity, dateOf } from "../activity.ts";
import { ownThreshold } from "../columns.ts";
import { dayNumber } from "../dates.ts";
import { columnOf, slidingQuantile } from "../sliding.ts";
import type { Metres, MetresPerSecond, Seconds, Share } from "../units.ts";

export interface Context {
  /** runs in the window, this one included */
  readonly runs: number;
  /** 95th percentile of the distances in the window */
  readonly longDistance: Metres;
  /** the same of the other runs, for a run that is one of the longest */
  readonly othersLong: Metres;
  readonly usualDuration: Seconds;
  /** nothing longer within three and a half days either side */
  readonly longestOfWeek: boolean;
  /** share of the other runs in the window that are about as long as `event` */
  readonly shareNear: (event: Metres) => Share;
  /** share of the other runs in the window that were, from start to end, as good a performance */
  readonly shareAsGood: () => Share;
}

/** Days before and after a run that make its context. */
export const CONTEXT_BEFORE = 120;
export const CONTEXT_AFTER = 60;
/** Windows move on a grid of days: they do not change with every run. */
export const CONTEXT_GRID = 3;
const WEEK = 3.5;
const LONG_SHARE = 0.95;
/** Nobody's best days are alike to the last percent. */
const AS_GOOD = 0.98;
/** A course is run a little longer than it is, never much shorter. */
const EVENT_SHORT = 0.994;
const EVENT_OVER = 1.025;

/** The context of each run of a sorted history, by index. */
export function contexts(runs: readonly { readonly activity: Activity }[]): (index: number) => Context {
  const days = columnOf(runs, ({ activity }) => dayNumber(dateOf(activity)));
  const distances = columnOf(runs, ({ activity }) => activity.distance);
  const times = columnOf(runs, ({ activity }) => activity.movingTime);
  const quantileOf = { distance: slidingQuantile(distances), time: slidingQuantile(times) };
  const count = (of: (i: number) => boolean, own: number, first: number, last: number): Share => {
    let many = 0;
    for (let i = first; i < last; i++) if (i !== own && of(i)) many++;
    return many / Math.max(1, last - first - 1);
  };
  let performances: Float64Array | undefined;
  let grid = Number.NaN;
  let known: ReturnType<typeof windowOf> | undefined;
  const windowOf = (day: number) => {
    const [first, last] = [firstFrom(days, day - CONTEXT_BEFORE), firstFrom(days, day + CONTEXT_AFTER + 1)];
    const runs = last - first;
    return {
      runs,
      longDistance: quantileOf.distance(first, last, LONG_SHARE),
      // the second longest where it is the longest itself
      othersLong: quantileOf.distance(first, last, Math.max(0, Math.min(LONG_SHARE, 1 - 1.5 / runs))),
      usualDuration: quantileOf.time(first, last, 0.5),
      first,
      last,
    };
  };
  return (index) => {
    const day = Math.floor(days[index]! / CONTEXT_GRID) * CONTEXT_GRID;
    if (day !== grid || !known) known = windowOf(day);
    grid = day;
    const { first, last, ...window } = known;
    const shareNear = (event: Metres) => count((i) => isNear(event, distances[i]!), index, first, last);
    const shareAsGood = () => {
      performances ??= columnOf(runs, wholePerformance);
      const [all, least] = [performances, AS_GOOD * performances[index]!];
      return count((i) => all[i]! >= least, index, first, last);
    };
    return { ...window, shareNear, shareAsGood, longestOfWeek: isLongest(days, times, index) };
  };
}

/** The threshold speed its totals speak for. */
const wholePerformance = ({ activity }: { readonly activity: Activity }): MetresPerSecond =>
  ownThreshold({ activity, digest: { performance: 0 } });

/** Whether a run of this distance may have been the event. */
export const isNear = (event: Metres, distance: Metres): boolean =>
  distance >= EVENT_SHORT * event && distance <= EVENT_OVER * event;

/** First index whose value is not below `value`. */
export function firstFrom(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isLongest(days: Float64Array, times: Float64Array, index: number): boolean {
  for (let i = index - 1; i >= 0 && days[index]! - days[i]! <= WEEK; i--) if (times[i]! > times[index]!) return false;
  for (let i = index + 1; i < days.length && days[i]! - days[index]! <= WEEK; i++)
    if (times[i]! > times[index]!) return false;
  return true;
}
