import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { gpxOf } from "../sample/files/xml.ts";
import { run } from "../sample/runner.ts";
import { years } from "../sample/site/years.ts";
import { startSite } from "../sample/site.ts";
import { fewRuns } from "./few-runs.ts";
import { type Launched, launch, TODAY } from "./harness.ts";
import { readRows, writeRow } from "./rows.ts";

/** as far as the pages below call it */
declare const chrome: {
  alarms: {
    get(name: string): Promise<{ scheduledTime: number } | undefined>;
    create(name: string, info: object): Promise<void>;
  };
  runtime: { sendMessage(message: object): Promise<unknown> };
};

const TABLES = ["activities", "streams", "corrections", "log", "declarations", "runners"];
const everything = async (launched: Launched) =>
  Object.fromEntries(await Promise.all(TABLES.map(async (table) => [table, await readRows(launched, table)] as const)));

test("everything is deleted by two presses, brought back by one within the time, and gone for good after it [S31]", async () => {
  const site = await startSite({ today: TODAY, activities: years(TODAY, 30) });
  const launched = await launch({ today: TODAY, site });
  try {
    const page = await launched.context.newPage();
    await page.goto(`${launched.address("history")}#data`);
    const facts = fewRuns(3);
    const tell = (name: string, ask: object) =>
      page.evaluate((message) => chrome.runtime.sendMessage(message), { name, ask });
    await tell("keep", { facts });
    await tell("correct", { id: "strava:2", label: "tempo" });
    await tell("note", { notes: [{ about: "2026-03-02", what: "note", value: "kept?" }] });
    await writeRow(launched, "settings", { key: "asking", value: { times: [Date.now()], silentUntil: 0 } });
    const before = await everything(launched);
    expect(await copies(page, "copy")).toHaveLength(1);

    // A table of the labelled runs is saved as a file.
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save runs as CSV" }).click();
    const lines = readFileSync(await (await saved).path(), "utf8")
      .trim()
      .split("\r\n");
    expect(lines).toHaveLength(4);
    expect(lines.find((line) => line.startsWith("strava:2,"))).toContain(",tempo,");

    await page.evaluate(() => {
      for (const key of ["picture", "calculator"]) localStorage.setItem(key, "of a runner");
    });
    await page.getByRole("button", { name: "Save a backup" }).click();
    const backedUp = page.getByText("Last backup:");
    await backedUp.waitFor();
    // A double click only asks.
    await page.getByRole("button", { name: "Delete everything here" }).dblclick();
    expect((await everything(launched)).activities).toHaveLength(3);
    await page.getByRole("button", { name: "Yes, delete all of it" }).click();
    const undo = page.getByRole("button", { name: "Bring back" });
    await undo.waitFor();
    for (const [table, rows] of Object.entries(await everything(launched))) expect(rows, table).toEqual([]);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    // Nor in the second copy.
    expect(await copies(page, "copy")).toEqual([]);
    // What protects the runner's account stays.
    expect((await readRows(launched, "settings")).map((row) => row.key)).toContain("asking");

    // It is said on every tab; a tab is still open when the page is loaded again.
    expect(await backedUp.count()).toBe(0);
    await page.getByRole("tab", { name: "Settings" }).click();
    await page.reload();
    await page.getByRole("heading", { name: "Settings" }).waitFor();
    await page
      .getByRole("alert")
      .getByText(/^Everything was deleted\. It can be brought back for another (9|10)\smin\.$/)
      .waitFor();
    await page.getByRole("tab", { name: "Import and export" }).click();
    await undo.click();
    await page.getByText(/^Restored: 3\sactivities added/).waitFor();
    const after = await everything(launched);
    for (const table of TABLES.filter((one) => one !== "runners")) expect(after[table], table).toEqual(before[table]);
    await expect.poll(() => copies(page)).toEqual([]);
    await backedUp.waitFor();

    // Nobody opens the page again: the background throws the copy away when its time is over.
    await page.getByRole("button", { name: "Delete everything here" }).click();
    await page.getByRole("button", { name: "Yes, delete all of it" }).click();
    await undo.waitFor();
    expect(await copies(page)).toHaveLength(1);
    await page.goto(launched.address("popup"));
    await launched.serviceWorker.evaluate(async () => {
      const alarm = await chrome.alarms.get("copy");
      if (!alarm || alarm.scheduledTime < Date.now() + 9 * 60_000) throw new Error("no alarm for the copy");
      // As if ten minutes had passed.
      const now = Date.now;
      Date.now = () => now() + 11 * 60_000;
      await chrome.alarms.create("copy", { when: now() });
    });
    await expect.poll(() => copies(page), { timeout: 60_000 }).toEqual([]);
  } finally {
    await launched.close();
    await site.close();
  }
}, 120_000);

test("nothing is said any more of an import whose runs are deleted, and what was brought back is no longer offered", async () => {
  const launched = await launch();
  try {
    const page = await launched.context.newPage();
    await page.goto(`${launched.address("history")}#data`);
    const one = run({ workout: "30' easy", start: "2026-03-06T07:00:00" });
    const file = { name: "run.gpx", mimeType: "", buffer: Buffer.from(gpxOf(one)) };
    await page.getByLabel("Choose files").setInputFiles(file);
    await page.getByRole("button", { name: "Import", exact: true }).click();
    await page.getByText("Imported: 1 run.").waitFor();
    await page.getByRole("button", { name: "Delete everything here" }).click();
    await page.getByRole("button", { name: "Yes, delete all of it" }).click();
    await page.getByRole("status").getByText("Everything was deleted.").waitFor();
    expect(await page.getByText("Imported: 1 run.").count()).toBe(0);
    await page.getByRole("button", { name: "Bring back" }).click();
    await page.getByText(/^Restored: 1\sactivity added/).waitFor();
    await page.getByRole("button", { name: "Bring back" }).waitFor({ state: "detached" });
  } finally {
    await launched.close();
  }
}, 120_000);

/** Names of files in the private folder of the extension, or in a folder there. */
const copies = (page: import("playwright-core").Page, inside?: string) =>
  page.evaluate(async (inside) => {
    const names: string[] = [];
    const root = await navigator.storage.getDirectory();
    const folder = inside ? await root.getDirectoryHandle(inside) : root;
    for await (const { kind, name } of (folder as unknown as { values(): AsyncIterable<FileSystemHandle> }).values())
      if (kind === "file") names.push(name);
    return names;
  }, inside);
