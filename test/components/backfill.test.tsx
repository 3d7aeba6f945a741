// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { beforeEach, expect, test } from "vitest";
import { Backfill, type Order, type ReadingSoFar } from "../../components/Backfill.tsx";
import { speakFrom } from "../tools/catalogue.ts";

let root: HTMLElement;
let orders: Order[];
beforeEach(() => {
  speakFrom("en");
  root = document.createElement("main");
  orders = [];
});

const NOTHING = { done: 0, of: 0, msLeft: 0 };
const READING: ReadingSoFar = {
  athlete: "strava:7",
  stage: "list",
  list: NOTHING,
  details: NOTHING,
  older: 0,
  olderMs: 0,
  skipped: [],
  years: [],
};
const draw = (reading: ReadingSoFar | undefined): string => {
  act(() => render(<Backfill reading={reading} onOrder={(order) => orders.push(order)} />, root));
  return root.textContent ?? "";
};
const press = (name: string) =>
  act(() => [...root.querySelectorAll("button")].find((one) => one.textContent === name)!.click());

test("before anything is asked it is said what will be, at which pace, and about how long it takes [S10]", () => {
  const said = draw(undefined);
  for (const part of [
    "twenty at a time",
    "about three minutes",
    "20 a minute, 200 an hour and 700 a day",
    "takes days",
  ])
    expect(said).toContain(part);
  press("Read my history from Strava");
  expect(orders).toEqual(["start"]);
});

test("counts and time left are shown as soon as they are known, and no zero of zero before", () => {
  expect(draw(READING)).not.toMatch(/\d\s*\/\s*\d/);
  const said = draw({
    ...READING,
    list: { done: 40, of: 12_000, msLeft: 5 * 60_000 },
    details: { done: 0, of: 40, msLeft: 3 * 24 * 3_600_000 },
  });
  expect(said).toContain("40 / 12,000");
  expect(said).toContain("about 5 min");
  expect(said).toMatch(/about 3\sdays/);
  press("Pause");
  press("End");
  draw({ ...READING, paused: true });
  press("Go on");
  expect(orders).toEqual(["pause", "cancel", "resume"]);
});

test("each trouble has its sentence, with when it goes on or what is needed [S10]", () => {
  const at = Date.parse("2026-03-12T10:00:00Z");
  const told = (why: NonNullable<ReadingSoFar["trouble"]>["why"], until?: number) =>
    draw({ ...READING, trouble: { why, at, ...(until && { until }) } });
  expect(told("too many", at + 900_000)).toMatch(/Strava asked Hardeasy to slow down at .+It goes on at/);
  expect(told("signed out")).toMatch(/You are signed out of Strava since .+Sign in there; reading goes on by itself/);
  expect(told("not answering", at + 900_000)).toMatch(/Strava does not answer as it used to.+It goes on at/);
  expect(told("other runner")).toMatch(/Another runner is signed in on Strava.+Sign in there/);
  expect(told("full", at + 900_000)).toMatch(/There was no room left on this computer/);
});
