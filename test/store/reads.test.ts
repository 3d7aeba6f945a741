import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { addDays } from "../../core/dates.ts";
import { readAssessment } from "../../core/store/assessment.ts";
import { type Database, openDatabase } from "../../core/store/database.ts";
import { note } from "../../core/store/diary.ts";
import { readHistory, readLatest } from "../../core/store/history.ts";
import { keepFacts, type ToKeep } from "../../core/store/keep.ts";
import { rememberRunner } from "../../core/store/runners.ts";
import { putCorrections } from "../../core/store/word.ts";

const TODAY = "2026-03-12";
/** one every second day, eight years */
const RUNS = 1500;

/** Rows taken out of the database while `work` runs, by table. */
async function counted(database: Database, work: () => Promise<unknown>): Promise<Readonly<Record<string, number>>> {
  const read: Record<string, number> = {};
  const hooks = database.tables.map((table) => {
    const hook = (row: unknown) => {
      read[table.name] = (read[table.name] ?? 0) + 1;
      return row;
    };
    table.hook("reading", hook);
    return () => table.hook("reading").unsubscribe(hook);
  });
  await work();
  for (const undo of hooks) undo();
  return read;
}

test("however long the history, a week is read from its own rows, and the panel from those its labels rest on [S30]", async () => {
  const name = "reads";
  const first = openDatabase(name);
  await rememberRunner(first, "strava:7", 1);
  const start = (i: number) => `${addDays(TODAY, -2 * i)}T07:00:00`;
  const facts = Array.from({ length: RUNS }, (_, i): ToKeep => {
    const totals = { distance: 9000 + i, movingTime: 2700, elapsedTime: 2700 };
    return {
      id: `strava:${1000 + i}`,
      athlete: "strava:7",
      summary: { sport: "run", start: start(i), ...totals },
      laps: [{ start: 0, ...totals }],
    };
  });
  for (let at = 0; at < RUNS; at += 300) await keepFacts(first, facts.slice(at, at + 300));
  const said = facts.slice(RUNS / 2).map(({ id }) => ({ id, label: "easy", was: "steady", at: 5 }) as const);
  await putCorrections(first, said);
  // Something written down of every run, and of every morning.
  for (let at = 0; at < RUNS; at += 300)
    await note(
      first,
      facts.slice(at, at + 300).flatMap(({ id, summary }) => [
        { about: id, what: "effort", value: 3 },
        { about: summary!.start.slice(0, 10), what: "sleep", value: 27_000 },
      ]),
      5,
    );
  await readHistory(first, "strava:7", { from: "1970-01-01", to: TODAY }, true);
  first.close();

  // Nothing in memory, as when the browser was just opened.
  const week = openDatabase(name);
  const days = { from: addDays(TODAY, -6), to: TODAY };
  const inWeek = await counted(week, async () => expect(await readHistory(week, "strava:7", days)).toHaveLength(4));
  // A day on either side is read along.
  expect(inWeek.activities).toBeGreaterThanOrEqual(4);
  expect(inWeek.activities).toBeLessThanOrEqual(5);
  expect(inWeek.digests).toBeLessThanOrEqual(5);
  expect(inWeek.corrections ?? 0).toBeLessThanOrEqual(5);
  expect(inWeek.log).toBeLessThanOrEqual(5);
  week.close();

  const panel = openDatabase(name);
  const inPanel = await counted(panel, () => readAssessment(panel, TODAY));
  // 520 days, one run every second.
  expect(inPanel.activities).toBeLessThanOrEqual(265);
  expect(inPanel.corrections ?? 0).toBeLessThanOrEqual(265);
  // Mornings once, runs for the labels and for what is shown.
  expect(inPanel.log).toBeLessThanOrEqual(3 * 265);
  // Asked again, and after one more run, only what is new is read.
  expect((await counted(panel, () => readAssessment(panel, TODAY))).activities ?? 0).toBe(0);
  await keepFacts(panel, [
    { ...facts[0]!, id: "strava:1", summary: { ...facts[0]!.summary!, start: `${TODAY}T18:00:00` } },
  ]);
  expect((await counted(panel, () => readAssessment(panel, TODAY))).activities ?? 0).toBeLessThanOrEqual(2);
  await panel.delete();
}, 60_000);

test("the newest run is found, however long ago and whatever other runners of this browser ran since", async () => {
  const database = openDatabase("latest");
  expect(await readLatest(database)).toBeUndefined();
  await rememberRunner(database, "strava:7", 1);
  const ran = (id: string, athlete: string, date: string): ToKeep => ({
    id: `strava:${id}`,
    athlete: `strava:${athlete}`,
    summary: { sport: "run", start: `${date}T23:50:00`, distance: 9000, movingTime: 2700, elapsedTime: 2700 },
  });
  await keepFacts(database, [ran("1", "7", "2019-08-02"), ran("2", "7", "2021-05-09"), ran("3", "8", "2026-03-01")]);
  expect(await readLatest(database)).toBe("2021-05-09");
});
