/** A made-up week for the first page: what badges and a week look like before there is a run of one's own. */
import { weekOf } from "../../core/assess.ts";
import type { Assessment, Week } from "../../core/assessment.ts";
import type { Structure } from "../../core/bouts/structure.ts";
import { toDays } from "../../core/days.ts";
import { type DayClass, FAMILY, type Label } from "../../core/labels/label.ts";
import type { LabelledRun } from "../../core/labels/labelled-run.ts";
import type { Reason } from "../../core/labels/reason.ts";
import type { Violation } from "../../core/rules/rule.ts";
import type { LocalDate } from "../../core/units.ts";
import type { RunView } from "../../core/view.ts";

const MONDAY: LocalDate = "2026-11-09";
const SUNDAY: LocalDate = "2026-11-15";
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

/** by date */
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

const twoHardDays: Violation = {
  rule: "back-to-back-hard-days",
  severity: "warn",
  dates: ["2026-11-10", "2026-11-11"],
  runs: ["sample:2026-11-10", "sample:2026-11-11"],
  marked: "sample:2026-11-11",
  figures: {},
};

const runs = Object.entries(SAMPLES).map(([date, sample]): LabelledRun => {
  const time = sample.minutes * 60;
  return {
    activity: {
      id: `sample:${date}`,
      athlete: "sample:1",
      sport: "run",
      start: `${date}T18:00:00`,
      distance: sample.distance,
      movingTime: time,
      elapsedTime: time,
    },
    label: sample.label,
    family: FAMILY[sample.label],
    day: sample.day,
    stress: sample.label === "long",
    confidence: 0.95,
    bouts: [],
    structure: sample.structure ?? [],
    because: sample.because,
    sensorNotes: [],
    alternatives: sample.alternatives,
    basis: "laps",
    minutes:
      sample.day === "hard" ? { easy: time / 2, moderate: 0, hard: time / 2 } : { easy: time, moderate: 0, hard: 0 },
  };
});

const assessment: Assessment = {
  today: SUNDAY,
  athlete: {},
  runs,
  days: toDays(runs, SUNDAY),
  violations: [twoHardDays],
};

export const sampleWeek: Week = weekOf(assessment, MONDAY);
export const sampleToday = SUNDAY;
export const sampleViolation = twoHardDays;

/** The badges of the week, latest first as in a feed. */
export const sampleViews: readonly RunView[] = runs.toReversed().map((run) => ({
  id: run.activity.id,
  start: run.activity.start,
  label: run.label,
  family: run.family,
  day: run.day,
  confidence: run.confidence,
  structure: run.structure,
  bouts: run.bouts,
  because: run.because,
  sensorNotes: run.sensorNotes,
  alternatives: run.alternatives,
  basis: run.basis,
  violations: twoHardDays.runs.includes(run.activity.id) ? [twoHardDays] : [],
  week: sampleWeek.days.map(({ date, hardness }) => ({ date, hardness })),
}));
