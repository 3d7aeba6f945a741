// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { describe, expect, test, vi } from "vitest";
import { keepFocus } from "../../components/focus.ts";
import { plain } from "../../components/format.ts";
import { History } from "../../components/History.tsx";
import { axisOf, LEFT, monthTicks } from "../../components/history/axis.ts";
import { FitnessChart } from "../../components/history/FitnessChart.tsx";
import { find } from "../../components/history/find.ts";
import { Goals } from "../../components/history/Goals.tsx";
import { rangeOf } from "../../components/history/range.ts";
import { ticksUpTo } from "../../components/history/ticks.ts";
import { Popup } from "../../components/Popup.tsx";
import { roomWords } from "../../components/RoomNotice.tsx";
import { Storage, type StorageProps } from "../../components/Storage.tsx";
import { dayText } from "../../components/words/year.ts";
import type { ActivityId } from "../../core/activity.ts";
import type { Assessment } from "../../core/assessment.ts";
import type { Structure } from "../../core/bouts/structure.ts";
import { addDays } from "../../core/dates.ts";
import { toDays } from "../../core/days.ts";
import type { Fitness } from "../../core/year/fitness.ts";
import { speakFrom } from "../tools/catalogue.ts";
import { run, sixTimes800, twoHardDays } from "./canned.ts";
import { root } from "./root.ts";

