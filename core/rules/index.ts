/** Table of contents of the rules, and what they say together: at most one violation a rule in any seven days. */

import { daysBetween } from "../dates.ts";
import type { TrainingDay } from "../days.ts";
import { isDeclared } from "../exceptions.ts";
import { inOneGo, type Steps } from "../steps.ts";
import type { LocalDate } from "../units.ts";
import { backToBackHardDays } from "./back-to-back-hard-days.ts";
import { easyRunTooFast } from "./easy-run-too-fast.ts";
import { easyRunsDrifting } from "./easy-runs-drifting.ts";
import { hardDayAfterLongRun } from "./hard-day-after-long-run.ts";
import { hardDayAfterRace } from "./hard-day-after-race.ts";
import { hardDayOnTiredLegs } from "./hard-day-on-tired-legs.ts";
import { hardSessionWithoutWarmUp } from "./hard-session-without-warm-up.ts";
import { hrvDown } from "./hrv-down.ts";
import { longRunAfterHardDay } from "./long-run-after-hard-day.ts";
import { longRunMuchOfTheWeek } from "./long-run-much-of-the-week.ts";
import { monotonousWeeks } from "./monotonous-weeks.ts";
import { muchLongerRun } from "./much-longer-run.ts";
import { noSpeedForWeeks } from "./no-speed-for-weeks.ts";
import { repsAndPaceRaisedAtOnce } from "./reps-and-pace-raised-at-once.ts";
import { restingHeartRateUp } from "./resting-heart-rate-up.ts";
import { dateOfViolation, type Rule, type RuleContext, type Violation } from "./rule.ts";
import { sameWorkoutForWeeks } from "./same-workout-for-weeks.ts";
import { isAmong, severalSigns } from "./several-signs.ts";
import { shortSleep } from "./short-sleep.ts";
import { speedBeforeBase } from "./speed-before-base.ts";
import { sprintsAfterIntervals } from "./sprints-after-intervals.ts";
import { suddenHardRunning } from "./sudden-hard-running.ts";
import { tooLittleEasyRunning } from "./too-little-easy-running.ts";
import { tooManyHardDays } from "./too-many-hard-days.ts";
import { weeksWithoutALighterOne } from "./weeks-without-a-lighter-one.ts";

export const RULES: readonly Rule[] = [
  backToBackHardDays,
  tooManyHardDays,
  hardDayAfterLongRun,
  hardDayAfterRace,
  longRunAfterHardDay,
  sprintsAfterIntervals,
  hardDayOnTiredLegs,
  muchLongerRun,
  suddenHardRunning,
  speedBeforeBase,
  easyRunTooFast,
  easyRunsDrifting,
  tooLittleEasyRunning,
  longRunMuchOfTheWeek,
  weeksWithoutALighterOne,
  monotonousWeeks,
  repsAndPaceRaisedAtOnce,
  sameWorkoutForWeeks,
  hardSessionWithoutWarmUp,
  noSpeedForWeeks,
  restingHeartRateUp,
  hrvDown,
  shortSleep,
  severalSigns,
];

const YIELDS = new Map(RULES.map((rule) => [rule.id, rule.yieldsTo ?? []]));

/** Oldest first; a muted rule says nothing, and none does of what was declared to be on purpose. */
export const checkRules = (...asked: Parameters<typeof checking>): readonly Violation[] => inOneGo(checking(...asked));

/** The same, in steps of one rule. `ahead`: of that day and later ones, whether they are too close is said whatever was said before. */
export function* checking(
  days: readonly TrainingDay[],
  context: RuleContext,
  mutedRules: readonly string[] = [],
  ahead?: LocalDate,
): Steps<readonly Violation[]> {
  const { exceptions = [] } = context;
  const enabled = RULES.filter((rule) => !mutedRules.includes(rule.id));
  const found: Violation[] = [];
  for (const rule of enabled) {
    found.push(
      ...thinned(
        rule.check(days, context).filter((one) => !isDeclared(one, exceptions)),
        rule.again,
        rule.about === "spacing" ? ahead : undefined,
      ),
    );
    yield;
  }
  return withoutRepeats(found).sort((a, b) =>
    dateOfViolation(a) < dateOfViolation(b) ? -1 : dateOfViolation(a) > dateOfViolation(b) ? 1 : 0,
  );
}

function withoutRepeats(all: readonly Violation[]): Violation[] {
  const byRule = Map.groupBy(all, ({ rule }) => rule);
  const isSaid = (one: Violation) =>
    YIELDS.get(one.rule)!.some((rule) => byRule.get(rule)?.some((other) => isSaidBy(one, other)));
  return all.filter((one) => !isSaid(one) && !isAmong(one, all));
}

const WEEK = 7;
/** Days for which weeks spoken of as a whole stay spoken of. */
const SAID = 28;

/** Of all its days; a flag over weeks speaks for those about to come as well, and for the week in which it was not yet seen. */
function isSaidBy(one: Violation, other: Violation): boolean {
  if (other.marked) return one.dates.every((date) => other.dates.includes(date));
  const later = daysBetween(dateOfViolation(other), dateOfViolation(one));
  return later > -WEEK && later < SAID;
}

/** The first in so many days stands, unless a later one goes on from it and says more: three days in a row instead of two. */
function thinned(violations: readonly Violation[], again = WEEK, ahead = ""): readonly Violation[] {
  const kept: Violation[] = [];
  for (const one of violations) {
    const last = kept.at(-1);
    const [before, now] = [last ? dateOfViolation(last) : "", dateOfViolation(one)];
    if (!last || daysBetween(before, now) >= again) kept.push(one);
    else if (goesOn(last, one)) kept[kept.length - 1] = one;
    else if (before < ahead && now >= ahead) kept.push(one);
  }
  return kept;
}

const goesOn = (before: Violation, { dates }: Violation): boolean =>
  dates.length > before.dates.length && dates.some((date) => before.dates.includes(date));
