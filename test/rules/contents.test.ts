import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { FACTS, ruleName, ruleNext, ruleWhy } from "../../components/words/rules.ts";
import { RULES } from "../../core/rules/index.ts";

const files = readdirSync(new URL("../../core/rules", import.meta.url))
  .map((file) => file.replace(/\.ts$/, ""))
  .filter((name) => name !== "index" && name !== "rule");

test("every rule file is one line in the table of contents, under its own name", () => {
  expect(RULES.map((rule) => rule.id).sort()).toEqual(files.sort());
});

/** The one allowed mention is the study itself, named as what it is. */
const MENTIONS_STUDY = "much-longer-run";

const FROM_THE_LOG = ["resting-heart-rate-up", "hrv-down", "short-sleep", "several-signs"];

test("every rule has calm words, a source, grounds, rows and examples of both kinds [R8]", () => {
  expect(Object.keys(FACTS).sort()).toEqual(files.sort());
  for (const rule of RULES) {
    // Authors and years, the same in every language; what only custom says has no author.
    if (rule.source) expect(rule.source).toMatch(/^[A-Z][\p{L}&]+( (19|20)\d\d)?(, n = \d+)?(; |$)/u);
    if (rule.evidence !== "coaching custom") expect(rule.source).toBeDefined();
    expect(rule.rows.length).toBeGreaterThan(0);
    const words = [ruleName(rule.id), ruleWhy(rule.id), ruleNext(rule.id)];
    for (const sentence of words) {
      expect(sentence.length).toBeGreaterThan(0);
      expect(sentence).not.toMatch(
        rule.id === MENTIONS_STUDY ? /!|should|must/i : /!|injur|should|must|fail|bad|wrong/i,
      );
    }
    expect(rule.examples.some((one) => one.flags.length === 0)).toBe(true);
    // Mornings have no letter in the notation: their examples are in the test of the rule.
    if (!FROM_THE_LOG.includes(rule.id)) expect(rule.examples.some((one) => one.flags.length > 0)).toBe(true);
  }
});

test("the rules carry every row of the coaching systems and of the rule set [R8]", () => {
  const rows = RULES.flatMap((rule) => rule.rows);
  const all = [...numbered("C", 15), ...numbered("HE", 11)];
  expect(all.filter((row) => !rows.includes(row))).toEqual([]);
});
const numbered = (letter: string, count: number) => Array.from({ length: count }, (_, i) => `${letter}${i + 1}`);
