/** About twelve weeks of one sample runner up to a given day: what a newcomer sees, and what whole-history tests read. */
import type { SiteTag, Sport } from "../../core/activity.ts";
import type { LapMode } from "./laps.ts";
import { type RunnerOptions, run, type SampleRun } from "./runner.ts";

export const SAMPLE_ATHLETE = 77;

export interface SeasonRun extends SampleRun {
  /** the site's number */
  readonly number: number;
  readonly date: string;
  readonly workout: string;
}

interface Planned {
  readonly name: string;
  readonly workout: string;
  readonly hour?: string;
  readonly laps?: LapMode;
  readonly hard?: true;
  readonly tag?: SiteTag;
  readonly sport?: Sport;
  readonly hills?: number;
  readonly pauses?: RunnerOptions["pauses"];
}

const EVENING = "18:04:00";
const EASY: Planned = { name: "Morning Run", workout: "45' easy" };
const SHORT: Planned = { name: "Lunch Run", workout: "30' recovery", hour: "12:20:00" };
const LONG: Planned = {
  name: "Long one by the river",
  workout: "95' easy",
  hour: "08:30:00",
  pauses: [{ at: 2900, seconds: 150 }],
};
const STRIDES: Planned = {
  name: "Afternoon Run",
  workout: "35' easy, 6 x (20s stride, 70s jog), 5' easy",
  hour: "16:40:00",
};
const INTERVALS: readonly Planned[] = [
  {
    name: "Evening Run",
    workout: "15' easy, 6 x (800m hard, 2' jog), 10' easy",
    laps: "button",
    hour: EVENING,
    hard: true,
  },
  {
    name: "Hills",
    workout: "15' easy, 8 x (60s hard @+7%, 110s downhill @-7%), 12' easy",
    laps: "button",
    hard: true,
    hills: 4,
  },
  {
    name: "Track Tuesday",
    workout: "2.5km easy, 5 x (1000m hard, 2' jog), 2km easy",
    laps: "button",
    hour: EVENING,
    hard: true,
    tag: "workout",
  },
  {
    name: "Evening Run",
    workout: "15' easy, 10 x (400m fast, 60s stand), 10' easy",
    laps: "km",
    hour: EVENING,
    hard: true,
  },
];
const TEMPOS: readonly Planned[] = [
  { name: "Tempo", workout: "15' easy, 20' tempo, 10' easy", laps: "button", hour: EVENING, hard: true },
  {
    name: "Evening Run",
    workout: "15' easy, 3 x (8' tempo, 90s jog), 10' easy",
    laps: "button",
    hour: EVENING,
    hard: true,
  },
  { name: "Picking it up", workout: "50' @5:40>4:20", hour: EVENING, hard: true },
];
const RACE: readonly Planned[] = [
  { name: "Warm-up", workout: "2km easy", hour: "09:20:00" },
  { name: "City 10 k", workout: "10km @3:58", hour: "10:00:00", hard: true, tag: "race", hills: 3 },
  { name: "Cool-down", workout: "1.6km jog", hour: "11:05:00" },
];
const TREADMILL: Planned = { name: "Treadmill", workout: "40' easy", sport: "treadmill", laps: "none" };
const TRAIL: Planned = { name: "Forest loop", workout: "60' easy", sport: "trail", hills: 60, laps: "none" };

const DAY = 86_400_000;
const dayNumber = (date: string) => Math.floor(Date.parse(`${date}T00:00:00Z`) / DAY);
const dateOfDay = (day: number) => new Date(day * DAY).toISOString().slice(0, 10);
const turn = <Item>(list: readonly Item[], at: number): Item => list[((at % list.length) + list.length) % list.length]!;

const seasons = new Map<string, readonly SeasonRun[]>();

/**
 * All runs of the season in order of time; the same days give the same runs whatever `today` is, but for the last week. Made once,
 * since tests ask for it again and again.
 */
export function season({ today, weeks = 12 }: { today: string; weeks?: number }): readonly SeasonRun[] {
  const key = `${today} ${weeks}`;
  const known = seasons.get(key);
  if (known) return known;
  const last = dayNumber(today);
  const days = Array.from({ length: weeks * 7 }, (_, index) => last - weeks * 7 + 1 + index);
  const runs = days.flatMap((day) => plan(day, last).map((planned, slot) => take(planned, day, slot)));
  seasons.set(key, runs);
  return runs;
}

/** The week before today holds the lesson: two hard days side by side, whatever weekday it is. */
function plan(day: number, last: number): readonly Planned[] {
  const ago = last - day;
  if (ago === 0) return [{ ...SHORT, name: "Morning Run", hour: "06:30:00" }];
  if (ago === 2) return [TEMPOS[0]!];
  if (ago === 3) return [INTERVALS[0]!];
  const usual = usualDay(day);
  // Nothing hard next to the pair, so that it stands out.
  return ago <= 5 && usual.some((planned) => planned.hard) ? [EASY] : usual;
}

function usualDay(day: number): readonly Planned[] {
  // Day 0 was a Thursday; Monday is 0.
  const weekday = (((day + 3) % 7) + 7) % 7;
  const week = Math.floor((day + 3) / 7);
  // Three weeks of work, then a light one with a race at its end.
  const light = week % 4 === 3;
  if (weekday === 1) return [light ? STRIDES : turn(INTERVALS, week)];
  if (weekday === 2) return light ? [] : [SHORT];
  if (weekday === 3) return [week % 5 === 2 ? TREADMILL : week % 2 === 0 ? STRIDES : EASY];
  if (weekday === 4) return light ? [] : [turn(TEMPOS, week)];
  if (weekday === 5) return light ? [] : [week % 3 === 1 ? TRAIL : EASY];
  if (weekday === 6) return light ? RACE : [LONG];
  return [];
}

function take(planned: Planned, day: number, slot: number): SeasonRun {
  const number = 15_000_000_000 + (day - 20_000) * 1_234_567 + slot * 4_321;
  const date = dateOfDay(day);
  const made = run({
    id: `strava:${number}`,
    athlete: `strava:${SAMPLE_ATHLETE}`,
    seed: day * 7 + slot,
    recording: day % 4 === 0 ? "smart" : "every-second",
    start: `${date}T${planned.hour ?? "07:05:00"}`,
    ...planned,
  });
  return { ...made, number, date, workout: planned.workout };
}
