import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { text } from "../../core/store/join.ts";
import { startSite } from "../sample/site.ts";
import { type Launched, launch, TODAY } from "./harness.ts";
import { readRows } from "./rows.ts";

/** as far as the pages below call it */
declare const chrome: { runtime: { sendMessage(message: object): Promise<{ error?: string } | undefined> } };

const FOLDER = "shared";

/** The browser's own private folder stands in for one on the disk: the same interface, without a window of the system's. */
async function openSharing({ context, address }: Launched): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript((name) => {
    Object.assign(globalThis, {
      showDirectoryPicker: async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true }),
    });
  }, FOLDER);
  await page.goto(`${address("history")}#data`);
  return page;
}

async function tell(page: Page, name: string, ask: object): Promise<void> {
  const answer = await page.evaluate((message) => chrome.runtime.sendMessage(message), { name, ask });
  expect(answer).not.toHaveProperty("error");
}

const factsOf = (number: number, name = `Run ${number}`) => ({
  id: `strava:${number}`,
  athlete: "strava:77",
  summary: {
    sport: "run",
    name,
    start: `2026-03-${String(number).padStart(2, "0")}T07:00:00`,
    distance: 6000,
    movingTime: 1800,
    elapsedTime: 1800,
  },
  laps: [{ start: 0, distance: 6000, movingTime: 1800, elapsedTime: 1800 }],
  streams: { time: [0, 900, 1800], distance: [0, 3000, 6000], heartRate: [120, null, 150] },
});

/** Files of the folder as text, by name. */
const files = (page: Page) =>
  page.evaluate(async (folder) => {
    const handle = await (await navigator.storage.getDirectory()).getDirectoryHandle(folder, { create: true });
    const all: Record<string, string> = {};
    for await (const [name, entry] of (
      handle as unknown as { entries(): AsyncIterable<[string, FileSystemFileHandle]> }
    ).entries())
      all[name] = await (await entry.getFile()).text();
    return all;
  }, FOLDER);

/** What the engine that carries the folder does: puts files in their place, whole or not. */
const carry = (page: Page, all: Readonly<Record<string, string>>) =>
  page.evaluate(
    async ([folder, put]) => {
      const handle = await (await navigator.storage.getDirectory()).getDirectoryHandle(folder, { create: true });
      for (const [name, body] of Object.entries(put)) {
        const writable = await (await handle.getFileHandle(name, { create: true })).createWritable();
        await writable.write(body);
        await writable.close();
      }
    },
    [FOLDER, all] as const,
  );

/** Presses the button and waits until the folder was looked at since. */
async function sync(page: Page, button = "Sync now"): Promise<void> {
  const since = await page.evaluate(() => Date.now());
  await page.getByRole("button", { name: button }).click();
  await expect.poll(() => lookedAt(page), { timeout: 20_000 }).toBeGreaterThanOrEqual(since);
  expect(await page.getByRole("alert").count()).toBe(0);
}

/** epoch ms; 0: never */
const lookedAt = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        const open = indexedDB.open("hardeasy");
        open.onsuccess = () => {
          const row = open.result.transaction("settings").objectStore("settings").get("folder");
          row.onsuccess = () => {
            open.result.close();
            done(row.result?.value.at ?? 0);
          };
        };
      }),
  );

async function known(launched: Launched): Promise<string> {
  const tables = ["activities", "streams", "corrections", "log", "declarations"];
  const rows = await Promise.all(tables.map((table) => readRows(launched, table)));
  return text(rows.map((all) => all.map((row) => text(row)).sort()));
}

