/** Runs for the playground: six weeks up to a Saturday in November 2026. */
import type { ImportState } from "../../components/Import.tsx";
import type { Activity } from "../../core/activity.ts";
import { assess } from "../../core/assess.ts";
import type { Assessment } from "../../core/assessment.ts";
import type { Athlete } from "../../core/athlete.ts";
import { addDays } from "../../core/dates.ts";
import type { Planned } from "../../core/declared.ts";
import type { ImportReport } from "../../core/importing.ts";
import type { DayClass, Label } from "../../core/labels/label.ts";
import type { LabelledRun } from "../../core/labels/labelled-run.ts";
import type { Log } from "../../core/log.ts";
import type { LocalDate } from "../../core/units.ts";
import type { Fitness } from "../../core/year/fitness.ts";
import type { Goal } from "../../core/year/goal.ts";
import { intervals, run, sixTimes800 } from "../../test/components/canned.ts";

export const TODAY = "2026-11-14";
/** label, day, moving minutes, km; Monday first */
export type Day = readonly [Label, DayClass, number, number];
const WEEK: readonly (Day | undefined)[] = [
  ["easy", "easy", 42, 8.1],
  ["interval", "hard", 44, 9.6],
  ["tempo", "hard", 41, 8.6],
  ["recovery", "easy", 35, 6.2],
  undefined,
  ["strides", "easy", 43, 8.4],
  ["long", "easy", 79, 15.2],
];

const NAMES = [
  "Morning Run",
  "Track with the club",
  "Evening Run",
  "Shake-out",
  "",
  "Run and strides",
  "Along the river",
];

const EASY: Day = ["easy", "easy", 40, 8];

/** The run of one day of the made-up week, the day's number counted from a Monday on; none on a rest day. */
export function runOn(
  number: number,
  date: LocalDate,
  day: Day | undefined = WEEK[number % 7],
): LabelledRun | undefined {
  if (!day) return undefined;
  const [label, hardness, minutes, km] = day;
  const made = run(number, date, label, { day: hardness }, NAMES[number % 7]);
  const seconds = minutes * 60;
  return {
    ...made,
    activity: { ...made.activity, distance: km * 1000, movingTime: seconds, elapsedTime: seconds },
    minutes:
      hardness === "hard"
        ? { easy: seconds * 0.5, moderate: seconds * 0.06, hard: seconds * 0.44 }
        : { easy: seconds, moderate: 0, hard: 0 },
    bouts: [{ kind: "steady", start: 0, end: seconds, distance: km * 1000, speed: (km * 1000) / seconds, effort: 0.8 }],
    stress: label === "long",
    ...(label === "interval" && { structure: sixTimes800, bouts: intervals }),
    ...(label === "tempo" && {
      structure: [{ kind: "block", amount: { duration: 1200 }, speed: 4.03 }] as const,
    }),
    ...(label === "strides" && { structure: [{ kind: "strides", count: 6, rep: { duration: 20 } }] as const }),
  };
}

const runs: readonly LabelledRun[] = Array.from({ length: 41 }, (_, i) => i).flatMap((i) => {
  const date = addDays("2026-10-05", i);
  return runOn(i, date, i % 7 === 2 && date < "2026-11-09" ? EASY : undefined) ?? [];
});

const ride: Activity = {
  id: "strava:900",
  athlete: "strava:77",
  sport: "other",
  sportName: "Ride",
  start: "2026-11-13T17:30:00",
  distance: 24_000,
  movingTime: 3720,
  elapsedTime: 3900,
  averageHeartRate: 128,
};

export const athlete: Athlete = {
  thresholdSpeed: { value: 1000 / 246, source: "race", spread: 0.02, date: "2026-10-04", runs: 1 },
  maxHeartRate: { value: 188, source: "training", spread: 0.05, runs: 46 },
};

export const assessment: Assessment = assess(runs, athlete, TODAY, {
  beside: [ride],
  planned: [{ id: "a", date: "2026-11-15", label: "long", time: 5100 }],
});

/** The same on Wednesday, before the tempo, with a tempo planned for the day after the intervals and one for Friday. */
export const midweek: Assessment = assess(
  runs.filter(({ activity }) => activity.start < "2026-11-11"),
  athlete,
  "2026-11-11",
  {
    planned: [
      { id: "a", date: "2026-11-11", label: "tempo", time: 2700 },
      { id: "b", date: "2026-11-13", label: "strides", time: 2400 },
      { id: "c", date: "2026-11-15", label: "long", time: 5100 },
    ],
  },
);

/** Two months of a slowly rising threshold, a race in it. */
export const fitness: Fitness = {
  points: Array.from({ length: 12 }, (_, i) => ({
    date: addDays("2026-08-29", i * 7),
    threshold: { value: 3.92 + 0.013 * i, source: "best effort", spread: 0.03, date: "2026-10-04", runs: 30 },
  })),
  efforts: runs.map((one, i) => ({
    id: one.activity.id,
    date: one.activity.start.slice(0, 10),
    threshold: one.label === "interval" ? 4.02 : 3.4 + 0.01 * (i % 7),
    bests: [2520, 4860, 7100, 0],
  })),
};

export const goals: readonly Goal[] = [{ id: "goal:1", date: "2026-11-29", distance: 10_000, name: "City 10 k" }];

export const log: Log = {
  days: new Map([
    ["2026-11-12", { legs: "heavy" }],
    ["2026-11-13", { legs: "heavy", restingHeartRate: 52 }],
    [TODAY, { legs: "heavy", soreness: 1, sleep: 7.5 * 3600, restingHeartRate: 51 }],
  ]),
  runs: new Map(runs.slice(-3).map(({ activity }) => [activity.id, { effort: 5, feel: "flat" } as const])),
};

export const planned: readonly Planned[] = [
  { id: "p1", date: "2026-11-10", label: "interval", time: 3000 },
  { id: "p2", date: "2026-11-13", label: "easy", time: 2400 },
];

const leftOut: ImportReport["leftOut"] = [
  { name: "99.fit.gz", reason: "damaged" },
  { name: "777.fit", reason: "not-an-activity" },
];

/** An import at every stage. */
export const imports: readonly ImportState[] = [
  { at: "idle", stopped: { names: ["export.zip"], done: 395, of: 1034 } },
  { at: "looking", done: 120, of: 1034 },
  {
    at: "preview",
    preview: {
      runs: 604,
      others: 12,
      years: [
        ["2024", 276],
        ["2025", 300],
        ["2026", 28],
      ],
      known: 18,
      done: 395,
      unopened: 3,
      leftOut,
    },
  },
  { at: "importing", done: 700, of: 1034, paused: false },
  { at: "done", report: { runs: 604, others: 12, filled: 18, rescued: ["7.fit"], leftOut } },
];
