import "fake-indexeddb/auto";
import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { mergeRuns } from "../../core/merge-run.ts";
import { joinable } from "../../core/same-run.ts";
import { readContext } from "../../core/store/context.ts";
import { type Database, openDatabase } from "../../core/store/database.ts";
import { readHistory } from "../../core/store/history.ts";
import { joinByHand, keepFacts, mark } from "../../core/store/keep.ts";
import { type CheckedFacts, facts } from "../../core/store/schemas.ts";
import { putCorrections } from "../../core/store/word.ts";
import { lookAt } from "../../entrypoints/background/look.ts";

let count = 0;
const fresh = (): Database => openDatabase(`sessions-${count++}`);
const YEAR = { from: "2026-01-01", to: "2026-12-31" };

const summary = {
  sport: "run",
  start: "2026-03-09T18:04:00",
  utcOffset: 3600,
  distance: 9550,
  movingTime: 2662,
  elapsedTime: 2770,
};
const lap = (start: number, more: object = {}) => ({
  start,
  elapsedTime: 300,
  movingTime: 300,
  distance: 1000,
  ...more,
});
const checked = (given: object): CheckedFacts => v.parse(facts, { athlete: "strava:7", ...given });
const time = Array.from({ length: 200 }, (_, at) => at * 10);

const site = checked({ id: "strava:1", summary: { ...summary, name: "Evening Run" }, laps: [lap(0), lap(300)] });
const zip = checked({
  id: "stravaexport:1",
  also: ["strava:1"],
  summary: { ...summary, start: "2026-03-09T17:04:00", utcOffset: 0, offsetGuessed: true },
  streams: { time, distance: time.map((second) => 3 * second) },
});
const watch = checked({
  id: "file:aa",
  summary: { ...summary, averageHeartRate: 150 },
  laps: [lap(0, { trigger: "button" }), lap(300, { trigger: "button" })],
  streams: { time, distance: time.map((second) => 3 * second), heartRate: time.map(() => 150) },
});
const all = [site, zip, watch];

