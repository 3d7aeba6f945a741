/** What the runner wrote down: how a run felt, how a morning was, what was trained beside running. Facts, never required. */
import type { Activity, ActivityId, AthleteId } from "./activity.ts";
import { addDays } from "./dates.ts";
import { HEART_WORDS, type HeartWord } from "./heart-word.ts";
import type { BeatsPerMinute, LocalDate, Seconds } from "./units.ts";

export const FEELS = ["sharp", "usual", "flat"] as const;
export const LEGS = ["fresh", "usual", "heavy"] as const;

export interface RunNotes {
  /** RPE, 0 nothing to 10 as hard as possible */
  readonly effort?: number;
  readonly feel?: (typeof FEELS)[number];
  readonly note?: string;
  /** its heart rate is left out, or believed against the doubts */
  readonly heart?: HeartWord;
  /** it had so many fast stretches: the second reading was the right one */
  readonly reps?: number;
}

export interface DayNotes {
  readonly restingHeartRate?: BeatsPerMinute;
  /** ms, as the device gives it; compared with the runner's own only */
  readonly hrv?: number;
  /** of the night before */
  readonly sleep?: Seconds;
  /** sore from training, 0 not at all to 3 very */
  readonly soreness?: number;
  readonly legs?: (typeof LEGS)[number];
  readonly ill?: boolean;
  /** irritable, or running is dreaded */
  readonly lowDrive?: boolean;
  readonly strength?: Seconds;
  /** a ride, a swim, anything but running and weights */
  readonly crossTraining?: Seconds;
}

export interface Log {
  readonly days: ReadonlyMap<LocalDate, DayNotes>;
  readonly runs: ReadonlyMap<ActivityId, RunNotes>;
}

export const NO_LOG: Log = { days: new Map(), runs: new Map() };

/** The runner writes a value down about a day or a run; without a value it is taken back. */
export type OnNote = (about: LoggedValue["about"], what: string, value: LoggedValue["value"]) => void;

/** One value as it is kept. */
export interface LoggedValue {
  readonly about: LocalDate | ActivityId;
  readonly what: string;
  readonly value?: number | string | boolean;
}

type Kind = (value: LoggedValue["value"]) => boolean;
const within =
  (low: number, high: number): Kind =>
  (value) =>
    typeof value === "number" && value >= low && value <= high;
const oneOf =
  (words: readonly string[]): Kind =>
  (value) =>
    typeof value === "string" && words.includes(value);
const yes: Kind = (value) => value === true;

/** Lowest and highest figure of a day: the limits of living people; a session is a minute at least. */
export const DAY_RANGES = {
  restingHeartRate: [25, 130],
  hrv: [1, 400],
  sleep: [0, 24 * 3600],
  strength: [60, 12 * 3600],
  crossTraining: [60, 24 * 3600],
} as const satisfies Partial<Record<keyof DayNotes, readonly [number, number]>>;
/** longest note: a page of text */
export const NOTE_LENGTH = 4000;

/** What a value may be; anything else is left out. */
export const RUN_VALUES: Readonly<Record<keyof RunNotes, Kind>> = {
  effort: within(0, 10),
  feel: oneOf(FEELS),
  note: (value) => typeof value === "string" && value !== "",
  heart: oneOf(HEART_WORDS),
  reps: within(2, 200),
};
export const DAY_VALUES: Readonly<Record<keyof DayNotes, Kind>> = {
  restingHeartRate: within(...DAY_RANGES.restingHeartRate),
  hrv: within(...DAY_RANGES.hrv),
  sleep: within(...DAY_RANGES.sleep),
  soreness: within(0, 3),
  legs: oneOf(LEGS),
  ill: yes,
  lowDrive: yes,
  strength: within(...DAY_RANGES.strength),
  crossTraining: within(...DAY_RANGES.crossTraining),
};

/** Values in any order; what cannot be read is left out. */
export function logOf(values: readonly LoggedValue[]): Log {
  const days = new Map<LocalDate, DayNotes>();
  const runs = new Map<ActivityId, RunNotes>();
  for (const { about, what, value } of values) {
    if (isRunId(about)) put(runs, RUN_VALUES, about, what, value);
    else put(days, DAY_VALUES, about, what, value);
  }
  return { days, runs };
}

/** What was said of a run under any of its names, under the one it goes by now. */
export function byNames(log: Log, activities: readonly Activity[]): Log {
  const renamed = activities.flatMap(({ id, also }): readonly [ActivityId, RunNotes][] => {
    const notes = [...(also ?? []), id].flatMap((name) => log.runs.get(name) ?? []);
    return also && notes.length > 0 ? [[id, Object.assign({}, ...notes)]] : [];
  });
  return renamed.length > 0 ? { ...log, runs: new Map([...log.runs, ...renamed]) } : log;
}

const isRunId = (about: string): about is ActivityId => about.includes(":");

function put<Key, Notes extends object>(
  into: Map<Key, Notes>,
  kinds: Readonly<Record<string, Kind>>,
  about: Key,
  what: string,
  value: LoggedValue["value"],
): void {
  if (Object.hasOwn(kinds, what) && kinds[what]!(value)) into.set(about, { ...into.get(about)!, [what]: value });
}

/** Sessions entered by hand, as activities beside running, so that rules see them like recorded ones. */
export function byHand({ days }: Log, athlete: AthleteId): readonly Activity[] {
  const made = (date: string, sportName: string, time: Seconds): Activity => ({
    id: `hand:${date}-${sportName}`,
    athlete,
    sport: "other",
    sportName,
    start: date,
    distance: 0,
    movingTime: time,
    elapsedTime: time,
  });
  return [...days].flatMap(([date, { strength, crossTraining }]) => [
    ...(strength ? [made(date, "strength", strength)] : []),
    ...(crossTraining ? [made(date, "cross-training", crossTraining)] : []),
  ]);
}

/** Values of one kind, both days counted in, oldest first. */
export function valuesBetween(
  log: Log,
  what: "restingHeartRate" | "hrv" | "sleep" | "soreness",
  from: LocalDate,
  to: LocalDate,
): readonly { readonly date: LocalDate; readonly value: number }[] {
  const found = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const value = log.days.get(date)?.[what];
    if (value !== undefined) found.push({ date, value });
  }
  return found;
}
