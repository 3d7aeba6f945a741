import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { fewRuns } from "./few-runs.ts";
import { type Launched, launch, TODAY } from "./harness.ts";
import { readRows } from "./rows.ts";

/** as far as the page below calls it */
declare const chrome: {
  runtime: { sendMessage(message: object): Promise<{ error?: string }> };
  storage: { local: { set(items: object): Promise<void> } };
};

const TABLES = ["activities", "streams", "corrections", "log", "declarations"] as const;
const everything = async (launched: Launched) => {
  const settings = (await readRows(launched, "settings")).filter((row) => /^(settings:|athlete)/.test(row.key));
  const tables = await Promise.all(TABLES.map((table) => readRows(launched, table)));
  return Object.fromEntries([["settings", settings], ...TABLES.map((table, at) => [table, tables[at]])]);
};
const soon = { timeout: 30_000, interval: 100 };

/** As the browser itself lost it: a torn piece in the midst of its log, which it finds at the next start, and deletes the database. */
function corrupt(profile: string, folder: string): void {
  const [found] = readdirSync(join(profile, "Default", folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".log"))
    .sort((a, b) => readFileSync(path(b)).length - readFileSync(path(a)).length);
  function path(name: string) {
    return join(profile, "Default", folder, name);
  }
  const bytes = readFileSync(path(found!));
  bytes.fill(0x41, Math.floor(bytes.length / 2), Math.floor(bytes.length / 2) + 64);
  writeFileSync(path(found!), bytes);
}

test("the browser loses its database: everything acknowledged is read back and it is said; what was deleted stays so [S14]", async () => {
  const profile = mkdtempSync(join(tmpdir(), "hardeasy-kept-"));
  const start = () => launch({ profile, today: TODAY });
  try {
    const first = await start();
    const page = await first.context.newPage();
    await page.goto(`${first.address("history")}#data`);
    const facts = fewRuns(3);
    const planned = { id: "p", kind: "planned", from: "2026-03-14", to: "2026-03-14", value: { day: "hard" } };
    const words: readonly (readonly [string, object])[] = [
      ["keep", { facts }],
      ["correct", { id: "strava:2", label: "tempo" }],
      ["note", { notes: [{ about: "2026-03-02", what: "note", value: "kept?" }] }],
      ["declare", { declarations: [planned] }],
      ["vanished", { ids: ["strava:3"], say: "remove" }],
      ["save", { settings: { maxHeartRate: 190, mutedRules: ["too-many-hard-days"] } }],
    ];
    for (const [name, ask] of words)
      expect(await page.evaluate((message) => chrome.runtime.sendMessage(message), { name, ask })).not.toHaveProperty(
        "error",
      );
    const before = await everything(first);
    expect(before.activities).toHaveLength(3);
    await page.getByText(/The second copy takes [\d.]+\s[kM]B\./).waitFor();
    await first.kill();

    corrupt(profile, "IndexedDB");
    const second = await start();
    await vi.waitFor(async () => expect(await everything(second)).toEqual(before), soon);
    const said = /The browser lost its database\. Activities read back from the second copy: 3\./;
    for (const where of ["history", "sidepanel"] as const) {
      const told = await second.context.newPage();
      await told.goto(second.address(where));
      await told.getByText(said).waitFor();
    }
    await second.kill();

    // The folder's own list of names is damaged: the history is whole, and the copy is made whole from it.
    corrupt(profile, join("File System", "000", "t", "Paths"));
    const third = await start();
    expect(await everything(third)).toEqual(before);
    await vi.waitFor(
      async () => expect(await third.serviceWorker.evaluate(copied)).toBeGreaterThanOrEqual(LINES),
      soon,
    );
    const last = await third.context.newPage();
    await last.goto(`${third.address("history")}#data`);
    await last.getByRole("button", { name: "Delete everything here" }).click();
    await last.getByRole("button", { name: "Yes, delete all of it" }).click();
    await last.getByRole("button", { name: "Bring back" }).waitFor();
    await third.kill();
    rmSync(join(profile, "Default", "IndexedDB"), { recursive: true });
    const fourth = await start();
    await vi.waitFor(async () => expect(await fourth.serviceWorker.evaluate(copied)).toBe(0), soon);
    expect((await everything(fourth)).activities).toEqual([]);
    await fourth.close();
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}, 120_000);

test("a run that was acknowledged on its way into the second copy is kept again when the database is lost [S14]", async () => {
  const profile = mkdtempSync(join(tmpdir(), "hardeasy-kept-"));
  try {
    const first = await launch({ profile, today: TODAY });
    const page = await first.context.newPage();
    await page.goto(first.address("history"));
    const [kept, onItsWay] = fewRuns(2);
    await page.evaluate((ask) => chrome.runtime.sendMessage({ name: "keep", ask }), { facts: [kept] });
    await vi.waitFor(async () => expect(await first.serviceWorker.evaluate(copied)).toBe(2), soon);
    // As a background leaves it that is killed between its answer and the copy.
    const left = JSON.stringify({ name: "keep", ask: { facts: [onItsWay] } });
    await page.evaluate((text) => chrome.storage.local.set({ "heard 1 000000000": text }), left);
    await first.kill();
    rmSync(join(profile, "Default", "IndexedDB"), { recursive: true });
    const second = await launch({ profile, today: TODAY });
    const there = async () => (await readRows(second, "activities")).map(({ id, hasStreams }) => [id, hasStreams]);
    await vi.waitFor(
      async () =>
        expect(await there()).toEqual([
          ["strava:1", true],
          ["strava:2", true],
        ]),
      soon,
    );
    // Then it stands in the copy too, and is not kept a third time.
    await vi.waitFor(async () => expect(await second.serviceWorker.evaluate(copied)).toBe(4), soon);
    const journal = () => second.serviceWorker.evaluate("chrome.storage.local.get(null)");
    await vi.waitFor(async () => expect(await journal()).toEqual({}), soon);
    await second.close();
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}, 120_000);

/** Of three runs each its row and its recording, and four words. */
const LINES = 10;

/** How many lines the copy holds, when all of this start has been looked through. */
async function copied(): Promise<number> {
  const { copied } = await (
    globalThis as unknown as { chrome: { storage: { session: { get(key: string): Promise<{ copied?: boolean }> } } } }
  ).chrome.storage.session.get("copied");
  if (!copied) throw new Error("not yet");
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("copy", { create: true });
  let lines = 0;
  for await (const entry of (folder as unknown as { values(): AsyncIterable<FileSystemFileHandle> }).values())
    lines += (await (await entry.getFile()).text()).split("\n").filter(Boolean).length;
  return lines;
}