describe("one run of many sources in the database [M1]", () => {
  test("rows stay as they were told, the history has the run once", async () => {
    const database = fresh();
    await keepFacts(database, all);
    expect(await database.activities.count()).toBe(3);
    const history = await readHistory(database, "strava:7", YEAR);
    expect(history).toHaveLength(1);
    expect(history[0]?.activity).toMatchObject({
      id: "strava:1",
      also: ["stravaexport:1", "file:aa"],
      name: "Evening Run",
    });
    expect(history[0]?.activity.laps?.[0]?.trigger).toBe("button");
    expect(history[0]?.digest.trace).toBeDefined();
  });

  test("the site's page knows a run that only the export told of, and asks the site for nothing it has", async () => {
    const database = fresh();
    await keepFacts(database, [zip, watch]);
    const [known] = await lookAt(database, ["strava:1"], true);
    expect(known).toMatchObject({ id: "strava:1", missing: [], view: { id: "strava:1" } });
    expect(known?.view?.trace).toBeDefined();
  });

  test("the runner's word holds under any name, the last one wins [L7]", async () => {
    const database = fresh();
    await keepFacts(database, all);
    await database.corrections.bulkPut([
      { id: "file:aa", label: "tempo", was: "easy", at: 5 },
      { id: "strava:1", label: "long", was: "easy", at: 3 },
    ]);
    expect((await readHistory(database, "strava:7", YEAR))[0]?.correction).toMatchObject({
      id: "strava:1",
      label: "tempo",
    });
    await database.corrections.put({ id: "strava:1", was: "easy", at: 9 });
    expect((await readHistory(database, "strava:7", YEAR))[0]?.correction).toBeUndefined();
  });

  test("what the runner wrote of a run when it was only a file is there when the site knows it", async () => {
    const database = fresh();
    await keepFacts(database, all);
    await database.log.put({ athlete: "strava:7", about: "file:aa", what: "effort", value: 7, at: 5 });
    const { log } = await readContext(database, "strava:7", YEAR);
    expect(log?.runs.get("strava:1")).toEqual({ effort: 7 });
  });

  test("a ride of two sources counts once", async () => {
    const database = fresh();
    const ride = { ...summary, sport: "other", sportName: "ride" };
    await keepFacts(database, [checked({ id: "strava:1", summary: ride }), checked({ id: "file:aa", summary: ride })]);
    expect((await readContext(database, "strava:7", YEAR)).beside).toHaveLength(1);
  });

  test("a run set apart is two runs, until the word is taken back [M5]", async () => {
    const database = fresh();
    await keepFacts(database, all);
    const row = (await database.activities.get("file:aa"))!;
    await database.activities.put({ ...row, apart: true });
    expect(await readHistory(database, "strava:7", YEAR)).toHaveLength(2);
    await database.activities.put({ ...row, apart: false });
    expect(await readHistory(database, "strava:7", YEAR)).toHaveLength(1);
  });

  test("two records that nothing matched are one by the runner's word, and two again when it is taken back [M5, M6]", async () => {
    const database = fresh();
    // A watch whose clock was hours and minutes wrong, and that stopped early.
    const off = checked({
      id: "file:bb",
      summary: { ...summary, start: "2026-03-09T11:37:00", distance: 7000, elapsedTime: 2000, movingTime: 2000 },
    });
    await keepFacts(database, [site, off]);
    await putCorrections(database, [{ id: "file:bb", label: "fartlek", was: "easy", at: 5 }]);
    const sessions = async () => (await readHistory(database, "strava:7", YEAR)).map(({ activity }) => activity);
    const [first, second] = await sessions();
    expect(joinable(second!, await sessions())).toEqual([first]);
    await joinByHand(database, "strava:1", "file:bb", 10);
    const [joined, ...none] = await sessions();
    expect(none).toEqual([]);
    expect(joined).toMatchObject({
      id: "strava:1",
      sources: [{ id: "strava:1" }, { id: "file:bb" }],
      start: summary.start,
    });
    expect(joinable(joined!, await sessions())).toEqual([]);
    expect((await readHistory(database, "strava:7", YEAR))[0]?.correction?.label).toBe("fartlek");
    await mark(database, ["file:bb"], { apart: true }, 20);
    expect(await sessions()).toHaveLength(2);
    // What was said of one is not said of the other.
    expect((await readHistory(database, "strava:7", YEAR)).map((one) => one.correction?.label)).toEqual([
      "fartlek",
      undefined,
    ]);
    await joinByHand(database, "strava:1", "file:bb", 30);
    expect(await sessions()).toHaveLength(1);
    await database.delete();
  });

  test("a digest made of several records is made anew when one of them says something else", async () => {
    const database = fresh();
    const bare = { ...watch, laps: undefined };
    await keepFacts(database, [site, bare], "new", 1000);
    const first = await readHistory(database, "strava:7", YEAR, true);
    expect(await database.digests.count()).toBe(1);
    await keepFacts(database, [{ ...site, laps: [lap(0), lap(300), lap(600)] }], "new", 2000);
    const second = await readHistory(database, "strava:7", YEAR, true);
    expect(first[0]?.digest.laps?.pieces).toHaveLength(2);
    expect(second[0]?.digest.laps?.pieces).toHaveLength(3);
  });
});

test("in whatever order and however often sources arrive, the history is the same [M2]", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...all), { maxLength: 6 }), async (order) => {
      const database = fresh();
      for (const one of [...order, ...all]) await keepFacts(database, [one], "new", 1000);
      const history = await readHistory(database, "strava:7", YEAR, true);
      const plain = fresh();
      await keepFacts(plain, all, "new", 1000);
      expect(history).toEqual(await readHistory(plain, "strava:7", YEAR));
    }),
    { numRuns: 25 },
  );
});

test("merging ten years of records takes a blink: ten thousand rows, each run twice [M1]", () => {
  const rows = Array.from({ length: 5000 }, (_, at) => {
    const start = `${new Date(Date.UTC(2016, 0, 1, 17) + at * 17 * 3_600_000).toISOString().slice(0, 19)}`;
    const told = {
      ...summary,
      start,
      distance: 5000 + (at % 700) * 10,
      movingTime: 1500 + (at % 900),
      elapsedTime: 1500 + (at % 900),
    };
    return [`strava:${at}`, `file:${at}`].map((id) => ({ id, athlete: "strava:7", summary: told }) as never);
  }).flat();
  mergeRuns(rows);
  const began = performance.now();
  expect(mergeRuns(rows)).toHaveLength(5000);
  const took = performance.now() - began;
  console.info(`10,000 records merged in ${Math.round(took)} ms`);
  expect(took).toBeLessThan(2000);
});
