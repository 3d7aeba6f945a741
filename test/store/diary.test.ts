import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Database, openDatabase } from "../../core/store/database.ts";
import { declare, note, readDeclarations } from "../../core/store/diary.ts";
import { readSettings } from "../../core/store/history.ts";
import { readLog, readNotesOf } from "../../core/store/noted.ts";
import { rememberRunner, saveSettings } from "../../core/store/runners.ts";

let database: Database;
let count = 0;
beforeEach(async () => {
  database = openDatabase(`diary-${count++}`);
  await rememberRunner(database, "strava:7", 1);
});
afterEach(() => database.delete());

test("what the runner writes down about a day or a run is read by day and by run, and taken back [S5]", async () => {
  await note(
    database,
    [
      { about: "2026-03-09", what: "restingHeartRate", value: 48 },
      { about: "2026-03-10", what: "note", value: "slept badly" },
      { about: "strava:1", what: "effort", value: 7 },
    ],
    10,
  );
  expect(await readLog(database, "strava:7", "2026-03-09", "2026-03-09")).toMatchObject([{ value: 48 }]);
  expect(await readLog(database, "strava:7", "2026-03-01", "2026-03-31")).toHaveLength(2);
  expect(await readNotesOf(database, "strava:7", ["strava:1"])).toMatchObject([{ what: "effort", value: 7 }]);
  await note(database, [{ about: "2026-03-10", what: "note" }], 11);
  expect(await readLog(database, "strava:7", "2026-03-01", "2026-03-31")).toHaveLength(1);
});

test("a declaration holds until it is replaced or withdrawn [S5]", async () => {
  const holiday = { id: "h1", kind: "exception", from: "2026-07-01", to: "2026-07-14", value: { why: "travel" } };
  await declare(database, [holiday, { ...holiday, id: "p1", kind: "planned" }], 10);
  expect(await readDeclarations(database, "strava:7", "exception")).toMatchObject([{ id: "h1", to: "2026-07-14" }]);
  await declare(database, [{ ...holiday, gone: true }], 11);
  expect(await readDeclarations(database, "strava:7")).toMatchObject([{ id: "p1" }]);
});

test("a second runner on this machine sees nothing of the first [S6]", async () => {
  await saveSettings(database, { maxHeartRate: 190 });
  await note(database, [{ about: "2026-03-09", what: "note", value: "mine" }], 10);
  await rememberRunner(database, "strava:8", 20);
  expect(await readSettings(database)).toEqual({});
  expect(await readLog(database, "strava:8", "2026-01-01", "2026-12-31")).toEqual([]);
  await rememberRunner(database, "strava:7", 30);
  expect(await readSettings(database)).toEqual({ maxHeartRate: 190 });
});

test("what was chosen before any runner was seen becomes the first runner's [S6]", async () => {
  await database.settings.clear();
  await saveSettings(database, { units: "imperial" });
  await rememberRunner(database, "strava:9", 1);
  expect(await readSettings(database)).toEqual({ units: "imperial" });
  await rememberRunner(database, "strava:7", 2);
  expect(await readSettings(database)).toEqual({});
});
