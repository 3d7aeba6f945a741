/** A goal race the runner entered: what its distance asks for, whether the last weeks hold it, the taper before it, the rest after it. */
import { addDays, daysBetween } from "../dates.ts";
import type { TrainingDay } from "../days.ts";
import type { LabelledRun } from "../labels/labelled-run.ts";
import { HALF_MARATHON, type LocalDate, MARATHON, type Metres, type Share } from "../units.ts";

/** A fact, entered by the runner. */
export interface Goal {
  readonly id: string;
  readonly date: LocalDate;
  readonly distance: Metres;
  readonly name?: string;
}

/** What a session trains, as coaches name it for a race. */
export type Emphasis = "speed" | "threshold" | "race pace" | "long";

export interface Asked {
  readonly what: Emphasis;
  /** such runs in the last four weeks */
  readonly done: number;
}

export interface GoalView {
  readonly goal: Goal;
  /** until the race; negative after it */
  readonly days: number;
  /** most important first */
  readonly asked: readonly Asked[];
  readonly taper?: Taper;
  readonly after?: After;
}

/** The two weeks before the race against the four before them. */
export interface Taper {
  /** distance a day, against what it was, less one */
  readonly change: Share;
  readonly verdict: "as the custom" | "less than the custom" | "more than the custom";
  /** hard days in them, the race left out: intensity is kept */
  readonly hardDays: number;
  /** days of the two weeks that are over */
  readonly known: number;
}

export interface After {
  readonly days: number;
  /** first hard day since, where there was one */
  readonly firstHard?: LocalDate;
}

/** Coaching custom: what leads for each distance; short reps stay in as a tune-up. */
const EMPHASIS: readonly { readonly upTo: Metres; readonly what: readonly Emphasis[] }[] = [
  { upTo: 6000, what: ["speed", "race pace"] },
  { upTo: 13_000, what: ["threshold", "race pace", "speed"] },
  { upTo: HALF_MARATHON + 2000, what: ["threshold", "long", "race pace"] },
  { upTo: MARATHON + 2000, what: ["long", "race pace", "threshold"] },
  // How fast an ultra is raced, its hills and hours decide: any easy run may be as fast.
  { upTo: Number.POSITIVE_INFINITY, what: ["long", "threshold"] },
];
const LOOK_BACK = 28;
const TAPER_DAYS = 14;
const BEFORE_TAPER = 28;
/** A taper is looked at from here on: a few of its days must be over to say anything. */
const FEWEST_TAPER_DAYS = 4;
/** Coaching custom: a fifth to a third less; a little either way is as meant. */
const TAPER = { least: -0.15, most: -0.45 };
/** Days after the race on which it is still spoken of; how many of them are best easy, one rule says. */
const AFTER_SHOWN = 28;

/** `days` are consecutive, the last is today. */
export function viewGoal(goal: Goal, days: readonly TrainingDay[]): GoalView {
  const today = days.at(-1)!.date;
  const left = daysBetween(today, goal.date);
  const lately = runsBetween(days, addDays(today, 1 - LOOK_BACK), today);
  const asked = EMPHASIS.find(({ upTo }) => goal.distance <= upTo)!.what.map((what) => ({
    what,
    done: lately.filter((run) => trains(run, what, goal.distance)).length,
  }));
  const taper = taperOf(goal.date, days);
  return {
    goal,
    days: left,
    asked,
    ...(taper && { taper }),
    ...(left < 0 && -left <= AFTER_SHOWN && { after: afterOf(goal, days, -left) }),
  };
}

/** Speed over threshold speed at which the distance is raced, give or take: one hour is 1. */
function raceEffort(distance: Metres): readonly [Share, Share] {
  if (distance <= 6000) return [1.04, 1.12];
  if (distance <= 13_000) return [0.99, 1.05];
  return distance <= HALF_MARATHON + 2000 ? [0.93, 1] : [0.85, 0.95];
}

/** s at race pace in one run that count as training it */
const RACE_PACE_TIME = 8 * 60;
/** m: a long run for a half marathon or a marathon */
const LONG_SHARE = 0.6;

function trains(run: LabelledRun, what: Emphasis, distance: Metres): boolean {
  if (what === "speed") return run.family === "interval" && run.day !== "easy";
  if (what === "threshold") return run.label === "tempo" || run.label === "progression";
  if (what === "long") return run.stress && run.activity.distance >= LONG_SHARE * Math.min(distance, MARATHON / 2);
  const [low, high] = raceEffort(distance);
  let time = 0;
  for (const { kind, effort, start, end } of run.bouts)
    if ((kind === "work" || kind === "steady") && effort && effort >= low && effort < high) time += end - start;
  return time >= RACE_PACE_TIME;
}

function taperOf(race: LocalDate, days: readonly TrainingDay[]): Taper | undefined {
  const from = addDays(race, -TAPER_DAYS);
  const before = daysBefore(days, addDays(from, -BEFORE_TAPER), from);
  const taper = daysBefore(days, from, race);
  if (taper.length < FEWEST_TAPER_DAYS || before.length < BEFORE_TAPER) return undefined;
  const usual = perDay(before);
  if (usual === 0) return undefined;
  const change = perDay(taper) / usual - 1;
  return {
    change,
    verdict:
      change > TAPER.least ? "less than the custom" : change < TAPER.most ? "more than the custom" : "as the custom",
    hardDays: taper.filter((day) => day.hardness === "hard").length,
    known: taper.length,
  };
}

function afterOf({ date }: Goal, days: readonly TrainingDay[], since: number): After {
  const firstHard = days.find((day) => day.date > date && day.hardness === "hard")?.date;
  return { days: since, ...(firstHard && { firstHard }) };
}

const daysBefore = (days: readonly TrainingDay[], from: LocalDate, to: LocalDate): readonly TrainingDay[] =>
  days.filter(({ date }) => date >= from && date < to);
const runsBetween = (days: readonly TrainingDay[], from: LocalDate, to: LocalDate): readonly LabelledRun[] =>
  days.filter(({ date }) => date >= from && date <= to).flatMap(({ runs }) => runs);
const perDay = (days: readonly TrainingDay[]): Metres =>
  days.reduce((sum, { runs }) => sum + runs.reduce((far, { activity }) => far + activity.distance, 0), 0) / days.length;
