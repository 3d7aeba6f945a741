import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Launched, launch } from "./harness.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** WCAG 2.2 at level AA, as axe names it. */
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const today = new Date().toISOString().slice(0, 10);

let launched: Launched;
beforeAll(async () => {
  launched = await launch({ today });
});
afterAll(() => launched.close());

describe.each(["popup", "sidepanel", "history", "welcome"] as const)("%s.html", (name) => {
  test.each(["light", "dark"] as const)("has no accessibility faults that axe can see, %s", async (colorScheme) => {
    const page = await launched.context.newPage();
    await page.emulateMedia({ colorScheme });
    await page.goto(launched.address(name));
    await page.locator("main").waitFor();
    // A script tag is against the pages' own content rules; an evaluated text is not.
    await page.evaluate(AXE);
    const faults = await page.evaluate(async (rules) => {
      const { axe } = window as unknown as { axe: typeof import("axe-core") };
      const { violations } = await axe.run({ runOnly: rules });
      return violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.target.join(" ")).join(", ")}`);
    }, RULES);
    expect(faults).toEqual([]);
    await page.close();
  });

  test("has a heading and a main part, and does not scroll sideways at 320 px", async () => {
    const page = await launched.context.newPage();
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(launched.address(name));
    await page.locator("main").waitFor();
    expect(await page.locator("h1").count()).toBe(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.close();
  });
});
