/** Two readings of one run that are close: the second is told, and holds on the runner's word. */
import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { digest } from "../../core/digest.ts";
import { type HistoryEntry, label } from "../../core/label-history.ts";
import { openDatabase } from "../../core/store/database.ts";
import { note } from "../../core/store/diary.ts";
import { readHistory, windowAround } from "../../core/store/history.ts";
import { keepFacts } from "../../core/store/keep.ts";
import { rememberRunner } from "../../core/store/runners.ts";
import { activity, pace, record, run, times } from "../bouts/synthetic.ts";

const THRESHOLD = pace(4, 15);
const ENTERED = { thresholdSpeed: THRESHOLD };

/** Four reps and a shorter, slower one: four or five. */
const entry: HistoryEntry = (() => {
  const [rep, rest] = [
    { seconds: 240, speed: 1.1 * THRESHOLD },
    { seconds: 120, speed: 0.6 * THRESHOLD },
  ];
  const easy = (seconds: number) => ({ seconds, speed: 0.8 * THRESHOLD });
  const last = { seconds: 110, speed: 0.97 * THRESHOLD };
  const streams = record([easy(900), ...times(4, rep, rest), last, rest, easy(600)]);
  const whole = activity(streams);
  return { activity: whole, digest: digest(whole, streams) };
})();

const opinion = (reps?: number) => label([{ ...entry, ...(reps && { reps }) }], ENTERED).runs[0]!;
const fast = ({ bouts }: ReturnType<typeof opinion>) => bouts.filter(({ kind }) => kind === "work").length;

test("the second reading has its line, its label and its count [L15]", () => {
  const { second, because, ...first } = opinion();
  expect([fast({ ...first, because }), second?.reps].sort()).toEqual([4, 5]);
  expect(second?.label).toBe("interval");
  expect(because.some(({ id }) => id === "other reading")).toBe(true);
});

test("on the runner's word the second reading is the first, line and bouts alike, and taken back nothing of it remains [L15]", () => {
  const before = opinion();
  const said = opinion(before.second!.reps);
  expect(said.structure).toEqual(before.second!.structure);
  expect(fast(said)).toBe(before.second!.reps);
  expect(said.second).toMatchObject({ structure: before.structure, reps: fast(before), said: true });
  expect(opinion(fast(before)).second).toEqual({ ...before.second, said: true });
  expect(opinion(undefined)).toEqual(before);
});

test("a count that neither reading has changes nothing [L15]", () => {
  expect(opinion(9)).toEqual(opinion());
});

test("only the run it is said of is labelled anew, and again when it is taken back [S20]", () => {
  const far = run(8000, 2700, { id: "synthetic:2", start: "2024-01-10T07:00:00" });
  const other = { activity: far, digest: digest(far) };
  const before = label([other, entry], ENTERED);
  const said = label([other, { ...entry, reps: before.runs[1]!.second!.reps }], ENTERED, before);
  expect(said.fresh).toBe(1);
  const back = label([other, entry], ENTERED, said);
  expect([back.fresh, back.runs]).toEqual([1, before.runs]);
});

test("the word is kept as a note on the run, found at reading, and gone when it is taken back [L15] [S5]", async () => {
  const database = openDatabase("reading");
  const { id, athlete, ...summary } = entry.activity;
  await rememberRunner(database, athlete, 1);
  await keepFacts(database, [{ id, athlete, summary }]);
  const date = summary.start.slice(0, 10);
  const word = async () => (await readHistory(database, athlete, windowAround(date, date)))[0]!.reps;
  await note(database, [{ about: id, what: "reps", value: 5 }], 10);
  expect(await word()).toBe(5);
  await note(database, [{ about: id, what: "reps", value: -3 }], 11);
  expect(await word()).toBeUndefined();
  await note(database, [{ about: id, what: "reps", value: 4 }], 12);
  expect(await word()).toBe(4);
  await note(database, [{ about: id, what: "reps" }], 13);
  expect(await word()).toBeUndefined();
  await database.delete();
});
