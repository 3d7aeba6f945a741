/** Sentences for broken rules: a fact with its days, then one calm sentence of context. */
import type { Violation } from "../../core/rules/rule.ts";
import { date, dates, minutesText } from "../format.ts";

export interface RuleWords {
  /** for lists and the switch that mutes it */
  readonly name: string;
  fact(violation: Violation): string;
  readonly context: string;
}

export function writeViolation(violation: Violation): { readonly fact: string; readonly context: string } {
  const words = RULE_WORDS[violation.rule];
  if (!words) return { fact: `${dates(violation.dates)}.`, context: "" };
  return { fact: words.fact(violation), context: words.context };
}

export const RULE_WORDS: Readonly<Record<string, RuleWords>> = {
  "back-to-back-hard-days": {
    name: "Hard days in a row",
    fact: (one) => `${count(one.dates.length)} hard days in a row: ${dates(one.dates)}.`,
    context: "Many runners recover better with an easy day between.",
  },
  "too-many-hard-days": {
    name: "Hard days in seven",
    fact: (one) => `${count(one.dates.length)} hard days in seven: ${dates(one.dates)}.`,
    context: "Most plans keep to one or two a week, and three for advanced runners.",
  },
  "hard-day-after-long-run": {
    name: "Hard day after a long run",
    fact: (one) => `Hard day after a long run: ${dates(one.dates)}.`,
    context: "A long run counts as stress even at an easy pace; many coaches leave an easy day after it.",
  },
  "easy-run-too-fast": {
    name: "Easy run above easy",
    fact: (one) =>
      `Easy run in the moderate range: ${date(one.dates[0]!)}, ${minutesText(one.figures.above!)} of ${minutesText(one.figures.total!)}.`,
    context: "On an easy day, slower is always fine.",
  },
};

const COUNTS = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven"];
const count = (n: number): string => COUNTS[n] ?? String(n);
