/** One opinion on a whole history: days, what broke a rule, and when the next hard day fits. */
import type { Activity } from "./activity.ts";
import type { Assessment, Balance, Week } from "./assessment.ts";
import type { Athlete } from "./athlete.ts";
import { addDays, daysBetween } from "./dates.ts";
import { type TrainingDay, toDay, toDays } from "./days.ts";
import { type Dismissed, isDismissed, type Planned } from "./declared.ts";
import type { LabelledRun } from "./labels/labelled-run.ts";
import { nextHardDay } from "./next-hard-day.ts";
import { checkRules, dateOfViolation } from "./rules/index.ts";
import type { RuleContext } from "./rules/rule.ts";
import { sessionsOf } from "./sessions.ts";
import type { LocalDate } from "./units.ts";

/** What the runner said, and did beside running, that changes the verdict. */
export type AssessContext = Omit<RuleContext, "athlete"> & {
  readonly mutedRules?: readonly string[];
  /** rides, swims, weights */
  readonly beside?: readonly Activity[];
  readonly dismissed?: readonly Dismissed[];
  readonly planned?: readonly Planned[];
};

export function assess(
  runs: readonly LabelledRun[],
  athlete: Athlete,
  today: LocalDate,
  context: AssessContext,
): Assessment {
  const maxHeartRate = athlete.maxHeartRate?.value;
  const days = toDays(runs, today, { activities: context.beside ?? [], ...(maxHeartRate && { maxHeartRate }) });
  const inOrder = days.flatMap((day) => day.runs);
  const ruled = { ...context, athlete };
  const { dismissed = [], exceptions = [], planned = [] } = context;
  const flags = checkRules(days, ruled, context.mutedRules);
  const violations = flags.filter((one) => !isDismissed(one, dismissed));
  const next = nextHardDay(days, today, ruled);
  return {
    today,
    athlete,
    runs: inOrder,
    days,
    violations,
    setAside: flags.filter((one) => isDismissed(one, dismissed)),
    exceptions,
    planned,
    ...(next && { nextHardDay: next }),
  };
}

/** Seven days from `start`, any weekday; days before the first known run are rest days, days to come are left out. */
export function weekOf(assessment: Assessment, start: LocalDate): Week {
  const { days: known, today } = assessment;
  const end = addDays(start, 6);
  const last = known.at(-1)?.date ?? today;
  const days: TrainingDay[] = [];
  for (let date = start; date <= end && date <= last; date = addDays(date, 1)) {
    days.push(known[known.length === 0 ? 0 : daysBetween(known[0]!.date, date)] ?? toDay(date, []));
  }
  const violations = assessment.violations.filter((one) => {
    const date = dateOfViolation(one);
    return date >= start && date <= end;
  });
  return { start, days, balance: balanceOf(days), violations };
}

/** Sessions by their goal, moving time by the intensity of the bouts. */
export function balanceOf(days: readonly TrainingDay[]): Balance {
  const runs = { easy: 0, moderate: 0, hard: 0 };
  const time = { easy: 0, moderate: 0, hard: 0 };
  let distance = 0;
  for (const day of days) {
    for (const session of sessionsOf(day)) runs[session.main.day] += 1;
    for (const run of day.runs) {
      time.easy += run.minutes.easy;
      time.moderate += run.minutes.moderate;
      time.hard += run.minutes.hard;
      distance += run.activity.distance;
    }
  }
  return { runs, time, distance };
}
