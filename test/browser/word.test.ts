import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run } from "../sample/runner.ts";
import { SAMPLE_ATHLETE, season } from "../sample/season.ts";
import { type SiteActivity, siteActivities } from "../sample/site/activities.ts";
import { type Launched, launch, SITE, TODAY } from "./harness.ts";
import { keepSeason } from "./kept-season.ts";

/** Two sessions of the same reps in the season, the later one three days before its end. */
const SESSION = "2026-03-09";
const BEFORE = "2026-02-24";
const own = (number: number, start: string, workout: string): SiteActivity => {
  const { activity, streams } = run({ workout, laps: "km", seed: 5 });
  return {
    ...activity,
    number,
    athlete: SAMPLE_ATHLETE,
    athleteName: "Sample Runner",
    sportType: "Run",
    treadmill: false,
    name: "All afternoon",
    start,
    elevationGain: 90,
    streams,
  };
};
/** Four hours at a sample a second. */
const HOURS = own(15_111_222_333, "2025-12-20T12:00:00", "230' easy, 3 x (2' hard, 90s jog)");
/** Four reps and a shorter, slower one: four or five. */
const FOUR_OR_FIVE = own(
  15_111_222_444,
  "2026-01-21T12:00:00",
  "15' easy, 4 x (4' hard, 2' jog), 115s tempo, 2' jog, 10' easy",
);

let launched: Launched;
let page: Page;
beforeAll(async () => {
  launched = await launch({ today: TODAY, activities: [HOURS, FOUR_OR_FIVE, ...siteActivities(TODAY)] });
  page = await launched.context.newPage();
  // The whole season is known before the first look, as after a back-fill.
  await keepSeason(launched, TODAY);
});
afterAll(() => launched.close());

const idOn = (date: string) => `strava:${season({ today: TODAY }).find((each) => each.date === date)!.number}`;
const badge = (date: string) => page.locator(`hardeasy-badge[data-activity="${idOn(date)}"]`);
const label = (date: string) => badge(date).getAttribute("data-label");
const openRun = (id: string) => page.goto(`${SITE}/activities/${id.slice("strava:".length)}`);
const overlay = () => page.locator("hardeasy-run");

describe("the runner's word in the feed", () => {
  test("a badge opens its card by keyboard, one tap puts the label right and says what else changed", async () => {
    await page.goto(`${SITE}/dashboard`);
    await badge(SESSION).waitFor();
    await expect.poll(() => label(SESSION), { timeout: 20_000 }).toBe("interval");
    await page.locator("#load-more").click();
    await expect.poll(() => label(BEFORE), { timeout: 20_000 }).toBe("interval");
    await badge(SESSION).locator("button.badge").focus();
    await page.keyboard.press("Enter");
    await badge(SESSION).getByRole("dialog").waitFor();
    await badge(SESSION).getByRole("button", { name: "Tempo" }).click();
    await badge(SESSION).getByText("You said so.").waitFor();
    await expect.poll(() => label(SESSION), { timeout: 20_000 }).toBe("tempo");
    await badge(SESSION)
      .getByText(/similar runs? (is|are) now tempo/)
      .waitFor();
    await expect.poll(() => label(BEFORE), { timeout: 20_000 }).toBe("tempo");
  });

  test("the other run says whose word it follows, on its own page", async () => {
    await openRun(idOn(BEFORE));
    await overlay().getByText("Like your run of Mon 9 Mar, which you corrected").waitFor({ timeout: 20_000 });
    expect(await overlay().getAttribute("data-label")).toBe("tempo");
  });

  test("a card opened later still says what changed, and Undo restores every label", async () => {
    await page.goto(`${SITE}/dashboard`);
    await badge(SESSION).waitFor();
    await expect.poll(() => label(SESSION), { timeout: 20_000 }).toBe("tempo");
    await page.locator("#load-more").click();
    await badge(SESSION).locator("button.badge").click();
    await badge(SESSION)
      .getByText(/similar runs? (is|are) now tempo/)
      .waitFor();
    await badge(SESSION).getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => label(SESSION), { timeout: 20_000 }).toBe("interval");
    await expect.poll(() => label(BEFORE), { timeout: 20_000 }).toBe("interval");
    await page.keyboard.press("Escape");
    await expect.poll(() => badge(SESSION).getByRole("dialog").count(), { timeout: 20_000 }).toBe(0);
  });
});

