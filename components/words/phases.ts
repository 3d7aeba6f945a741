/** Sentences for phases and the goal race: what was found and what it rests on. */
import { daysBetween } from "../../core/dates.ts";
import { RACE_DISTANCES } from "../../core/paces/best-race.ts";
import type { Metres } from "../../core/units.ts";
import type { Units } from "../../core/view.ts";
import type { Emphasis, Goal, GoalView } from "../../core/year/goal.ts";
import type { Phase } from "../../core/year/phases.ts";
import { changed, date, dateWithYear, distance, fullDate, number, plain } from "../format.ts";
import { raceName as named } from "./races.ts";
import { ruleWhy } from "./rules.ts";
import { inTurn, say, sayCount } from "./say.ts";
import { hardDaysText } from "./year.ts";

export const phaseName = ({ kind }: Pick<Phase, "kind">): string => say(`phase_${kind}`);

/** `Build, 8 weeks to 14 Sept 2025: 50 km a week, 2.0 sessions a week, most at threshold.` */
export function phaseText(phase: Phase, units: Units): string {
  const sessions = phase.tempo + phase.fast;
  // none to the tenth that is told: the same is said of a base
  const kind = phase.kind === "even" && sessions < 0.05 ? "base" : phase.kind;
  const why = say(`phase_${kind}_why`, {
    distance: distance(phase.volume, units),
    sessions: number(sessions, 1),
    percent: changed(phase.change ?? 0),
    race: phase.race ? date(phase.race) : "",
  });
  return plain(sayCount("phase_read", phase.weeks, { phase: phaseName(phase), to: fullDate(phase.to), why }));
}

/** `City 10 k (10 km)`, `Marathon` */
export function goalName(goal: Goal, units: Units): string {
  const far = raceName(goal.distance, units);
  return goal.name ? `${goal.name} (${far})` : far;
}

/** Races have their names in kilometres and miles alike; only an odd distance is told in the runner's unit. */
export const raceName = (metres: Metres, units: Units): string =>
  RACE_DISTANCES.includes(metres) ? named(metres) : plain(distance(metres, units)).replace(/[.,]0(?= )/, "");

/** `City 10 k (10 km) on Sun 4 Oct, 12 days to go.` */
export function goalText({ goal, days }: GoalView, units: Units): string {
  const values = { what: goalName(goal, units), date: dateWithYear(goal.date) };
  if (days === 0) return say("goal_today", values);
  return days > 0 ? sayCount("goal_days", days, values) : sayCount("goal_past", -days, values);
}

const ASKED = {
  speed: "goal_speed",
  threshold: "goal_threshold",
  "race pace": "goal_pace",
  long: "goal_long",
} as const;
export const askedText = (what: Emphasis, done: number): string => sayCount(ASKED[what], done);

export function taperText({ taper }: GoalView): string | undefined {
  if (!taper) return undefined;
  const change = say(taper.change <= 0 ? "goal_taper_less" : "goal_taper_more", {
    percent: changed(taper.change),
  });
  return say("goal_taper", { days: taper.known, change, hard: hardDaysText(taper.hardDays) });
}

export function afterText({ goal, after }: GoalView): string | undefined {
  if (!after) return undefined;
  const hard = after.firstHard
    ? sayCount("goal_after_hard", daysBetween(goal.date, after.firstHard), { date: date(after.firstHard) })
    : say("goal_after_none");
  return inTurn([hard, ruleWhy("hard-day-after-race")]);
}
