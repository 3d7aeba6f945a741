/** Which records tell of one and the same session: matched by name, else by start, duration and distance, clocks being what they are. */
import type { ActivityId, Summary } from "./activity.ts";
import { dayNumber } from "./dates.ts";

/** What is compared of one record. `apart`: the runner said that it is a session of its own. */
export interface Recorded {
  readonly id: ActivityId;
  readonly also?: readonly ActivityId[];
  readonly summary: Summary;
  readonly apart?: boolean;
}

const MINUTE = 60;
const HOUR = 3600;
const DAY = 24 * HOUR;
/** Two devices are started within a minute of each other (files of one run on several sites differ by seconds). */
const START_TOLERANCE = MINUTE;
/** Clocks that are wrong or in another zone are wrong by whole hours, seldom quarters (Nepal, India), and agree in the minute. */
const WHOLE_HOUR_TOLERANCE = 30;
const QUARTER_TOLERANCE = 5;
/** from the date line to the date line, less the hours nobody is apart */
const MOST_SHIFT = 14 * HOUR;
/** A site's corrections of time and distance stay inside these (files and sites of the same runs compared). */
const DURATION_TOLERANCE = 0.02;
const DISTANCE_TOLERANCE = 0.03;
/** and short sessions inside these: s, m */
const LEAST_DURATION_TOLERANCE = 5;
const LEAST_DISTANCE_TOLERANCE = 30;
/** Nobody runs twice at the same time: this much shared time of the longer record is one session, cropped or started late. */
const SHARED_TIME = 0.8;
/** bpm; another run of the same length in another hour seldom has the same average heart rate */
const HEART_TOLERANCE = 3;
/** Records whose local clocks differ by more than a day and the shift are never the same. */
const WINDOW = 26 * HOUR;

/** Sites where one session has one id, so that two ids are two sessions; files have no such order. */
const siteOf = (id: ActivityId): string | undefined => {
  const site = id.slice(0, id.indexOf(":"));
  return site === "file" ? undefined : site;
};

type Named = Pick<Recorded, "id" | "also">;
export const namesOf = (record: Named): readonly ActivityId[] => [record.id, ...(record.also ?? [])];

/** Seconds of the local clock since 1970; undefined where only the date is known. */
export function clockOf(start: string): number | undefined {
  if (start.length < 19) return undefined;
  const seconds =
    Number(start.slice(11, 13)) * HOUR + Number(start.slice(14, 16)) * MINUTE + Number(start.slice(17, 19));
  return dayNumber(start.slice(0, 10)) * DAY + seconds;
}

/** s by which the second record began after the first, and the whole shift of a clock that was taken off it; undefined without clocks. */
export function clockDifference(
  a: Recorded["summary"],
  b: Recorded["summary"],
  from = clockOf(a.start),
  to = clockOf(b.start),
): { readonly late: number; readonly shift: number } | undefined {
  if (from === undefined || to === undefined) return undefined;
  const zones = a.utcOffset !== undefined && b.utcOffset !== undefined ? b.utcOffset - a.utcOffset : 0;
  const difference = to - from - zones;
  if (Math.abs(difference) <= START_TOLERANCE) return { late: difference, shift: 0 };
  const quarters = Math.round(difference / (15 * MINUTE)) * 15 * MINUTE;
  return { late: difference - quarters, shift: quarters };
}

/**
 * How unlike two records of one session are, 0 upwards; undefined: they are not the same session. The order of the two changes nothing.
 * `clocks`: of both, where they are known.
 */
export function unlikeness(
  a: Recorded,
  b: Recorded,
  ...clocks: readonly [from?: number | undefined, to?: number | undefined]
): number | undefined {
  if (a.apart || b.apart) return undefined;
  if (namesOf(a).some((name) => namesOf(b).includes(name))) return 0;
  const clock = clockDifference(a.summary, b.summary, ...clocks);
  if (!clock) return dated(a.summary, b.summary);
  const far = apartness(a.summary, b.summary);
  if (clock.shift === 0 && far !== undefined) return 1 + Math.abs(clock.late) + far;
  if (sharedTime(a.summary, b.summary, clock.late + clock.shift))
    return 5000 + Math.abs(clock.late) + Math.abs(clock.shift);
  const tolerance = clock.shift % HOUR === 0 ? WHOLE_HOUR_TOLERANCE : QUARTER_TOLERANCE;
  const shifted = Math.abs(clock.shift) <= MOST_SHIFT && Math.abs(clock.late) <= tolerance;
  if (!shifted || far === undefined || !sameHeart(a.summary, b.summary)) return undefined;
  return 1000 + Math.abs(clock.late) + far + Math.abs(clock.shift) / HOUR;
}

/** Where one side knows only the day, length and distance must say it all. */
function dated(a: Recorded["summary"], b: Recorded["summary"]): number | undefined {
  if (a.start.slice(0, 10) !== b.start.slice(0, 10) || a.distance === 0 || b.distance === 0) return undefined;
  const far = apartness(a, b);
  return far === undefined ? undefined : 10_000 + far;
}

