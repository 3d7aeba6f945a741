/** The first date from tomorrow on which a hard day would break no enabled warning rule, what is planned taken as run. */
import type { AssessContext, NextHardDay } from "../assessment.ts";
import { addDays } from "../dates.ts";
import { type TrainingDay, toDay } from "../days.ts";
import type { Planned } from "../declared.ts";
import { isDeclared } from "../exceptions.ts";
import type { LabelledRun } from "../labels/labelled-run.ts";
import { type Log, NO_LOG } from "../log.ts";
import { plannedDay } from "../plan/planned-day.ts";
import { ahead, plannedRun } from "../plan/planned-run.ts";
import { RULES } from "../rules/index.ts";
import type { About, RuleContext, Violation } from "../rules/rule.ts";
import { speedBeforeBase } from "../rules/speed-before-base.ts";
import { tooManyHardDays } from "../rules/too-many-hard-days.ts";
import type { LocalDate } from "../units.ts";

type Context = RuleContext & Pick<AssessContext, "mutedRules" | "planned">;

/**
 * Undefined while nothing is known of the runner, and while two weeks without a run, from which nobody begins with a hard
 * day, are less than two weeks ago. Days to come hold what is planned, else rest.
 */
export function nextHardDay(days: readonly TrainingDay[], today: LocalDate, context: Context): NextHardDay | undefined {
  if (isAway(days, today)) return undefined;
  const plan = ahead(context.planned ?? [], days, today);
  const recent = days.slice(-MEMORY);
  const weekAgo = addDays(today, -7);
  const hardInSeven = days.filter((day) => day.date > weekAgo && day.hardness === "hard").length;
  const ill = illIn(context.log, weekAgo, today);
  // As many days well as ill come first.
  const well = ill.length > 0 ? addDays(ill.at(-1)!, 1 + ill.length) : today;
  const brokenOn = (date: LocalDate, sessions: readonly Planned[]) => broken(recent, sessions, date, context);
  const [meant] = plan.filter((one) => plannedDay(one) === "hard").sort((a, b) => (a.date < b.date ? -1 : 1));
  const planned = meant && {
    date: meant.date,
    label: meant.label,
    because: [...brokenOn(meant.date, plan), ...(meant.date < well ? ["ill"] : [])],
  };
  // One that does not fit where it is planned is looked for a place for.
  const held = planned?.because.length ? plan.filter((one) => one !== meant) : plan;
  const tomorrow = addDays(today, 1);
  const known = {
    hardInSeven,
    because: brokenOn(tomorrow, held),
    ...(well > tomorrow && { ill: ill.length }),
    ...(planned && { planned }),
  };
  for (let later = 1; later <= HORIZON; later++) {
    const date = addDays(today, later);
    if (date >= well && brokenOn(date, held).length === 0) return { date, ...known };
  }
  return undefined;
}

/** Mornings noted as ill after `from`; how long hard days wait for them is coaching custom. */
function illIn({ days }: Log = NO_LOG, from: LocalDate, today: LocalDate): readonly LocalDate[] {
  const ill = [...days].flatMap(([date, notes]) => (notes.ill && date > from && date <= today ? [date] : []));
  return ill.sort();
}

/** Days without a run, and days back from them that are easy; coaching custom. */
const AWAY = 14;

function isAway(days: readonly TrainingDay[], today: LocalDate): boolean {
  const first = days.findIndex(({ runs, date }) => runs[0] && date > addDays(today, -AWAY));
  return first < 0 || (first >= AWAY && !days.slice(first - AWAY, first).some(({ runs }) => runs[0]));
}

/** days a rule may look back: four weeks of usual running and the seven days before them */
const MEMORY = 35;
/** days; what is too close is forgotten within seven, so only a plan full of hard days reaches this, or who runs too little for one */
const HORIZON = 28;
/** What a day is by itself, and what was not done, says nothing of when the next hard one fits. */
const ASKED: ReadonlySet<About> = new Set(["spacing", "progress"]);

/** Ids of the warning rules a hard day on that date would break, with days before it or planned after it. */
function broken(
  days: readonly TrainingDay[],
  plan: readonly Planned[],
  date: LocalDate,
  context: Context,
): readonly string[] {
  const might = [...days];
  const last = plan.reduce((latest, one) => (one.date > latest ? one.date : latest), date);
  for (let next = addDays(might.at(-1)!.date, 1); next <= last; next = addDays(next, 1)) might.push(toDay(next, []));
  const filled = might.map((day) => {
    const runs = plan.filter((one) => one.date === day.date).map((one) => plannedRun(one, context.athlete ?? {}));
    const more = day.date === date && runs.every((run) => run.day !== "hard") ? [...runs, hardRun(date)] : runs;
    return more.length === 0 ? day : toDay(day.date, [...day.runs, ...more], day.others);
  });
  return RULES.filter((rule) => ASKED.has(rule.about) && !context.mutedRules?.includes(rule.id))
    .filter((rule) => rule.check(filled, context).some((one) => isHeldBack(one, date, context)))
    .map((rule) => rule.id);
}

/** No warnings, but said of a hard day they say when the next one comes: once fewer are near, once there is a base. */
const ALSO: ReadonlySet<string> = new Set([tooManyHardDays.id, speedBeforeBase.id]);

const isHeldBack = (one: Violation, date: LocalDate, { exceptions = [] }: RuleContext): boolean =>
  (one.severity === "warn" || ALSO.has(one.rule)) && one.dates.includes(date) && !isDeclared(one, exceptions);

/** A run that has not been run: hard, and nothing else. */
const hardRun = (date: LocalDate): LabelledRun => plannedRun({ id: "hard", date, label: "interval", time: 0 }, {});
