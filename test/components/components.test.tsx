// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { describe, expect, test, vi } from "vitest";
import { PanelReading } from "../../components/Backfill.tsx";
import { Badge } from "../../components/Badge.tsx";
import { Balance } from "../../components/Balance.tsx";
import { datedPieces } from "../../components/dated.ts";
import { plain } from "../../components/format.ts";
import { Panel } from "../../components/Panel.tsx";
import { Popup } from "../../components/Popup.tsx";
import { ToWatch } from "../../components/panel/ToWatch.tsx";
import { RepTable } from "../../components/RepTable.tsx";
import { RunOverlay } from "../../components/RunOverlay.tsx";
import { writeChanges } from "../../components/words/taught.ts";
import type { Assessment } from "../../core/assessment.ts";
import { toDays } from "../../core/days.ts";
import { repsOf } from "../../core/reps/rep.ts";
import { reviewSession } from "../../core/reps/session.ts";
import { outingOf, twinsOf } from "../../core/reps/twins.ts";
import type { Violation } from "../../core/rules/rule.ts";
import { closer, viewOf } from "../../entrypoints/background/view-of.ts";
import { languages, speakFrom } from "../tools/catalogue.ts";
import { intervals, run, trace, twoHardDays, view } from "./canned.ts";
import { root } from "./root.ts";

const draw = (content: preact.ComponentChild) => act(() => render(content, root));
const text = () => root.textContent!.replaceAll("\u00a0", " ");
const button = (name: string) =>
  [...root.querySelectorAll("button")].find((one) => one.textContent?.includes(name) || one.ariaLabel === name)!;
const tap = (name: string) => act(() => button(name).click());
const nothing = () => {};

test("a label said to be right carries its Undo, as a correction does [L7]", () => {
  const onCorrect = vi.fn();
  draw(<RunOverlay view={view({ confirmed: true })} state="ready" units="metric" onCorrect={onCorrect} />);
  expect(text()).toContain("You said so.");
  tap("Undo");
  expect(onCorrect).toHaveBeenCalledWith(undefined);
});

test.each([
  ["a label that was put right", { label: "easy", correctedFrom: "interval" }],
  ["a label said to be right", { confirmed: true }],
] as const)("%s is changed for another one at once, on the run's page and in its card", (_, said) => {
  const onCorrect = vi.fn();
  draw(<RunOverlay view={view(said)} state="ready" units="metric" onCorrect={onCorrect} />);
  tap("Relabel");
  expect(root.querySelectorAll(".all-labels button")).toHaveLength(12);
  tap("Tempo");
  expect(onCorrect).toHaveBeenCalledExactlyOnceWith("tempo");
  expect(text()).toContain("You said so.");
  draw(<Badge view={view(said)} state="ready" units="metric" startOpen onCorrect={onCorrect} />);
  tap("Relabel");
  tap("Long");
  expect(onCorrect).toHaveBeenLastCalledWith("long");
});

