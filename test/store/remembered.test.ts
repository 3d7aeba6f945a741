import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { addDays } from "../../core/dates.ts";
import { readAssessment } from "../../core/store/assessment.ts";
import { type Database, openDatabase } from "../../core/store/database.ts";
import { note } from "../../core/store/diary.ts";
import { keepFacts, mark } from "../../core/store/keep.ts";
import { remembered } from "../../core/store/remembered.ts";
import { rememberRunner } from "../../core/store/runners.ts";
import { readSessions } from "../../core/store/sessions.ts";
import { putCorrections } from "../../core/store/word.ts";

const TODAY = "2026-03-12";
const ME = "strava:7";
const YEARS = 1100;
let database: Database;
let count = 0;

const run = (days: number, distance = 8000) => ({
  id: `strava:${10_000 - days}` as const,
  athlete: ME as typeof ME,
  summary: {
    sport: "run" as const,
    start: `${addDays(TODAY, -days)}T07:00:00`,
    distance,
    movingTime: distance / 2.8,
    elapsedTime: distance / 2.8,
  },
});

beforeEach(async () => {
  database = openDatabase(`remembered-${count++}`);
  await rememberRunner(database, ME, 1);
  await keepFacts(
    database,
    Array.from({ length: YEARS / 2 }, (_, i) => run(2 * i + 1)),
  );
});
afterEach(() => database.delete());

/** A context of its own that has read nothing yet. */
const afresh = async () => {
  const other = openDatabase(database.name);
  const assessment = await readAssessment(other, TODAY);
  other.close();
  return assessment;
};

const rowsFor = async (write: () => Promise<unknown>): Promise<number> => {
  // The first reading makes digests, which the second takes from the table.
  await readAssessment(database, TODAY, true);
  await note(database, [{ about: TODAY, what: "sleep", value: 20_000 }], 5);
  await readAssessment(database, TODAY, true);
  const before = remembered(database).read;
  await write();
  await readAssessment(database, TODAY, true);
  return remembered(database).read - before;
};

describe("what changed costs what it changes [S20]", () => {
  test("a new run reads its own row, and of years of history nothing", async () => {
    expect(await rowsFor(() => keepFacts(database, [run(0, 12_000)]))).toBeLessThanOrEqual(3);
  });
  test("and asks the database three things: for its row, for its digest, and to keep that", async () => {
    const asked = vi.spyOn(IDBDatabase.prototype, "transaction");
    const worker = openDatabase(database.name);
    // Once to make the digests, once to read them.
    await readAssessment(worker, TODAY, true);
    await note(worker, [{ about: TODAY, what: "sleep", value: 20_000 }], 5);
    await readAssessment(worker, TODAY, true);
    await keepFacts(worker, [run(0, 12_000)]);
    asked.mockClear();
    await readAssessment(worker, TODAY, true);
    expect(asked.mock.calls.map(([tables]) => `${tables}`).sort()).toEqual(["activities", "digests", "digests"]);
    asked.mockRestore();
    worker.close();
  });
  test("a run read again, corrected, noted or nothing at all", async () => {
    expect(await rowsFor(() => keepFacts(database, [run(1, 9000)]))).toBeLessThanOrEqual(3);
    const id = run(3).id;
    expect(await rowsFor(() => putCorrections(database, [{ id, label: "tempo", was: "easy", at: 9 }]))).toBe(0);
    expect(await rowsFor(() => note(database, [{ about: TODAY, what: "sleep", value: 25_000 }], 9))).toBe(0);
    expect(await rowsFor(() => Promise.resolve())).toBe(0);
  });
  test("and the opinion is the one a reading of everything gives", async () => {
    await readAssessment(database, TODAY, true);
    await keepFacts(database, [run(0, 12_000)]);
    await putCorrections(database, [{ id: run(3).id, label: "tempo", was: "easy", at: 9 }]);
    await mark(database, [run(5).id], { removed: true }, 9);
    const assessment = await readAssessment(database, TODAY, true);
    expect(assessment).toEqual(await afresh());
    expect(assessment!.runs.some(({ activity }) => activity.id === run(5).id)).toBe(false);
    expect(assessment!.runs.at(-1)!.activity.distance).toBe(12_000);
  });
  test("so it is where the run came while the history was first being read", async () => {
    const first = readAssessment(database, TODAY, true);
    await keepFacts(database, [run(0, 12_000)]);
    const second = await readAssessment(database, TODAY, true);
    await first;
    expect(second).toEqual(await afresh());
    expect(second!.runs.at(-1)!.activity.distance).toBe(12_000);
  });
  test("everyone who asks meanwhile gets the same opinion", async () => {
    const [one, other] = await Promise.all([readAssessment(database, TODAY), readAssessment(database, TODAY)]);
    expect(other).toBe(one);
    expect(await readAssessment(database, TODAY)).toBe(one);
    await note(database, [{ about: TODAY, what: "sleep", value: 25_000 }], 9);
    expect(await readAssessment(database, TODAY)).not.toBe(one);
  });
  test("another page's writing is heard of too, and so is a batch too big to be named", async () => {
    await readAssessment(database, TODAY);
    const other = openDatabase(database.name);
    await keepFacts(other, [run(0, 12_000)]);
    expect(await readAssessment(database, TODAY)).toEqual(await afresh());
    await other.activities.bulkPut(
      (await other.activities.toArray()).slice(0, 80).map((row) => ({ ...row, removed: true })),
    );
    other.close();
    expect((await readAssessment(database, TODAY))!.runs).toHaveLength((await afresh())!.runs.length);
  });
});

test("windows that overlap, lie apart or move give what the table holds [S20]", async () => {
  const starts = async (from: number, to: number) => {
    const window = { from: addDays(TODAY, -from), to: addDays(TODAY, -to) };
    return (await readSessions(database, ME, window)).map(({ activity }) => activity.start);
  };
  const rows = (await database.activities.toArray()).map((row) => row.start!).sort();
  const held = (from: number, to: number) =>
    rows.filter((start) => start >= addDays(TODAY, -from) && start <= `${addDays(TODAY, -to)}~`);
  for (const [from, to] of [
    [400, 0],
    [900, 700],
    [500, 300],
    [1050, 350],
    [60, -5],
    [1200, -5],
  ] as const)
    expect(await starts(from, to)).toEqual(held(from, to));
});
