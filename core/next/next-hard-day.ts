/** The first date from tomorrow on which a hard day would break no enabled warning rule. */
import type { NextHardDay } from "../assessment.ts";
import { addDays } from "../dates.ts";
import { type TrainingDay, toDay } from "../days.ts";
import { isDeclared } from "../exceptions.ts";
import type { LabelledRun } from "../labels/labelled-run.ts";
import { RULES } from "../rules/index.ts";
import type { RuleContext, Violation } from "../rules/rule.ts";
import { tooManyHardDays } from "../rules/too-many-hard-days.ts";
import type { LocalDate } from "../units.ts";

/** Undefined while nothing is known of the runner. Days to come count as rest. */
export function nextHardDay(
  days: readonly TrainingDay[],
  today: LocalDate,
  context: RuleContext & { readonly mutedRules?: readonly string[] },
): NextHardDay | undefined {
  if (days.length === 0) return undefined;
  const recent = days.slice(-MEMORY);
  const hardInSeven = days.filter((day) => day.date > addDays(today, -7) && day.hardness === "hard").length;
  const because = broken(recent, addDays(today, 1), context);
  for (let ahead = 1; ahead <= HORIZON; ahead++) {
    const date = addDays(today, ahead);
    if (broken(recent, date, context).length === 0) return { date, hardInSeven, because };
  }
  return undefined;
}

/** days a rule may look back: four weeks of usual running and the seven days before them */
const MEMORY = 35;
/** days; every rule forgets within seven, so this is never reached by a rule that does */
const HORIZON = 14;

/** Ids of the warning rules a hard day on that date would break. */
function broken(
  days: readonly TrainingDay[],
  date: LocalDate,
  context: RuleContext & { readonly mutedRules?: readonly string[] },
): readonly string[] {
  const known = days.filter((day) => day.date < date);
  const planned = [...known];
  for (let rest = addDays(known.at(-1)!.date, 1); rest < date; rest = addDays(rest, 1)) planned.push(toDay(rest, []));
  planned.push(toDay(date, [hardRun(date)]));
  return RULES.filter((rule) => rule.about === "spacing" && !context.mutedRules?.includes(rule.id))
    .filter((rule) => rule.check(planned, context).some((one) => isHeldBack(one, date, context)))
    .map((rule) => rule.id);
}

/** As many hard days as fit are a plan to keep, even where one more was worth no warning. */
const isHeldBack = (one: Violation, date: LocalDate, { exceptions = [] }: RuleContext): boolean =>
  (one.severity === "warn" || one.rule === tooManyHardDays.id) &&
  one.dates.includes(date) &&
  !isDeclared(one, exceptions);

/** A run that has not been run: hard, and nothing else. */
const hardRun = (date: LocalDate): LabelledRun => ({
  activity: {
    id: "plan:hard",
    athlete: "plan:runner",
    sport: "run",
    start: `${date}`,
    distance: 0,
    movingTime: 0,
    elapsedTime: 0,
  },
  label: "interval",
  family: "interval",
  day: "hard",
  stress: true,
  confidence: 1,
  bouts: [],
  structure: [],
  because: [],
  sensorNotes: [],
  alternatives: [],
  basis: "summary",
  minutes: { easy: 0, moderate: 0, hard: 0 },
});