test("two browsers with one folder end with the same history, though files come in pieces, twice and beside strange ones [S7]", async () => {
  const site = await startSite({ today: TODAY });
  const [a, b] = [await launch({ site }), await launch({ site })];
  try {
    const [home, work] = [await openSharing(a), await openSharing(b)];
    await tell(home, "keep", { facts: [1, 2, 3].map((n) => factsOf(n)) });
    await tell(home, "correct", { id: "strava:2", label: "tempo" });
    await tell(work, "keep", { facts: [factsOf(3, "Renamed meanwhile"), factsOf(4)] });
    await tell(work, "correct", { id: "strava:3", label: "long" });
    await tell(work, "note", { notes: [{ about: "2026-03-04", what: "note", value: "tired" }] });
    await sync(home, "Choose a folder");
    await sync(work, "Choose a folder");

    const written = Object.entries(await files(home));
    expect(written).toHaveLength(1);
    const [name, body] = written[0]!;
    // The engine has carried a part of it: what is whole is taken, the rest waits.
    await carry(work, { [name]: body.slice(0, body.indexOf("\n", body.length / 2) + 40) });
    await sync(work);
    await carry(work, {
      [name]: body,
      [name.replace(".jsonl", " (conflicted copy).jsonl")]: body,
      ".syncthing.tmp": body.slice(5),
      "notes.jsonl": "{}\n",
    });
    await sync(work);
    await carry(
      home,
      Object.fromEntries(
        Object.entries(await files(work)).filter(
          ([one]) => one !== name && /^hardeasy-[a-z0-9]+-\d+\.jsonl$/.test(one),
        ),
      ),
    );
    await sync(home);
    expect(await known(a)).toBe(await known(b));
    expect(await readRows(a, "activities")).toHaveLength(4);
    const labels = Object.fromEntries((await readRows(b, "corrections")).map((row) => [row.id, row.label]));
    expect(labels).toEqual({ "strava:2": "tempo", "strava:3": "long" });

    // Words said later on either side, and the browser opened again in between: it goes on by itself.
    await tell(work, "correct", { id: "strava:2", label: "race" });
    await sync(work);
    await carry(home, await files(work));
    await home.reload();
    await expect
      .poll(async () => (await readRows(a, "corrections")).find((row) => row.id === "strava:2")?.label, {
        timeout: 20_000,
      })
      .toBe("race");
    expect(await known(a)).toBe(await known(b));
    // Nothing new: nothing is written.
    const before = await files(home);
    await sync(home);
    expect(await files(home)).toEqual(before);
  } finally {
    await a.close();
    await b.close();
    await site.close();
  }
}, 180_000);

test("the panel keeps the folder in step too, says what is damaged, and asks where the browser wants to be asked; the writer tells it again [S7]", async () => {
  const site = await startSite({ today: TODAY });
  const [a, b] = [await launch({ site }), await launch({ site })];
  try {
    const [home, work] = [await openSharing(a), await openSharing(b)];
    await tell(home, "keep", { facts: [1, 2].map((n) => factsOf(n)) });
    await sync(home, "Choose a folder");
    await sync(work, "Choose a folder");
    const [name, body] = Object.entries(await files(home))[0]!;
    // On its way one figure became another.
    await carry(work, { [name]: body.replace("Run 1", "Run 7") });
    await work.goto(b.address("sidepanel"));
    const damaged = work.getByRole("alert").filter({ hasText: "Damaged files: 1." });
    await damaged.waitFor({ timeout: 20_000 });
    // The line with its name is refused; that with its recording is another one, and whole.
    const names = (await readRows(b, "activities")).map((row) => row.summary?.name);
    expect(names).toEqual([undefined, "Run 2"]);
    // The engine puts it right; the panel looks again when it is opened.
    await carry(work, { [name]: body });
    await work.reload();
    await expect.poll(() => known(b), { timeout: 20_000 }).toBe(await known(a));

    // The writer's own file is altered: its next press finds it, and all is told again in another file.
    await carry(home, { [name]: body.replace("Run 1", "Run 7") });
    await sync(home);
    const told = await files(home);
    expect(Object.keys(told)).toHaveLength(1);
    expect(told).not.toHaveProperty(name);
    expect(Object.values(told).join()).toContain("Run 1");

    // What the panel's own computer keeps meanwhile goes out without the history page.
    await tell(work, "correct", { id: "strava:2", label: "race" });
    await work.reload();
    await expect.poll(async () => Object.values(await files(work)).join(), { timeout: 20_000 }).toContain('"race"');

    // The browser wants to be asked: the panel says so, and a press is all it takes.
    await work.addInitScript(() => {
      const { prototype } = FileSystemHandle as unknown as { prototype: Record<string, () => Promise<string>> };
      let allowed = "prompt";
      prototype.queryPermission = async () => allowed;
      prototype.requestPermission = async () => {
        allowed = "granted";
        return allowed;
      };
    });
    await work.reload();
    await work.getByText("Folder: shared. The browser asks before it is used").waitFor();
    await tell(work, "correct", { id: "strava:1", label: "long" });
    await work.getByRole("button", { name: "Sync now" }).click();
    await work.getByText("The browser asks").waitFor({ state: "detached" });
    await expect.poll(async () => Object.values(await files(work)).join(), { timeout: 20_000 }).toContain('"long"');
  } finally {
    await a.close();
    await b.close();
    await site.close();
  }
}, 180_000);