describe("the badge", () => {
  test("says the label and its structure", () => {
    draw(<Badge view={view()} state="ready" units="metric" onCorrect={nothing} />);
    expect(text()).toContain("Interval");
    expect(text()).toContain("6 × 800 m");
    expect(root.querySelector(".mark")).toBeNull();
  });
  test("without a session to name ends with its label, as far from the edge as with one", () => {
    draw(<Badge view={view({ label: "easy", structure: [] })} state="ready" units="metric" onCorrect={nothing} />);
    expect(root.querySelector("button")!.lastElementChild!.textContent!.trim()).toBe("Easy");
  });
  test("carries the mark on the run that broke the rule, not on the one before", () => {
    draw(
      <Badge
        view={view({ id: "strava:3", violations: [twoHardDays] })}
        state="ready"
        units="metric"
        onCorrect={nothing}
      />,
    );
    expect(root.querySelector(".mark .warn")).not.toBeNull();
    expect(root.querySelector("button")!.getAttribute("aria-label")).toMatch(/1\sto watch/);
    draw(<Badge view={view({ violations: [twoHardDays] })} state="ready" units="metric" onCorrect={nothing} />);
    expect(root.querySelector(".mark")).toBeNull();
  });
  test("a card tells the run that broke a rule from the one before it: where the mark is, is said only of the other", () => {
    const where = "The mark is on the later run, Wed 11 Nov.";
    draw(
      <Badge view={view({ violations: [twoHardDays] })} state="ready" units="metric" onCorrect={nothing} startOpen />,
    );
    expect(text()).toContain(where);
    const marked = view({ id: "strava:3", violations: [twoHardDays] });
    draw(<Badge key="marked" view={marked} state="ready" units="metric" onCorrect={nothing} startOpen />);
    expect(text()).toContain("Two hard days in a row");
    expect(text()).not.toContain(where);
  });
  test.each([
    ["metric", "20.0 km"],
    ["imperial", "12.4 mi"],
  ] as const)("what to watch speaks %s in the card and on the run's page", (units, far) => {
    const longer: Violation = {
      ...twoHardDays,
      rule: "much-longer-run",
      marked: "strava:2",
      figures: { distance: 20_000, ratio: 1.4 },
    };
    for (const drawn of [
      <Badge
        key="card"
        view={view({ violations: [longer] })}
        state="ready"
        units={units}
        onCorrect={nothing}
        startOpen
      />,
      <RunOverlay key="run" view={view({ violations: [longer] })} state="ready" units={units} onCorrect={nothing} />,
    ]) {
      draw(drawn);
      expect(text()).toContain(far);
    }
  });
  test("draws nothing after an error, and keeps its place while it waits", () => {
    draw(<Badge state="error" units="metric" onCorrect={nothing} />);
    expect(root.innerHTML).toBe("");
    draw(<Badge state="pending" units="metric" onCorrect={nothing} />);
    expect(text()).toContain("Reading laps…");
  });
  test("opens a card with the days that broke a rule, and Escape closes it again", () => {
    draw(<Badge view={view({ violations: [twoHardDays] })} state="ready" units="metric" onCorrect={nothing} />);
    tap("Interval");
    expect(text()).toContain("Two hard days in a row: Tue 10 and Wed 11 Nov.");
    expect(root.querySelectorAll(".mini-week .tie")).toHaveLength(1);
    act(() => {
      root.querySelector(".card")!.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
    });
    expect(root.querySelector(".card")).toBeNull();
    expect(document.activeElement).toBe(root.querySelector(".badge"));
  });
  test("one tap puts the label right, More offers every label, Undo takes it back", () => {
    const correct = vi.fn();
    draw(<Badge view={view()} state="ready" units="metric" onCorrect={correct} />);
    tap("Interval");
    tap("Tempo");
    expect(correct).toHaveBeenLastCalledWith("tempo");
    tap("More");
    expect(root.querySelectorAll(".all-labels button")).toHaveLength(12);
    tap("Long");
    expect(correct).toHaveBeenLastCalledWith("long");
    draw(
      <Badge
        view={view({ label: "long", correctedFrom: "interval" })}
        state="ready"
        units="metric"
        onCorrect={correct}
      />,
    );
    expect(text()).toContain("You said so.");
    tap("Undo");
    expect(correct).toHaveBeenLastCalledWith(undefined);
  });
  test("a run that was put right still tells its session and opens in full", () => {
    const open = vi.fn();
    const said = view({ label: "tempo", correctedFrom: "interval" });
    draw(<Badge view={said} state="ready" units="metric" startOpen onCorrect={nothing} onDetails={open} />);
    expect(root.querySelector(".card .structure")!.textContent).toMatch(/6\s×\s800\sm/);
    tap("Details");
    expect(open).toHaveBeenCalledTimes(1);
  });
});