/** Per cent by which lengths differ, or undefined when they differ too much. A distance that was never measured says nothing. */
function apartness(a: Recorded["summary"], b: Recorded["summary"]): number | undefined {
  const durations = Math.min(off(a.elapsedTime, b.elapsedTime), off(a.movingTime, b.movingTime));
  const shortest = Math.min(Math.abs(a.elapsedTime - b.elapsedTime), Math.abs(a.movingTime - b.movingTime));
  if (durations > DURATION_TOLERANCE && shortest > LEAST_DURATION_TOLERANCE) return undefined;
  if (a.distance === 0 || b.distance === 0) return 100 * durations;
  const distances = off(a.distance, b.distance);
  if (distances > DISTANCE_TOLERANCE && Math.abs(a.distance - b.distance) > LEAST_DISTANCE_TOLERANCE) return undefined;
  return 100 * (durations + distances);
}

const off = (a: number, b: number): number => Math.abs(a - b) / Math.max(a, b, 1);

/** Both clocks taken at their word: `late` is by how much the second began after the first. */
function sharedTime(a: Recorded["summary"], b: Recorded["summary"], late: number): boolean {
  const shared = Math.min(a.elapsedTime, late + b.elapsedTime) - Math.max(0, late);
  return shared >= SHARED_TIME * Math.max(a.elapsedTime, b.elapsedTime, 1);
}

const sameHeart = (a: Recorded["summary"], b: Recorded["summary"]): boolean =>
  a.averageHeartRate === undefined ||
  b.averageHeartRate === undefined ||
  Math.abs(a.averageHeartRate - b.averageHeartRate) <= HEART_TOLERANCE;

/**
 * The records in groups, one a session. Likest pairs join first, and no group holds two activities of one site, so the
 * groups follow from the set of records alone: the order in which they came changes nothing. Near linear in records.
 */
export function sameRuns<Record extends Recorded>(records: readonly Record[]): readonly (readonly Record[])[] {
  const sorted = [...records].sort((a, b) => before(a.summary.start, b.summary.start) || before(a.id, b.id));
  const groups = sorted.map((_, at) => [at]);
  for (const { a, b } of pairsOf(sorted)) {
    const [one, other] = [groups[a]!, groups[b]!];
    if (one === other || clash([...one, ...other].map((at) => sorted[at]!))) continue;
    const joined = [...one, ...other].sort((x, y) => x - y);
    for (const at of joined) groups[at] = joined;
  }
  return sorted.flatMap((_, at) => (groups[at]![0] === at ? [groups[at]!.map((each) => sorted[each]!)] : []));
}

/** Sessions within a day of one that another source may have told of: the runner alone knows whether they are the same. */
export function joinable<Told extends Named & { readonly start: string }>(
  one: Told,
  all: readonly Told[],
): readonly Told[] {
  const day = dayNumber(one.start.slice(0, 10));
  return all.filter(
    (other) => other.id !== one.id && Math.abs(dayNumber(other.start.slice(0, 10)) - day) <= 1 && !clash([one, other]),
  );
}

const before = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

interface Pair {
  readonly a: number;
  readonly b: number;
  readonly unlike: number;
}

function pairsOf(sorted: readonly Recorded[]): readonly Pair[] {
  // Read once: each record is compared with all of a day.
  const clocks = sorted.map((one) => clockOf(one.summary.start));
  const from = clocks.map((clock, at) => clock ?? dayNumber(sorted[at]!.summary.start.slice(0, 10)) * DAY);
  const pairs = namesakes(sorted);
  for (let a = 0; a < sorted.length; a++)
    for (let b = a + 1; b < sorted.length && from[b]! - from[a]! <= WINDOW; b++) {
      const unlike = unlikeness(sorted[a]!, sorted[b]!, clocks[a], clocks[b]);
      if (unlike !== undefined) pairs.push({ a, b, unlike });
    }
  return pairs.sort((one, other) => one.unlike - other.unlike || one.a - other.a || one.b - other.b);
}

/** Records that share a name, however far apart their clocks are. */
function namesakes(sorted: readonly Recorded[]): Pair[] {
  const first = new Map<ActivityId, number>();
  const pairs: Pair[] = [];
  for (const [b, record] of sorted.entries()) {
    if (record.apart) continue;
    for (const name of namesOf(record)) {
      const a = first.get(name);
      if (a === undefined) first.set(name, b);
      else if (a !== b) pairs.push({ a, b, unlike: 0 });
    }
  }
  return pairs;
}

/** Two different activities of one site in one group. */
function clash(records: readonly Named[]): boolean {
  const ids = new Map<string, ActivityId>();
  return records.flatMap(namesOf).some((name) => {
    const site = siteOf(name);
    if (site === undefined) return false;
    const known = ids.get(site);
    ids.set(site, name);
    return known !== undefined && known !== name;
  });
}
