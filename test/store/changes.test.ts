import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { runsTable } from "../../components/words/table.ts";
import { readAssessment } from "../../core/store/assessment.ts";
import { readData } from "../../core/store/data.ts";
import { type Database, openDatabase } from "../../core/store/database.ts";
import { readHistory } from "../../core/store/history.ts";
import { keepFacts, mark, type ToKeep } from "../../core/store/keep.ts";
import { rememberRunner } from "../../core/store/runners.ts";
import { putCorrections } from "../../core/store/word.ts";
import { run } from "../sample/runner.ts";

const TODAY = "2026-03-20";
const YEAR = { from: "2026-01-01", to: "2026-12-31" };

let database: Database;
let count = 0;
beforeEach(() => {
  database = openDatabase(`changes-${count++}`);
});
afterEach(() => database.delete());

const factsOf = (number: number, athlete: `strava:${number}` = "strava:7", name = "Evening Run"): ToKeep => {
  const made = run({
    workout: "10' easy, 4 x (3' hard, 2' jog), 5' easy",
    start: `2026-03-${10 + number}T18:04:00`,
    laps: "button",
  });
  const { id: _id, athlete: _athlete, laps, ...summary } = made.activity;
  return { id: `strava:${number}`, athlete, summary: { ...summary, name }, laps, streams: made.streams } as never;
};
const shown = async () => (await readAssessment(database, TODAY))?.runs ?? [];
const lost = async () => {
  const { vanished, removed } = await readData(database, TODAY, 0);
  return { vanished: vanished.map(({ id }) => id), removed: removed.map(({ id }) => id) };
};

describe("a run that is no longer on the site [S8]", () => {
  beforeEach(async () => {
    await rememberRunner(database, "strava:7", 1);
    await keepFacts(
      database,
      [1, 2, 3].map((n) => factsOf(n)),
    );
    await mark(database, ["strava:2"], { vanished: true }, 10);
  });

  test("is told of and counts on, until the runner has said what becomes of it", async () => {
    expect(await lost()).toEqual({ vanished: ["strava:2"], removed: [] });
    expect(await shown()).toHaveLength(3);
  });

  test("kept, it is asked about no more and counts as ever", async () => {
    await mark(database, ["strava:2"], { kept: true, vanished: false }, 20);
    expect(await lost()).toEqual({ vanished: [], removed: [] });
    expect(await shown()).toHaveLength(3);
  });

  test("taken out, it counts no more, loses nothing, and can be brought back", async () => {
    await mark(database, ["strava:2"], { removed: true }, 20);
    expect(await lost()).toEqual({ vanished: [], removed: ["strava:2"] });
    expect((await shown()).map(({ activity }) => activity.id)).toEqual(["strava:1", "strava:3"]);
    expect(await database.streams.get("strava:2")).toBeDefined();
    await mark(database, ["strava:2"], { removed: false }, 30);
    expect((await lost()).removed).toEqual([]);
    expect(await shown()).toHaveLength(3);
  });
});

test("two runners of one browser: each has a history, labels and words of their own, and coming back finds everything [S6]", async () => {
  await rememberRunner(database, "strava:7", 1);
  await keepFacts(database, [factsOf(1), factsOf(2)]);
  await putCorrections(database, [{ id: "strava:1", label: "fartlek", was: "interval", at: 5 }]);
  const first = await shown();
  await rememberRunner(database, "strava:8", 10);
  await keepFacts(database, [factsOf(3, "strava:8")]);
  expect((await shown()).map(({ activity }) => activity.id)).toEqual(["strava:3"]);
  const { runners } = await readData(database, TODAY, 0);
  expect(runners).toEqual([
    { id: "strava:8", shown: true, activities: 1 },
    { id: "strava:7", shown: false, activities: 2 },
  ]);
  await rememberRunner(database, "strava:7", 20);
  expect(await shown()).toEqual(first);
  expect(first[0]).toMatchObject({ label: "fartlek", correctedFrom: "interval" });
  expect(await readHistory(database, "strava:8", YEAR)).toHaveLength(1);
});

test("the table of labelled runs says what each was, in SI units, and no name becomes a formula", async () => {
  await rememberRunner(database, "strava:7", 1);
  await keepFacts(database, [factsOf(1, "strava:7", '=HYPERLINK("x"), "quoted"'), factsOf(2)]);
  await putCorrections(database, [{ id: "strava:2", label: "fartlek", was: "interval", at: 5 }]);
  const [head, first, second, end] = runsTable(await shown(), "metric").split("\r\n");
  expect(head).toContain("id,start_local,name,sport,label,");
  expect(head).toContain("distance_m,moving_time_s");
  expect(first).toMatch(/^strava:1,2026-03-11T18:04:00,"'=HYPERLINK\(""x""\), ""quoted""",run,\w+,/);
  expect(second).toMatch(/^strava:2,.*,fartlek,.*,interval,/);
  expect(end).toBe("");
});
