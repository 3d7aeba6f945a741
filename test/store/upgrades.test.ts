import "fake-indexeddb/auto";
import { readFileSync } from "node:fs";
import { Dexie } from "dexie";
import { afterEach, expect, test, vi } from "vitest";
import { openDatabase, SCHEMA_VERSION } from "../../core/store/database.ts";
import { isFull, isNewer } from "../../core/store/full.ts";
import { readHistory } from "../../core/store/history.ts";
import { keepFacts } from "../../core/store/keep.ts";
import { roomFor } from "./full-disk.ts";
import { layDown } from "./kept.ts";

const kept = (version: number) => readFileSync(new URL(`kept/profile-${version}.json`, import.meta.url), "utf8");
const YEAR = { from: "2026-01-01", to: "2026-12-31" };
const failure = (work: Promise<unknown>) => work.then(() => undefined).catch((error: unknown) => error ?? "failed");
/** As it lies there, whatever version it is of. */
async function asItLies(name: string) {
  const raw = new Dexie(name);
  await raw.open();
  const tables = await Promise.all(raw.tables.map(async (table) => [table.name, await table.toArray()] as const));
  const { verno } = raw;
  raw.close();
  return { verno, tables: Object.fromEntries(tables) };
}

afterEach(() => vi.restoreAllMocks());

test.each(Array.from({ length: SCHEMA_VERSION - 1 }, (_, i) => i + 1))(
  "an update that finds no room leaves a profile of version %i as it was at every write, says so, and with room goes through [S4, S12]",
  async (version) => {
    const name = `no-room-${version}`;
    await layDown(name, version, kept(version));
    const before = await asItLies(name);
    for (let writes = 0; ; writes++) {
      roomFor(writes);
      const database = openDatabase(name);
      const error = await failure(readHistory(database, "strava:77", YEAR));
      vi.restoreAllMocks();
      database.close();
      if (error === undefined) {
        expect(writes).toBeGreaterThan(1);
        break;
      }
      expect(isFull(error), String(error)).toBe(true);
      expect(await asItLies(name)).toEqual(before);
    }
    expect((await asItLies(name)).verno).toBe(SCHEMA_VERSION);
    await Dexie.delete(name);
  },
);

test("a history of a newer version is left as it is by this one, which says so; the newer finds all of it [S4]", async () => {
  const name = "newer";
  const text = kept(SCHEMA_VERSION);
  await layDown(name, SCHEMA_VERSION, text);
  const { schema } = JSON.parse(text) as { schema: Readonly<Record<string, string>> };
  const newer = new Dexie(name);
  newer.version(SCHEMA_VERSION + 1).stores({ ...schema, activities: `${schema.activities}, weather`, moons: "id" });
  await newer.table("activities").toCollection().modify({ weather: "rain" });
  await newer.table("moons").put({ id: 1 });
  newer.close();
  const before = await asItLies(name);
  expect(before.tables.activities).not.toEqual([]);

  const database = openDatabase(name);
  const facts = { id: "strava:9", athlete: "strava:77" } as const;
  for (const work of [readHistory(database, "strava:77", YEAR), keepFacts(database, [facts], "new", 5)])
    expect(await failure(work)).toSatisfy(isNewer);
  expect(await failure(database.settings.toArray())).toSatisfy(isNewer);
  database.close();
  expect(await asItLies(name)).toEqual(before);
  await Dexie.delete(name);
});