test("before the list is known, its reading claims no figures", () => {
  const reading = {
    athlete: "strava:77",
    stage: "list" as const,
    list: { done: 0, of: 0, msLeft: 0 },
    details: { done: 0, of: 0, msLeft: 0 },
    older: 0,
    olderMs: 0,
    skipped: [],
    years: [],
  };
  draw(<PanelReading reading={reading} onOrder={nothing} empty />);
  expect(text()).toContain("List");
  expect(text()).not.toMatch(/0 ?\/ ?0/);
  draw(<PanelReading reading={{ ...reading, list: { done: 40, of: 210, msLeft: 60_000 } }} onOrder={nothing} empty />);
  expect(text()).toContain("40 / 210");
});

describe("the run in full", () => {
  test("six reps stand in a table with their spread and fade, over a trace with six bouts", () => {
    draw(
      <RunOverlay
        view={view({ trace, review: reviewSession({ label: "interval", bouts: intervals }, {}) })}
        state="ready"
        units="metric"
        onCorrect={nothing}
      />,
    );
    expect(root.querySelectorAll(".reps tbody tr")).toHaveLength(6);
    expect(text()).toContain("Even. Spread 5 s /km; the last rep 2 s /km slower than the first.");
    expect(root.querySelectorAll(".trace .work")).toHaveLength(6);
  });
  test.each([
    ["in step with the cadence", { id: "cadence lock", locks: [{ start: 600, end: 1200, cadence: 174 }] }, false],
    ["of a run said to be without one", { id: "heart ignored" }, true],
  ] as const)("a heart rate %s is read out as not used, and hatched", (_, note, everywhere) => {
    draw(<RunOverlay view={view({ trace, sensorNotes: [note] })} state="ready" units="metric" onCorrect={nothing} />);
    const hand = root.querySelector("[role=slider]")!;
    const press = (key: string) => {
      act(() => void hand.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true })));
      expect(plain(hand.getAttribute("aria-valuetext")!)).toBe(plain(root.querySelector(".reading")!.textContent!));
      return plain(root.querySelector(".reading")!.textContent!);
    };
    press("PageDown");
    // The middle of the first rep, and of the cool-down.
    expect(press("PageDown")).toMatch(/^12:08 · Rep 1 · .* · \d+ bpm, not used$/);
    press("End");
    expect(press("PageUp")).toMatch(everywhere ? / bpm, not used$/ : / bpm$/);
    const { left, width } = root.querySelector<HTMLElement>(".doubted")!.style;
    expect(Number.parseFloat(left) + Number.parseFloat(width)).toBeLessThanOrEqual(100);
  });
  test.each([
    ["several", intervals, "From the first half of a rep to the second: pace held."],
    ["one", intervals.slice(0, 2), "From the first half of the stretch to the second: pace held."],
  ])("what pace did inside %s is told of what was run, and heart rates name their unit", (_, bouts, held) => {
    const review = reviewSession({ label: "interval", bouts }, {});
    const sets = review.sets.map((set) => ({ ...set, body: { pace: 0 } }));
    draw(<RepTable reps={repsOf(bouts)} review={{ ...review, sets }} units="metric" family="interval" />);
    expect(text()).toContain(held);
    // One stretch is told in the line above already.
    expect(text().includes("Max bpm")).toBe(bouts.length > 2);
    expect(root.querySelectorAll("table")).toHaveLength(bouts.length > 2 ? 1 : 0);
  });
  test("a mean heart rate is told where at least half of the reps have one", () => {
    const mean = (known: number) => {
      let rep = 0;
      const bouts = intervals.map(({ maxHeartRate, ...bout }) =>
        maxHeartRate && rep++ < known ? { ...bout, maxHeartRate } : bout,
      );
      const review = reviewSession({ label: "interval", bouts }, {});
      draw(<RepTable reps={repsOf(bouts)} review={review} units="metric" family="interval" />);
      return root.querySelectorAll(".reps .mean td")[3]!.textContent;
    };
    expect(mean(6)).toBe("181");
    expect(mean(3)).toBe("179");
    expect(mean(2)).toBe("");
    const one = intervals.map((bout, i) => (i > 1 ? { ...bout, maxHeartRate: undefined } : bout));
    expect(outingOf(run(1, "2026-11-10", "interval", { bouts: one as typeof intervals }))!.heartRate).toBeUndefined();
  });
  test("a day is named where the word for others would stand for it alone", () => {
    const changed = [20, 21, 23, 24, 25].map((day) => ({
      id: `strava:${day}` as const,
      start: `2026-11-${day}T18:00:00`,
      from: "easy" as const,
      to: "tempo" as const,
    }));
    const said = (count: number) => plain(writeChanges(changed.slice(0, count)).join(""));
    expect(said(4)).toBe("4 similar runs are now tempo: Fri 20, Sat 21, Mon 23 and Tue 24 Nov.");
    expect(said(5)).toBe("5 similar runs are now tempo: Mon 23, Tue 24, Wed 25 Nov and others.");
  });
  test("the same session last time stands beside it: hollow dots, a row, and what changed in a sentence", () => {
    const review = reviewSession({ label: "interval", bouts: intervals }, {});
    const then = run(1, "2026-10-13", "interval", {
      bouts: intervals.map((bout) => ({ ...bout, speed: bout.speed * 0.98 })),
    });
    const now = run(2, "2026-11-10", "interval", { bouts: intervals });
    const twins = twinsOf(now, [then, now]);
    const drawn = view({ review, outing: outingOf(now)!, twins });
    draw(<RunOverlay view={drawn} state="ready" units="metric" onCorrect={nothing} />);
    expect(root.querySelectorAll(".reps tbody circle.then")).toHaveLength(6);
    expect(root.querySelectorAll(".outings tbody tr")).toHaveLength(2);
    expect(text()).toContain("Same reps, same recoveries, 5 s /km faster on average, heart rate about the same.");
    expect(text()).toContain("Short recoveries: 90 s jog, 250 m.");
  });
  test("another reading is said to be the right one in one tap, and taken back as easily [L15]", () => {
    const onReps = vi.fn();
    const other = {
      id: "other reading",
      label: "tempo",
      reps: 3,
      structure: [{ kind: "reps", sets: 1, count: 3, rep: { distance: 1600 }, speed: 4.2 }],
    } as const;
    const show = (over: object) => {
      const because = [{ id: "from speed" }, { ...other, ...over }] as const;
      draw(<RunOverlay view={view({ because })} state="ready" units="metric" onCorrect={nothing} onReps={onReps} />);
    };
    show({});
    expect(text()).toContain("It can also be read as tempo, 3 × 1600 m @ 3:58 /km. It was this");
    tap("It was this");
    expect(document.activeElement).toBe(root.querySelector(".why"));
    show({ said: true });
    expect(text()).toContain("You said so. Undo");
    tap("Undo");
    expect(onReps.mock.calls).toEqual([[3], [0]]);
  });
  test("why nothing is said of a run is said once", () => {
    const drawn = view({ label: "unknown", structure: [], because: [{ id: "no trace" }] });
    draw(<RunOverlay view={drawn} state="ready" units="metric" onCorrect={nothing} />);
    expect(text().match(/No laps and no speed recorded/g)).toHaveLength(1);
  });
  test("a run that got faster to its end stands in the picture whole; a wild sample does not press it flat", () => {
    const speed = Array.from({ length: 200 }, (_, i) => (i === 90 ? 30 : 2.7 + i / 150));
    const bouts = [{ kind: "steady", start: 0, end: 1990, distance: 6700, speed: 3.36 }] as const;
    draw(
      <RunOverlay
        view={view({ structure: [], bouts, trace: { step: 10, speed } })}
        state="ready"
        units="metric"
        onCorrect={nothing}
      />,
    );
    const heights = [
      ...root
        .querySelector(".speed path")!
        .getAttribute("d")!
        .matchAll(/[ML]\S+ (\S+?)(?=[ML]|$)/g),
    ];
    const tops = heights.map(([, y]) => Number(y));
    expect(tops).toHaveLength(200);
    expect(tops.filter((y) => y === 0)).toHaveLength(1);
    // half of the height is still the run's own
    expect(Math.max(...tops) - tops.at(-1)!).toBeGreaterThan(50);
  });
  test("beyond an hour the minutes along the bottom go on as minutes", () => {
    const long = view({ structure: [], bouts: [], trace: { step: 60, speed: Array(100).fill(3) } });
    draw(<RunOverlay view={long} state="ready" units="metric" onCorrect={nothing} />);
    expect([...root.querySelectorAll(".times span")].map((one) => one.textContent!.replace("\u00a0", " "))).toEqual([
      "0",
      "20",
      "40",
      "60",
      "80 min",
    ]);
  });
  test("a set that went on in another recording is told as one set on the page of either", () => {
    const [warmup, one, jog, two, ...rest] = intervals;
    const first = run(1, "2026-11-10", "interval", { bouts: [warmup!, one!, jog!, two!] });
    const second = run(2, "2026-11-10", "interval", {
      bouts: rest.slice(1).map((bout) => ({ ...bout, start: bout.start - 1100, end: bout.end - 1100 })),
    });
    const later = { ...second, activity: { ...second.activity, start: "2026-11-10T18:48:40" } };
    const runs = [first, later];
    const whole = { ...assessment, runs, days: toDays(runs, "2026-11-14") };
    for (const each of runs) {
      draw(
        <RunOverlay
          view={{ ...viewOf(each, whole, [], 1), ...closer(each, whole, undefined) }}
          state="ready"
          units="metric"
          onCorrect={nothing}
        />,
      );
      expect(text()).toMatch(/The whole session: 2.0 km warm-up, 6 × 800 m/);
    }
  });
  test("one long rep has neither a spread nor a first and a last: the same session earlier stands without such columns", () => {
    const tempo = (number: number, date: string) =>
      run(number, date, "tempo", { bouts: [{ kind: "work", start: 600, end: 1800, distance: 4840, speed: 4.03 }] });
    const now = tempo(2, "2026-11-10");
    const review = reviewSession({ label: "tempo", bouts: now.bouts }, {});
    const drawn = view({ ...now, review, outing: outingOf(now)!, twins: twinsOf(now, [tempo(1, "2026-10-13"), now]) });
    draw(<RunOverlay view={drawn} state="ready" units="metric" onCorrect={nothing} />);
    expect(root.querySelectorAll(".outings tbody tr")).toHaveLength(2);
    const cells = [...root.querySelectorAll(".outings :is(th, td)")].map((cell) => cell.textContent!.trim());
    expect(cells).not.toContain("");
    expect(cells).not.toContain("Spread");
  });
});

