/** The five stories of the product, walked with the keyboard alone in the built extension, and what axe sees on the way. */
import type { FileChooser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { gpxOf } from "../sample/files/xml.ts";
import { run } from "../sample/runner.ts";
import { season } from "../sample/season.ts";
import { faults } from "./axe.ts";
import { today } from "./day.ts";
import { type Launched, launch, overlays, SITE } from "./harness.ts";
import { keepSeason } from "./kept-season.ts";

/** Presses that reach anything on these pages, with room. */
const MOST_TABS = 120;

let launched: Launched;
let page: Page;
beforeAll(async () => {
  launched = await launch({ today });
  await keepSeason(launched, today);
  page = await launched.context.newPage();
  await page.emulateMedia({ reducedMotion: "reduce" });
});
afterAll(() => launched.close());

/** What has the focus, through every shadow root: its name, and whether it can be seen to have it. */
const focused = () =>
  page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    const own = (at as HTMLInputElement | null)?.labels?.[0]?.textContent;
    const name = at?.getAttribute("aria-label") ?? own ?? at?.textContent ?? "";
    return {
      name: name.replaceAll("\u00a0", " ").trim(),
      seen: at !== null && getComputedStyle(at).outlineStyle !== "none",
      high: at?.getBoundingClientRect().height ?? 0,
    };
  });

/** Tab until the named control has the focus. */
async function tabTo(name: RegExp): Promise<void> {
  for (let i = 0; i < MOST_TABS; i++) {
    await page.keyboard.press("Tab");
    const now = await focused();
    if (!name.test(now.name)) continue;
    expect(now.seen, `${now.name}: the focus is seen`).toBe(true);
    return;
  }
  throw new Error(`${name} is not reached with Tab; the last was ${(await focused()).name}`);
}
const press = (key: string) => page.keyboard.press(key);
/** What was pressed may be gone: the focus is not, and so the next Tab goes on from there. */
const held = () => expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);

const THEMES = ["light", "dark"] as const;
async function faultsInBothThemes(): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    found.push(...(await faults(page)).map((fault) => `${colorScheme} ${fault}`));
  }
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  return found;
}

/** Everything one can press is 24 px high and wide at least, or a link in a line of text (WCAG 2.5.8). */
const small = () =>
  page.evaluate(() =>
    [...document.querySelectorAll("button, select, input:not([type=file]), summary, [role=tab], [role=slider]")]
      .filter(
        (each) => each.getClientRects().length > 0 && !each.closest("p, .runs-table td.run, label, dd, li > span"),
      )
      .map((each) => ({ name: each.outerHTML.slice(0, 90), box: each.getBoundingClientRect() }))
      .filter(({ box }) => box.height < 23.5 || box.width < 23.5)
      .map(({ name, box }) => `${Math.round(box.width)} x ${Math.round(box.height)}: ${name}`),
  );

