import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { season } from "../sample/season.ts";
import { faults } from "./axe.ts";
import { today } from "./day.ts";
import { type Launched, launch, overlays, SITE } from "./harness.ts";
import { keepSeason } from "./kept-season.ts";

const THEMES = ["light", "dark"] as const;

let launched: Launched;
beforeAll(async () => {
  launched = await launch({ today });
});
afterAll(() => launched.close());

/** What the pages' database does, before any of their scripts. */
const DATABASE = {
  "with no runs yet": undefined,
  "while the database is silent": () => {
    indexedDB.open = () => ({ addEventListener: () => undefined }) as unknown as IDBOpenDBRequest;
  },
  "when the database fails": () => {
    indexedDB.open = () => {
      throw new Error("no database");
    };
  },
};

describe.each(["popup", "sidepanel", "history", "welcome"] as const)("%s.html", (name) => {
  test.each(Object.entries(DATABASE))("has no accessibility faults that axe can see %s", async (_state, database) => {
    const page = await launched.context.newPage();
    if (database) await page.addInitScript(database);
    const found: string[] = [];
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme });
      await page.goto(launched.address(name));
      await page.locator("main").waitFor();
      found.push(...(await faults(page)).map((fault) => `${colorScheme}: ${fault}`));
    }
    expect(found).toEqual([]);
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

describe.each(THEMES)("on a %s page of the site", (theme) => {
  let page: Page;
  beforeAll(async () => {
    if (theme === THEMES[0]) await keepSeason(launched, today);
    page = await launched.context.newPage();
    await page.emulateMedia({ reducedMotion: "reduce" });
    if (theme === "dark")
      await page.addInitScript(() =>
        document.addEventListener("DOMContentLoaded", () => {
          const style = document.createElement("style");
          style.textContent = "* { background-color: #15181b !important; color: #dddddd !important }";
          document.head.append(style);
        }),
      );
  });
  afterAll(() => page.close());

  const themes = () =>
    page
      .locator("hardeasy-badge, hardeasy-run")
      .evaluateAll((all) => [...new Set(all.map((each) => (each as HTMLElement).dataset.theme ?? "light"))]);

  test("badges and an open card, with all its labels, have no faults that axe can see", async () => {
    await page.goto(`${SITE}/dashboard`);
    // the site draws its list once more after it has come
    await page.locator(".feature-feed[data-drawn='2']").waitFor();
    const badge = page.locator("hardeasy-badge[data-state=ready] button").first();
    await badge.waitFor({ timeout: 30_000 });
    expect(await themes()).toEqual([theme]);
    expect(await faults(page, "hardeasy-badge")).toEqual([]);
    await badge.click();
    await page.getByRole("dialog").getByRole("button", { name: "More" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Progression" }).waitFor();
    expect(await faults(page, "hardeasy-badge")).toEqual([]);
  });

  test("a run with its trace and its reps has no faults that axe can see", async () => {
    const { number } = season({ today }).findLast(({ workout }) => /x \(\d+m hard/.test(workout))!;
    await page.goto(`${SITE}/activities/${number}`);
    await page.locator("hardeasy-run .reps").waitFor({ timeout: 30_000 });
    expect((await overlays(page))[0]).toMatchObject({ tag: "hardeasy-run", state: "ready" });
    expect(await themes()).toEqual([theme]);
    expect(await faults(page, "hardeasy-run")).toEqual([]);
  });
});