const HOSTILE = "<img src=x onerror=alert(1)>";
const runs = [
  run(1, "2026-11-05", "easy"),
  run(2, "2026-11-10", "interval", { day: "hard", structure: view().structure, bouts: intervals }, HOSTILE),
  run(3, "2026-11-11", "tempo", { day: "hard" }, "Evening Run"),
];
const assessment: Assessment = {
  today: "2026-11-14",
  athlete: {},
  runs,
  days: toDays(runs, "2026-11-14"),
  violations: [twoHardDays],
  nextHardDay: { date: "2026-11-17", hardInSeven: 2, because: [] },
};

const NONE = { runs: 0, time: 0 };

test("runs without a label have a row of their own, and the bars are of the others", () => {
  const balance = { runs: { easy: 2, moderate: 0, hard: 1 }, time: { easy: 90, moderate: 0, hard: 30 }, distance: 1 };
  const rows = () => [...root.querySelectorAll(".balance-table tbody tr")].map((row) => plain(row.textContent!));
  draw(<Balance balance={{ ...balance, untold: { runs: 4, time: 6000 } }} units="metric" />);
  expect(text()).toContain("2 of 3 easy");
  expect(rows().slice(-2)).toEqual([expect.stringMatching(/^Unknown4100$/), expect.stringMatching(/7103$/)]);
  draw(<Balance balance={{ ...balance, untold: NONE }} units="metric" />);
  expect(text()).not.toContain("Unknown");
  const runs = { easy: 0, moderate: 0, hard: 0 };
  draw(<Balance balance={{ runs, time: runs, untold: { runs: 4, time: 6000 }, distance: 1 }} units="metric" />);
  expect(text()).toContain("Unknown");
  expect(text()).not.toContain("easy");
});

