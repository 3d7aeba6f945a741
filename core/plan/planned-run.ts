/** A planned session as the run it would be, so that the rules can look at it. */
import type { ActivityId } from "../activity.ts";
import type { Athlete } from "../athlete.ts";
import type { TrainingDay } from "../days.ts";
import type { Planned } from "../declared.ts";
import { isStress } from "../labels/day.ts";
import { FAMILY, type Label } from "../labels/label.ts";
import type { LabelledRun } from "../labels/labelled-run.ts";
import type { LocalDate, MetresPerSecond, Share } from "../units.ts";
import { plannedDay } from "./planned-day.ts";

/** Share of threshold speed over the whole session, and how much of its time is hard or moderate: middles of the usual sessions. */
interface Typical {
  readonly effort: Share;
  readonly hard?: Share;
  readonly moderate?: Share;
}
const EASY: Typical = { effort: 0.8 };
const TYPICAL: Readonly<Record<Label, Typical>> = {
  recovery: { effort: 0.75 },
  easy: EASY,
  long: { effort: 0.79 },
  strides: { effort: 0.81 },
  steady: { effort: 0.9, moderate: 0.8 },
  progression: { effort: 0.88, moderate: 0.25, hard: 0.25 },
  tempo: { effort: 0.88, hard: 0.45 },
  interval: { effort: 0.87, hard: 0.4 },
  hills: { effort: 0.86, hard: 0.25 },
  fartlek: { effort: 0.88, hard: 0.35 },
  repetition: { effort: 0.86, hard: 0.2 },
  race: { effort: 1.02, hard: 1 },
  unknown: EASY,
};
/** m/s, where nothing is known of the runner */
const USUAL: MetresPerSecond = 2.8;

const PLANNED_ATHLETE = "plan:runner";

export function plannedRun({ id, date, label, time }: Planned, { thresholdSpeed }: Athlete): LabelledRun {
  const { effort, hard = 0, moderate = 0 } = TYPICAL[label];
  const speed = thresholdSpeed ? effort * thresholdSpeed.value : (USUAL * effort) / EASY.effort;
  const distance = speed * time;
  return {
    activity: {
      id: `plan:${id}` as ActivityId,
      athlete: PLANNED_ATHLETE,
      sport: "run",
      start: `${date}`,
      distance,
      movingTime: time,
      elapsedTime: time,
    },
    label,
    family: FAMILY[label],
    day: plannedDay({ label }),
    stress: isStress(label, time),
    confidence: 1,
    bouts: [{ kind: "steady", start: 0, end: time, distance, speed, effort }],
    structure: [],
    because: [],
    sensorNotes: [],
    alternatives: [],
    basis: "summary",
    minutes: { easy: time * (1 - hard - moderate), moderate: time * moderate, hard: time * hard },
  };
}

/** What is still to be run of a plan: days to come, and of today what nothing like it was run for. */
export function ahead(plan: readonly Planned[], days: readonly TrainingDay[], today: LocalDate): readonly Planned[] {
  const runs = days.findLast(({ date }) => date === today)?.runs ?? [];
  return plan.filter(
    ({ date, label }) => date > today || (date === today && runs.every(({ family }) => family !== FAMILY[label])),
  );
}
