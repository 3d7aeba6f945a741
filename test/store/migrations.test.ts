import "fake-indexeddb/auto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { writeBackup } from "../../core/store/backup.ts";
import { openDatabase, SCHEMA_VERSION } from "../../core/store/database.ts";
import { readHistory, readSettings } from "../../core/store/history.ts";
import { restoreBackup } from "../../core/store/restore.ts";
import { layDown, profileText } from "./kept.ts";

const kept = (file: string) => readFileSync(new URL(`kept/${file}`, import.meta.url), "utf8");
const SEASON = { from: "2026-01-01", to: "2026-12-31" };
const earlier = Array.from({ length: SCHEMA_VERSION - 1 }, (_, i) => i + 1);

test.each(earlier)("a profile of version %i is read whole by this version [S4]", async (version) => {
  const name = `kept-${version}`;
  const before = await layDown(name, version, kept(`profile-${version}.json`));
  const database = openDatabase(name);
  const entries = await readHistory(database, "strava:77", SEASON);
  expect(entries).toHaveLength(before.activities!.length);
  expect(entries.some((each) => each.digest.trace)).toBe(true);
  expect(await database.streams.count()).toBe(before.streams!.length);
  expect(entries.filter((each) => each.correction?.label === "tempo")).toHaveLength(1);
  expect(await readSettings(database)).toEqual({ units: "metric", maxHeartRate: 190 });
  expect((await database.runners.toArray()).map((each) => each.id)).toEqual(["strava:77"]);
  await database.delete();
});

test("what is still to be asked of the site is indexed when an old profile is opened [S4]", async () => {
  await layDown("kept-wants", 1, kept("profile-1.json"));
  const database = openDatabase("kept-wants");
  const asks = (what: string) =>
    database.activities.where("[athlete+wants+start]").between(["strava:77", what], ["strava:77", what, []]).count();
  const rows = await database.activities.toArray();
  expect(await asks("laps")).toBe(rows.filter((row) => !row.laps && !row.absent).length);
  expect(await asks("streams")).toBe(rows.filter((row) => row.laps && !row.hasStreams && !row.absent).length);
  await database.delete();
});

const backups = readdirSync(new URL("kept", import.meta.url))
  .map((file) => Number(/^backup-(\d+)/.exec(file)?.[1]))
  .filter(Boolean);

test.each(backups)("a backup of version %i is restored whole [S2]", async (version) => {
  const database = openDatabase(`restored-${version}`);
  const text = kept(`backup-${version}.json`);
  const { activities } = JSON.parse(text);
  const file = new Blob([text]);
  expect(await restoreBackup(database, file)).toEqual({ activities: activities.length, added: activities.length });
  expect(await restoreBackup(database, file)).toEqual({ activities: activities.length, added: 0 });
  const entries = await readHistory(database, "strava:77", SEASON);
  expect(entries).toHaveLength(activities.length);
  const recorded = activities.filter(
    (each: { streams?: object; recording?: string }) => each.streams || each.recording,
  );
  expect(await database.streams.count()).toBe(recorded.length);
  expect(entries.filter((each) => each.correction)).toHaveLength(1);
  expect(await readSettings(database)).toEqual({ units: "metric", maxHeartRate: 190 });
  await database.delete();
});

/** Before the schema or the backup changes: HARDEASY_KEEP=1 writes what this version makes of the profile before. */
if (process.env.HARDEASY_KEEP)
  test("this version's profile and backup are kept", async () => {
    await layDown("keep", SCHEMA_VERSION - 1, kept(`profile-${SCHEMA_VERSION - 1}.json`));
    const database = openDatabase("keep");
    let text = "";
    for await (const piece of writeBackup(database)) text += piece;
    const write = (file: string, body: string) => writeFileSync(new URL(`kept/${file}`, import.meta.url), body);
    write(`backup-${JSON.parse(text).version}.json`, text);
    write(`profile-${SCHEMA_VERSION}.json`, await profileText(database));
  });
