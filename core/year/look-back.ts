/** One month looked back on: what was meant against what was done, what was not done at all, and one suggestion. */
import { aboveEasy, easyCeiling, MARGIN } from "../above-easy.ts";
import type { Assessment } from "../assessment.ts";
import { addDays, daysBetween } from "../dates.ts";
import type { TrainingDay } from "../days.ts";
import type { Planned } from "../declared.ts";
import { FAMILY, type Family, type Label } from "../labels/label.ts";
import type { LabelledRun } from "../labels/labelled-run.ts";
import { type Distribution, distributionOf } from "../load/distribution.ts";
import { type Log, NO_LOG } from "../log.ts";
import type { Severity } from "../rules/rule.ts";
import type { LocalDate, Seconds, Share } from "../units.ts";
import { monthsIn, type Period } from "./periods.ts";

export interface LookBack {
  readonly month: Period;
  /** the month before, where it is known whole */
  readonly before?: Period;
  /** the same month a year earlier */
  readonly lastYear?: Period;
  readonly distribution?: Distribution;
  /** easy days that stayed easy: meant easy, and little of them run above it */
  readonly easyKept?: { readonly kept: number; readonly of: number };
  /** sessions planned in the month, and what became of them */
  readonly planned: readonly PlannedDay[];
  /** sessions and races, oldest first */
  readonly sessions: readonly LabelledRun[];
  readonly blindSpots: readonly BlindSpot[];
  /** full enough to say what was missing: of a month that has only begun, or of a few runs, nothing is */
  readonly judged: boolean;
  /** flags of the month by rule, commonest first */
  readonly flags: readonly { readonly rule: string; readonly dates: readonly LocalDate[] }[];
  readonly suggestion?: Suggestion;
  /** what was trained beside running, where anything was */
  readonly beside?: {
    readonly strength: number;
    /** strength sessions a week */
    readonly weekly?: number;
    readonly others: number;
    readonly time: Seconds;
  };
  /** mean effort of the runs that have one, and how many have */
  readonly effort?: { readonly mean: number; readonly runs: number };
}

export interface PlannedDay {
  readonly planned: Planned;
  /** `done`: a run of the same family; `other`: another run; `none`: no run that day */
  readonly came: "done" | "other" | "none";
  readonly label?: Label;
}

/** What a month had nothing of. */
export type BlindSpot = "no strides or speed" | "no long run" | "no session" | "one kind of session" | "no rest day";

/** The one thing to try: the rule that warned most often, a blind spot, or the rule that spoke most often. */
export type Suggestion = { readonly spot: BlindSpot } | { readonly rule: string };

export interface LookedAt {
  readonly assessment: Assessment;
  readonly planned?: readonly Planned[];
  readonly log?: Log;
}

/** Months there is something to look back on, newest first, as their first days. */
export const monthsToLookBack = ({ days }: Assessment): readonly LocalDate[] =>
  monthsIn(days)
    .filter(({ runs }) => runs > 0)
    .map(({ start }) => `${start.slice(0, 8)}01`)
    .reverse();

/** The month to begin with: the latest that is far enough on to look back on. */
export const monthToBegin = (assessment: Assessment): LocalDate | undefined => {
  const [latest, earlier] = monthsToLookBack(assessment);
  const young = latest?.slice(0, 7) === assessment.today.slice(0, 7) && Number(assessment.today.slice(8)) < YOUNG;
  return young && earlier ? earlier : latest;
};
/** days of a month that are no month yet */
const YOUNG = 21;
/** days; of fewer no rate is told, nor are they held against a month: a week is what training repeats by */
const RATED = 7;

/** `month`: any day of it. Undefined for a month without a run. */
export function lookBack({ assessment, planned = [], log = NO_LOG }: LookedAt, month: LocalDate): LookBack | undefined {
  const months = monthsIn(assessment.days);
  const at = months.findIndex(({ start }) => start.slice(0, 7) === month.slice(0, 7));
  const found = months[at];
  if (!found || found.runs === 0) return undefined;
  const runs = found.days.flatMap((day) => day.runs);
  const judged = found.days.length >= WHOLE_MONTH && runs.length >= ENOUGH_RUNS;
  const spots = judged ? blindSpotsOf(found, runs) : [];
  const flags = flagsOf(assessment, found);
  // What was warned of comes before what was missing, and that before what was only mentioned.
  const warned = flagsOf(assessment, found, "warn")[0]?.rule;
  const suggestion = warned ? { rule: warned } : spots[0] ? { spot: spots[0] } : flags[0] && { rule: flags[0].rule };
  const rated = found.days.length >= RATED;
  const before = rated && whole(months[at - 1]);
  const lastYear = rated && whole(months.find(({ start }) => start.slice(0, 7) === yearBefore(found.start)));
  const [easyKept, effort, distribution] = [easyKeptIn(runs, assessment), effortOf(runs, log), patternOf(found)];
  const beside = besideIn(found);
  return {
    month: found,
    ...(before && { before }),
    ...(lastYear && { lastYear }),
    ...(distribution && { distribution }),
    ...(easyKept && { easyKept }),
    ...(effort && { effort }),
    ...(beside && { beside }),
    planned: planned.filter(({ date }) => date >= found.start && date <= found.end).map((one) => came(one, found.days)),
    sessions: runs.filter((run) => run.day === "hard" || run.family === "tempo" || run.family === "interval"),
    blindSpots: spots,
    judged,
    flags,
    ...(suggestion && { suggestion }),
  };
}

