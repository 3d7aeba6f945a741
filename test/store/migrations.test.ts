import "fake-indexeddb/auto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { writeBackup } from "../../core/store/backup.ts";
import { BACKUP_VERSION } from "../../core/store/backup-schema.ts";
import { type Database, openDatabase, SCHEMA_VERSION } from "../../core/store/database.ts";
import { declare, note } from "../../core/store/diary.ts";
import { readHistory, readSettings } from "../../core/store/history.ts";
import { keepFacts, mark } from "../../core/store/keep.ts";
import { restoreBackup } from "../../core/store/restore.ts";
import type { ActivityRow } from "../../core/store/rows.ts";
import { rememberRunner } from "../../core/store/runners.ts";
import type { CheckedFacts } from "../../core/store/schemas.ts";
import { packEarlier } from "../../core/store/streams.ts";
import { layDown, profileText } from "./kept.ts";

const kept = (file: string) => readFileSync(new URL(`kept/${file}`, import.meta.url), "utf8");
const SEASON = { from: "2026-01-01", to: "2026-12-31" };
/** One of every version made so far, this one's too: it is kept before the next is begun. */
const versions = Array.from({ length: SCHEMA_VERSION }, (_, i) => i + 1);
const theirs = (rows: readonly unknown[] = []) =>
  (rows as readonly ActivityRow[]).filter((row) => row.athlete === "strava:77" && row.summary?.sport !== "other");

test.each(versions)("a profile of version %i is read whole by this version [S4]", async (version) => {
  const name = `kept-${version}`;
  const before = await layDown(name, version, kept(`profile-${version}.json`));
  const database = openDatabase(name);
  const entries = await readHistory(database, "strava:77", SEASON);
  expect(entries).toHaveLength(theirs(before.activities).length);
  expect(entries.some((each) => each.digest.trace)).toBe(true);
  expect(await database.streams.count()).toBe(before.streams!.length);
  expect(entries.filter((each) => each.correction?.label === "tempo")).toHaveLength(1);
  expect(await readSettings(database)).toEqual({ units: "metric", maxHeartRate: 190 });
  expect((await database.runners.toArray()).map((each) => each.id)).toContain("strava:77");
  for (const table of ["log", "declarations", "imports"] as const)
    expect(await database.table(table).toArray()).toEqual(before[table] ?? []);
  const flagged = (rows: readonly ActivityRow[]) =>
    rows.filter((row) => row.vanished || row.apart).map((row) => row.id);
  expect(flagged(await database.activities.toArray())).toEqual(flagged(before.activities as readonly ActivityRow[]));
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
  expect(entries).toHaveLength(theirs(activities).length);
  const recorded = activities.filter(
    (each: { streams?: object; recording?: string }) => each.streams || each.recording,
  );
  expect(await database.streams.count()).toBe(recorded.length);
  expect(entries.filter((each) => each.correction)).toHaveLength(1);
  expect(await readSettings(database)).toEqual({ units: "metric", maxHeartRate: 190 });
  const { log = [], declarations = [], runners = [{ id: "strava:77" }] } = JSON.parse(text);
  expect(await database.log.toArray()).toEqual(log);
  expect(await database.declarations.toArray()).toEqual(declarations);
  expect(await database.runners.toArray()).toMatchObject(runners);
  await database.delete();
});

test("this version's backup, restored and made again, says the same of everything [S2]", async () => {
  const database = openDatabase("restored-again");
  const text = kept(`backup-${BACKUP_VERSION}.json`);
  await restoreBackup(database, new Blob([text]));
  let again = "";
  for await (const piece of writeBackup(database)) again += piece;
  // Settings of a time without moments are dated as the earliest.
  const said = (file: string) => {
    const { check: _, chosen, ...rest } = JSON.parse(file);
    return { ...rest, chosen: chosen.map((one: object) => ({ at: 0, ...one })) };
  };
  expect(said(again)).toEqual(said(text));
  await database.delete();
});

/** Of everything that this version can keep, one. */
async function more(database: Database): Promise<void> {
  const at = 1_773_400_000_000;
  const { streams: _streams, ...first } = (await database.activities.toArray())[0] as never as CheckedFacts;
  const { id: _id, ...facts } = { ...first, athlete: "strava:77" as const };
  await keepFacts(
    database,
    [
      { id: "garmin:5", athlete: facts.athlete, summary: facts.summary, laps: facts.laps },
      { id: "strava:6", athlete: facts.athlete, summary: { ...facts.summary!, sport: "other", sportName: "Ride" } },
      { id: "strava:7", athlete: "strava:88", summary: facts.summary },
    ],
    "new",
    at,
  );
  await mark(database, ["garmin:5"], { apart: true }, at);
  await mark(database, [first.id], { vanished: true }, at);
  await note(database, [{ about: "2026-03-08", what: "sleep", value: 27_000 }], at);
  await note(database, [{ about: first.id, what: "effort", value: 3 }], at);
  const goal = { id: "goal-1", kind: "goal", from: "2026-05-03", to: "2026-05-03", value: { distance: 10_000 } };
  await declare(database, [goal], at);
  await rememberRunner(database, "strava:88", at);
  await rememberRunner(database, "strava:77", at);
  await database.imports.put({ key: "export.zip 1", version: 1, ids: ["garmin:5"] });
}

/** Before the schema or the backup changes: HARDEASY_KEEP=1 writes what this version makes of the profile before. */
if (process.env.HARDEASY_KEEP)
  test("this version's profile and backup are kept", async () => {
    await layDown("keep", SCHEMA_VERSION - 1, kept(`profile-${SCHEMA_VERSION - 1}.json`));
    const database = openDatabase("keep");
    await database.open();
    await packEarlier(database);
    await more(database);
    let text = "";
    for await (const piece of writeBackup(database)) text += piece;
    const write = (file: string, body: string) => writeFileSync(new URL(`kept/${file}`, import.meta.url), body);
    write(`backup-${JSON.parse(text).version}.json`, text);
    write(`profile-${SCHEMA_VERSION}.json`, await profileText(database));
  });
