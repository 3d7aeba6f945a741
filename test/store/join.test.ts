import "fake-indexeddb/auto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openDatabase } from "../../core/store/database.ts";
import { join, text, tidy } from "../../core/store/join.ts";
import { keepFacts } from "../../core/store/keep.ts";
import type { ActivityRow } from "../../core/store/rows.ts";
import { missingOf } from "../../core/store/wants.ts";

const moment = fc.integer({ min: 1, max: 4 });
const few = fc.integer({ min: 1, max: 3 });
const stamps = fc.record(
  { "*": moment, name: moment, laps: moment, streams: moment, trimmed: moment, vanished: moment },
  { requiredKeys: [] },
);
const summary = fc.record(
  {
    name: fc.constantFrom("A", "B"),
    distance: few,
    averageHeartRate: few,
    start: fc.constantFrom("2026-03-09T07:00:00", "2026-03-10T07:00:00"),
  },
  { requiredKeys: [] },
);
const rows = fc
  .record(
    {
      summary,
      laps: fc.array(fc.record({ distance: few }), { maxLength: 2 }),
      hasStreams: fc.constant(true),
      absent: fc.subarray(["laps", "streams"]),
      also: fc.subarray(["file:1", "garmin:2"]),
      vanished: fc.boolean(),
      removed: fc.boolean(),
      undone: fc.boolean(),
      stamps,
    },
    { requiredKeys: [] },
  )
  .map((row) => ({ id: "strava:1", athlete: "strava:7", ...row }) as unknown as ActivityRow)
  .map((row) => join(row, row));

describe("what two machines know of a run joins to the same [S7]", () => {
  test("whatever the order, the grouping and the repetition", () => {
    fc.assert(
      fc.property(rows, rows, rows, (a, b, c) => {
        expect(text(join(a, b))).toBe(text(join(b, a)));
        expect(text(join(join(a, b), c))).toBe(text(join(a, join(b, c))));
        expect(text(join(join(a, b), b))).toBe(text(join(a, b)));
        expect(text(join(a, a))).toBe(text(a));
      }),
      { numRuns: 2000 },
    );
  });

  test("of each field the later word, and what only one of them says", () => {
    const at = (stamp: number, summary: object) =>
      tidy({ id: "strava:1", athlete: "strava:7", summary, stamps: { "*": stamp } } as unknown as ActivityRow);
    const joined = join(at(5, { name: "Morning Run", averageHeartRate: 150 }), at(9, { name: "Tempo" }));
    expect(joined.summary).toEqual({ name: "Tempo", averageHeartRate: 150 });
  });
});

describe("what changes on the site is followed [S8]", () => {
  const summary = { sport: "run", start: "2026-03-09T07:00:00", distance: 10_000, movingTime: 3000, elapsedTime: 3000 };
  const lap = { start: 0, elapsedTime: 3000, movingTime: 3000, distance: 10_000 };
  const facts = (more: object) => [{ id: "strava:1", athlete: "strava:7", ...more }] as never;

  test("a new name is taken, and laps and recording are not asked for again", async () => {
    const database = openDatabase("renamed");
    await keepFacts(database, facts({ summary, laps: [lap], streams: { time: [0, 1] } }), "new", 100);
    await keepFacts(database, facts({ summary: { ...summary, name: "Tempo", distance: 10_003 } }), "new", 200);
    const row = (await database.activities.get("strava:1"))!;
    expect(row.summary?.name).toBe("Tempo");
    expect(missingOf(row)).toEqual([]);
    await database.delete();
  });

  test("a run that was cropped keeps its old laps and recording until they are read anew", async () => {
    const database = openDatabase("trimmed");
    await keepFacts(database, facts({ summary, laps: [lap], streams: { time: [0, 1] } }), "new", 100);
    await keepFacts(database, facts({ summary: { ...summary, elapsedTime: 2400, distance: 8000 } }), "new", 200);
    const row = (await database.activities.get("strava:1"))!;
    expect(row.laps).toEqual([lap]);
    expect(missingOf(row)).toEqual(["laps", "streams"]);
    expect(row.wants).toBe("laps");
    await keepFacts(database, facts({ laps: [lap], streams: { time: [0, 1] } }), "new", 300);
    expect(missingOf((await database.activities.get("strava:1"))!)).toEqual([]);
    await database.delete();
  });

  test("a clock that was set back does not let an older word win", async () => {
    const database = openDatabase("clock");
    await keepFacts(database, facts({ summary: { ...summary, name: "First" } }), "new", 1000);
    await keepFacts(database, facts({ summary: { ...summary, name: "Second" } }), "new", 10);
    expect((await database.activities.get("strava:1"))?.summary?.name).toBe("Second");
    await database.delete();
  });
});
