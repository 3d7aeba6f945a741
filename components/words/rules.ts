/** Sentences for broken rules: a fact with its days, then one calm sentence of context. */
import type { Violation } from "../../core/rules/rule.ts";
import { date, dates, minutesText } from "../format.ts";
import { type CountedKey, type MessageKey, say, sayCount } from "./say.ts";

interface RuleWords {
  /** for lists and the switch that mutes it */
  readonly name: MessageKey;
  fact(violation: Violation): string;
  readonly context: MessageKey;
}

export function writeViolation(violation: Violation): { readonly fact: string; readonly context: string } {
  const words = RULE_WORDS[violation.rule];
  if (!words) return { fact: say("rule_unnamed_fact", { dates: dates(violation.dates) }), context: "" };
  return { fact: words.fact(violation), context: say(words.context) };
}

const counted =
  (key: CountedKey) =>
  (one: Violation): string =>
    sayCount(key, one.dates.length, { dates: dates(one.dates) });

export const RULE_WORDS: Readonly<Record<string, RuleWords>> = {
  "back-to-back-hard-days": {
    name: "rule_back_to_back_hard_days",
    fact: counted("rule_back_to_back_hard_days_fact"),
    context: "rule_back_to_back_hard_days_context",
  },
  "too-many-hard-days": {
    name: "rule_too_many_hard_days",
    fact: counted("rule_too_many_hard_days_fact"),
    context: "rule_too_many_hard_days_context",
  },
  "hard-day-after-long-run": {
    name: "rule_hard_day_after_long_run",
    fact: (one) => say("rule_hard_day_after_long_run_fact", { dates: dates(one.dates) }),
    context: "rule_hard_day_after_long_run_context",
  },
  "easy-run-too-fast": {
    name: "rule_easy_run_too_fast",
    fact: (one) =>
      say("rule_easy_run_too_fast_fact", {
        date: date(one.dates[0]!),
        above: minutesText(one.figures.above!),
        total: minutesText(one.figures.total!),
      }),
    context: "rule_easy_run_too_fast_context",
  },
};
