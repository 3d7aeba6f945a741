/** Every scene of the playground in a real browser: what axe can see, what keys can do, what a screen reader would say. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Served, servePlayground } from "../tools/playground-server.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** WCAG 2.2 at level AA, as axe names it, and a label that says what can be read. */
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "label-content-name-mismatch"];
/** Scenes with what needs most room in every language must not scroll sideways. */
const NARROW = ["panel", "popup", "popup-folds", "history", "history-data", "history-settings", "welcome"];

let served: Served;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  served = await servePlayground({ quiet: true });
  const args = ["--no-sandbox", "--disable-gpu"];
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args });
  page = await browser.newPage({ viewport: { width: 360, height: 640 }, reducedMotion: "reduce" });
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

const show = async (scene: string, looks: Readonly<Record<string, string>> = {}) => {
  await page.goto(`${served.address}?${new URLSearchParams({ show: scene, ...looks })}`);
  const drawn = page.locator("#root[data-drawn]");
  // The server may be packing dependencies anew at the first look; the page then waits for files that are gone.
  await drawn.waitFor({ state: "attached", timeout: 10_000 }).catch(() => page.reload());
  await drawn.waitFor({ state: "attached" });
};

async function scenes(): Promise<readonly string[]> {
  await page.goto(served.address);
  await page.locator("#root[data-drawn]").waitFor({ state: "attached" });
  const titles = await page.locator("iframe").evaluateAll((all) => all.map((one) => (one as HTMLIFrameElement).title));
  return [...new Set(titles.map((title) => title.split(" ")[0]!))];
}

async function faults(): Promise<readonly string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async (rules) => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    const tags = rules.filter((rule) => rule.startsWith("wcag"));
    const { violations } = await axe.run({
      runOnly: tags,
      rules: { "label-content-name-mismatch": { enabled: true } },
    });
    return violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.target.join(" ")).join(", ")}`);
  }, RULES);
}

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
      for (const scene of await scenes()) {
        await show(scene, looks);
        found.push(...(await faults()).map((fault) => `${scene}: ${fault}`));
      }
      expect(found).toEqual([]);
    },
    180_000,
  );

  test.each(["en", "de", "fr", "es", "pt", "it", "nl", "pl", "tr", "ja"])("fits 320 px in %s", async (language) => {
    await page.setViewportSize({ width: 320, height: 640 });
    const wide: string[] = [];
    for (const scene of NARROW) {
      await show(scene, { language });
      if ((await page.evaluate(() => document.documentElement.scrollWidth)) > 320) wide.push(scene);
    }
    await page.setViewportSize({ width: 360, height: 640 });
    expect(wide).toEqual([]);
  });
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

  test("a run makes sense", async () => {
    await show("run");
    const said = (await page.locator("section.run").ariaSnapshot()).replaceAll("\u00a0", " ");
    expect(said).toMatch(/heading "Interval/);
    expect(said).toMatch(/6 × 800 m @ 3:45 \/km/);
    expect(said).toMatch(/columnheader/);
  });
});
