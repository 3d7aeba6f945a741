import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page, Worker } from "playwright-core";
import { expect, test } from "vitest";
import { manyRuns } from "../sample/files/many.ts";
import { SAMPLE_ATHLETE } from "../sample/season.ts";
import { years } from "../sample/site/years.ts";
import { startSite } from "../sample/site.ts";
import { launch, overlays, SITE, TODAY } from "./harness.ts";
import { readRows, writeRow } from "./rows.ts";

/** as far as the worker below calls it */
declare const chrome: {
  runtime: { sendMessage(message: object): Promise<unknown> };
  action: { getBadgeText(ask: object): Promise<string>; getTitle(ask: object): Promise<string> };
};

/** The browser gives this extension all of the disk, so a full one is made: from now on every write there is refused as a full disk does it. */
const fill = (where: Page | Worker) =>
  (where as Page).evaluate(() => {
    const { prototype } = IDBObjectStore;
    Object.assign(globalThis, { roomy: prototype.put });
    prototype.put = () => {
      throw new DOMException("no room", "QuotaExceededError");
    };
  });
const makeRoom = (where: Page | Worker) =>
  (where as Page).evaluate(() => {
    IDBObjectStore.prototype.put = (globalThis as unknown as { roomy: IDBObjectStore["put"] }).roomy;
  });

const NO_ROOM = /There is no room left on this computer/;

test("a full disk while runs are shown: toolbar and panel say so, nothing is half, and with room the run comes in [S12]", async () => {
  const launched = await launch({ today: TODAY });
  try {
    const panel = await launched.context.newPage();
    await panel.goto(launched.address("sidepanel"));
    await fill(launched.serviceWorker);
    const { number } = launched.site.state.activities.findLast((each) => each.athlete === SAMPLE_ATHLETE && each.laps)!;
    const page = await launched.context.newPage();
    await page.goto(`${SITE}/activities/${number}`);
    await panel.getByRole("alert").filter({ hasText: NO_ROOM }).waitFor({ timeout: 30_000 });
    const badge = () => launched.serviceWorker.evaluate(() => chrome.action.getBadgeText({}));
    await expect.poll(badge, { timeout: 10_000 }).toBe("!");
    expect(await launched.serviceWorker.evaluate(() => chrome.action.getTitle({}))).toMatch(NO_ROOM);
    for (const table of ["activities", "streams"]) expect(await readRows(launched, table)).toEqual([]);

    await makeRoom(launched.serviceWorker);
    await page.reload();
    await expect.poll(async () => (await overlays(page))[0]?.state, { timeout: 30_000 }).toBe("ready");
    await panel.getByRole("alert").waitFor({ state: "detached" });
    await expect.poll(badge, { timeout: 10_000 }).not.toBe("!");

    // A word that finds no room is not shown as if it were kept.
    const history = await launched.context.newPage();
    await history.goto(launched.address("history"));
    await history.locator("tbody button").first().click();
    await fill(launched.serviceWorker);
    await history.locator(".chips .chip").first().click();
    await history.getByRole("alert").filter({ hasText: NO_ROOM }).waitFor();
    await history.locator(".said").waitFor({ state: "detached" });
    expect(await readRows(launched, "corrections")).toEqual([]);
  } finally {
    await launched.close();
  }
}, 120_000);

test("a full disk in the middle of an import: it says so, nothing is half, and chosen again it ends as undisturbed [S12]", async () => {
  const launched = await launch({ today: TODAY });
  try {
    const page = await launched.context.newPage();
    await page.goto(`${launched.address("history")}#data`);
    const file = join(launched.profile, "export.zip");
    writeFileSync(file, manyRuns(60));
    const choose = async () => {
      await page.getByLabel("Choose files").setInputFiles(file);
      await page.getByRole("button", { name: "Import", exact: true }).waitFor();
    };
    await choose();
    // After the first batch.
    await page.evaluate(() => {
      const { put } = IDBObjectStore.prototype;
      let rows = 0;
      Object.assign(globalThis, { roomy: put });
      IDBObjectStore.prototype.put = function (...row) {
        if (this.name === "activities" && ++rows > 40) throw new DOMException("no room", "QuotaExceededError");
        return put.apply(this, row);
      };
    });
    await page.getByRole("button", { name: "Import", exact: true }).click();
    await page.getByRole("alert").filter({ hasText: "What was read so far is kept" }).waitFor({ timeout: 30_000 });
    expect(await page.getByRole("alert").filter({ hasText: NO_ROOM }).count()).toBeGreaterThan(0);
    const kept = await readRows(launched, "activities");
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.length).toBeLessThan(60);
    const recordings = (await readRows(launched, "streams")).map((row) => row.id);
    expect(
      kept
        .filter((row) => row.hasStreams)
        .map((row) => row.id)
        .sort(),
    ).toEqual(recordings.sort());
    await makeRoom(page);
    await choose();
    await page.getByRole("button", { name: "Import", exact: true }).click();
    await page.getByText(/^Imported/).waitFor({ timeout: 60_000 });
    expect(await readRows(launched, "activities")).toHaveLength(61);
    await page.getByRole("alert").waitFor({ state: "detached" });
  } finally {
    await launched.close();
  }
}, 120_000);

test("a full disk while the history is read from the site: it says so, asks no more, and with room goes on to the end [S12]", async () => {
  const site = await startSite({ today: TODAY, activities: years(TODAY, 60) });
  const launched = await launch({ today: TODAY, site });
  try {
    await writeRow(launched, "settings", { key: "athlete", value: "strava:77" });
    await writeRow(launched, "settings", { key: "haste", value: 60 });
    const page = await launched.context.newPage();
    await page.goto(`${launched.address("history")}#data`);
    await page.getByRole("button", { name: "Read my history from Strava" }).click();
    await expect.poll(() => site.asked().length, { timeout: 20_000 }).toBeGreaterThan(5);
    await fill(launched.serviceWorker);
    await page.getByRole("alert").filter({ hasText: NO_ROOM }).waitFor({ timeout: 20_000 });
    const asked = site.asked().length;
    const kept = (await readRows(launched, "activities")).length;
    await page.waitForTimeout(1500);
    // What was under way when the disk ran full is one more at most.
    expect(site.asked().length - asked).toBeLessThanOrEqual(1);
    await makeRoom(launched.serviceWorker);
    // As "Go on" does, which stands there where even the trouble could be written down; else an alarm goes on within a minute.
    await page.evaluate(() => chrome.runtime.sendMessage({ name: "backfill", ask: { order: "resume" } }));
    await page.getByText(/^Read: 60 activities/).waitFor({ timeout: 60_000 });
    expect((await readRows(launched, "activities")).length).toBe(60);
    expect(kept).toBeLessThanOrEqual(60);
  } finally {
    await launched.close();
    await site.close();
  }
}, 120_000);
