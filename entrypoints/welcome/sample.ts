/** A made-up week for the first page: what badges and a week look like before there is a run of one's own. */
import type { Said, SampleWeek } from "../../components/Welcome.tsx";
import type { ActivityId } from "../../core/activity.ts";
import { assess, weekOf } from "../../core/assess.ts";
import type { Week } from "../../core/assessment.ts";
import type { Structure } from "../../core/bouts/structure.ts";
import { addDays, weekStartOf } from "../../core/dates.ts";
import { dayOf } from "../../core/labels/day.ts";
import { type DayClass, FAMILY, type Label } from "../../core/labels/label.ts";
import type { LabelledRun } from "../../core/labels/labelled-run.ts";
import type { Reason } from "../../core/labels/reason.ts";
import type { LocalDate } from "../../core/units.ts";
import type { RunView } from "../../core/view.ts";

const MONDAY: LocalDate = "2026-11-09";
const THRESHOLD = 1000 / 246;

interface Sample {
  readonly label: Label;
  readonly day: DayClass;
  readonly minutes: number;
  readonly distance: number;
  readonly structure?: Structure;
  readonly because: readonly Reason[];
  readonly alternatives: readonly Label[];
}

const unbroken = (speed: number): Reason => ({ id: "unbroken", speed });

/** by date, in a week from Monday to Sunday */
const SAMPLES: Readonly<Record<LocalDate, Sample>> = {
  "2026-11-09": {
    label: "easy",
    day: "easy",
    minutes: 42,
    distance: 8100,
    because: [unbroken(3.2)],
    alternatives: ["recovery", "steady", "long"],
  },
  "2026-11-10": {
    label: "interval",
    day: "hard",
    minutes: 44,
    distance: 9600,
    structure: [
      { kind: "warmup", amount: { distance: 2000 } },
      {
        kind: "reps",
        sets: 1,
        count: 6,
        rep: { distance: 800 },
        speed: 1000 / 225,
        recovery: { kind: "jog", amount: { duration: 90 } },
      },
      { kind: "cooldown", amount: { distance: 1500 } },
    ],
    because: [
      { id: "reps", count: 6, shortest: 178, longest: 182, recovery: { kind: "jog", duration: 90 } },
      { id: "intensity", speed: 1000 / 225, share: 1.09, threshold: THRESHOLD, source: "training" },
      { id: "from speed", laps: { agree: 6, of: 6 } },
    ],
    alternatives: ["tempo", "fartlek", "repetition"],
  },
  "2026-11-11": {
    label: "tempo",
    day: "hard",
    minutes: 41,
    distance: 8600,
    structure: [
      { kind: "warmup", amount: { distance: 2000 } },
      { kind: "block", amount: { duration: 1200 }, speed: 1000 / 248 },
      { kind: "cooldown", amount: { distance: 1800 } },
    ],
    because: [
      { id: "block", duration: 1200, distance: 4838 },
      { id: "intensity", speed: 1000 / 248, share: 0.99, threshold: THRESHOLD, source: "training" },
    ],
    alternatives: ["steady", "interval", "progression"],
  },
  "2026-11-12": {
    label: "recovery",
    day: "easy",
    minutes: 35,
    distance: 6200,
    because: [unbroken(2.95)],
    alternatives: ["easy", "steady", "long"],
  },
  "2026-11-14": {
    label: "strides",
    day: "easy",
    minutes: 43,
    distance: 8400,
    structure: [{ kind: "strides", count: 6, rep: { duration: 20 } }],
    because: [{ id: "strides", count: 6, total: 120 }],
    alternatives: ["easy", "fartlek", "repetition"],
  },
  "2026-11-15": {
    label: "long",
    day: "easy",
    minutes: 79,
    distance: 15_200,
    because: [{ id: "long", duration: 79 * 60, usual: 42 * 60 }],
    alternatives: ["easy", "steady", "progression"],
  },
};

/**
 * The week as the rules see it, with the runner's word on its runs in place of the labels. `weekStart`: 1 Monday … 7 Sunday; where
 * a week begins with its weekend, that is the one before Monday.
 */
export function sampleOf(said: Said, weekStart: number): SampleWeek {
  const start = weekStartOf(MONDAY, weekStart);
  const today = addDays(start, 6);
  const runs = Object.entries(SAMPLES)
    .map(([day, sample]) => runOf(idOf(day), day > today ? addDays(day, -7) : day, sample, said))
    .sort((a, b) => a.activity.start.localeCompare(b.activity.start));
  const { days, violations } = assess(runs, {}, today, {});
  const week = weekOf({ today, days, violations }, start);
  return { week, today, views: runs.toReversed().map((run) => viewOf(run, week)) };
}

const idOf = (date: LocalDate): ActivityId => `sample:${date}`;

function runOf(id: ActivityId, date: LocalDate, sample: Sample, { [id]: said }: Said): LabelledRun {
  const time = sample.minutes * 60;
  const label = said ?? sample.label;
  const day = said ? dayOf(said, []) : sample.day;
  return {
    activity: {
      id,
      athlete: "sample:1",
      sport: "run",
      start: `${date}T18:00:00`,
      distance: sample.distance,
      movingTime: time,
      elapsedTime: time,
    },
    label,
    family: FAMILY[label],
    day,
    stress: label === "long",
    confidence: said ? 1 : 0.95,
    bouts: [],
    structure: sample.structure ?? [],
    because: sample.because,
    sensorNotes: [],
    alternatives: sample.alternatives,
    basis: "laps",
    minutes: day === "hard" ? { easy: time / 2, moderate: 0, hard: time / 2 } : { easy: time, moderate: 0, hard: 0 },
    ...(said && said !== sample.label && { correctedFrom: sample.label }),
  };
}

const viewOf = ({ activity: { id, start }, stress: _, minutes: __, ...run }: LabelledRun, week: Week): RunView => ({
  ...run,
  id,
  start,
  violations: week.violations.filter((one) => one.runs.includes(id)),
  week: week.days.map(({ date, hardness }) => ({ date, hardness })),
});
