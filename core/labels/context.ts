/** What a run is among the runner's other runs: long for them, the longest of its week, a loop they always run. */
import { type Activity, dateOf } from "../activity.ts";
import { dayNumber } from "../dates.ts";
import { columnOf, slidingQuantile } from "../sliding.ts";
import type { Metres, Seconds, Share } from "../units.ts";

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
}

/** Days before and after a run that make its context. */
export const CONTEXT_BEFORE = 120;
export const CONTEXT_AFTER = 60;
/** Windows move on a grid of days: they do not change with every run. */
export const CONTEXT_GRID = 3;
const WEEK = 3.5;
const LONG_SHARE = 0.95;
/** A course is run a little longer than it is, never much shorter. */
const EVENT_SHORT = 0.994;
const EVENT_OVER = 1.025;

/** The context of each run of a sorted history, by index. */
export function contexts(runs: readonly { readonly activity: Activity }[]): (index: number) => Context {
  const days = columnOf(runs, ({ activity }) => dayNumber(dateOf(activity)));
  const distances = columnOf(runs, ({ activity }) => activity.distance);
  const times = columnOf(runs, ({ activity }) => activity.movingTime);
  const quantileOf = { distance: slidingQuantile(distances), time: slidingQuantile(times) };
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
      sharesNear: (event: Metres, own: number) => (nearTo(event, distances, first, last) - own) / Math.max(1, runs - 1),
    };
  };
  return (index) => {
    const day = Math.floor(days[index]! / CONTEXT_GRID) * CONTEXT_GRID;
    if (day !== grid || !known) known = windowOf(day);
    grid = day;
    const { sharesNear, ...window } = known;
    const shareNear = (event: Metres) => sharesNear(event, isNear(event, distances[index]!) ? 1 : 0);
    return { ...window, shareNear, longestOfWeek: isLongest(days, times, index) };
  };
}

function nearTo(event: Metres, distances: Float64Array, first: number, last: number): number {
  let near = 0;
  for (let i = first; i < last; i++) if (isNear(event, distances[i]!)) near++;
  return near;
}

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
