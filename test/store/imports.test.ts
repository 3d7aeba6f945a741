import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test } from "vitest";
import type { Context } from "../../core/files/item.ts";
import { openFile } from "../../core/files/open.ts";
import { previewOf } from "../../core/files/preview.ts";
import { lookAt, type ReadItem, readItem } from "../../core/files/work.ts";
import { nextTask } from "../../core/store/backfill.ts";
import { type Database, openDatabase } from "../../core/store/database.ts";
import { readAthlete, readHistory, readSettings } from "../../core/store/history.ts";
import { endImport, importedKeys, importFor, keepImported, readImport } from "../../core/store/imports.ts";
import { keepFacts, mark } from "../../core/store/keep.ts";
import { NOBODY, rememberRunner, saveSettings } from "../../core/store/runners.ts";
import { putCorrections } from "../../core/store/word.ts";
import { rowOf, stravaExportOf } from "../sample/files/exports.ts";
import { run } from "../sample/runner.ts";

let database: Database;
let count = 0;
beforeEach(() => {
  database = openDatabase(`imports-${count++}`);
});

const YEAR = { from: "2026-01-01", to: "2026-12-31" };
const context = (athlete: `${string}:${string}`): Context => ({
  athlete,
  now: Date.UTC(2026, 10, 24) / 1000,
  zone: () => 3600,
});
const runs = [1, 2, 3, 4].map((day) => run({ workout: "20' easy", start: `2026-03-1${day}T17:04:00`, laps: "km" }));
/** What the site's list knows of the first of them. */
const LISTED = {
  sport: "run" as const,
  start: "2026-03-11T17:04:00",
  utcOffset: 3600,
  distance: runs[0]!.activity.distance,
  movingTime: 1200,
  elapsedTime: 1200,
};
const zip = stravaExportOf(runs.map((one, at) => rowOf(one, at, 3600)));
const itemsOf = async () => (await openFile(new Blob([zip as Uint8Array<ArrayBuffer>]), "export.zip")).items;
const read = async (
  athlete: `${string}:${string}`,
  skip: ReadonlySet<string> = new Set(),
): Promise<readonly ReadItem[]> =>
  Promise.all((await itemsOf()).filter((item) => !skip.has(item.key)).map((item) => readItem(item, context(athlete))));
const state = (done: number) => ({ names: ["export.zip"], done, of: 4 });
const labelled = async () =>
  (await readHistory(database, "strava:77", YEAR)).map(({ activity, digest }) => ({ activity, digest }));

describe("an import goes on where it stopped [S1]", () => {
  test("what was read is known by its key, the rest follows, and the history is the same as in one go", async () => {
    const all = await read("strava:77");
    await keepImported(database, all, state(4));
    const undisturbed = await labelled();
    await database.delete();

    database = openDatabase(`imports-${count++}`);
    await keepImported(database, all.slice(0, 2), state(2));
    expect(await readImport(database)).toEqual(state(2));
    const done = await importedKeys(database);
    expect([...done].sort()).toEqual(
      all
        .slice(0, 2)
        .map((one) => one.key)
        .sort(),
    );
    const rest = await read("strava:77", done);
    expect(rest).toHaveLength(2);
    await keepImported(database, rest, state(4));
    await endImport(database);
    expect(await readImport(database)).toBeUndefined();
    expect(await labelled()).toEqual(undisturbed);
    expect(undisturbed).toHaveLength(4);
  });

  test("importing twice changes nothing", async () => {
    const all = await read("strava:77");
    expect(await keepImported(database, all, state(4), 1000)).toHaveLength(4);
    const once = [
      await database.activities.toArray(),
      await database.streams.toArray(),
      await database.digests.toArray(),
    ];
    expect(await keepImported(database, all, state(4), 2000)).toEqual([]);
    expect([
      await database.activities.toArray(),
      await database.streams.toArray(),
      await database.digests.toArray(),
    ]).toEqual(once);
  });

  test("the digest that came with a run is the one that would be made of what is stored", async () => {
    await keepImported(database, await read("strava:77"), state(4));
    const kept = await labelled();
    await database.digests.clear();
    expect(await labelled()).toEqual(kept);
  });
});

