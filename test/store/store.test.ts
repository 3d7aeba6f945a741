import "fake-indexeddb/auto";
import * as v from "valibot";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openFile } from "../../core/files/open.ts";
import { permit, refused, SILENCE_MS } from "../../core/store/asking.ts";
import { writeBackup } from "../../core/store/backup.ts";
import { readContext } from "../../core/store/context.ts";
import { readData, rememberBackup } from "../../core/store/data.ts";
import { type Database, openDatabase } from "../../core/store/database.ts";
import { deleteEverything, forgetDeleted } from "../../core/store/delete.ts";
import { readHistory, readSettings } from "../../core/store/history.ts";
import { keepFacts } from "../../core/store/keep.ts";
import { BackupRefused, restoreBackup } from "../../core/store/restore.ts";
import { saveSettings } from "../../core/store/runners.ts";
import { facts } from "../../core/store/schemas.ts";
import { readStreams } from "../../core/store/streams.ts";

let database: Database;
let count = 0;
beforeEach(() => {
  database = openDatabase(`test-${count++}`);
});
afterEach(() => database.delete());

const summary = {
  sport: "run",
  name: "Evening Run",
  start: "2026-11-10T18:04:00",
  distance: 9550,
  movingTime: 2662,
  elapsedTime: 2770,
};
const run = (more: object = {}) => v.parse(facts, { id: "strava:1", athlete: "strava:7", summary, ...more });
const lap = { start: 0, elapsedTime: 300, movingTime: 300, distance: 1000 };
const textOf = async () => {
  let text = "";
  for await (const piece of writeBackup(database)) text += piece;
  return text;
};

const restore = (text: string) => restoreBackup(database, new Blob([text]));

describe("the history keeps what it is told [S1]", () => {
  test("laps that arrive before the totals are kept until the totals come", async () => {
    await keepFacts(database, [v.parse(facts, { id: "strava:1", athlete: "strava:7", laps: [lap] })]);
    expect((await database.activities.get("strava:1"))?.start).toBeUndefined();
    await keepFacts(database, [run()]);
    const row = await database.activities.get("strava:1");
    expect(row?.laps).toEqual([lap]);
    expect(row?.start).toBe("2026-11-10T18:04:00");
  });

  test("a ride of the runner's is kept as another sport, and is no run", async () => {
    const ride = { ...summary, sport: "other", sportName: "Ride" };
    await keepFacts(database, [run(), v.parse(facts, { id: "strava:2", athlete: "strava:7", summary: ride })]);
    const year = { from: "2026-01-01", to: "2026-12-31" };
    expect((await readContext(database, "strava:7", year)).beside).toMatchObject([
      { id: "strava:2", sportName: "Ride" },
    ]);
    expect(await readHistory(database, "strava:7", year)).toMatchObject([{ activity: { id: "strava:1" } }]);
  });

  test("keeping the same facts twice changes nothing", async () => {
    const whole = run({ laps: [lap], streams: { time: [0, 1, 2], distance: [0, 3, null] } });
    await keepFacts(database, [whole]);
    const once = [await database.activities.toArray(), await database.streams.toArray()];
    await keepFacts(database, [whole]);
    expect([await database.activities.toArray(), await database.streams.toArray()]).toEqual(once);
  });

  test("a sensor that was silent is kept as silent, not as zero", async () => {
    await keepFacts(database, [run({ streams: { time: [0, 1], heartRate: [140, null] } })]);
    expect(Number.isNaN((await readStreams(database, "strava:1"))?.heartRate?.[1])).toBe(true);
  });

  test("facts that make no sense are refused at the edge", () => {
    const bad = [
      { id: "strava:1", athlete: "strava:7", summary: { ...summary, distance: -5 } },
      { id: "<b>", athlete: "strava:7" },
      { id: "strava:1", athlete: "strava:7", streams: { time: [0, 1], distance: [0] } },
      { id: "strava:1", athlete: "strava:7", summary: { ...summary, start: "yesterday" } },
    ];
    for (const one of bad) expect(v.safeParse(facts, one).success).toBe(false);
  });
});

