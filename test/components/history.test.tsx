// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { describe, expect, test, vi } from "vitest";
import { plain } from "../../components/format.ts";
import { History } from "../../components/History.tsx";
import { axisOf, monthTicks } from "../../components/history/axis.ts";
import { FitnessChart } from "../../components/history/FitnessChart.tsx";
import { find } from "../../components/history/find.ts";
import { Goals } from "../../components/history/Goals.tsx";
import { rangeOf } from "../../components/history/range.ts";
import { ticksUpTo } from "../../components/history/ticks.ts";
import { Storage, type StorageProps } from "../../components/Storage.tsx";
import type { ActivityId } from "../../core/activity.ts";
import type { Assessment } from "../../core/assessment.ts";
import type { Structure } from "../../core/bouts/structure.ts";
import { addDays } from "../../core/dates.ts";
import { toDays } from "../../core/days.ts";
import type { Fitness } from "../../core/year/fitness.ts";
import { speakFrom } from "../tools/catalogue.ts";
import { run, sixTimes800, twoHardDays } from "./canned.ts";
import { root } from "./root.ts";

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
  test.each([
    ["tuesday", ["strava:2"]],
    ["november", ["strava:1", "strava:2", "strava:3"]],
    ["> 8 km", ["strava:1", "strava:2", "strava:3"]],
    [">8.5", []],
    ["over 5 mi", ["strava:1", "strava:2", "strava:3"]],
    ["over 6 mi", []],
    ["under 10 km wednesday", ["strava:3"]],
    ["> 30 min", ["strava:1", "strava:2", "strava:3"]],
    ["< 0:30:00", []],
    ["6x800 > 8 km", ["strava:2"]],
    ["6x800 < 8 km", []],
    ["11/2026", ["strava:1", "strava:2", "strava:3"]],
    ["10.11.2026", ["strava:2"]],
    ["10/2026", []],
  ])("%s finds what a runner means by it", (words, ids) => {
    expect(found({ words })).toEqual(ids);
  });
  test.each([
    ["5x1000", { count: 5, rep: { distance: 1000 } }],
    ["5 x 1000 m", { count: 5, rep: { distance: 1000 } }],
    ["5x1k", { count: 5, rep: { distance: 1000 } }],
    ["3x8'", { count: 3, rep: { duration: 480 } }],
    ["3x8min", { count: 3, rep: { duration: 480 } }],
    ["8x60s", { count: 8, rep: { duration: 60 } }],
    ["8 x 1 min", { count: 8, rep: { duration: 60 } }],
    ["8x90s", { count: 8, rep: { duration: 90 } }],
    ["10x2000m", { count: 10, rep: { distance: 2000 } }],
  ])("%s finds the session however the runner writes it", (words, reps) => {
    const structure: Structure = [{ kind: "reps", sets: 1, speed: 4.4, ...reps }];
    const session = [run(1, "2026-11-10", "interval", { structure })];
    expect(find(session, { words }, new Set<ActivityId>(), "metric")).toHaveLength(1);
    expect(find(session, { words: "4x1000" }, new Set<ActivityId>(), "metric")).toHaveLength(0);
  });
  test("a pace under 5:00 is faster than that, in the unit it is written in", () => {
    const at = (id: number, metres: number) => {
      const one = run(id, "2026-11-10", "easy");
      return { ...one, activity: { ...one.activity, distance: metres, movingTime: 3000 } };
    };
    // 4:10 and 6:15 per km
    const paced = [at(1, 12_000), at(2, 8000)];
    const words = (words: string) =>
      find(paced, { words }, new Set<ActivityId>(), "metric").map(({ activity }) => activity.id);
    expect(words("< 5:00/km")).toEqual(["strava:1"]);
    expect(words("more than 5:00 /km")).toEqual(["strava:2"]);
    expect(words("< 8:00/mi")).toEqual(["strava:1"]);
    expect(words("< 11:00/mi > 10 km")).toEqual(["strava:1"]);
  });
  test.each([
    ["de", "dienstag", "über 8 km", "unter 8 km"],
    ["es", "martes", "más de 8 km", "menos de 8 km"],
    ["fr", "mardi", "plus de 8 km", "moins de 8 km"],
    ["it", "martedi", "oltre 8 km", "sotto 8 km"],
    ["ja", "火曜日", "８km以上", "8km以下"],
    ["nl", "dinsdag", "meer dan 8 km", "minder dan 8 km"],
    ["pl", "wtorek", "ponad 8 km", "poniżej 8 km"],
    ["pt", "terca", "mais de 8 km", "menos de 8 km"],
    ["tr", "salı", "8 km üzeri", "8 km altı"],
  ])("%s: a weekday, more and less are typed in the runner's own language", (language, tuesday, over, under) => {
    speakFrom(language);
    try {
      expect(
        find(
          runs.map((one) => ({ ...one })),
          { words: tuesday },
          new Set(),
          "metric",
        ),
      ).toHaveLength(1);
      expect(found({ words: over })).toHaveLength(3);
      expect(found({ words: under })).toHaveLength(0);
    } finally {
      speakFrom("en");
    }
  });
  test("by labels, any of those chosen", () => {
    expect(found({ labels: ["easy"] })).toEqual(["strava:1"]);
    expect(found({ labels: ["easy", "tempo"] })).toEqual(["strava:1", "strava:3"]);
    expect(found({ labels: [] })).toHaveLength(3);
  });
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