const session = season({ today }).findLast(({ workout }) => /x \(\d+m hard/.test(workout))!;

describe("with the keyboard alone", () => {
  test("1. the feed: a badge tells its run, opens its card, is put right and taken back", async () => {
    await page.goto(`${SITE}/dashboard`);
    await expect.poll(async () => (await overlays(page))[0]?.state, { timeout: 30_000 }).toBe("ready");
    await page.locator(".feature-feed[data-drawn='2']").waitFor();
    await page.locator("hardeasy-badge[data-state=ready] button").first().waitFor();
    await tabTo(/^(Easy|Interval|Long|Recovery|Strides|Tempo|Hills|Steady|Race)/);
    await press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    expect(await faults(page, "hardeasy-badge")).toEqual([]);
    await tabTo(/^More$/);
    await press("Enter");
    await tabTo(/^Progression$/);
    await press("Enter");
    await page.getByText("You said so.").waitFor();
    await tabTo(/^Undo$/);
    await press("Enter");
    await page.getByText(/something else|What kind of run/).waitFor();
    await press("Escape");
    await expect.poll(() => dialog.count(), { timeout: 5000 }).toBe(0);
    expect((await focused()).name).toMatch(/^(Easy|Interval|Long|Recovery|Strides|Tempo|Hills|Steady|Race)/);
  }, 90_000);

  test("2. the week: seen at once, a run opened and left, a week planned", async () => {
    await page.goto(launched.address("sidepanel"));
    await page.getByRole("heading", { name: "Runs", exact: true }).waitFor();
    expect(await faultsInBothThemes()).toEqual([]);
    expect(await small()).toEqual([]);
    await tabTo(/km|mi$/);
    await press("Enter");
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await faultsInBothThemes()).toEqual([]);
    await tabTo(/^This week$/);
    await press("Enter");
    await page.getByRole("heading", { level: 1, name: "This week" }).waitFor();
    await tabTo(/^Plan/);
    await press("Enter");
    await page.getByRole("heading", { level: 1, name: /Plan/ }).waitFor();
    expect(await faultsInBothThemes()).toEqual([]);
    await tabTo(/^Add a session on/);
    await page.keyboard.type("Int");
    await press("Enter");
    await tabTo(/^Save the plan$/);
    await press("Enter");
    await page.getByText("Plan saved.").waitFor();
    await held();
    await tabTo(/^Start over$/);
  }, 90_000);

  test("3. a pace: worked out, in every fold, copied", async () => {
    await page.goto(launched.address("popup"));
    // The runner's own best stands in the fields before they are changed.
    await expect.poll(() => page.locator(".popup .source").first().textContent()).toMatch(/your/);
    await tabTo(/^Distance$/);
    // One key: a second that came late would open the list instead of going on with the name.
    await press("5");
    expect(await page.getByRole("combobox", { name: "Distance" }).inputValue()).toBe("5000");
    await tabTo(/^Time$/);
    await press("ControlOrMeta+a");
    await page.keyboard.type("1959");
    await expect.poll(() => page.locator(".vdot").textContent()).toMatch(/VDOT \d\d\.\d/);
    for (const fold of [
      /^All laps/,
      /^All races/,
      /^Pace, time/,
      /^Splits/,
      /^Heart rate/,
      /^Heat/,
      /^Speed reserve/,
    ]) {
      await tabTo(fold);
      await press("Enter");
    }
    expect(await faultsInBothThemes()).toEqual([]);
    expect(await small()).toEqual([]);
    await tabTo(/^Copy as text$/);
  }, 90_000);

  test("4. one run: its trace read with arrow keys, its label put right and taken back", async () => {
    await page.goto(`${SITE}/activities/${session.number}`);
    await expect.poll(async () => (await overlays(page))[0]?.state, { timeout: 30_000 }).toBe("ready");
    const run = page.locator("hardeasy-run");
    await run.locator(".hand").waitFor({ timeout: 30_000 });
    expect(await faults(page, "hardeasy-run")).toEqual([]);
    await run.locator("button").first().focus();
    await tabTo(/speed|pace|trace/i);
    await press("PageDown");
    expect(await run.locator(".hand").getAttribute("aria-valuetext")).toMatch(/\/(km|mi)/);
    await press("Escape");
    await tabTo(/^Fartlek$|^Tempo$|^Repetition$/);
    await press("Enter");
    await run.getByText("You said so.").waitFor();
    await tabTo(/^Undo$/);
    await press("Enter");
    await run.getByText("Was it something else?").waitFor({ timeout: 10_000 });
  }, 90_000);

  test("5. the years: a day listed, a run found by its reps, data in and out", async () => {
    await page.goto(launched.address("history"));
    await page.getByRole("slider", { name: "Days" }).waitFor({ timeout: 30_000 });
    expect(await faultsInBothThemes()).toEqual([]);
    expect(await small()).toEqual([]);
    await tabTo(/^Days$/);
    for (const key of ["End", "ArrowLeft", "ArrowUp"]) await press(key);
    await press("Enter");
    // the day is a filter, taken off again
    await tabTo(/ 20\d\d /);
    await press("Enter");
    await held();
    await tabTo(/Name|Search/);
    await page.keyboard.type("6x800");
    await expect.poll(() => page.locator(".runs-table tbody tr").count()).toBeGreaterThan(0);
    await page.goto(`${launched.address("history")}#data`);
    await page.reload();
    await tabTo(/^Save a backup$/);
    const saved = page.waitForEvent("download");
    await press("Enter");
    expect((await saved).suggestedFilename()).toMatch(/hardeasy.*\.json$/);
    await page.getByText("Backup written to your downloads.").waitFor();
    await held();
    for (const tab of ["Look back", "Import and export", "Settings"]) {
      await page.getByRole("tab", { name: tab }).click();
      expect(await faultsInBothThemes()).toEqual([]);
      expect(await small()).toEqual([]);
    }
  }, 120_000);

  test("files brought in: chosen, looked through, imported and left alone, with the focus held at every step", async () => {
    await page.goto(`${launched.address("history")}#data`);
    await page.reload();
    await page.getByText(/ in use, .* free/).waitFor();
    const choosers: FileChooser[] = [];
    page.on("filechooser", (one) => choosers.push(one));
    const choose = async () => {
      await tabTo(/^(Choose files|Import more)$/);
      await press("Enter");
      await expect.poll(async () => choosers.length > 0 || (await focused()).name).toBe(true);
      const one = run({ workout: "30' easy", start: "2024-05-06T07:00:00" });
      await choosers.pop()!.setFiles({ name: "run.gpx", mimeType: "", buffer: Buffer.from(gpxOf(one)) });
    };
    await choose();
    await page.getByText("New: 1 run.").waitFor();
    await held();
    await tabTo(/^Import$/);
    await press("Enter");
    await page.getByText("Imported: 1 run.").waitFor();
    await held();
    await choose();
    await page.getByText("Nothing new.").waitFor();
    await tabTo(/^(Done|Cancel)$/);
    await press("Enter");
    await held();
    await tabTo(/^Choose files$/);
  }, 90_000);
});