describe("an import is undone [F1]", () => {
  const undone = { removed: true, undone: true };
  const ids = runs.map((_, at) => `strava:${10_000_000_000 + at}` as const);
  const listed = (id: (typeof ids)[number], name: string) => ({
    id,
    athlete: "strava:77" as const,
    summary: { ...LISTED, name },
  });
  const here = async () => (await labelled()).map(({ activity }) => activity.start.slice(0, 10));

  test("what it brought is out of the history, what was here before stays, and the same files may come again", async () => {
    await keepFacts(database, [listed(ids[0]!, "Seen")], "new", 500);
    const all = await read("strava:77");
    const added = await keepImported(database, all, state(4), 1000);
    await endImport(database);
    expect(await here()).toHaveLength(4);
    await mark(database, added, undone, 2000);
    expect(await here()).toEqual(["2026-03-11"]);
    const known = await importedKeys(database);
    const again = await read("strava:77", known);
    expect(await keepImported(database, again, state(4), 3000)).toEqual(added);
    expect(await here()).toEqual(["2026-03-11", "2026-03-12", "2026-03-13", "2026-03-14"]);
  });

  test("the runner's word on a run waits for it", async () => {
    const all = await read("strava:77");
    const added = await keepImported(database, all, state(4), 1000);
    await putCorrections(database, [{ id: added[0]!, label: "race", was: "easy", at: 1500 } as never]);
    await mark(database, added, undone, 2000);
    await keepImported(database, all, state(4), 3000);
    const entries = await readHistory(database, "strava:77", YEAR);
    expect(entries.flatMap(({ correction }) => correction?.label ?? [])).toEqual(["race"]);
  });

  test("a site that tells of such a run brings it back; one taken out by hand stays out", async () => {
    const added = await keepImported(database, await read("strava:77"), state(4), 1000);
    await mark(database, added, undone, 2000);
    await mark(database, [added[1]!], { removed: false, undone: false }, 2500);
    await mark(database, [added[1]!], { removed: true }, 2600);
    await keepFacts(database, [listed(added[0] as never, "Seen"), listed(added[1] as never, "Seen too")], "new", 1);
    const rows = await database.activities.bulkGet([...added]);
    expect(rows.map((row) => row!.removed)).toEqual([false, true, true, true]);
  });
});

describe("a look before anything is stored [F1]", () => {
  test("new runs by year, runs known from the site, and what was imported before", async () => {
    await keepFacts(database, [{ id: "strava:10000000000", athlete: "strava:77", summary: LISTED }]);
    const items = await itemsOf();
    const looked = await Promise.all(items.map((item) => lookAt(item, "strava", context("strava:77"))));
    const here = (await database.activities.toArray()) as never;
    expect(previewOf(looked, here, new Set([items[0]!.key]))).toMatchObject({
      runs: 2,
      others: 0,
      known: 1,
      done: 1,
      years: [["2026", 2]],
      leftOut: [],
    });
  });
});

describe("whose runs they are", () => {
  test("files read before anybody was signed in are taken over by the first who is", async () => {
    expect(await importFor(database)).toBe(NOBODY);
    await keepImported(database, await read(NOBODY), state(4));
    expect(await readAthlete(database)).toBe(NOBODY);
    expect(await readHistory(database, NOBODY, YEAR)).toHaveLength(4);
    await rememberRunner(database, "strava:77", 5);
    expect(await readHistory(database, "strava:77", YEAR)).toHaveLength(4);
    expect(await readHistory(database, NOBODY, YEAR)).toEqual([]);
  });
  test.each(["strava:77", NOBODY] as const)("what was chosen before any run was here is %s's", async (athlete) => {
    await saveSettings(database, { units: "metric", maxHeartRate: 188 }, 3);
    await keepImported(database, await read(athlete), state(4));
    expect(await readSettings(database)).toEqual({ units: "metric", maxHeartRate: 188 });
    await rememberRunner(database, "strava:77", 5);
    expect(await readSettings(database)).toEqual({ units: "metric", maxHeartRate: 188 });
  });
});

test("what a file told is not asked of the site again [S3]", async () => {
  const listed = runs.map((one, at) => ({
    id: `strava:${10_000_000_000 + at}` as const,
    athlete: "strava:77" as const,
    summary: {
      sport: "run" as const,
      start: one.activity.start,
      utcOffset: 3600,
      distance: one.activity.distance,
      movingTime: 1200,
      elapsedTime: 1200,
    },
  }));
  await keepFacts(database, listed);
  const reading = {
    athlete: "strava:77",
    stage: "details",
    page: 1,
    startedAt: 0,
    provedAt: 0,
    tries: 0,
    skipped: [],
    deep: true,
  } as const;
  expect(await nextTask(database, reading as never, "2026-03-20")).toMatchObject({ kind: "laps" });
  await keepImported(database, await read("strava:77"), state(4));
  expect(await nextTask(database, reading as never, "2026-03-20")).toBeUndefined();
});