test("where a warm-up was recorded by itself, how many recordings made the runs that are counted is said", () => {
  const balance = {
    runs: { easy: 42, moderate: 0, hard: 22 },
    time: { easy: 9, moderate: 0, hard: 1 },
    untold: NONE,
    distance: 1,
  };
  draw(<Balance balance={balance} units="metric" recordings={70} />);
  expect(text()).toContain("42 of 64 easy");
  expect(text()).toContain("Recordings: 70. Those of one session count as one run.");
  draw(<Balance balance={balance} units="metric" recordings={64} />);
  expect(text()).not.toContain("Recordings");
});

test("a week's runs are a block each; of more than can be counted each class is one, so that no bar leaves its page", () => {
  const blocks = (easy: number, hard: number) => {
    const runs = { easy, moderate: 0, hard };
    draw(
      <Balance
        balance={{ runs, time: { easy: 0, moderate: 0, hard: 0 }, untold: NONE, distance: 0 }}
        units="metric"
        brief
      />,
    );
    return [...root.querySelectorAll<HTMLElement>(".blocks i")].map((one) => Number(one.style.flexGrow));
  };
  expect(blocks(4, 1)).toEqual([1, 1, 1, 1, 1]);
  expect(blocks(94, 40)).toEqual([94, 40]);
  expect(blocks(94, 0)).toEqual([94]);
});