describe("what the charts show", () => {
  const TODAY = "2026-11-14";
  test.each([
    ["today", TODAY, { from: TODAY, to: "2026-12-11" }],
    ["three weeks ago", "2026-10-25", { from: "2026-10-25", to: "2026-11-21" }],
    ["half a year ago", "2026-05-14", { from: "2026-05-14", to: TODAY }],
    ["ten years ago", "2016-11-14", { from: "2025-11-15", to: TODAY }],
  ])("a first run %s begins them: four weeks at least, a year at most", (_when, first, range) => {
    expect(rangeOf("last", first, TODAY)).toMatchObject(range);
  });
  test.each([
    ["a month that holds no first day", "2026-11-02", "2026-11-27", ["Nov"]],
    ["the end of one month and the next", "2026-11-08", "2026-12-05", ["Nov", "Dec"]],
    ["a month from its first day on", "2026-11-30", "2026-12-26", ["Dec"]],
    ["no month that has yet to begin, though the week runs into it,", "2026-11-02", "2026-11-30", ["Nov"]],
  ])("%s is named", (_what, from, to, months) => {
    expect(monthTicks(axisOf(from, to, 1, 900)).map(({ text }) => text)).toEqual(months);
  });
});

describe("races of four years on a chart", () => {
  const months = Array.from({ length: 48 }, (_, i) => addDays("2022-12-15", Math.round(i * 30.44)));
  const efforts = months.map((date, i) => ({ id: `strava:${i}` as const, date, threshold: 4, bests: [0, 0, 0, 0] }));
  test.each([300, 1000])("no flag lies on another, and every race is there, %d px wide", (width) => {
    act(() =>
      render(
        <FitnessChart
          fitness={{ points: [], efforts } as unknown as Fitness}
          axis={axisOf(months[0]!, "2026-11-30", 1, width)}
          to="2026-11-30"
          view="threshold"
          races={new Set(efforts.map(({ id }) => id))}
          units="metric"
          onRead={() => {}}
        />,
        root,
      ),
    );
    const flags = [...root.querySelectorAll(".f-race")].map((flag) =>
      Number(/\((\S+)/.exec(flag.getAttribute("transform")!)![1]),
    );
    const apart = flags.slice(1).map((x, i) => Math.abs(x - flags[i]!));
    expect(flags.length).toBeGreaterThan(10);
    expect(Math.min(...apart)).toBeGreaterThanOrEqual(13);
    expect(root.querySelector(".f-race ~ .dot")).toBeNull();
    expect(flags.length + root.querySelectorAll(".dot").length).toBe(efforts.length);
  });
});

describe("the history page", () => {
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
    [...root.querySelectorAll("button")].find((one) => plain(one.textContent!).trim().startsWith(name))!;
  const rows = () => root.querySelectorAll(".runs-table tbody tr").length;

  test("what was imported by mistake is taken out where it is seen, and brought back in one press; a site's own run is the site's", () => {
    const onRemove = vi.fn();
    const first = runs[0]!;
    const imported = { ...first, activity: { ...first.activity, id: "file:aa" as const } };
    draw({ assessment: { ...assessment, runs: [imported, ...runs.slice(1)] }, onApart: nothing, onRemove });
    const open = (at: number) => act(() => root.querySelectorAll<HTMLElement>(".runs-table button")[at]!.click());
    open(1);
    expect(button("Remove")).toBeUndefined();
    act(() => button("All runs").click());
    open(2);
    act(() => button("Remove").click());
    expect(onRemove).toHaveBeenLastCalledWith("file:aa", true);
    expect(root.textContent).toContain("By the river removed.");
    act(() => button("Undo").click());
    expect(onRemove).toHaveBeenLastCalledWith("file:aa", false);
    expect(root.textContent).not.toContain("removed.");
  });

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

  test("how many labels were right stands with those that were, and what they really were only where some were not", () => {
    const table = () =>
      [...root.querySelectorAll(".agreement tr")].map((row) =>
        [...row.children].map((cell) => plain(cell.textContent!)),
      );
    draw();
    expect(table()[0]).toEqual(["Label", "Given", "Right"]);
    expect(table().at(-1)).toEqual(["All", "3", "100% 3"]);
    const put = runs.map((one, i) => (i === 0 ? { ...one, label: "steady" as const, correctedFrom: one.label } : one));
    draw({ assessment: { ...assessment, runs: put } });
    expect(table()[0]).toEqual(["Label", "Given", "Right", "You said"]);
    expect(table().at(-1)).toEqual(["All", "3", "67% 2", ""]);
  });

  test("runs of years ago are shown in the year of the newest, and each says its year", () => {
    draw({ assessment: { ...assessment, today: "2029-03-01", days: toDays(runs, "2029-03-01") } });
    expect(root.querySelector("h1")!.textContent).toBe("2026");
    const days = [...root.querySelectorAll(".runs-table time")].map((time) => time.textContent);
    expect(days.length).toBeGreaterThan(0);
    for (const day of days) expect(day).toMatch(/\s2026$/);
  });

  test("what may still change says so while the history is being read, and no longer once it is", () => {
    const threshold = (value: number) => ({ value, spread: 0.02, source: "runs" as const });
    const points = [0, 1, 2, 3].map((week) => ({ date: addDays("2026-11-14", -7 * week), threshold: threshold(4) }));
    const fitness = { points: points.reverse(), efforts: [] } as unknown as Fitness;
    const may = "Your history is still being read: this may change.";
    for (const still of [{ partial: true }, { reading: true }]) {
      draw({ fitness, ...still });
      expect(root.textContent).toContain(may);
    }
    draw({ fitness, reading: false, partial: false });
    expect(root.textContent).toContain("pace you could hold for about an hour");
    expect(root.textContent).not.toContain(may);
  });

  test("where no run fits, it says what can be typed, and one press shows all again", () => {
    draw();
    const search = root.querySelector<HTMLInputElement>("input[type=search]")!;
    act(() => {
      search.value = "marathon in june";
      search.dispatchEvent(new Event("input", { bubbles: true }));
    });
    expect(rows()).toBe(0);
    expect(root.querySelector(".none-fit")!.textContent!.replaceAll("\u00a0", " ")).toContain(
      "Tuesday, 6x800, > 10 km, < 5:00/km.",
    );
    act(() => button("All runs").click());
    expect(rows()).toBe(3);
  });

  test("many runs are put right at once, and Undo gives each its own word back", () => {
    const onRelabel = vi.fn();
    draw({ onRelabel });
    act(() => button("Correct several").click());
    act(() => root.querySelector<HTMLInputElement>(".bulk input")!.click());
    expect(button("Relabel").disabled).toBe(true);
    act(() => {
      const label = root.querySelector<HTMLSelectElement>(".bulk select")!;
      label.value = "easy";
      label.dispatchEvent(new Event("change", { bubbles: true }));
    });
    act(() => button("Relabel").click());
    expect(onRelabel.mock.calls[0]![0]).toHaveLength(3);
    expect(onRelabel.mock.calls[0]![0][0]).toEqual({ id: "strava:3", label: "easy", was: "tempo" });
    act(() => button("Undo").click());
    expect(onRelabel.mock.calls[1]![0][0]).toEqual({ id: "strava:3", was: "tempo" });
  });
});

test("deleting everything shows there how far it is and what came of it, and the keyboard stays where it was", () => {
  const nothing = () => {};
  const props = { onKeep: nothing, runners: [], onRunner: nothing, onDelete: nothing, onUndo: nothing };
  const draw = (more: Partial<StorageProps>) => act(() => render(<Storage {...props} {...more} />, root));
  const press = (name: string) => {
    const button = [...root.querySelectorAll("button")].find((one) => one.textContent === name)!;
    button.focus();
    act(() => button.click());
  };
  const focused = () => root.contains(document.activeElement);
  draw({});
  press("Delete everything here");
  press("Yes, delete all of it");
  draw({ progress: { what: "Writing", done: 40, of: 100 } });
  expect(root.querySelector("progress")!.value).toBe(40);
  expect(root.textContent).not.toContain("Yes, delete all of it");
  expect(focused()).toBe(true);
  draw({ deleted: { minutes: 10 } });
  expect(root.querySelector("[role=status]")!.textContent).toMatch(/10\smore minutes/);
  press("Bring it back");
  draw({ message: "Restored: 100 activities added." });
  expect(root.querySelector("[role=status]")!.textContent).toBe("Restored: 100 activities added.");
  expect(focused()).toBe(true);
});

test("a goal race taken out can be brought back, and the keyboard stays where it was [Y3]", () => {
  const goal = { id: "goal:1", date: "2027-04-18", distance: 10_000, name: "City 10 k" };
  const onGoal = vi.fn();
  const draw = (goals: readonly (typeof goal)[]) =>
    act(() =>
      render(<Goals goals={goals} days={assessment.days} today="2026-11-14" units="metric" onGoal={onGoal} />, root),
    );
  const press = (name: string) => {
    const button = [...root.querySelectorAll("button")].find((one) => one.textContent === name)!;
    button.focus();
    act(() => button.click());
  };
  draw([goal]);
  press("Remove");
  draw([]);
  expect(onGoal).toHaveBeenLastCalledWith(goal, true);
  expect(root.querySelector("[role=status]")!.textContent).toContain("City 10 k removed.");
  expect(root.contains(document.activeElement)).toBe(true);
  press("Undo");
  draw([goal]);
  expect(onGoal).toHaveBeenLastCalledWith(goal, false);
  expect(root.querySelector("[role=status]")!.textContent).toBe("");
  expect(root.contains(document.activeElement)).toBe(true);
});
