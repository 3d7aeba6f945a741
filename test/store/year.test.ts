import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Database, openDatabase } from "../../core/store/database.ts";
import { declare, note } from "../../core/store/diary.ts";
import { keepFacts } from "../../core/store/keep.ts";
import { rememberRunner } from "../../core/store/runners.ts";
import { readYear } from "../../core/store/year.ts";

const TODAY = "2026-03-12";
let database: Database;
let count = 0;
beforeEach(async () => {
  database = openDatabase(`year-${count++}`);
  await rememberRunner(database, "strava:7", 1);
});
afterEach(() => database.delete());

const run = (number: number, date: string) => ({
  id: `strava:${number}` as const,
  athlete: "strava:7" as const,
  summary: { sport: "run" as const, start: `${date}T07:00:00`, distance: 8000, movingTime: 2400, elapsedTime: 2400 },
});

test("the history page reads every year, and the last ones alone first", async () => {
  await keepFacts(database, [run(1, "2019-05-01"), run(2, "2026-03-10")]);
  expect((await readYear(database, TODAY)).assessment!.runs).toHaveLength(2);
  const first = await readYear(database, TODAY, 764);
  expect(first.assessment!.runs).toHaveLength(1);
  expect(first.partial).toBe(true);
});

test("goal races, planned sessions and the log come with it; what cannot be read as one is left out [Y3] [W1]", async () => {
  await keepFacts(database, [run(1, "2026-03-10")]);
  const goal = { id: "goal:1", kind: "goal", from: "2026-04-12", to: "2026-04-12", value: { distance: 10_000 } };
  const planned = { id: "p1", kind: "planned", from: TODAY, to: TODAY, value: { label: "easy", time: 2400 } };
  await declare(database, [goal, { ...goal, id: "goal:2", value: { distance: "far" } }, planned], 5);
  await note(
    database,
    [
      { about: "strava:1", what: "effort", value: 7 },
      { about: TODAY, what: "sleep", value: 25_200 },
    ],
    6,
  );
  const read = await readYear(database, TODAY);
  expect(read.goals).toEqual([{ id: "goal:1", date: "2026-04-12", distance: 10_000 }]);
  expect(read.planned).toMatchObject([{ label: "easy" }]);
  expect(read.log.runs.get("strava:1")).toEqual({ effort: 7 });
  expect(read.log.days.get(TODAY)).toEqual({ sleep: 25_200 });
});
