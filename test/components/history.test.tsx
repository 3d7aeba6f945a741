// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { History } from "../../components/History.tsx";
import { find } from "../../components/history/find.ts";
import { ticksUpTo } from "../../components/history/ticks.ts";
import type { ActivityId } from "../../core/activity.ts";
import type { Assessment } from "../../core/assessment.ts";
import { toDays } from "../../core/days.ts";
import { run, sixTimes800, twoHardDays } from "./canned.ts";

const runs = [
  run(1, "2026-11-09", "easy", {}, "By the river"),
  run(2, "2026-11-10", "interval", { day: "hard", structure: sixTimes800 }, "Club night"),
  run(3, "2026-11-11", "tempo", { day: "hard" }, "Evening Run"),
];
const assessment: Assessment = {
  today: "2026-11-14",
  athlete: {},
  runs,
  days: toDays(runs, "2026-11-14"),
  violations: [twoHardDays],
};
const found = (filter: Parameters<typeof find>[1]) =>
  find(runs, filter, new Set<ActivityId>(["strava:3"]), "metric").map((one) => one.activity.id);

describe("searching the history", () => {
  test.each(["6x800", "6 × 800 m", "6*800m", "INTERVAL nov", "club 2026-11-10"])(
    "%s finds six times 800 m",
    (words) => {
      expect(found({ words })).toEqual(["strava:2"]);
    },
  );
  test("a number is only found whole: 6x80 is not 6x800", () => {
    expect(found({ words: "6x80" })).toEqual([]);
  });
  test("by day, date, distance and what broke a rule", () => {
    expect(found({ day: "hard" })).toEqual(["strava:2", "strava:3"]);
    expect(found({ from: "2026-11-10", to: "2026-11-10" })).toEqual(["strava:2"]);
    expect(found({ least: 9000 })).toEqual([]);
    expect(found({ watch: true })).toEqual(["strava:3"]);
  });
});

test("a scale ends on a round figure just above the most, in the runner's own units", () => {
  expect(ticksUpTo(57_300, "distance", "metric")).toEqual([0, 20_000, 40_000, 60_000]);
  expect(ticksUpTo(1, "share", "metric")).toEqual([0, 0.25, 0.5, 0.75, 1]);
  expect(ticksUpTo(0, "time", "metric").length).toBeGreaterThan(1);
});

describe("the history page", () => {
  let root: HTMLElement;
  beforeEach(() => {
    root = document.createElement("div");
    document.body.append(root);
  });
  afterEach(() => {
    render(null, root);
    root.remove();
  });
  const nothing = () => {};
  const draw = (over: Partial<Parameters<typeof History>[0]> = {}) =>
    act(() =>
      render(
        <History
          assessment={assessment}
          units="metric"
          weekStart={1}
          loading={false}
          settings={{}}
          onSettings={nothing}
          {...over}
        />,
        root,
      ),
    );
  const button = (name: string) =>
    [...root.querySelectorAll("button")].find((one) => one.textContent?.trim().startsWith(name))!;
  const rows = () => root.querySelectorAll(".runs-table tbody tr").length;

  test("days are read with the arrow keys, and Enter lists the runs of the day", () => {
    draw();
    const days = root.querySelector<HTMLElement>('[role="slider"][aria-label="Days"]')!;
    const press = (key: string) =>
      act(() => void days.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true })));
    for (const key of ["End", "ArrowUp", "ArrowUp", "ArrowUp", "ArrowUp"]) press(key);
    expect(days.getAttribute("aria-valuetext")).toBe("Tue 10 Nov: hard. Interval 6 × 800 m, 8.4 km");
    press("Enter");
    expect(rows()).toBe(1);
    act(() => button("10 Nov 2026").click());
    expect(rows()).toBe(3);
  });

  test("nothing is claimed of the days before the first run: the calendar begins with it", () => {
    draw();
    const days = root.querySelector<HTMLElement>('[role="slider"][aria-label="Days"]')!;
    act(() => void days.dispatchEvent(new KeyboardEvent("keydown", { key: "Home", bubbles: true })));
    expect(days.getAttribute("aria-valuetext")).toMatch(/^Mon 9 Nov: easy/);
    // Friday and Saturday after it were rest; the weeks before are not drawn at all
    expect(root.querySelector('[aria-label="Days"] .d-rest')!.getAttribute("d")!.match(/M/g)).toHaveLength(3);
  });

  test("many runs are put right at once, and Undo gives each its own word back", () => {
    const onRelabel = vi.fn();
    draw({ onRelabel });
    act(() => button("Correct several").click());
    act(() => root.querySelector<HTMLInputElement>(".bulk input")!.click());
    expect(button("Say so").disabled).toBe(true);
    act(() => {
      const label = root.querySelector<HTMLSelectElement>(".bulk select")!;
      label.value = "easy";
      label.dispatchEvent(new Event("change", { bubbles: true }));
    });
    act(() => button("Say so").click());
    expect(onRelabel.mock.calls[0]![0]).toHaveLength(3);
    expect(onRelabel.mock.calls[0]![0][0]).toEqual({ id: "strava:3", label: "easy", was: "tempo" });
    act(() => button("Undo").click());
    expect(onRelabel.mock.calls[1]![0][0]).toEqual({ id: "strava:3", was: "tempo" });
  });
});
