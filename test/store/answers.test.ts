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
  return { ask, signedIn, thought };
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

test("a page asked about before it is there tells nothing of who is signed in, a page of an own run does [S10]", async () => {
  const { ask, signedIn } = background();
  await ask({ name: "look", ask: { ids: [ID], trace: true, ahead: true } }, PAGE);
  expect(signedIn).not.toHaveBeenCalled();
  vi.stubGlobal("navigator", { language: "en-US" });
  await ask({ name: "preferences", ask: { speaks: true, own: true } }, PAGE);
  expect(signedIn).toHaveBeenCalledOnce();
});
