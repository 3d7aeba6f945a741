/** One opinion on a whole history: days, what broke a rule, and when the next hard day fits. */
import type { AssessContext, Assessment, Week } from "./assessment.ts";
import { type Athlete, highestHeartRate } from "./athlete.ts";
import { balanceOf } from "./balance.ts";
import { addDays, daysBetween } from "./dates.ts";
import { type TrainingDay, toDay, toDays } from "./days.ts";
import { isDismissed } from "./declared.ts";
import type { LabelledRun } from "./labels/labelled-run.ts";
import { nextHardDay } from "./next/next-hard-day.ts";
import { suggest } from "./next/suggest.ts";
import { checking } from "./rules/index.ts";
import { dateOfViolation } from "./rules/rule.ts";
import { inOneGo, type Steps } from "./steps.ts";
import type { LocalDate } from "./units.ts";

export const assess = (...asked: Parameters<typeof assessing>): Assessment => inOneGo(assessing(...asked));

/** The same in steps. */
export function* assessing(
  runs: readonly LabelledRun[],
  athlete: Athlete,
  today: LocalDate,
  context: AssessContext,
): Steps<Assessment> {
  const days = toDays(runs, today, {
    activities: context.beside ?? [],
    maxHeartRate: highestHeartRate(athlete),
  });
  const inOrder = days.flatMap((day) => day.runs);
  const ruled = { ...context, athlete };
  const { dismissed = [], planned = [] } = context;
  yield;
  const flags = yield* checking(days, ruled, context.mutedRules);
  const violations = flags.filter((one) => !isDismissed(one, dismissed));
  const next = nextHardDay(days, today, ruled);
  const suggestion = suggest({ days, athlete, today, violations, next, planned });
  return {
    today,
    athlete,
    runs: inOrder,
    days,
    violations,
    setAside: flags.filter((one) => isDismissed(one, dismissed)),
    context,
    ...(next && { nextHardDay: next }),
    ...(suggestion && { suggestion }),
  };
}

/** Seven days from `start`, any weekday; days before the first known run are rest days, days to come are left out. */
export function weekOf(
  { days: known, today, violations: all }: Pick<Assessment, "days" | "today" | "violations">,
  start: LocalDate,
): Week {
  const end = addDays(start, 6);
  const last = known.at(-1)?.date ?? today;
  const days: TrainingDay[] = [];
  for (let date = start; date <= end && date <= last; date = addDays(date, 1)) {
    days.push(known[known.length === 0 ? 0 : daysBetween(known[0]!.date, date)] ?? toDay(date, []));
  }
  const violations = all.filter((one) => {
    const date = dateOfViolation(one);
    return date >= start && date <= end;
  });
  return { start, days, balance: balanceOf(days), violations };
}