describe("backup and restore [S2]", () => {
  const whole = () =>
    run({ laps: [lap], streams: { time: [0, 1, 2], distance: [0, 3.25, 6.5], heartRate: [90, null, 92] } });

  test("everything comes back on an empty machine", async () => {
    await keepFacts(database, [whole()]);
    await database.corrections.put({ id: "strava:1", label: "tempo", was: "easy", at: 5 });
    const text = await textOf();
    const before = [await database.activities.toArray(), await database.streams.toArray()];
    await Promise.all(database.tables.map((table) => table.clear()));
    expect((await restore(text)).added).toBe(1);
    expect([await database.activities.toArray(), await database.streams.toArray()]).toEqual(before);
    expect((await database.corrections.get("strava:1"))?.label).toBe("tempo");
    expect(JSON.parse(text)).toMatchObject({ format: "hardeasy-backup", version: 2 });
  });

  test("what was chosen before a backup came is its runner's, who had chosen nothing", async () => {
    await database.settings.put({ key: "athlete", value: "strava:7" });
    await keepFacts(database, [whole()]);
    const text = await textOf();
    await Promise.all(database.tables.map((table) => table.clear()));
    await saveSettings(database, { units: "metric" });
    await restore(text);
    expect(await readSettings(database)).toEqual({ units: "metric" });
  });

  test("what was deleted and brought back is in the same backup as before, and gone for good in none", async () => {
    await keepFacts(database, [whole()]);
    await rememberBackup(database, 5);
    const text = await textOf();
    const known = async () => {
      const { lastBackup, since } = await readData(database, "2026-11-30", 9);
      return { lastBackup, since };
    };
    await deleteEverything(database, 7);
    expect(await known()).toEqual({ lastBackup: undefined, since: 0 });
    await restore(text);
    await forgetDeleted(database, true);
    expect(await known()).toEqual({ lastBackup: 5, since: 0 });
    await deleteEverything(database, 8);
    await forgetDeleted(database);
    expect(await known()).toEqual({ lastBackup: undefined, since: 0 });
    expect(await database.settings.toArray()).toEqual([]);
  });

  test("restoring twice changes nothing, and deletes nothing", async () => {
    await keepFacts(database, [whole()]);
    const text = await textOf();
    await keepFacts(database, [v.parse(facts, { id: "strava:2", athlete: "strava:7", summary })]);
    await keepFacts(database, [run({ summary: { ...summary, name: "Renamed since" } })]);
    expect((await restore(text)).added).toBe(0);
    expect((await restore(text)).added).toBe(0);
    expect(await database.activities.count()).toBe(2);
    expect((await database.activities.get("strava:1"))?.summary?.name).toBe("Renamed since");
  });

  test("a damaged file is refused whole and changes nothing", async () => {
    await keepFacts(database, [whole()]);
    const text = await textOf();
    await Promise.all(database.tables.map((table) => table.clear()));
    for (const damaged of [
      text.slice(0, -9),
      "",
      '{"format":"other"}',
      text.replace('"distance":9550', '"distance":"far"'),
    ])
      await expect(restore(damaged)).rejects.toThrow(BackupRefused);
    expect(await database.activities.count()).toBe(0);
  });

  test.each(["", "<gpx/>", "PK\u0003\u0004 a zip", "\ufffd\ufffd.FIT", '{"format":"other"}'])(
    "a file that is something else is said to be no backup, not a damaged one: %s",
    async (other) => {
      await expect(restore(other)).rejects.toMatchObject({ why: "no backup" });
    },
  );

  test("a backup chosen among the recordings to import is known for one", async () => {
    await keepFacts(database, [whole()]);
    const refused = openFile(new Blob([await textOf()]), "hardeasy-2026-11-14.json");
    await expect(refused).rejects.toMatchObject({ reason: "backup" });
  });
});

describe("the site is asked politely [S3]", () => {
  test("twenty requests a minute for all pages together, then a wait", async () => {
    for (let i = 0; i < 20; i++) expect(await permit(database, 1000 + i)).toEqual({ waitMs: 0 });
    const { waitMs } = await permit(database, 2000);
    expect(waitMs).toBe(59_000);
    expect(await permit(database, 2000 + waitMs)).toEqual({ waitMs: 0 });
  });

  test("after a 429 nobody asks for a quarter of an hour, or longer if the site says so", async () => {
    await refused(database, 0, 429);
    expect(await permit(database, SILENCE_MS - 1)).toEqual({ waitMs: 1, silent: true });
    await refused(database, 0, 429, 3600);
    expect((await permit(database, SILENCE_MS + 1)).silent).toBe(true);
    expect(await permit(database, 3_600_000)).toEqual({ waitMs: 0 });
  });

  test("a server error silences nobody", async () => {
    await refused(database, 0, 503);
    expect(await permit(database, 1)).toEqual({ waitMs: 0 });
  });
});