// As every page of ours does.
keepFocus(document);

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
    ["11/10/2026", ["strava:2"]],
    ["2026/11/10", ["strava:2"]],
    ["10-11-2026", ["strava:2"]],
    ["11.10.2026", []],
    ["11/15/2026", []],
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
  test("a day in figures is read in the order of the browser's language, or in the only order that can be meant", () => {
    const language = vi.spyOn(navigator, "language", "get");
    const all = [run(1, "2026-11-05", "easy"), run(2, "2026-05-11", "easy"), run(3, "2026-11-15", "easy")];
    const on = (words: string) =>
      find(all, { words }, new Set<ActivityId>(), "metric").map(({ activity }) => activity.id);
    try {
      for (const [here, fifth] of [
        ["en-US", "strava:1"],
        ["en-GB", "strava:2"],
        ["de", "strava:2"],
        ["ja", "strava:2"],
      ]) {
        language.mockReturnValue(here!);
        expect(on("11/5/2026"), here).toEqual([fifth]);
        for (const only of ["11/15/2026", "15/11/2026", "15.11.2026", "2026-11-15"])
          expect(on(only), here).toEqual(["strava:3"]);
      }
    } finally {
      language.mockRestore();
    }
  });
  test("a length alone finds the runs a runner would call so", () => {
    const metres = [9740, 9750, 10_000, 10_490, 10_500, 21_097, 42_195];
    const all = metres.map((distance, at) => {
      const one = run(at, "2026-11-10", "easy", {}, at === 0 ? "The 10 km of the town" : "Run");
      return { ...one, activity: { ...one.activity, distance } };
    });
    const long = (words: string) =>
      find(all, { words }, new Set<ActivityId>(), "metric").map(({ activity }) => activity.distance);
    // The first one is called so.
    for (const ten of ["10 km", "10km", "10k", "10KM"]) expect(long(ten), ten).toEqual([9740, 9750, 10_000, 10_490]);
    expect(long("10.5 km")).toEqual([10_490, 10_500]);
    expect(long("10,5km easy")).toEqual([10_490, 10_500]);
    for (const miles of ["6 mi", "6mi", "6 miles"]) expect(long(miles), miles).toEqual([9740, 9750, 10_000]);
    expect(long("6.2 mi")).toEqual([10_000]);
    expect(long("21 km")).toEqual([21_097]);
    expect(long("26 mi")).toEqual([42_195]);
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
    expect(monthTicks(axisOf(from, to, 1, 900), to).map(({ text }) => text)).toEqual(months);
  });
  const columnOf = (month: string, from: string, to: string) => {
    const axis = axisOf(from, to, 1, 900);
    const tick = monthTicks(axis, "2026-11-30").find(({ text }) => text === month);
    return tick && Math.round((tick.x - LEFT) / axis.step);
  };
  test("on 30 November the week is not yet one of December: a young history names none, the year's chart the week after", () => {
    expect(columnOf("Nov", "2026-11-09", "2026-12-06")).toBe(0);
    expect(columnOf("Dec", "2026-11-09", "2026-12-06")).toBeUndefined();
    expect(columnOf("Nov", "2026-11-30", "2026-12-27")).toBe(0);
    expect(columnOf("Dec", "2026-11-30", "2026-12-27")).toBe(1);
    expect(columnOf("Nov", "2026-01-01", "2026-12-31")).toBe(columnOf("Dec", "2026-01-01", "2026-12-31")! - 6);
  });
  test("names stand as often as all of them have room: every month, every third, every year", () => {
    const named = (width: number, from: string) =>
      monthTicks(axisOf(from, "2026-11-14", 1, width), "2026-11-14").map(({ text }) => plain(text));
    expect(named(900, "2026-06-10")).toEqual(["Jun", "Jul", "Aug", "Sept", "Oct", "Nov"]);
    expect(named(236, "2025-11-15")).toEqual(["2026", "Apr", "Jul", "Oct"]);
    expect(named(236, "2021-11-15")).toEqual(["2022", "2023", "2024", "2025", "2026"]);
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
          today="2026-11-30"
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

test("twelve weeks fill a page of 1280, six one half of it, and alone they are not stretched over all of it", () => {
  expect(axisOf("2026-09-01", "2026-11-17", 1, 1150).width).toBe(1150);
  expect(axisOf("2026-10-13", "2026-11-17", 1, 540).width).toBe(540);
  expect(axisOf("2026-10-13", "2026-11-17", 1, 1150).width).toBeLessThan(650);
});

test("up to eleven weeks stand in charts two by two, twelve and more in charts as wide as the page", () => {
  const chartsSince = (first: string) => {
    const runs = [run(1, first, "easy"), run(2, "2026-11-09", "easy")];
    act(() =>
      render(
        <History
          assessment={{ today: "2026-11-14", athlete: {}, runs, days: toDays(runs, "2026-11-14"), violations: [] }}
          loading={false}
          today="2026-11-14"
          units="metric"
          settings={{}}
          weekStart={1}
          onSettings={async () => true}
          onCorrect={() => {}}
          onRelabel={() => {}}
        />,
        root,
      ),
    );
    return Math.max(...[...root.querySelectorAll(".walk svg")].map((chart) => Number(chart.getAttribute("width"))));
  };
  expect(chartsSince("2026-08-31")).toBeLessThan(1060 / 2);
  expect(chartsSince("2026-08-24")).toBe(1060);
});

test("a month of easy running alone does not press the threshold's line flat", () => {
  const point = (date: string) => ({ date, threshold: { value: 4, spread: 0.02, source: "race" } });
  const effort = (id: string, date: string, threshold: number) => ({ id, date, threshold, bests: [] });
  const draw = (slow: number) => {
    const efforts = [effort("strava:1", "2026-10-10", 3.9), effort("strava:2", "2026-11-12", slow)];
    const fitness = { points: ["2026-10-10", "2026-11-07", "2026-11-14"].map(point), efforts } as unknown as Fitness;
    act(() =>
      render(
        <FitnessChart
          fitness={fitness}
          axis={axisOf("2026-10-01", "2026-11-14", 1, 900)}
          to="2026-11-14"
          today="2026-11-14"
          view="threshold"
          races={new Set()}
          units="metric"
          onRead={() => {}}
        />,
        root,
      ),
    );
    return [...root.querySelectorAll(".scale")].map((one) => one.textContent);
  };
  const usual = draw(3.9);
  expect(root.querySelectorAll(".dot")).toHaveLength(2);
  expect(draw(2.7)).toEqual(usual);
  expect(root.querySelectorAll(".dot")).toHaveLength(1);
});

test("a day of a ride and no run is read out as a ride, in the calendar and in the popup, never as a rest day", () => {
  const ride = { ...runs[0]!.activity, id: "strava:9", sport: "other", sportName: "VirtualRide" } as const;
  const days = toDays(runs, "2026-11-14", { activities: [{ ...ride, start: "2026-11-12T09:00:00" }] });
  const read = (date: string) =>
    plain(dayText(days.find((day) => day.date === date)!, "metric", new Set<ActivityId>()));
  expect(read("2026-11-12")).toBe("Thu 12 Nov: Virtual Ride");
  expect(read("2026-11-13")).toBe("Fri 13 Nov: rest");
  act(() => render(<Popup units="metric" today={{ hardness: "rest", beside: "Ride", text: "no run so far" }} />, root));
  expect(root.querySelector(".today")!.textContent).toBe("Rideno run so far");
});

test("what little room is left is read out once, though the figure moves", () => {
  const draw = (free: number) => act(() => render(<p role="alert">{roomWords(free)}</p>, root));
  draw(120e6);
  expect(plain(root.textContent!)).toContain("120 MB");
  expect(root.querySelector("[aria-live=off]")!.textContent).toMatch(/^120/);
  draw(0);
  expect(root.querySelector("[aria-live=off]")).toBeNull();
});

describe("the history page", () => {
  const nothing = () => {};
  const draw = (over: Partial<Parameters<typeof History>[0]> = {}) =>
    act(() =>
      render(
        <History
          assessment={assessment}
          units="metric"
          today={assessment.today}
          weekStart={1}
          loading={false}
          settings={{}}
          onSettings={async () => true}
          {...over}
        />,
        root,
      ),
    );
  const button = (name: string) =>
    [...root.querySelectorAll("button")].find((one) => plain(one.textContent!).trim().startsWith(name))!;
  const rows = () => root.querySelectorAll(".runs-table tbody tr").length;

  test("a run dated tomorrow, from a zone ahead of this computer's, counts in the head and the balance as in the list", () => {
    const all = [...runs, run(4, "2026-11-15", "easy", {}, "Ahead")];
    draw({ assessment: { ...assessment, runs: all, days: toDays(all, "2026-11-14") } });
    expect(rows()).toBe(4);
    expect(root.querySelector(".year-figures dd")!.textContent!.trim()).toBe("4");
    expect(plain(root.querySelector(".mix")!.textContent!)).toContain("of 4 easy");
  });
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

  test("each day whose run is marked in the list is marked in the calendar and read out so, whatever else its warning is about", () => {
    const apart = { ...twoHardDays, rule: "much-longer-run", dates: ["2026-11-09"], runs: ["strava:1" as const] };
    const over = { ...apart, dates: ["2026-11-12", "2026-11-13"], runs: [], marked: undefined };
    draw({ assessment: { ...assessment, violations: [twoHardDays, { ...apart, marked: "strava:1" }, over] } });
    const marks = root.querySelectorAll(".runs-table .spoken").length;
    expect(marks).toBe(2);
    expect(root.querySelector('[aria-label="Days"] .tie')!.getAttribute("d")!.match(/M/g)).toHaveLength(marks);
    const days = root.querySelector<HTMLElement>('[role="slider"][aria-label="Days"]')!;
    const press = (key: string) => {
      act(() => void days.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true })));
      return days.getAttribute("aria-valuetext");
    };
    expect(press("Home")).toBe("Mon 9 Nov: easy, to watch. Easy, 8.4 km");
    expect(press("ArrowDown")).toMatch(/^Tue 10 Nov: hard\. Interval/);
    expect(press("ArrowDown")).toMatch(/^Wed 11 Nov: hard, to watch\. Tempo/);
  });

  test("a label that narrows the list stays in sight when no run has it any more, until it is taken off", () => {
    draw();
    act(() => button("Tempo").click());
    expect(rows()).toBe(1);
    draw({ assessment: { ...assessment, runs: runs.slice(0, 2) } });
    expect(rows()).toBe(0);
    expect(plain(button("Tempo").textContent!).trim()).toBe("Tempo 0");
    act(() => button("Tempo").click());
    expect(rows()).toBe(2);
    expect(button("Tempo")).toBeUndefined();
  });

  test("which tab is open is told, so that the page's address can say it", () => {
    const onTab = vi.fn();
    draw({ tab: "look-back", onTab });
    const selected = () => plain(root.querySelector("[role=tab][aria-selected=true]")!.textContent!);
    expect(selected()).toBe("Look back");
    act(() => root.querySelector<HTMLElement>("#tab-data")!.click());
    expect(onTab).toHaveBeenLastCalledWith("data");
    render(null, root);
    draw({ tab: "no such tab" });
    expect(selected()).toBe("History");
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

  test("on a page just opened the runs in sight are laid out first, the rest once they can be seen; later all of them at once", async () => {
    const many = Array.from({ length: 70 }, (_, i) => run(i, addDays("2026-11-14", i - 70), "easy"));
    const all = { ...assessment, runs: many, days: toDays(many, "2026-11-14"), violations: [] };
    const History70 = ({ partial }: { readonly partial?: boolean }) => (
      <History
        {...{ assessment: all, units: "metric", today: all.today, weekStart: 1, loading: false, settings: {} }}
        {...(partial && { partial })}
        onSettings={async () => true}
      />
    );
    render(<History70 partial />, root);
    expect(rows()).toBeGreaterThan(5);
    expect(rows()).toBeLessThan(20);
    await vi.waitUntil(() => rows() === 50);
    render(null, root);
    render(<History70 />, root);
    expect(rows()).toBe(50);
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

test("deleting everything shows there how far it is and what came of it, and the keyboard stays where it was", async () => {
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
  await vi.waitFor(() => expect(focused()).toBe(true));
  draw({ deleted: "10 min" });
  const said = "Everything was deleted. It can be brought back for another";
  const status = root.querySelector("[role=status]")!;
  expect(status.textContent).toBe(`${said} 10 min.`);
  // A live region reads out what changes in it: the minutes that go by are in none.
  const changed: Node[] = [];
  const watch = new MutationObserver((records) => changed.push(...records.map(({ target }) => target)));
  watch.observe(status, { subtree: true, childList: true, characterData: true });
  draw({ deleted: "9 min" });
  await vi.waitFor(() => expect(changed).not.toEqual([]));
  watch.disconnect();
  expect(status.textContent).toBe(`${said} 9 min.`);
  for (const node of changed)
    expect(
      (node instanceof Element ? node : node.parentElement!).closest("[aria-live]")!.getAttribute("aria-live"),
    ).toBe("off");
  press("Bring back");
  draw({ message: "Restored: 100 activities added." });
  expect(root.querySelector("[role=status]")!.textContent).toBe("Restored: 100 activities added.");
  await vi.waitFor(() => expect(focused()).toBe(true));
});

test("a double click on deleting everything only asks: what is pressed next stands elsewhere", () => {
  const nothing = () => {};
  const onDelete = vi.fn();
  act(() =>
    render(<Storage onKeep={nothing} runners={[]} onRunner={nothing} onDelete={onDelete} onUndo={nothing} />, root),
  );
  const first = () => root.querySelector<HTMLElement>(".ways button")!;
  act(() => first().click());
  expect(root.textContent).toContain("Yes, delete all of it");
  act(() => first().click());
  expect(onDelete).not.toHaveBeenCalled();
  expect(first().textContent).toBe("Delete everything here");
});

test("a goal race taken out can be brought back, and the keyboard stays where it was [Y3]", async () => {
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
  await vi.waitFor(() => expect(root.contains(document.activeElement)).toBe(true));
  press("Undo");
  draw([goal]);
  expect(onGoal).toHaveBeenLastCalledWith(goal, false);
  expect(root.querySelector("[role=status]")!.textContent).toBe("");
  await vi.waitFor(() => expect(root.contains(document.activeElement)).toBe(true));
});
