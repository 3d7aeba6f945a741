import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { RULES } from "../../core/rules/index.ts";
import type { Rule } from "../../core/rules/rule.ts";
import { weeksOf } from "./weeks.ts";

const root = join(import.meta.dirname, "../..");
const readme = readFileSync(join(root, "core/README.md"), "utf8");
/** Where every rule's own weeks are run through it. */
const WEEKS = "test/rules/examples.test.ts";
const rows = [...readme.matchAll(/^\| ((?:[CEF]|HE)\d+[ \w]*) \| (.+) \| (.+) \| (.+) \|$/gm)].map((match) => ({
  ids: match[1]!.split(" "),
  files: [...`${match[2]} ${match[4]}`.matchAll(/`([^`]+)`/g)].map((file) => file[1]!),
  statements: match[3]!.split(", "),
}));
const numbered = (letter: string, count: number) => Array.from({ length: count }, (_, i) => `${letter}${i + 1}`);

test("every row C, E, F and HE of the coaching systems stands in the table of core/README.md", () => {
  const told = rows.flatMap((row) => row.ids);
  const all = [...numbered("C", 15), ...numbered("E", 6), ...numbered("F", 8), ...numbered("HE", 11)];
  expect(all.filter((id) => !told.includes(id))).toEqual([]);
});

/** What carries a row, where that is rules. */
const rulesOf = (files: readonly string[]) => RULES.filter(({ id }) => files.includes(`core/rules/${id}.ts`));

test("rules carry every row C and HE, and every rule carries a row [R8]", () => {
  const carried = rows.filter(({ files }) => rulesOf(files).length > 0).flatMap(({ ids }) => ids);
  const all = [...numbered("C", 15), ...numbered("HE", 11)];
  expect(all.filter((id) => !carried.includes(id))).toEqual([]);
  const carrying = rulesOf(rows.flatMap(({ files }) => files));
  expect(RULES.filter((rule) => !carrying.includes(rule))).toEqual([]);
});

test("the table names files that are there and statements that are made", () => {
  for (const { ids, files, statements } of rows) {
    expect(
      files.filter((file) => !existsSync(join(root, file))),
      ids.join(),
    ).toEqual([]);
    expect(
      statements.filter((id) => !readme.includes(`- **${id}**`)),
      ids.join(),
    ).toEqual([]);
    expect(
      files.some((file) => /\.test\.tsx?$/.test(file)),
      ids.join(),
    ).toBe(true);
  }
});

test("each row is shown where the table says: by flagged weeks of the rule that carries it, or by a test that names it", () => {
  const isFlagged = (rule: Rule) => weeksOf(rule).some(({ flags }) => flags.length > 0);
  const names = (file: string, id: string) =>
    file.endsWith(".test.ts") && readFileSync(join(root, file), "utf8").includes(`[${id}]`);
  const unshown = rows.flatMap(({ ids, files }) =>
    files.includes(WEEKS) && rulesOf(files).some(isFlagged)
      ? []
      : ids.filter((id) => !files.some((file) => names(file, id))),
  );
  expect(unshown).toEqual([]);
});

test("no two statements have the same number", () => {
  const ids = [...readme.matchAll(/^- \*\*([A-Z]\d+)\*\*/gm)].map((match) => match[1]);
  expect(ids.length).toBe(new Set(ids).size);
});
