/** Sentences for broken rules: a fact with its days, one calm sentence of context, one of what to do next. */
import type { Violation } from "../../core/rules/rule.ts";
import type { Units } from "../../core/view.ts";
import { date, dates, distance, list, minutesText, pace, percent } from "../format.ts";
import { type CountedKey, type MessageKey, say, sayCount, type Values } from "./say.ts";

export interface ViolationWords {
  readonly fact: string;
  /** why it is worth a thought */
  readonly context: string;
  readonly next: string;
}

export function writeViolation(violation: Violation, units: Units = "metric"): ViolationWords {
  const fact = FACTS[violation.rule];
  if (!fact) return { fact: say("rule_unnamed_fact", { dates: dates(violation.dates) }), context: "", next: "" };
  return { fact: fact(violation, units), context: ruleWhy(violation.rule), next: ruleNext(violation.rule) };
}

/** For lists and the switch that mutes it. */
export const ruleName = (id: string): string => part(id, "");
export const ruleWhy = (id: string): string => part(id, "_context");
export const ruleNext = (id: string): string => part(id, "_next");

/** Every message of a rule has the rule's own name in its key. */
const part = (id: string, what: "" | "_context" | "_next"): string =>
  say(`rule_${id.replaceAll("-", "_")}${what}` as MessageKey);

type Fact = (violation: Violation, units: Units) => string;

const first = (one: Violation): string => date(one.dates[0]!);
const last = (one: Violation): string => date(one.dates.at(-1)!);
const span = (one: Violation): string => say("date_to_date", { from: first(one), to: last(one) });
const counted =
  (key: CountedKey): Fact =>
  (one) =>
    sayCount(key, one.dates.length, { dates: dates(one.dates) });
/** Figures by their names; every sentence may name its dates. */
const told =
  (key: MessageKey, values: (figures: Violation["figures"], units: Units) => Values = () => ({})): Fact =>
  (one, units) =>
    say(key, {
      dates: dates(one.dates),
      first: first(one),
      date: last(one),
      span: span(one),
      ...values(one.figures, units),
    });

/** The signs of tiredness that are there. */
const signs = ({ heavy, low, ill, sleep, hrv, resting, harder }: Violation["figures"]): readonly string[] => [
  ...(heavy ? [sayCount("sign_heavy", heavy)] : []),
  ...(low ? [sayCount("sign_low", low)] : []),
  ...(ill ? [sayCount("sign_ill", ill)] : []),
  ...(sleep ? [say("sign_sleep", { time: minutesText(sleep) })] : []),
  ...(hrv ? [say("sign_hrv")] : []),
  ...(resting ? [say("sign_resting")] : []),
  ...(harder ? [say("sign_harder")] : []),
];

/** One a rule, under its id; a figure that is named here is always there. */
export const FACTS: Readonly<Record<string, Fact>> = {
  "back-to-back-hard-days": counted("rule_back_to_back_hard_days_fact"),
  "too-many-hard-days": counted("rule_too_many_hard_days_fact"),
  "hard-day-after-long-run": told("rule_hard_day_after_long_run_fact"),
  "hard-day-after-race": told("rule_hard_day_after_race_fact", ({ raceDistance }, units) => ({
    distance: distance(raceDistance!, units),
  })),
  "long-run-after-hard-day": told("rule_long_run_after_hard_day_fact", ({ time }) => ({ time: minutesText(time!) })),
  "sprints-after-intervals": told("rule_sprints_after_intervals_fact"),
  "hard-day-on-tired-legs": told("rule_hard_day_on_tired_legs_fact", ({ run, strength, time }) => ({
    what: say(run ? "tiring_run" : strength ? "tiring_weights" : "tiring_sport", { time: minutesText(time!) }),
  })),
  "much-longer-run": told("rule_much_longer_run_fact", ({ distance: far, ratio }, units) => ({
    distance: distance(far!, units),
    more: percent(ratio! - 1),
  })),
  "sudden-hard-running": told("rule_sudden_hard_running_fact", ({ now, before }) => ({
    now: minutesText(now!),
    before: minutesText(before!),
  })),
  "speed-before-base": (one) => sayCount("rule_speed_before_base_fact", one.figures.runs!, { date: last(one) }),
  "easy-run-too-fast": told("rule_easy_run_too_fast_fact", ({ above, total }) => ({
    above: minutesText(above!),
    total: minutesText(total!),
  })),
  "easy-runs-drifting": told("rule_easy_runs_drifting_fact", ({ above, total }) => ({
    share: percent(above! / total!),
  })),
  "too-little-easy-running": told("rule_too_little_easy_running_fact", ({ easySessions, sessions, easy, time }) => ({
    easy: easySessions!,
    all: sessions!,
    share: percent(easy! / time!),
  })),
  "long-run-much-of-the-week": told("rule_long_run_much_of_the_week_fact", ({ distance: far, week }, units) => ({
    distance: distance(far!, units),
    share: percent(far! / week!),
  })),
  "weeks-without-a-lighter-one": (one) =>
    sayCount("rule_weeks_without_a_lighter_one_fact", one.figures.weeks!, { span: span(one) }),
  "monotonous-weeks": told("rule_monotonous_weeks_fact"),
  "reps-and-pace-raised-at-once": told("rule_reps_and_pace_raised_at_once_fact", (figures, units) => ({
    count: figures.count!,
    pace: pace(figures.speed!, units),
    before: figures.countBefore!,
    paceBefore: pace(figures.speedBefore!, units),
  })),
  "same-workout-for-weeks": counted("rule_same_workout_for_weeks_fact"),
  "hard-session-without-warm-up": told("rule_hard_session_without_warm_up_fact"),
  "no-speed-for-weeks": told("rule_no_speed_for_weeks_fact"),
  "hrv-down": told("rule_hrv_down_fact", ({ now, usual }) => ({ now: Math.round(now!), usual: Math.round(usual!) })),
  "short-sleep": told("rule_short_sleep_fact", ({ sleep }) => ({ sleep: minutesText(sleep!) })),
  "several-signs": told("rule_several_signs_fact", (figures) => ({ signs: list(signs(figures)) })),
  "resting-heart-rate-up": told("rule_resting_heart_rate_up_fact", ({ now, usual }) => ({
    now: Math.round(now!),
    usual: Math.round(usual!),
  })),
};
