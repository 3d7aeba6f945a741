import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test } from "vitest";
import type { Context } from "../../core/files/item.ts";
import { openFile } from "../../core/files/open.ts";
import { previewOf } from "../../core/files/preview.ts";
import { lookAt, type ReadItem, readItem } from "../../core/files/work.ts";
import { nextTask } from "../../core/store/backfill.ts";
import { type Database, openDatabase } from "../../core/store/database.ts";
import { readAthlete, readHistory } from "../../core/store/history.ts";
import { endImport, importedKeys, importFor, keepImported, readImport } from "../../core/store/imports.ts";
import { keepFacts } from "../../core/store/keep.ts";
import { NOBODY, rememberRunner } from "../../core/store/runners.ts";
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

describe("a look before anything is stored [F1]", () => {
  test("new runs by year, runs known from the site, and what was imported before", async () => {
    const summary = {
      sport: "run" as const,
      start: "2026-03-11T17:04:00",
      utcOffset: 3600,
      distance: runs[0]!.activity.distance,
      movingTime: 1200,
      elapsedTime: 1200,
    };
    await keepFacts(database, [{ id: "strava:10000000000", athlete: "strava:77", summary }]);
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
