import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { RULE_WORDS } from "../../components/words/rules.ts";
import { RULES } from "../../core/rules/index.ts";

const files = readdirSync(new URL("../../core/rules", import.meta.url))
  .map((file) => file.replace(/\.ts$/, ""))
  .filter((name) => name !== "index" && name !== "rule");

test("every rule file is one line in the table of contents, under its own name", () => {
  expect(RULES.map((rule) => rule.id).sort()).toEqual(files.sort());
});

test("every rule has words, a source and grounds", () => {
  expect(Object.keys(RULE_WORDS).sort()).toEqual(files.sort());
  for (const rule of RULES) {
    expect(rule.source.length).toBeGreaterThan(20);
    expect(`${RULE_WORDS[rule.id]!.name} ${RULE_WORDS[rule.id]!.context}`).not.toMatch(/!|injur|should|must/i);
  }
});