describe("a run looked into on its own page", () => {
  test("its reps, the same session last time with a link to it, and one tap with undo", async () => {
    await openRun(idOn(SESSION));
    await overlay().getByText("Same session last time").waitFor({ timeout: 20_000 });
    expect(await overlay().locator(".reps tbody tr").count()).toBe(6);
    expect(await overlay().locator(".outings a").first().getAttribute("href")).toContain("/activities/");
    await overlay().getByRole("button", { name: "Tempo" }).click();
    await overlay()
      .getByText(/similar runs? (is|are) now tempo/)
      .waitFor();
    await overlay().getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => overlay().getAttribute("data-label")).toBe("interval");
  });

  test("it copies as text", async () => {
    await launched.context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await overlay().getByRole("button", { name: "Copy as text" }).click();
    await overlay().getByText("Copied.").waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain("6 × 800 m");
    expect(text.split("\n").filter((line) => /^\d\. /.test(line))).toHaveLength(6);
  });

  test("where two readings are close the other one is taken in one tap, with its reps, and Undo brings the first back [L15]", async () => {
    await openRun(`strava:${FOUR_OR_FIVE.number}`);
    const [other, undo] = ["It was this", "Undo"].map((name) =>
      overlay().locator(".why").getByRole("button", { name }),
    );
    await other!.waitFor({ timeout: 30_000 });
    const said = (text: string | null) => text?.replace(/\s/g, " ") ?? "";
    const read = async () => ({
      label: await overlay().getAttribute("data-label"),
      structure: said(await overlay().getAttribute("data-structure")),
      line: said(await overlay().locator(".coach").first().innerText()),
      reps: await overlay().locator(".reps tbody th").allInnerTexts(),
    });
    const first = await read();
    expect(first.structure).toMatch(/^4 × 4 min @ \S+ \/km$/);
    const offered = said(await overlay().locator(".why li").last().innerText());
    await other!.focus();
    await page.keyboard.press("Enter");
    await undo!.waitFor();
    await expect.poll(async () => (await read()).structure).toMatch(/^4 × 4 min @ .*, 2 min @/);
    const second = await read();
    expect(offered).toContain(second.structure);
    expect(second.line).toContain("2 min @");
    expect(second.reps).toContain("5");
    // It is a word of the runner's, and holds.
    await page.reload();
    await undo!.waitFor({ timeout: 30_000 });
    await expect.poll(read, { timeout: 20_000 }).toEqual(second);
    await undo!.focus();
    await page.keyboard.press("Enter");
    await other!.waitFor();
    await expect.poll(read, { timeout: 20_000 }).toEqual(first);
  }, 90_000);

  test("fourteen thousand points are read out by pointer and keys with no long task", async () => {
    await openRun(`strava:${HOURS.number}`);
    await overlay().locator(".hand").waitFor({ timeout: 30_000 });
    // A page behind another is given one frame a second.
    await page.bringToFront();
    await page.waitForTimeout(500);
    await overlay().evaluate((host) => {
      const seen: number[] = [];
      const readings = new Set<string | null>();
      Object.assign(window, { seen, readings });
      new PerformanceObserver((list) => seen.push(...list.getEntries().map((entry) => entry.duration))).observe({
        type: "longtask",
      });
      const reading = host.shadowRoot!.querySelector(".reading")!;
      new MutationObserver(() => readings.add(reading.textContent)).observe(reading, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    });
    const box = (await overlay().locator(".hand").boundingBox())!;
    await page.mouse.move(box.x, box.y + 60);
    await page.mouse.move(box.x + box.width, box.y + 60, { steps: 150 });
    const read = () => page.evaluate(() => (window as unknown as { readings: Set<string> }).readings.size);
    await expect.poll(read).toBeGreaterThan(60);
    await overlay().locator(".hand").focus();
    await page.keyboard.press("Home");
    for (let i = 0; i < 30; i++) await page.keyboard.press("ArrowRight");
    expect(await overlay().locator(".hand").getAttribute("aria-valuenow")).toBe("30");
    await page.keyboard.press("PageDown");
    expect(await overlay().locator(".hand").getAttribute("aria-valuetext")).toMatch(/\/km/);
    expect(await page.evaluate(() => (window as unknown as { seen: number[] }).seen)).toEqual([]);
  }, 120_000);
});

