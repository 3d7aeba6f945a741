import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { FACTS, ruleName, ruleNext, ruleWhy } from "../../components/words/rules.ts";
import { RULES } from "../../core/rules/index.ts";
import { weeksOf } from "./weeks.ts";

const files = readdirSync(new URL("../../core/rules", import.meta.url))
  .map((file) => file.replace(/\.ts$/, ""))
  .filter((name) => name !== "index" && name !== "rule");

test("every rule file is one line in the table of contents, under its own name", () => {
  expect(RULES.map((rule) => rule.id).sort()).toEqual(files.sort());
});

/** The one allowed mention is the study itself, named as what it is. */
const MENTIONS_STUDY = "much-longer-run";

const FROM_THE_LOG = ["resting-heart-rate-up", "hrv-down", "short-sleep", "several-signs"];

test("every rule has calm words, a source, grounds and examples of both kinds [R8]", () => {
  expect(Object.keys(FACTS).sort()).toEqual(files.sort());
  for (const rule of RULES) {
    // Authors and years, the same in every language; what only custom says has no author.
    if (rule.source) expect(rule.source).toMatch(/^[A-Z][\p{L}&]+( (19|20)\d\d)?(, n = \d+)?(; |$)/u);
    if (rule.evidence !== "coaching custom") expect(rule.source).toBeDefined();
    const words = [ruleName(rule.id), ruleWhy(rule.id), ruleNext(rule.id)];
    for (const sentence of words) {
      expect(sentence.length).toBeGreaterThan(0);
      expect(sentence).not.toMatch(
        rule.id === MENTIONS_STUDY ? /!|should|must/i : /!|injur|should|must|fail|bad|wrong/i,
      );
    }
    expect(weeksOf(rule).some((one) => one.flags.length === 0)).toBe(true);
    // Mornings have no letter in the notation: their examples are in the test of the rule.
    if (!FROM_THE_LOG.includes(rule.id)) expect(weeksOf(rule).some((one) => one.flags.length > 0)).toBe(true);
  }
});

test("what to do next makes sense in a month looked back on as well: it speaks of no day that is today's", () => {
  for (const { id } of RULES) expect(ruleNext(id)).not.toMatch(/\b(today|tomorrow|now)\b/i);
});

test("the week a rule shows is one week, a letter a run and nothing in brackets, and flagged", () => {
  for (const { id, example } of RULES)
    if (example) {
      expect(example.days, id).toMatch(/^[^([\s]+(?: [^([\s]+){0,6}$/);
      expect(example.flags.length, id).toBeGreaterThan(0);
    }
});
