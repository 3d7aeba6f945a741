/** Sentences for broken rules: a fact with its days, one calm sentence of context, one of what to do next. */
import type { Violation } from "../../core/rules/rule.ts";
import type { Units } from "../../core/view.ts";
import { date, dates, distance, list, minutesText, pace, percent } from "../format.ts";
import { raceRun } from "./races.ts";
import { type CountedKey, type MessageKey, say, sayCount, type Values } from "./say.ts";

export interface ViolationWords {
  readonly fact: string;
  /** why it is worth a thought */
  readonly context: string;
  readonly next: string;
}

export function writeViolation(violation: Violation, units: Units = "metric"): ViolationWords {
  const { rule } = violation;
  const fact = FACTS[rule];
  if (!fact) return { fact: say("rule_unnamed_fact", { dates: dates(violation.dates) }), context: "", next: "" };
  return {
    fact: factOf(violation, fact(violation.figures, units, violation)),
    context: ruleWhy(rule),
    next: ruleNext(rule),
  };
}

/** For lists and the switch that mutes it. */
export const ruleName = (id: string): string => say(keyOf(id));
export const ruleWhy = (id: string): string => say(keyOf(id, "_context"));
export const ruleNext = (id: string): string => say(keyOf(id, "_next"));

/** Every message of a rule has the rule's own name in its key. */
const keyOf = (id: string, what = "") => `rule_${id.replaceAll("-", "_")}${what}` as MessageKey;

/** What stands in a fact; `count` asks for the form of a number, `form` for another sentence. */
type Told = Values & { readonly count?: number; readonly form?: string };
type Fact = (figures: Violation["figures"], units: Units, violation: Violation) => Told;

/** Every sentence may name its dates. */
function factOf(one: Violation, { form = "", ...values }: Told): string {
  const key = keyOf(one.rule, `_fact${form}`);
  const all = { dates: dates(one.dates), first: date(one.dates[0]!), date: last(one), span: span(one), ...values };
  return values.count === undefined ? say(key, all) : sayCount(key as CountedKey, values.count, all);
}

const last = (one: Violation): string => date(one.dates.at(-1)!);
const span = (one: Violation): string => say("range_days", { from: date(one.dates[0]!), to: last(one) });
const counted: Fact = (_, __, one) => ({ count: one.dates.length });
const plainly: Fact = () => ({});
const timed: Fact = ({ time }) => ({ time: minutesText(time!) });
const against: Fact = ({ now, usual }) => ({ now: Math.round(now!), usual: Math.round(usual!) });
/** More days than this in a row are told by the first and the last. */
const NAMED = 3;

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
  "back-to-back-hard-days": ({ quick }, __, one): Told =>
    quick ? { form: "_quick" } : { count: one.dates.length, ...(one.dates.length > NAMED && { dates: span(one) }) },
  "too-many-hard-days": counted,
  "hard-day-after-long-run": timed,
  "hard-day-after-race": ({ raceDistance, event, quick }, units) => ({
    distance: raceRun(event, raceDistance!, units),
    form: quick ? "_quick" : "",
  }),
  "long-run-after-hard-day": timed,
  "sprints-after-intervals": plainly,
  "hard-day-on-tired-legs": ({ run, strength, time }) => ({
    what: say(run ? "tiring_run" : strength ? "tiring_weights" : "tiring_sport", { time: minutesText(time!) }),
  }),
  "much-longer-run": ({ distance: far, ratio, longest }, units) => ({
    distance: distance(far!, units),
    longest: distance(longest!, units),
    more: percent(ratio! - 1),
  }),
  "sudden-hard-running": ({ now, before }) => ({
    now: minutesText(now!),
    ...(before ? { before: minutesText(before) } : { form: "_none" }),
  }),
  "speed-before-base": ({ runs }): Told => (runs ? { count: runs } : { form: "_none" }),
  "easy-run-too-fast": ({ above, total }) => ({ above: minutesText(above!), total: minutesText(total!) }),
  "easy-runs-drifting": ({ above, total }) => ({ share: percent(above! / total!) }),
  "too-little-easy-running": ({ easySessions, sessions, easy, time }) => ({
    easy: easySessions!,
    all: sessions!,
    share: percent(easy! / time!),
  }),
  "long-run-much-of-the-week": ({ distance: far, week }, units) => ({
    distance: distance(far!, units),
    share: percent(far! / week!),
  }),
  "weeks-without-a-lighter-one": ({ weeks }) => ({ count: weeks! }),
  "monotonous-weeks": plainly,
  "reps-and-pace-raised-at-once": ({ count, countBefore, speed, speedBefore }, units) => ({
    reps: count!,
    pace: pace(speed!, units),
    before: countBefore!,
    paceBefore: pace(speedBefore!, units),
  }),
  "same-workout-for-weeks": counted,
  "hard-session-without-warm-up": plainly,
  "no-speed-for-weeks": plainly,
  "hrv-down": against,
  "short-sleep": ({ sleep }) => ({ sleep: minutesText(sleep!) }),
  "several-signs": (figures) => ({ signs: list(signs(figures)) }),
  "resting-heart-rate-up": against,
};
