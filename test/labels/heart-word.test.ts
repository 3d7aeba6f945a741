/** The runner's word on the heart rate of one run. */
import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { writeReason } from "../../components/words/reasons.ts";
import type { Activity, Streams } from "../../core/activity.ts";
import { digest } from "../../core/digest.ts";
import type { HeartWord } from "../../core/heart-word.ts";
import { labelHistory } from "../../core/label-history.ts";
import { openDatabase } from "../../core/store/database.ts";
import { note } from "../../core/store/diary.ts";
import { readHistory, windowAround } from "../../core/store/history.ts";
import { keepFacts } from "../../core/store/keep.ts";
import { rememberRunner } from "../../core/store/runners.ts";
import { CLUB, past, sample, TODAY } from "../sample/club.ts";
import type { RunnerOptions } from "../sample/runner.ts";

const member = CLUB[1]!;
const ID = "strava:5";
const made = (workout: string, options: Partial<RunnerOptions> = {}, who = member) =>
  sample(who, workout, { id: ID, start: TODAY, seed: 9, ...options });

function opinion(activity: Activity, streams: Streams, heart?: HeartWord, who = member) {
  const entry = { activity, digest: digest(activity, streams), ...(heart && { heart }) };
  return labelHistory([...past(who), entry], {}).find((one) => one.activity.id === ID)!;
}

const WORKOUTS = [
  "45' easy",
  "50' steady",
  "15' easy, 20' tempo, 10' easy",
  "15' easy, 6 x (800m hard, 2' jog), 10' easy",
  "10km race",
  "110' easy",
];

test("left out, the run is read as if no sensor had been worn, and says so [L25]", () => {
  for (const workout of WORKOUTS)
    for (const laps of ["none", "button"] as const) {
      const [worn, bare] = [made(workout, { laps }), made(workout, { laps, heartRate: false })];
      const { sensorNotes, ...read } = opinion(worn.activity, worn.streams, "ignored");
      const { sensorNotes: _, activity, ...without } = opinion(bare.activity, bare.streams);
      expect(read).toMatchObject(without);
      expect(read.because.map(({ id }) => id)).not.toContain("heart rate");
      expect(sensorNotes[0]).toEqual({ id: "heart ignored" });
    }
});

/** The sensor reports the steps over some minutes. */
function inStep({ activity, streams }: ReturnType<typeof made>, ...minutes: readonly (readonly [number, number])[]) {
  const cadence = Array.from(streams.time, () => 176);
  const beats = Array.from(streams.heartRate!, (rate, i) =>
    minutes.some(([from, to]) => streams.time[i]! >= 60 * from && streams.time[i]! < 60 * to) ? 176 : rate,
  );
  return { activity, streams: { ...streams, heartRate: beats, cadence } };
}

test("several stretches in step with the cadence are told in one sentence [L12]", () => {
  const run = inStep(made("60' easy"), [10, 14], [20, 23], [40, 45]);
  const notes = opinion(run.activity, run.streams).sensorNotes.filter(({ id }) => id === "cadence lock");
  expect(notes).toHaveLength(1);
  expect(writeReason(notes[0]!, "metric")).toMatch(/^Heart rate not used in 3 stretches, 1[12]:\d\d in all\./);
});

test("a session whose heart rate was the steps is not told to be one by the heart rate that is left [L12]", () => {
  const other = CLUB[2]!;
  const run = made("15' easy, 6 x (800m hard, 2' jog), 10' easy", { laps: "button" }, other);
  const grounds = ({ activity, streams }: Pick<typeof run, "activity" | "streams">) =>
    opinion(activity, streams, undefined, other).because.map(({ id }) => id);
  expect(grounds(run)).toContain("heart rate");
  expect(grounds(inStep(run, [15, 36]))).not.toContain("heart rate");
});

test("believed all the same, the run is read as if the cadence were unknown [L25]", () => {
  const run = inStep(made("60' easy"), [10, 40]);
  const { cadence: _c, ...deaf } = run.streams;
  const believed = opinion(run.activity, run.streams, "believed");
  const { sensorNotes: _, ...read } = opinion(run.activity, deaf);
  expect(believed).toMatchObject(read);
  expect(believed.sensorNotes[0]).toEqual({ id: "heart believed" });
  expect(believed.because).not.toEqual(opinion(run.activity, run.streams).because);
});

const packable = (streams: Streams) =>
  Object.fromEntries(Object.entries(streams).map(([name, values]) => [name, Float32Array.from(values)])) as Record<
    keyof Streams,
    Float32Array<ArrayBuffer>
  >;

test("the word is kept as a note on the run, found at reading, and gone when it is taken back [L25] [S5]", async () => {
  const database = openDatabase("heart-word");
  const { activity, streams } = made("45' easy");
  const { id, athlete, laps: _, ...summary } = activity;
  await rememberRunner(database, athlete, 1);
  await keepFacts(database, [{ id, athlete, summary, streams: packable(streams) }]);
  const date = activity.start.slice(0, 10);
  const word = async () => (await readHistory(database, athlete, windowAround(date, date)))[0]!.heart;
  expect(await word()).toBeUndefined();
  await note(database, [{ about: id, what: "heart", value: "ignored" }], 10);
  expect(await word()).toBe("ignored");
  await note(database, [{ about: id, what: "heart", value: "nonsense" }], 11);
  expect(await word()).toBeUndefined();
  await note(database, [{ about: id, what: "heart", value: "believed" }], 12);
  expect(await word()).toBe("believed");
  await note(database, [{ about: id, what: "heart" }], 13);
  expect(await word()).toBeUndefined();
  await database.delete();
});
