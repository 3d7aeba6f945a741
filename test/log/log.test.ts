import { describe, expect, test } from "vitest";
import { addDays } from "../../core/dates.ts";
import { toDays } from "../../core/days.ts";
import { byHand, type LoggedValue, logOf } from "../../core/log.ts";
import { checkRules } from "../../core/rules/index.ts";
import { run } from "../components/canned.ts";
import { randomFrom } from "../sample/random.ts";

const TODAY = "2026-11-14";
const before = (days: number) => addDays(TODAY, -days);
/** A value on each of the last mornings, oldest first; `undefined` is a morning without one. */
const mornings = (what: string, values: readonly (number | string | boolean | undefined)[]): LoggedValue[] =>
  values.flatMap((value, i) => (value === undefined ? [] : [{ about: before(values.length - 1 - i), what, value }]));
const times = <Value>(count: number, value: Value): Value[] => Array.from({ length: count }, () => value);

const easyRuns = Array.from({ length: 40 }, (_, i) => run(i, before(i * 2), "easy"));
const days = toDays(easyRuns, TODAY);
const said = (values: readonly LoggedValue[]) =>
  checkRules(days, { log: logOf(values) }).filter((one) =>
    ["hrv-down", "short-sleep", "several-signs"].includes(one.rule),
  );

describe("what the runner wrote down [W1]", () => {
  test("effort, feel and mornings are kept; what no living person has, or no kind is known of, is left out [F1]", () => {
    const log = logOf([
      { about: TODAY, what: "restingHeartRate", value: 48 },
      { about: TODAY, what: "hrv", value: -3 },
      { about: TODAY, what: "legs", value: "green" },
      { about: TODAY, what: "__proto__", value: 1 },
      { about: "strava:1", what: "effort", value: 7 },
      { about: "strava:1", what: "effort", value: 70 },
    ]);
    expect(log.days.get(TODAY)).toEqual({ restingHeartRate: 48 });
    expect(log.runs.get("strava:1")).toEqual({ effort: 7 });
  });

  test("weights entered by hand count like recorded ones: heavy legs for intervals the day after [F7]", () => {
    const log = logOf([{ about: before(1), what: "strength", value: 45 * 60 }]);
    const hard = [...easyRuns.slice(5), run(99, TODAY, "interval", { day: "hard" })];
    const found = checkRules(toDays(hard, TODAY, { activities: byHand(log, "strava:77") }), { log });
    expect(found.filter((one) => one.rule === "hard-day-on-tired-legs")).toHaveLength(1);
    expect(checkRules(toDays(hard, TODAY), { log }).some((one) => one.rule === "hard-day-on-tired-legs")).toBe(false);
  });
});

describe("flags from the log speak of weeks, not of one morning [W2]", () => {
  test("nothing written down, nothing said", () => {
    expect(said([])).toEqual([]);
  });

  test("heart-rate variability out of the usual band for a week is said once; one low morning is not [F3]", () => {
    const usual = Array.from({ length: 30 }, (_, i) => 60 + (i % 5));
    expect(said(mornings("hrv", [...usual, ...times(6, 48)])).map((one) => one.rule)).toEqual(["hrv-down"]);
    expect(said(mornings("hrv", [...usual, 63, 64, 63, 62, 64, 63, 40]))).toEqual([]);
    expect(said(mornings("hrv", [...usual, 58, 63, 63, 62, 58, 63, 58]))).toEqual([]);
    expect(said(mornings("hrv", [60, 61, 48, 48, 48, 48]))).toEqual([]);
  });

  test("short nights for a week are said, one short night is not [F4]", () => {
    expect(said(mornings("sleep", times(6, 6 * 3600)))).toMatchObject([
      { rule: "short-sleep", figures: { sleep: 21_600 } },
    ]);
    expect(said(mornings("sleep", [...times(5, 8 * 3600), 5 * 3600]))).toEqual([]);
    expect(said(mornings("sleep", times(6, 6.9 * 3600)))).toEqual([]);
  });

  test("everyday ups and downs of a year are seldom taken for signs: each less than once in two months [W2]", () => {
    const { normal } = randomFrom(7);
    const years = 10;
    const count: Record<string, number> = {};
    for (let year = 0; year < years; year++) {
      const hrv = Array.from({ length: 365 }, () => Math.round(60 * Math.exp(0.08 * normal())));
      const sleep = Array.from({ length: 365 }, () => Math.round((7.4 + 0.75 * normal()) * 3600));
      const old = Array.from({ length: 180 }, (_, i) => run(i, before(i * 2), "easy"));
      const log = logOf([...mornings("hrv", hrv), ...mornings("sleep", sleep)]);
      for (const { rule } of checkRules(toDays(old, TODAY), { log })) count[rule] = (count[rule] ?? 0) + 1;
    }
    for (const rule of ["hrv-down", "short-sleep", "several-signs"])
      expect(count[rule] ?? 0, rule).toBeLessThan(6 * years);
  });

  test("one sign says little, several in a week are named together [F5]", () => {
    const heavy = mornings("legs", times(3, "heavy"));
    expect(said(heavy)).toEqual([]);
    expect(said([...heavy, ...mornings("lowDrive", [true, true])])).toMatchObject([
      { rule: "several-signs", figures: { heavy: 3, low: 2 } },
    ]);
  });

  test("what several signs name is not said once more by itself; without them each speaks for itself [F5]", () => {
    const nights = mornings("sleep", times(7, 6 * 3600));
    const low = mornings("hrv", [...Array.from({ length: 30 }, (_, i) => 60 + (i % 5)), ...times(6, 48)]);
    const raised = mornings("restingHeartRate", [...times(17, 50), 58, 59, ...times(4, 50)]);
    const rules = (values: readonly LoggedValue[], muted: readonly string[] = []) => {
      const log = logOf(values);
      const resting = [...log.days]
        .sort()
        .flatMap(([date, { restingHeartRate: beats }]) =>
          beats === undefined ? [] : [{ date, restingHeartRate: beats }],
        );
      return checkRules(days, { log, mornings: resting }, ["no-speed-for-weeks", ...muted]).map((one) => one.rule);
    };
    expect(rules([...nights, ...low, ...raised])).toEqual(["several-signs"]);
    expect(rules([...nights, ...raised]).sort()).toEqual(["resting-heart-rate-up", "short-sleep"]);
    expect(rules([...nights, ...low, ...raised], ["several-signs"]).sort()).toEqual([
      "hrv-down",
      "resting-heart-rate-up",
      "short-sleep",
    ]);
  });

  test("easy runs that feel harder than they did are a sign [F5]", () => {
    const efforts = easyRuns.map((one, i) => ({ about: one.activity.id, what: "effort", value: i < 4 ? 5 : 3 }));
    expect(said([...efforts, ...mornings("ill", [true])])).toMatchObject([{ figures: { harder: 2, ill: 1 } }]);
  });
});
