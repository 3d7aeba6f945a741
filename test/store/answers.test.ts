import "fake-indexeddb/auto";
import { expect, test, vi } from "vitest";
import { openDatabase } from "../../core/store/database.ts";
import type { Known } from "../../core/store/messages.ts";
import { remembered } from "../../core/store/remembered.ts";
import { answers } from "../../entrypoints/background/answers.ts";

vi.mock("wxt/browser", () => ({ browser: {} }));

const ID = "strava:1";
const PAGE = { tab: {} };
const summary = {
  sport: "run",
  start: "2026-03-09T18:04:00",
  distance: 9550,
  movingTime: 2662,
  elapsedTime: 2770,
} as const;
const lap = (start: number) => ({ start, elapsedTime: 300, movingTime: 300, distance: 1000 });

let count = 0;
function background() {
  const signedIn = vi.fn(async () => undefined);
  const copy = { kept: async () => undefined };
  const journal = { beside: (_: unknown, answer: () => Promise<unknown>) => answer() };
  const kept = { copy, journal } as unknown as Parameters<typeof answers>[3];
  const reading = { order: async () => undefined, signedIn };
  const database = openDatabase(`answers-${count++}`);
  /** how much was written, each time an opinion was asked for */
  const thought: number[] = [];
  const ask = answers(database, () => thought.push(remembered(database).written), reading, kept);
  return { ask, signedIn, thought, database };
}

test("of totals and laps that come together one opinion is made, on both [S20]", async () => {
  const { ask, thought } = background();
  const keep = (facts: object, id = ID) =>
    ask({ name: "keep", ask: { facts: [{ id, athlete: "strava:7", ...facts }] } }, PAGE) as Promise<Known[]>;
  await keep({ summary }, "strava:2");
  const told = await Promise.all([keep({ summary }), keep({ laps: [lap(0), lap(300)] })]);
  expect(told.map(([known]) => known!.missing)).toEqual([["streams"], ["streams"]]);
  const [first, ...both] = thought;
  expect(both).toEqual([first! + 2, first! + 2]);
});

test("a page asked about before it is there tells nothing of who is signed in, a page that shows it does [S10]", async () => {
  const { ask, signedIn } = background();
  await ask({ name: "look", ask: { ids: [ID], trace: true, ahead: true } }, PAGE);
  expect(signedIn).not.toHaveBeenCalled();
  vi.stubGlobal("navigator", { language: "en-US" });
  await ask({ name: "preferences", ask: { speaks: true, athlete: "strava:7" } }, PAGE);
  expect(signedIn).toHaveBeenCalledExactlyOnceWith("strava:7");
});

test("which of two readings was right is kept as the runner's word on the run, and taken back with nought [L15]", async () => {
  const { ask, thought, database } = background();
  await ask({ name: "keep", ask: { facts: [{ id: ID, athlete: "strava:7", summary }] } }, PAGE);
  const said = async (reps: number) => {
    const known = (await ask({ name: "correct", ask: { id: ID, reps, trace: true } }, PAGE)) as Known;
    expect(known.view?.id).toBe(ID);
    expect(known.view?.correctedFrom).toBeUndefined();
    return (await database.log.toArray()).map(({ about, what, value }) => [about, what, value]);
  };
  expect(await said(5)).toEqual([[ID, "reps", 5]]);
  expect(await said(0)).toEqual([[ID, "reps", undefined]]);
  expect(thought).toHaveLength(3);
});

test("a run that went with its import is asked for anew where the site shows it, one taken out is not [F1]", async () => {
  const { ask } = background();
  await ask({ name: "keep", ask: { facts: [{ id: ID, athlete: "strava:7", summary }] } }, PAGE);
  const look = async () => (await ask({ name: "look", ask: { ids: [ID] } }, PAGE)) as Known[];
  await ask({ name: "vanished", ask: { ids: [ID], say: "remove" } }, PAGE);
  expect(await look()).toMatchObject([{ notARun: true, missing: [] }]);
  await ask({ name: "vanished", ask: { ids: [ID], say: "bring back" } }, PAGE);
  await ask({ name: "vanished", ask: { ids: [ID], say: "undo" } }, PAGE);
  expect(await look()).toEqual([{ id: ID, missing: ["summary", "laps", "streams"] }]);
  await ask({ name: "keep", ask: { facts: [{ id: ID, athlete: "strava:7", summary }] } }, PAGE);
  expect(await look()).toMatchObject([{ view: { id: ID } }]);
});

test("what a page asked of the site by itself is written down after that page was answered [S20]", async () => {
  const { ask, database } = background();
  await ask({ name: "keep", ask: { facts: [{ id: ID, athlete: "strava:7", summary, laps: [lap(0)] }] } }, PAGE);
  const order: string[] = [];
  database.settings.hook("creating", (key) => void order.push(`${key} written`));
  const read = database.activities.bulkGet.bind(database.activities) as (keys: string[]) => Promise<unknown>;
  const { promise, resolve } = Promise.withResolvers<void>();
  vi.spyOn(database.activities, "bulkGet").mockImplementation((async (keys: string[]) => {
    await promise;
    return read(keys);
  }) as never);
  const both = [
    ask({ name: "look", ask: { ids: [ID], trace: true, ahead: true } }, PAGE).then(() => order.push("answered")),
    ask({ name: "counted", ask: { requests: 1 } }, PAGE),
  ];
  // What could be written by now is.
  for (let i = 0; i < 20; i++) await database.settings.count();
  expect(order).toEqual([]);
  resolve();
  await Promise.all(both);
  expect(order).toEqual(["answered", "asking written"]);
});
