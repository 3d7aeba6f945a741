// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Welcome } from "../../components/Welcome.tsx";
import type { Settings } from "../../core/settings.ts";
import { sampleToday, sampleViews, sampleViolation, sampleWeek } from "../../entrypoints/welcome/sample.ts";

let root: HTMLElement;
let kept: Settings[] = [];
beforeEach(() => {
  kept = [];
  root = document.createElement("div");
  document.body.append(root);
  const sample = { views: sampleViews, week: sampleWeek, today: sampleToday, violation: sampleViolation };
  act(() =>
    render(
      <Welcome
        units="metric"
        settings={{ units: "metric" }}
        sample={sample}
        site="https://www.strava.com/dashboard"
        onSettings={async (settings) => void kept.push(settings)}
        onData={() => {}}
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

test("a badge can be tried: it opens, and the runner's word is taken", () => {
  act(() => button("Interval").click());
  act(() => button("Fartlek").click());
  expect(text()).toContain("You said so.");
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
  expect(1000 / kept[0]!.thresholdSpeed!).toBeCloseTo(246, 0);
  expect(text()).toContain("Saved.");
});