/** Known from its first to its last day. */
const whole = (month: Period | undefined): Period | undefined =>
  month?.start.endsWith("-01") && addDays(month.end, 1).endsWith("-01") ? month : undefined;
const yearBefore = (day: LocalDate): string => `${Number(day.slice(0, 4)) - 1}${day.slice(4, 7)}`;

/** An easy run of which more than this was run above easy was not: half the bar of the rule that flags one. */
const ABOVE: Share = 0.25;

function easyKeptIn(runs: readonly LabelledRun[], { athlete }: Assessment): LookBack["easyKept"] {
  const ceiling = easyCeiling(athlete);
  const easy = runs.filter((run) => run.family === "easy" || run.family === "stride" || run.label === "steady");
  const kept = easy.filter(
    (run) => run.label !== "steady" && aboveEasy(run, ceiling, MARGIN) <= ABOVE * run.activity.movingTime,
  );
  return easy.length > 0 ? { kept: kept.length, of: easy.length } : undefined;
}

function effortOf(runs: readonly LabelledRun[], log: Log): LookBack["effort"] {
  const efforts = runs.flatMap(({ activity }) => log.runs.get(activity.id)?.effort ?? []);
  if (efforts.length === 0) return undefined;
  return { mean: efforts.reduce((sum, one) => sum + one, 0) / efforts.length, runs: efforts.length };
}

/** Weights long enough to be a session, and what trains the heart; a walk is neither. */
function besideIn({ days }: Period): LookBack["beside"] {
  const all = days.flatMap((day) => day.others);
  const strength = all.filter(({ kind, stress }) => kind === "strength" && stress).length;
  const others = all.filter(({ kind }) => kind === "endurance");
  if (strength + others.length === 0) return undefined;
  const weekly = days.length >= RATED && (strength * 7) / days.length;
  return {
    strength,
    ...(weekly && { weekly }),
    others: others.length,
    time: others.reduce((sum, one) => sum + one.activity.movingTime, 0),
  };
}

/** s of running a pattern needs to have a name */
const NAMED = 4 * 3600;

function patternOf({ balance: { time } }: Period): Distribution | undefined {
  const all = time.easy + time.moderate + time.hard;
  return all >= NAMED ? distributionOf([time.easy / all, time.moderate / all, time.hard / all]) : undefined;
}

const FAST: ReadonlySet<Family> = new Set(["stride", "interval", "race"]);
const SEEN: Share = 0.8;
const WHOLE_MONTH = 25;
const ENOUGH_RUNS = 8;

/** In order of what coaches would change first. */
function blindSpotsOf({ days }: Period, runs: readonly LabelledRun[]): readonly BlindSpot[] {
  const sessions = runs.filter((run) => run.day === "hard" && run.family !== "race");
  const kinds = new Set(sessions.map(({ label }) => label));
  // Strides show in a trace or in laps, never in totals.
  const seen = runs.filter((run) => run.basis !== "summary").length >= SEEN * runs.length;
  const fast = runs.some((run) => FAST.has(run.family) || run.structure.some((part) => part.kind === "strides"));
  const spots: readonly (readonly [BlindSpot, boolean])[] = [
    ["no rest day", days.every((day) => day.runs.length > 0)],
    ["no long run", !runs.some((run) => run.label === "long" || run.stress)],
    ["no strides or speed", seen && !fast],
    ["no session", sessions.length === 0 && !runs.some((run) => run.family === "race")],
    ["one kind of session", sessions.length >= 3 && kinds.size === 1],
  ];
  return spots.filter(([, is]) => is).map(([spot]) => spot);
}

function flagsOf({ violations }: Assessment, { start, end }: Period, only?: Severity): LookBack["flags"] {
  const byRule = new Map<string, LocalDate[]>();
  for (const { rule, severity, dates } of violations) {
    const date = dates.at(-1)!;
    if (date < start || date > end || (only && severity !== only)) continue;
    byRule.set(rule, [...(byRule.get(rule) ?? []), date]);
  }
  return [...byRule].map(([rule, dates]) => ({ rule, dates })).sort((a, b) => b.dates.length - a.dates.length);
}

function came(planned: Planned, days: readonly TrainingDay[]): PlannedDay {
  const day = days[daysBetween(days[0]!.date, planned.date)];
  const runs = day?.runs ?? [];
  const like =
    runs.find((run) => run.label === planned.label) ?? runs.find((run) => FAMILY[planned.label] === run.family);
  const run = like ?? runs[0];
  return { planned, came: like ? "done" : run ? "other" : "none", ...(run && { label: run.label }) };
}
