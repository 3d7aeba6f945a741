/** Table of contents of the rules, and what they say together: at most one violation a rule and calendar week. */

import { weekStartOf } from "../dates.ts";
import type { TrainingDay } from "../days.ts";
import type { LocalDate } from "../units.ts";
import { backToBackHardDays } from "./back-to-back-hard-days.ts";
import { easyRunTooFast } from "./easy-run-too-fast.ts";
import { hardDayAfterLongRun } from "./hard-day-after-long-run.ts";
import type { Rule, RuleContext, Violation } from "./rule.ts";
import { tooManyHardDays } from "./too-many-hard-days.ts";

export const RULES: readonly Rule[] = [backToBackHardDays, tooManyHardDays, hardDayAfterLongRun, easyRunTooFast];

/** Oldest first; a muted rule says nothing. */
export function checkRules(
  days: readonly TrainingDay[],
  context: RuleContext,
  mutedRules: readonly string[] = [],
): readonly Violation[] {
  const enabled = RULES.filter((rule) => !mutedRules.includes(rule.id));
  const found = enabled.flatMap((rule) => oncePerWeek(rule.check(days, context)));
  return found.sort((a, b) =>
    dateOfViolation(a) < dateOfViolation(b) ? -1 : dateOfViolation(a) > dateOfViolation(b) ? 1 : 0,
  );
}

/** The day of the run that broke the rule. */
export const dateOfViolation = (violation: Violation): LocalDate => violation.dates.at(-1)!;

/** Monday, whatever the runner's week starts with: a different first day on screen must not move a mark between days. */
const FLAG_WEEK_START = 1;

/** The first of a week stands, unless a later one says all it said and more: three days in a row instead of two. */
function oncePerWeek(violations: readonly Violation[]): readonly Violation[] {
  const kept = new Map<LocalDate, Violation>();
  for (const one of violations) {
    const week = weekStartOf(dateOfViolation(one), FLAG_WEEK_START);
    const first = kept.get(week);
    if (!first || first.dates.every((date) => one.dates.includes(date) && one.dates.length > first.dates.length))
      kept.set(week, one);
  }
  return [...kept.values()];
}
