import { describe, expect, test } from "vitest";
import { plain } from "../../components/format.ts";
import { writeSuggestion } from "../../components/panel/NextUp.tsx";
import { assess } from "../../core/assess.ts";
import type { Athlete } from "../../core/athlete.ts";
import { balanceOf, patternOf } from "../../core/balance.ts";
import { addDays } from "../../core/dates.ts";
import type { Label } from "../../core/labels/label.ts";
import { weekLoad } from "../../core/load/week-load.ts";
import { type Suggestion, suggest } from "../../core/next/suggest.ts";
import { daysOf, history, MONDAY, unrolled } from "../rules/history.ts";

const at = (line: string, athlete: Athlete = {}) =>
  assess(history(line), athlete, addDays(MONDAY, unrolled(line).length - 1), {}).suggestion;
const plainly = (suggestion: Suggestion | undefined, units: "metric" | "imperial" = "metric") =>
  plain(writeSuggestion(suggestion!, units));

describe("the one thing worth doing next [N3]", () => {
  test.each([
    ["nothing hard the day after a hard day, while nothing is run", "8(E S . E H . L) E H .", { id: "easy today" }],
    ["a lighter week after six full ones", "6(E S . E E . L) E", { id: "lighter week", usual: 57_600 }],
    [
      "a long run where they were a habit",
      "8(E S . E E . L) E S . E E . . E S . E E . . E .",
      { id: "long run", days: 16 },
    ],
    ["strides after eighteen days without", "4(E S . E E . .) E . E . E . . E . E . E .", { id: "strides", days: 18 }],
    ["a hard day where ten days had none", "4(E H . E S . .) E S . E S . . E S .", { id: "hard day", days: 15 }],
  ] as const)("%s", (_, line, suggestion) => expect(at(line)).toMatchObject(suggestion));
  test("a lighter week is told in kilometres or miles of the runner's own, not as the flag tells it", () => {
    const found = at("6(E S . E E . L) E");
    expect(plainly(found)).toBe("A lighter week: about 38 km to 46 km instead of 58 km.");
    expect(plainly(found, "imperial")).toBe("A lighter week: about 24 mi to 29 mi instead of 36 mi.");
  });
  test("an easy run is told by what easy is for this runner, and not at all where that is not known", () => {
    const line = "4(E10@0.97 S . E10@0.97 . E10@0.97 .) E";
    const thresholdSpeed = { value: 4, source: "entered", spread: 0, runs: 0 } as const;
    const maxHeartRate = { value: 190, source: "entered", spread: 0, runs: 0 } as const;
    expect(plainly(at(line, { thresholdSpeed }))).toBe("Keep the next easy run slower than about 4:44 /km.");
    expect(plainly(at(line, { thresholdSpeed, maxHeartRate }))).toBe(
      "Keep the next easy run slower than about 4:44 /km, with a heart rate below 154 bpm.",
    );
    expect(at(line)?.id).not.toBe("truly easy");
  });
  test("strides are not asked for twice in the week that flags their absence", () => {
    const line = "S . E . 4(E E . E E . .)";
    expect(assess(history(line), {}, addDays(MONDAY, 31), {}).violations.map((one) => one.rule)).toContain(
      "no-speed-for-weeks",
    );
    expect(at(line)?.id).not.toBe("strides");
  });
  test("a hard day is not asked for from who ran far more than usual these days, or shows signs of tiredness", () => {
    const line = "4(E H . E S . .) E S . E S . . E S .";
    expect(at(line)?.id).toBe("hard day");
    expect(at("4(E H . E S . .) E S . E S . . EE S30 E20")?.id).not.toBe("hard day");
    const today = addDays(MONDAY, unrolled(line).length - 1);
    const tired = { rule: "several-signs", severity: "info", dates: [addDays(today, -8), today], runs: [] } as const;
    const known = {
      days: daysOf(line),
      athlete: {},
      today,
      next: { date: addDays(today, 1), hardInSeven: 0, because: [] },
    };
    expect(suggest({ ...known, violations: [] })?.id).toBe("hard day");
    expect(suggest({ ...known, violations: [{ ...tired, figures: {} }] })).toBeUndefined();
  });
  test("nothing is missing that the plan holds, and the next thing is said instead [N4]", () => {
    const line = "4(E H . E S . .) E S . E S . . E S .";
    const today = addDays(MONDAY, unrolled(line).length - 1);
    const on = (label: Label) =>
      assess(history(line), {}, today, { planned: [{ id: "a", date: addDays(today, 3), label, time: 2700 }] });
    expect(on("easy").suggestion).toMatchObject({ id: "hard day" });
    expect(on("tempo").suggestion).toBeUndefined();
  });
  test.each([
    ["just met", "E E . E"],
    ["who runs once a week", "8(E . . . . . .)"],
    ["whose weeks have all of it", "3(E S . H E . L) . E S . H . E"],
  ])("nothing to a runner %s", (_, line) => expect(at(line)).toBeUndefined());
});

describe("balance [B2]", () => {
  test("is named by its minutes over enough running, and not over little", () => {
    expect(patternOf(balanceOf(daysOf("E E E E E")))).toBe("base");
    expect(patternOf(balanceOf(daysOf("E H")))).toBeUndefined();
    expect(patternOf(balanceOf(daysOf("E E E M")))).toBeUndefined();
    expect(patternOf(balanceOf(daysOf("E E E E E H M M")))).toBe("pyramidal");
    expect(patternOf(balanceOf([]))).toBeUndefined();
  });
});

test("runs without a label are neither easy nor hard: they stand apart, by runs and by minutes [D3]", () => {
  const days = daysOf("E E H E").map((day, i) =>
    i < 2 ? { ...day, runs: day.runs.map((run) => ({ ...run, label: "unknown" as const })) } : day,
  );
  const { runs, untold, distance } = balanceOf(days);
  expect(runs).toEqual({ easy: 1, moderate: 0, hard: 1 });
  expect(untold).toEqual({ runs: 2, time: 2 * days[0]!.runs[0]!.activity.movingTime });
  expect(distance).toBe(4 * 9000);
});

describe("the load of a week [B1]", () => {
  test("says what it rests on and what it does not know", () => {
    const days = daysOf("E E . E E . L");
    const bare = days.map((day, i) =>
      i === 0 ? { ...day, runs: day.runs.map((run) => ({ ...run, bouts: [] })) } : day,
    );
    const load = weekLoad(bare, {});
    expect(load).toMatchObject({ from: { pace: 4, "heart rate": 0, "felt effort": 0 }, unknown: 1 });
    expect(load.longest / load.distance).toBeCloseTo(21_600 / (4 * 9000 + 21_600), 6);
    expect(load.monotony).toBeGreaterThan(0);
    expect(weekLoad(bare, {}, { efforts: new Map([[days[0]!.runs[0]!.activity.id, 4]]) }).unknown).toBe(0);
    expect(weekLoad(days.slice(0, 3), {}).monotony).toBeUndefined();
  });
});
