/** Every scene of the playground in a real browser: what axe can see, what keys can do, what a screen reader would say. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { faults } from "./axe.ts";
import { openScenes, type Scenes } from "./scenes.ts";

let scenes: Scenes;
let page: Page;
beforeAll(async () => {
  scenes = await openScenes();
  page = scenes.page;
});
afterAll(() => scenes?.close());

const show: Scenes["show"] = (scene, looks) => scenes.show(scene, looks);

describe("every scene", () => {
  test.each([
    ["light", { language: "en" }],
    ["dark", { language: "de", units: "imperial" }],
    ["light", { language: "ja", dir: "rtl" }],
  ] as const)(
    "has no accessibility faults that axe can see, %s, %o",
    async (colorScheme, looks) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const found: string[] = [];
      for (const scene of await scenes.names()) {
        await show(scene, looks);
        found.push(...(await faults(page)).map((fault) => `${scene}: ${fault}`));
      }
      expect(found).toEqual([]);
    },
    180_000,
  );
});

test("a language that has one form for every number is not interrupted by English", async () => {
  await show("panel", { language: "ja" });
  await expect.poll(() => page.locator(".panel").textContent()).toContain("休養1日");
  await show("card-corrected", { language: "ja" });
  expect(await page.locator(".card").textContent()).not.toMatch(/[a-z]{3}/);
});

test("what stands in a page of the site breaks its lines and takes its signs by the language of its words", async () => {
  await show("card", { language: "ja" });
  const styled = page.locator(".card").evaluate((card) => {
    const style = getComputedStyle(card);
    return [style.wordBreak, style.getPropertyValue("-webkit-locale")];
  });
  expect(await styled).toEqual(["auto-phrase", '"ja"']);
});

/** Tab until the named control has the focus. */
async function tabTo(name: string | RegExp): Promise<void> {
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      const label = (at as HTMLInputElement | null)?.labels?.[0]?.textContent;
      return (at?.getAttribute("aria-label") ?? label ?? at?.textContent ?? "").replaceAll("\u00a0", " ").trim();
    });
    if (typeof name === "string" ? focused === name : name.test(focused)) return;
  }
  throw new Error(`${name} is not reached with Tab`);
}

describe("with the keyboard alone", () => {
  test("a badge is opened, put right, taken back and closed, and the focus is where it was", async () => {
    await show("welcome");
    await tabTo(/^Interval/);
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    await tabTo("Tempo");
    await page.keyboard.press("Enter");
    await page.getByText("You said so.").waitFor();
    await tabTo("Undo");
    await page.keyboard.press("Enter");
    await page.getByText("Was it something else?").waitFor();
    await page.keyboard.press("Escape");
    expect(await page.getByRole("dialog").count()).toBe(0);
    const focused = await page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    expect(focused).toContain("Interval");
  });

  test("a run of the week is opened and left again", async () => {
    await show("panel");
    await tabTo(/Interval.*6 × 800 m/);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: /^Interval/ }).waitFor();
    await tabTo("This week");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "This week" }).waitFor();
  });

  test("a pace is worked out and a fold opened", async () => {
    await show("popup");
    await tabTo("Time");
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("3959");
    await tabTo("Splits");
    await page.keyboard.press("Enter");
    await page.getByLabel("Goal").waitFor();
  });

  test("the history's parts are walked with arrow keys", async () => {
    await show("history");
    await tabTo("History");
    await page.keyboard.press("ArrowRight");
    expect(await page.locator("[role=tab][aria-selected=true]").count()).toBe(1);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-selected"))).toBe("true");
  });
});

describe("read aloud", () => {
  test("a week makes sense", async () => {
    await show("panel");
    const said = (await page.locator("main").ariaSnapshot()).replaceAll("\u00a0", " ");
    expect(said).toContain('heading "This week" [level=1]');
    expect(said).toMatch(/Two hard days/);
    expect(said).toMatch(/img "Mon easy, Tue hard, Wed hard/);
    expect(said).toMatch(/button ".*Interval.*6 × 800 m/);
  });

  test("a week being planned says which of its days are to watch", async () => {
    await show("panel-plan");
    const said = await page.locator("li[data-date='2026-11-11']").ariaSnapshot();
    expect(said).toMatch(/hard to watch/);
  });

  test("a run makes sense", async () => {
    await show("run");
    const said = (await page.locator("section.run").ariaSnapshot()).replaceAll("\u00a0", " ");
    expect(said).toMatch(/heading "Interval/);
    expect(said).toMatch(/6 × 800 m @ 3:45 \/km/);
    expect(said).toMatch(/columnheader/);
    // no head of a column that says nothing, and no figures of an axis between the session and its reps
    expect(said).not.toMatch(/- columnheader\n/);
    expect(said).not.toContain("4:45");
  });
});
