import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const filesUnder = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe("the table of contents is complete", () => {
  test("every rule is listed in core/rules/index.ts and has a sentence", () => {
    const listed = read("core/rules/index.ts");
    const words = read("components/words/rules.ts");
    for (const file of readdirSync(join(root, "core/rules"))) {
      if (["index.ts", "rule.ts"].includes(file)) continue;
      const source = read(`core/rules/${file}`);
      if (!/: Rule\b/.test(source)) continue;
      const id = file.replace(/\.ts$/, "");
      expect(listed, `list ${file} in core/rules/index.ts`).toContain(file);
      expect(words, `write a sentence for ${id} in components/words/rules.ts`).toContain(id);
    }
  });

  test("every statement of core/README.md is proved by a test that quotes it", () => {
    const tests = filesUnder("test")
      .filter((path) => /\.test\.tsx?$/.test(path))
      .map((path) => readFileSync(path, "utf8"))
      .join("\n");
    const unproved = [...read("core/README.md").matchAll(/^- \*\*([A-Z]\d+)\*\*/gm)]
      .map((match) => match[1]!)
      .filter((id) => !new RegExp(`\\[[^\\]]*\\b${id}\\b[^\\]]*\\]`).test(tests));
    expect(unproved, "quote each in the name of the test that proves it, e.g. [L3]").toEqual([]);
  });

  test("every dependency has a sentence in CONTRIBUTING.md", () => {
    const { dependencies, devDependencies } = JSON.parse(read("package.json"));
    const text = read("CONTRIBUTING.md");
    const silent = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !text.includes(name));
    expect(silent).toEqual([]);
  });

  test("the lockfile names no address", () => {
    expect(read("package-lock.json")).not.toContain('"resolved"');
  });
});
