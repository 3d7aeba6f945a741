/** The one thing worth doing next: the first of a short list that applies, never more than one. */
import { easyCeiling } from "../above-easy.ts";
import type { NextHardDay } from "../assessment.ts";
import type { Athlete } from "../athlete.ts";
import { addDays, daysBetween } from "../dates.ts";
import type { TrainingDay } from "../days.ts";
import type { Planned } from "../declared.ts";
import { isStress } from "../labels/day.ts";
import type { Label } from "../labels/label.ts";
import { plannedDay } from "../plan/planned-day.ts";
import { ahead } from "../plan/planned-run.ts";
import { dateOfViolation, type Violation } from "../rules/rule.ts";
import type { BeatsPerMinute, LocalDate, Metres, MetresPerSecond, Share } from "../units.ts";

export type Suggestion =
  /** the rules of the day after: nothing hard today */
  | { readonly id: "easy today"; readonly next: LocalDate }
  /** `usual`: of the full weeks behind */
  | { readonly id: "lighter week"; readonly usual: Metres; readonly from: Metres; readonly to: Metres }
  | { readonly id: "long run"; readonly days: number }
  | { readonly id: "strides"; readonly days: number }
  /** what easy stays below, for this runner */
  | { readonly id: "truly easy"; readonly speed: MetresPerSecond; readonly heartRate?: BeatsPerMinute }
  | { readonly id: "hard day"; readonly days: number };

interface Known {
  readonly days: readonly TrainingDay[];
  readonly athlete: Athlete;
  readonly today: LocalDate;
  readonly violations: readonly Violation[];
  readonly next: NextHardDay | undefined;
  /** sessions of days to come: what they hold is not missing */
  readonly planned?: readonly Planned[];
}

export function suggest(known: Known): Suggestion | undefined {
  const { days } = known;
  if (days.length < KNOWN || ranLately(days) < REGULAR) return undefined;
  const tests = [easyToday, lighterWeek, longRun, strides, trulyEasy, hardDay];
  for (const test of tests) {
    if (MORE.has(test) && (isTired(known) || isFull(days))) continue;
    const found = test(known);
    if (found) return found;
  }
  return undefined;
}

/** Days that must be known before anything is missing. */
const KNOWN = 28;
/** Runs in four weeks: two a week. With fewer, running at all is what is next. */
const REGULAR = 8;
/** Days a flag over weeks is news. */
const NEWS = 7;
/** Days without: two missed long runs, two to three weeks without strides, ten days without a hard day. */
const NO_LONG_RUN = 15;
const NO_STRIDES = 14;
const NO_HARD_DAY = 10;
/** Days in which a habit shows. */
const HABIT = 84;
/** Long runs in twelve weeks that make a habit. */
const LONG_RUNS = 5;
/** Strides show in a trace or in laps, never in totals. */
const SEEN: Share = 0.8;

const ranLately = (days: readonly TrainingDay[]): number =>
  days.slice(-KNOWN).reduce((sum, day) => sum + day.runs.length, 0);

/** Days since one like it, up to today; undefined where there is none. */
function since({ days, today }: Known, like: (day: TrainingDay) => boolean): number | undefined {
  for (let i = days.length - 1; i >= 0; i--) if (like(days[i]!)) return daysBetween(days[i]!.date, today);
  return undefined;
}

const isPlanned = ({ planned = [], days, today }: Known, like: (one: Planned) => boolean): boolean =>
  ahead(planned, days, today).some(like);

const isNews = ({ violations, today }: Known, rule: string): Violation | undefined =>
  violations.find((one) => one.rule === rule && daysBetween(dateOfViolation(one), today) < NEWS);

/** The day after a day that asks for one, or while illness puts hard days off, and nothing is run yet. */
const easyToday = ({ days, today, next }: Known): Suggestion | undefined => {
  const eve = addDays(today, -1);
  const yesterday = days.findLast((day) => day.date === eve);
  const now = days.findLast((day) => day.date === today);
  const asks = (yesterday?.stress || next?.ill) && (now?.runs.length ?? 0) === 0;
  return asks && next ? { id: "easy today", next: next.date } : undefined;
};

/** A fifth to a third less; coaching custom. */
const LIGHTER: readonly [Share, Share] = [2 / 3, 4 / 5];

function lighterWeek(known: Known): Suggestion | undefined {
  const usual = isNews(known, "weeks-without-a-lighter-one")?.figures.usual;
  return usual ? { id: "lighter week", usual, from: LIGHTER[0] * usual, to: LIGHTER[1] * usual } : undefined;
}

function longRun(known: Known): Suggestion | undefined {
  if (isPlanned(known, ({ label, time }) => isStress(label, time))) return undefined;
  const isLong = (day: TrainingDay) => day.runs.some((run) => run.stress && run.label !== "race");
  const habit = known.days.slice(-HABIT).filter(isLong).length >= LONG_RUNS;
  const ago = since(known, (day) => day.runs.some((run) => run.stress));
  return habit && ago !== undefined && ago >= NO_LONG_RUN ? { id: "long run", days: ago } : undefined;
}

const FAST: ReadonlySet<Label> = new Set(["strides", "interval", "repetition", "hills", "fartlek", "race"]);

function strides(known: Known): Suggestion | undefined {
  const runs = known.days.slice(-KNOWN).flatMap((day) => day.runs);
  if (runs.filter((run) => run.basis !== "summary").length < SEEN * runs.length) return undefined;
  // The flag says what to do about it.
  if (isNews(known, "no-speed-for-weeks") || isPlanned(known, ({ label }) => FAST.has(label))) return undefined;
  const ago = since(known, (day) => day.runs.some((run) => FAST.has(run.label)));
  return ago !== undefined && ago >= NO_STRIDES ? { id: "strides", days: ago } : undefined;
}

function trulyEasy(known: Known): Suggestion | undefined {
  const { speed, heartRate } = easyCeiling(known.athlete);
  if (!speed || !isNews(known, "easy-runs-drifting")) return undefined;
  return { id: "truly easy", speed, ...(heartRate && { heartRate }) };
}

function hardDay(known: Known): Suggestion | undefined {
  const ago = since(known, (day) => day.hardness === "hard");
  const { next } = known;
  if (isPlanned(known, (one) => plannedDay(one) === "hard")) return undefined;
  return next && ago !== undefined && ago >= NO_HARD_DAY ? { id: "hard day", days: ago } : undefined;
}

/** What asks for more is not said to who is ill or shows signs of tiredness, or ran far more than usual just now. */
const MORE: ReadonlySet<unknown> = new Set([longRun, hardDay]);
const SIGNS = ["several-signs", "hrv-down", "resting-heart-rate-up"];
const isTired = (known: Known): boolean => Boolean(known.next?.ill) || SIGNS.some((rule) => isNews(known, rule));

/** The last seven days over a mean week of the four before them. */
const FULL: Share = 1.3;

function isFull(days: readonly TrainingDay[]): boolean {
  const ran = (from: number, to?: number) =>
    days
      .slice(from, to)
      .reduce((sum, day) => sum + day.runs.reduce((far, { activity }) => far + activity.distance, 0), 0);
  return ran(-7) > (FULL * ran(-35, -7)) / 4;
}