test("what to do on the day after two hard ones is said until that day is over, why it matters for as long as the flag stands", () => {
  const on = (today: string) => {
    draw(<ToWatch violations={[twoHardDays]} setAside={[]} meant={[]} units="metric" today={today} />);
    return text();
  };
  for (const today of ["2026-11-11", "2026-11-12"]) expect(on(today)).toContain("After that, an easy day or rest.");
  expect(on("2026-11-13")).not.toContain("After that");
  expect(on("2026-11-13")).toContain("Many runners recover better with an easy day between.");
});

describe("the panel", () => {
  const panel = (over: Partial<Assessment> = {}) =>
    draw(
      <Panel
        assessment={{ ...assessment, ...over }}
        today={assessment.today}
        units="metric"
        weekStart={1}
        loading={false}
      />,
    );
  test("each broken rule is one element with its words and its days as dates", () => {
    panel();
    const [watch, ...others] = root.querySelectorAll("[data-violation]");
    expect(others).toHaveLength(0);
    expect(watch!.textContent).toContain("Two hard days in a row");
    expect([...watch!.querySelectorAll("time")].map((time) => time.getAttribute("datetime"))).toEqual(
      twoHardDays.dates,
    );
  });
  test.each(languages())("a week without a hard day is told without a nought, in %s", (language) => {
    speakFrom(language);
    const easy = [run(1, "2026-11-10", "easy")];
    const days = toDays(easy, "2026-11-14");
    panel({ runs: easy, days, violations: [], nextHardDay: { date: "2026-11-14", hardInSeven: 0, because: [] } });
    const said = [root.querySelector(".sentence")!, root.querySelector(".next .second")!].map(
      (one) => one.textContent!,
    );
    speakFrom("en");
    for (const words of said) expect(words).not.toMatch(/^$|0|zero|null|cero|sıfır/i);
  });
  test("what easy stays below is said to be its edge, and where the pace to aim for is", () => {
    const ceiling = () => text().match(/Easy stays below.*?calculator/)?.[0];
    panel({ athlete: {} });
    expect(ceiling()).toBeUndefined();
    panel({ athlete: { thresholdSpeed: { value: 4, source: "entered", spread: 0, runs: 0 } } });
    expect(ceiling()).toBe("Easy stays below4:44 /km the edge; the aim is in the calculator");
  });
  test("what was noted as ill is named where it puts a hard day off, and beside one that is planned", () => {
    const planned = { date: "2026-11-15", label: "tempo" as const, because: ["ill"] };
    panel({ nextHardDay: { date: "2026-11-17", hardInSeven: 2, because: [], ill: 2, planned } });
    const next = root.querySelector(".next")!.textContent!.replaceAll("\u00a0", " ");
    expect(next).toContain("Two hard days in the last seven. Ill on 2 days.");
    expect(next).toContain("Planned: Tempo on Sun 15 Nov; flagged there: Ill.");
  });
  test("on a Monday the last seven days are still there", () => {
    panel({ today: "2026-11-16", days: toDays(runs, "2026-11-16") });
    expect(root.querySelectorAll(".run-row")).toHaveLength(2);
  });
  test("a name from the site is text, whatever it holds", () => {
    panel();
    expect(root.querySelector("img")).toBeNull();
    expect(text()).toContain(HOSTILE);
  });
  test("a run opens inside the panel and back again", () => {
    panel();
    tap("Interval");
    expect(root.querySelectorAll(".reps tbody tr")).toHaveLength(6);
    expect(document.activeElement).toBe(button("This week"));
    act(() => void document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true })));
    expect(root.querySelector("h1")!.textContent).toBe("This week");
    expect(document.activeElement!.textContent).toContain("Interval");
  });
  test("the days before the very first run are no rest days: nothing is known of them", () => {
    panel({ days: assessment.days.filter(({ date }) => date >= "2026-11-12") });
    const columns = [...root.querySelectorAll(".strip .column")].map((one) => one.querySelector(".tick") !== null);
    expect(columns.slice(0, 5)).toEqual([false, false, false, true, true]);
    expect(text()).not.toMatch(/(three|four|five) rest/);
  });
  test("before any run it says what will be here", () => {
    draw(<Panel assessment={undefined} today="2026-11-14" units="metric" weekStart={1} loading={false} />);
    expect(text()).toContain("No runs yet.");
    expect(text()).toContain("9–15 Nov");
    const names = [...root.querySelectorAll(".strip .roomy")].map((one) => one.textContent);
    expect(names).toEqual(["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]);
    expect(root.querySelector(".strip .today .roomy")!.textContent).toBe("Sat");
    // nothing is claimed of days nobody knows
    expect(root.querySelector(".tick")).toBeNull();
  });
  test("to a runner whose runs are all long ago it says of when the newest is, and not that there are none", () => {
    const open = vi.fn();
    const props = {
      assessment: undefined,
      today: "2026-11-14",
      units: "metric",
      weekStart: 1,
      loading: false,
      latest: "2021-05-09",
    } as const;
    draw(<Panel {...props} onHistory={open} />);
    expect(text()).toContain("is of 9 May 2021");
    expect(text()).not.toContain("No runs yet.");
    tap("All history");
    expect(open).toHaveBeenCalledOnce();
  });
});

test("the calculator shows VDOT as text as soon as a time is typed", () => {
  draw(<Popup units="metric" />);
  const time = root.querySelector<HTMLInputElement>("#time")!;
  act(() => {
    time.value = "20:00";
    time.dispatchEvent(new Event("input", { bubbles: true }));
  });
  expect(text()).toContain("VDOT 49.8");
});

test("a sentence comes back whole, its days marked", () => {
  const sentence = "Two hard days in a row: Tue\u00a010 and Wed\u00a011\u00a0Nov.";
  const pieces = datedPieces(sentence, ["2026-11-10", "2026-11-11"]);
  expect(pieces.map((piece) => piece.text).join("")).toBe(sentence);
  expect(pieces.filter((piece) => piece.date).map((piece) => piece.text)).toEqual([
    "Tue\u00a010",
    "Wed\u00a011\u00a0Nov",
  ]);
});