describe("on a page that means no good", () => {
  const HOSTILE = `* { all: revert; color: red !important; font: 40px/3 cursive !important; letter-spacing: 9px !important;
    text-transform: uppercase !important; display: inline !important; opacity: .2 !important; float: right !important;
    width: 31px !important; transform: rotate(20deg) !important; --ground: red !important; --ink: red !important; direction: rtl }`;

  test("its rules reach neither badge nor overlay, and ours reach nothing of the page", async () => {
    await openRun(idOn(SESSION));
    await overlay().getByText("Same session last time").waitFor({ timeout: 20_000 });
    await page.mouse.move(0, 0);
    const looks = () =>
      overlay().evaluate((host) => {
        const read = (element: Element) => {
          const { color, fontSize, letterSpacing, textTransform, backgroundColor } = getComputedStyle(element);
          return [color, fontSize, letterSpacing, textTransform, backgroundColor];
        };
        const { display, opacity, transform, float } = getComputedStyle(host);
        return [
          [display, opacity, transform, float],
          ...[...host.shadowRoot!.querySelectorAll(".run, h2, td, .button")].map(read),
        ];
      });
    const before = await looks();
    const sheets = await page.evaluate(() => document.styleSheets.length + document.adoptedStyleSheets.length);
    await page.addStyleTag({ content: HOSTILE });
    expect(await looks()).toEqual(before);
    expect(await page.evaluate(() => document.styleSheets.length + document.adoptedStyleSheets.length)).toBe(
      sheets + 1,
    );
  });

  test("its card is covered and clipped by nothing, and moves with its badge", async () => {
    // Other pages were opened since: one that is not in front draws no pictures, and its card never ends to open.
    await page.bringToFront();
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto(`${SITE}/dashboard`);
    await expect.poll(() => label(SESSION), { timeout: 20_000 }).toBe("interval");
    // every entry cuts what hangs out of it, and something lies over the whole page
    await page.addStyleTag({
      content: `.react-feed-component, li, article, [data-testid] { overflow: hidden !important }
        body::after { content: ""; position: fixed; inset: 0; z-index: 2147483647; pointer-events: none }`,
    });
    const dialog = badge(SESSION).getByRole("dialog");
    // The site draws its list a second time: a badge opened before is gone with it, and is opened again.
    const stands = async () => {
      if ((await dialog.count()) === 0) await badge(SESSION).locator("button.badge").click();
      const look = (card: Element) => {
        const { x, y, width, height } = card.getBoundingClientRect();
        const face = (card.getRootNode() as ShadowRoot).querySelector("button.badge")!.getBoundingClientRect();
        const low = Math.min(y + height, innerHeight) - 20;
        const seen = document.elementFromPoint(x + width / 2, low)?.localName;
        return { gap: Math.round(y - face.bottom), seen, open: card.matches(":popover-open") };
      };
      return dialog.evaluate(look, undefined, { timeout: 2000 }).catch(() => undefined);
    };
    const right = { gap: 6, seen: "hardeasy-badge", open: true };
    await expect.poll(stands, { timeout: 20_000 }).toEqual(right);
    await page.mouse.wheel(0, 120);
    await expect.poll(stands, { timeout: 20_000 }).toEqual(right);
    await page.keyboard.press("Escape");
  });

  test("on a page from right to left the badge stands at the right, its text as ever", async () => {
    await page.goto(`${SITE}/dashboard`);
    await badge(SESSION).locator("button.badge").waitFor({ timeout: 20_000 });
    await page.evaluate(() => {
      document.documentElement.dir = "rtl";
    });
    // The site draws its list a second time: there may be no badge for a moment.
    const right = async (of: Locator) => {
      const box = await of.boundingBox();
      return box && Math.round(box.x + box.width);
    };
    const gap = async () => {
      const [host, button] = [await right(badge(SESSION)), await right(badge(SESSION).locator("button.badge"))];
      return host !== null && button !== null ? Math.abs(host - button) : undefined;
    };
    await expect.poll(gap, { timeout: 20_000 }).toBeLessThanOrEqual(1);
    await badge(SESSION).locator("button.badge").click();
    const card = (await badge(SESSION).getByRole("dialog").boundingBox())!;
    expect(card.x + card.width).toBeCloseTo((await right(badge(SESSION)))!, -1);
    expect(card.x).toBeGreaterThanOrEqual(0);
  });
});
