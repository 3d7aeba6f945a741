import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Context } from "../../core/files/item.ts";
import { openFile } from "../../core/files/open.ts";
import { readItem } from "../../core/files/work.ts";
import { writeBackup } from "../../core/store/backup.ts";
import { type Database, openDatabase } from "../../core/store/database.ts";
import { note } from "../../core/store/diary.ts";
import { isFull } from "../../core/store/full.ts";
import { readHistory } from "../../core/store/history.ts";
import { importedKeys, keepImported } from "../../core/store/imports.ts";
import { keepFacts, type ToKeep } from "../../core/store/keep.ts";
import { restoreBackup } from "../../core/store/restore.ts";
import { rememberRunner } from "../../core/store/runners.ts";
import { putCorrections } from "../../core/store/word.ts";
import { rowOf, stravaExportOf } from "../sample/files/exports.ts";
import { run } from "../sample/runner.ts";
import { roomFor } from "./full-disk.ts";

const ATHLETE = "strava:77" as const;
const YEAR = { from: "2026-01-01", to: "2026-12-31" };

let database: Database;
let count = 0;
beforeEach(() => {
  database = openDatabase(`full-${count++}`);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await database.delete();
});

const everything = async () =>
  Object.fromEntries(
    await Promise.all(database.tables.map(async (table) => [table.name, await table.toArray()] as const)),
  );

/** Every write of a piece of work fails once for want of room: it says so, and a second time, with room, ends as if nothing had been. */
async function atEveryWrite(work: () => Promise<unknown>, between: (before: object) => Promise<void>): Promise<void> {
  const before = await everything();
  for (let writes = 0; ; writes++) {
    roomFor(writes);
    const error = await work().then(
      () => undefined,
      (reason: unknown) => reason ?? "failed",
    );
    vi.restoreAllMocks();
    if (error === undefined) {
      expect(writes).toBeGreaterThan(0);
      return;
    }
    expect(isFull(error), String(error)).toBe(true);
    await between(before);
  }
}

const same = async (before: object) => expect(await everything()).toEqual(before);

const factsOf = (number: number): ToKeep => {
  const { activity, streams } = run({ workout: "4' easy", start: `2026-03-1${number}T17:04:00`, laps: "km" });
  const { id: _id, athlete: _athlete, laps, ...summary } = activity;
  return { id: `strava:${number}`, athlete: ATHLETE, summary, laps, streams } as never;
};

describe("a full disk is told, and loses nothing [S12]", () => {
  test("a run the site shows is kept whole or not at all", async () => {
    await keepFacts(database, [factsOf(1)]);
    await atEveryWrite(() => keepFacts(database, [factsOf(1), factsOf(2), factsOf(3)], "new", 5), same);
    expect(await database.streams.count()).toBe(3);
  });

  test("a word of the runner replaces the one before it or leaves it", async () => {
    await rememberRunner(database, ATHLETE, 1);
    const say = async (label: "easy" | "tempo", at: number) => {
      await putCorrections(database, [{ id: "strava:1", label, was: "steady", at }]);
    };
    await say("easy", 1);
    await atEveryWrite(() => say("tempo", 2), same);
    await note(database, [{ about: "2026-03-11", what: "note", value: "before" }], 1);
    await atEveryWrite(
      () =>
        note(
          database,
          [1, 2, 3].map((day) => ({ about: `2026-03-1${day}`, what: "note", value: "after" })),
          2,
        ),
      same,
    );
  });

  test("an import that finds no room is gone on with, and never says of a run that it is there when it is not", async () => {
    const zip = stravaExportOf(
      [1, 2, 3].map((day) => rowOf(run({ workout: "4' easy", start: `2026-03-1${day}T17:04:00` }), day)),
    );
    const { items } = await openFile(new Blob([zip as Uint8Array<ArrayBuffer>]), "export.zip");
    const context: Context = { athlete: ATHLETE, now: Date.UTC(2026, 10, 24) / 1000, zone: () => 0 };
    const batch = await Promise.all(items.map((item) => readItem(item, context)));
    const state = { names: ["export.zip"], done: 3, of: 3 };
    await atEveryWrite(
      () => keepImported(database, batch, state, 5),
      async () => {
        const rows = await database.imports.toArray();
        for (const id of rows.flatMap((row) => row.ids)) expect(await database.activities.get(id)).toBeDefined();
        // All of the batch or nothing of it.
        expect([0, 3]).toContain(await database.activities.count());
        expect((await importedKeys(database)).size).toBe(0);
      },
    );
    expect((await importedKeys(database)).size).toBe(items.length);
    expect(await readHistory(database, ATHLETE, YEAR)).toHaveLength(3);
  });

  test("a backup that finds no room leaves what was there, and restored again is whole", async () => {
    const other = openDatabase("full-other");
    await rememberRunner(other, ATHLETE, 1);
    await keepFacts(other, [1, 2, 3, 4].map(factsOf), "new", 5);
    await putCorrections(other, [{ id: "strava:2", label: "tempo", was: "easy", at: 5 }]);
    let text = "";
    for await (const piece of writeBackup(other)) text += piece;
    await other.delete();
    await keepFacts(database, [factsOf(5)], "new", 7);
    const own = await database.activities.toArray();
    await atEveryWrite(
      () => restoreBackup(database, new Blob([text])),
      async () => {
        expect(await database.activities.bulkGet(["strava:5"])).toEqual(own);
        for (const row of await database.activities.toArray())
          expect(Boolean(row.hasStreams)).toBe((await database.streams.get(row.id)) !== undefined);
      },
    );
    expect(await database.activities.count()).toBe(5);
    expect(await database.corrections.count()).toBe(1);
  });
});
