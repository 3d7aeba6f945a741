// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Welcome } from "../../components/Welcome.tsx";
import type { Settings } from "../../core/settings.ts";
import { sampleOf } from "../../entrypoints/welcome/sample.ts";

let root: HTMLElement;
let kept: Settings[] = [];
let edits = 0;
beforeEach(() => {
  kept = [];
  root = document.createElement("div");
  document.body.append(root);
  act(() =>
    render(
      <Welcome
        units="metric"
        settings={{ units: "metric" }}
        today="2026-11-24"
        sampleOf={(said) => sampleOf(said, 1)}
        site="https://www.strava.com/dashboard"
        onSettings={async (settings) => void kept.push(settings)}
        onData={() => {}}
        onEdit={() => edits++}
      />,
      root,
    ),
  );
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const text = () => root.textContent!.replaceAll("\u00a0", " ");
const button = (name: string) => [...root.querySelectorAll("button")].find((one) => one.textContent?.includes(name))!;
const write = (id: string, value: string) =>
  act(() => {
    const input = root.querySelector<HTMLInputElement>(`#${id}`)!;
    input.value = value;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });

test("a newcomer sees a week of badges and the rule it broke", () => {
  expect(root.querySelectorAll(".badge")).toHaveLength(6);
  expect(text()).toContain("6 × 800 m @ 3:45 /km");
  expect(text()).toContain("Two hard days in a row: Tue 10 and Wed 11 Nov.");
});

test.each([
  [1, "2026-11-09", ["long", "strides", "recovery", "tempo", "interval", "easy"]],
  [7, "2026-11-08", ["strides", "recovery", "tempo", "interval", "easy", "long"]],
  [6, "2026-11-07", ["recovery", "tempo", "interval", "easy", "long", "strides"]],
])("the sample week begins on the runner's own first day (%i), with every run in it", (weekStart, start, labels) => {
  const { week, views, today } = sampleOf({}, weekStart);
  expect(week.start).toBe(start);
  expect(today).toBe(week.days.at(-1)!.date);
  expect(views.map(({ label }) => label)).toEqual(labels);
  expect(week.violations.map(({ rule }) => rule)).toEqual(["back-to-back-hard-days"]);
});

test("a badge can be tried: it opens, and the runner's word is taken", () => {
  act(() => button("Interval").click());
  act(() => button("Fartlek").click());
  expect(text()).toContain("You said so.");
});

test("the runner's word on a hard day settles what the week was told of [U4]", () => {
  act(() => button("Tempo").click());
  act(() => button("Steady").click());
  expect(text()).toContain("No longer so: Two hard days in a row");
  act(() => button("Undo").click());
  expect(text()).not.toContain("No longer so");
  expect(text()).toContain("Two hard days in a row: Tue 10 and Wed 11 Nov.");
});

test("what cannot be a race or a heart is said to be none, and cannot be saved", () => {
  write("race-time", "abc");
  expect(text()).toContain("Enter a race or time trial of the last weeks, like 45:00.");
  write("race-time", "9:59");
  expect(text()).toMatch(/between 2\d:\d\d and/);
  expect(button("Save").disabled).toBe(true);
  write("race-time", "39:50");
  write("max-heart-rate", "9999");
  expect(text()).toContain("between 120 and 230");
  expect(button("Save").disabled).toBe(true);
});

test("nothing has to be told; a race becomes a threshold speed, and nothing else is touched", async () => {
  expect(button("Save").disabled).toBe(true);
  write("race-time", "39:50");
  expect(text()).toContain("VDOT 52.2: a threshold pace of about 4:06 /km.");
  await act(async () => {
    root.querySelector("form")!.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
  });
  expect(kept).toHaveLength(1);
  expect(kept[0]!.units).toBe("metric");
  expect(kept[0]!.race).toEqual({ distance: 10_000, time: 2390, date: "2026-11-24" });
  expect(kept[0]!.thresholdSpeed).toBeUndefined();
  expect(text()).toContain("Saved.");
  act(() => button("Settings").click());
  expect(edits).toBe(1);
});

test("a newcomer is told where calculator, week and history open from", () => {
  expect(text()).toContain("toolbar");
  for (const place of ["Pace calculator", "This week", "History"]) expect(text()).toContain(place);
});
