import { describe, expect, test } from "vitest";
import { plain } from "../../components/format.ts";
import { writeViolation } from "../../components/words/rules.ts";
import { addDays } from "../../core/dates.ts";
import { toDays } from "../../core/days.ts";
import { checkRules } from "../../core/rules/index.ts";
import type { RuleContext, Violation } from "../../core/rules/rule.ts";
import type { Units } from "../../core/view.ts";
import { at, daysOf, history, MONDAY, run } from "./history.ts";

const check = (line: string, context: RuleContext = {}, muted: readonly string[] = []) => {
  return checkRules(daysOf(line), context, muted);
};
const of = (rule: string, line: string, context: RuleContext = {}) =>
  check(line, context).filter((one) => one.rule === rule);
const factOf = (one: Violation) => plain(writeViolation(one).fact);

test("a fast session after weeks without a run is told so, not by a count of nought", () => {
  const [one] = of("speed-before-base", `E ${". ".repeat(28)}H`);
  expect(factOf(one!)).toBe("Fast session on Tue 8 Dec after four weeks without a run.");
});

test("hard running after weeks without any is told so, not by minutes of nought", () => {
  const [one] = of("sudden-hard-running", "5(E E . E E . .) E H . H E . .");
  expect(factOf(one!)).toMatch(/, after four weeks without any\.$/);
});

describe("hard days in a row [R1]", () => {
  const rule = "back-to-back-hard-days";
  test("are named with their dates, and the later run carries the mark", () => {
    const [one, ...rest] = of(rule, "E H H E . E E");
    expect(rest).toEqual([]);
    expect(one).toMatchObject({
      severity: "warn",
      dates: ["2026-11-10", "2026-11-11"],
      runs: ["test:202611100", "test:202611110"],
      marked: "test:202611110",
    });
    expect({ ...writeViolation(one!), fact: factOf(one!) }).toEqual({
      fact: "Two hard days in a row: Tue 10 and Wed 11 Nov.",
      context: "Many runners recover better with an easy day between.",
      next: "After that, an easy day or rest.",
    });
  });
  test.each(["H E H", "H . H", "HH E", "H E H . H", "M M M", "L L"])("%s is none", (line) => {
    expect(of(rule, line)).toEqual([]);
  });
  test("three in a row are one violation that names all three", () => {
    expect(of(rule, "E H H H").map((one) => one.dates.length)).toEqual([3]);
  });
  test("twice in a week are flagged once, the first", () => {
    expect(of(rule, "H H . . H H .").map((one) => one.marked)).toEqual(["test:202611100"]);
  });
  test("a race counts as a hard day", () => expect(of(rule, "H R")).toHaveLength(1));
  test("Sunday and Monday belong together across weeks", () => {
    expect(of(rule, "E E E E E E H H")[0]?.dates).toEqual(["2026-11-15", "2026-11-16"]);
  });
  test("more than three are told by the first and the last", () => {
    expect(factOf(of(rule, "E H H H H H")[0]!)).toBe("Five hard days in a row: Tue 10 Nov to Sat 14 Nov.");
  });
  test("a quick run told by totals alone, the day after, is worth a word and no warning", () => {
    const [one] = of(rule, "E H Q E");
    expect(one).toMatchObject({ severity: "info", dates: ["2026-11-10", "2026-11-11"] });
    expect(factOf(one!)).toBe("Quick run the day after a hard day: Tue 10 and Wed 11 Nov.");
  });
  test("a muted rule says nothing", () => expect(check("E H H", {}, [rule, "too-many-hard-days"])).toEqual([]));
});

describe("one remark on the same days is enough [R13]", () => {
  const rules = (line: string) => check(line).map((one) => one.rule);
  test.each([
    ["two hard days side by side are not counted as two in seven as well", "E . . H H", ["back-to-back-hard-days"]],
    ["a race and a hard day soon after it are not either", "E . R21 . H", ["hard-day-after-race"]],
    ["a third one makes another remark", "H . . H H", ["back-to-back-hard-days", "too-many-hard-days"]],
    ["three in a row say it of the race among them", "E . E R21 H H", ["back-to-back-hard-days"]],
  ])("%s", (_, line, expected) => expect(rules(line).sort()).toEqual(expected));
  test("muted, the first of them leaves the word to the other", () => {
    expect(check("E . . H H", {}, ["back-to-back-hard-days"]).map((one) => one.rule)).toEqual(["too-many-hard-days"]);
  });
  test("a long run far beyond the others is no large part of its week on top", () => {
    const line = "3(E6 E6 . E6 E6 . L15) E6 E6 . E6 E6 . L24";
    expect(of("much-longer-run", line)).toHaveLength(1);
    expect(of("long-run-much-of-the-week", line)).toEqual([]);
  });
});

describe("a habit is said once, and not each week [R13]", () => {
  const line = "8(E10@0.97 . E10@0.97 . E10@0.97 . .)";
  test("easy runs above easy: one of the first, then what they are together", () => {
    expect(of("easy-run-too-fast", line).map((one) => one.dates)).toEqual([["2026-11-09"]]);
    expect(of("easy-runs-drifting", line).map((one) => one.dates.at(-1))).toEqual(["2026-12-07"]);
  });
  test("a state that a week off broke is not said anew as soon as it is back", () => {
    const pause = "S . . . . . . 4(E E . E . . .) . . . . . . . 2(E E E E E E .)";
    expect(of("no-speed-for-weeks", pause).map((one) => one.dates.at(-1))).toEqual(["2026-12-07"]);
  });
});

describe("easy runs that drift", () => {
  const rule = "easy-runs-drifting";
  const weeks = (changes: Partial<ReturnType<typeof run>>) =>
    Array.from({ length: 28 }, (_, i) => i)
      .filter((i) => i % 7 === 0 || i % 7 === 2 || i % 7 === 6)
      .map((i) => at("07:00", 60, run(i % 7 === 2 ? "M" : "E", addDays(MONDAY, i), 0, i % 7 === 2 ? changes : {})));
  const found = (changes: Partial<ReturnType<typeof run>>) =>
    checkRules(toDays(weeks(changes), addDays(MONDAY, 27)), {}).filter((one) => one.rule === rule).length;
  test("are the steady ones; a tempo on purpose is none of them, however hard its day", () => {
    expect(found({})).toBe(1);
    expect(found({ label: "tempo", family: "tempo" })).toBe(0);
    expect(found({ label: "progression", family: "tempo" })).toBe(0);
  });
});

describe("a session without warm-up", () => {
  const rule = "hard-session-without-warm-up";
  const [made] = history("H[6x800]");
  const found = (...runs: readonly ReturnType<typeof run>[]) =>
    checkRules(toDays(runs, MONDAY), {}).filter((one) => one.rule === rule).length;
  test("is none with any run just before it or just after, however long and whatever it was called", () => {
    const session = at("18:00", 30, made!);
    expect(found(session)).toBe(1);
    expect(found(at("17:00", 55, run("M", MONDAY, 1)), session)).toBe(0);
    expect(found(session, at("18:35", 84, run("E", MONDAY, 2)))).toBe(0);
    expect(found(at("07:00", 60, run("E", MONDAY, 1)), session)).toBe(1);
  });
  test("is none with a jog of minutes after a quick first minute, nor where little of it was fast", () => {
    const jogged = history("H[1x200 w 6x800]")[0]!;
    expect(found(jogged)).toBe(0);
    expect(found(history("H[9x20s]")[0]!)).toBe(0);
  });
});

describe("hard days in seven [R2]", () => {
  const rule = "too-many-hard-days";
  const weeks = (line: string) => Array(5).fill(line).join(" ");
  test.each([
    ["three runs a week, one hard", "H . E . E . .", {}, 0],
    ["three runs a week, two hard", "H . E . H . .", {}, 5],
    ["four runs a week, two hard", "H . E . H E .", {}, 0],
    ["five runs a week, three hard", "H E H E H . .", {}, 5],
    ["six runs a week, three hard", "H E H E H E .", {}, 5],
    ["six runs a week, three hard, advanced", "H E H E H E .", { level: "advanced" }, 0],
    ["six runs a week, four hard, advanced", "H E H E H H .", { level: "advanced" }, 5],
    ["five runs a week, three hard, advanced", "H E H E H . .", { level: "advanced" }, 5],
    ["six runs a week, two hard, beginner", "H E E H E E .", { level: "beginner" }, 5],
    ["six runs a week, one hard, beginner", "H E E E E E .", { level: "beginner" }, 0],
  ] as const)("%s", (_, line, context, expected) => {
    expect(of(rule, weeks(line), context)).toHaveLength(expected);
  });
  test("names the hard days of the seven and the limit", () => {
    const [one] = of(rule, "H . E . H . .");
    expect(one).toMatchObject({ dates: ["2026-11-09", "2026-11-13"], figures: { days: 2, limit: 1, runsPerWeek: 3 } });
    expect(factOf(one!)).toBe("Two hard days in seven: Mon 9 and Fri 13 Nov.");
  });
  test("an eighth day is not of the seven", () => expect(of(rule, "H . . . . . . H")).toEqual([]));
  test("a runner just met is measured by the fullest week known", () => {
    expect(of(rule, "H . H E E E .")).toEqual([]);
  });
});

test("a quick run told by totals alone, two days after a race, is told with the race it follows", () => {
  const [one] = of("hard-day-after-race", "R21.1 . Q E E E");
  expect(one?.severity).toBe("info");
  expect(factOf(one!)).toBe("Quick run soon after half marathon: Mon 9 and Wed 11 Nov.");
});

test("kilometres cut by the watch hide strides, and nobody is told that they ran none", () => {
  const rule = "no-speed-for-weeks";
  const laps = (length: number) =>
    Array.from({ length: 9 }, (_, i) => ({
      start: i * 330,
      elapsedTime: 330,
      movingTime: 330,
      distance: length * (1 + 0.1 * (i % 2)),
    }));
  const months = (change: object) =>
    history("5(E E . E E . .)").map((one) => ({
      ...one,
      basis: "laps" as const,
      activity: { ...one.activity, ...change },
    }));
  const found = (change: object) =>
    checkRules(toDays(months(change), addDays(MONDAY, 34)), {}).filter((one) => one.rule === rule).length;
  expect(found({ laps: laps(1000).map((lap) => ({ ...lap, distance: 1000 })) })).toBe(0);
  expect(found({ laps: laps(870) })).toBe(1);
});

describe("hard day after a long run [R3]", () => {
  const rule = "hard-day-after-long-run";
  test("names both days", () => {
    const [one] = of(rule, "E L H");
    expect(one).toMatchObject({ dates: ["2026-11-10", "2026-11-11"], marked: "test:202611110" });
    expect(factOf(one!)).toBe("Hard day after a long run of 2 h: Tue 10 and Wed 11 Nov.");
  });
  test.each(["L E H", "L . H", "H L", "E H", "H H"])("%s is none", (line) => expect(of(rule, line)).toEqual([]));
});

describe("a hard day soon after a race [R3]", () => {
  const told = (race: string, units: Units) =>
    plain(writeViolation(of("hard-day-after-race", `${race} . H`)[0]!, units).fact).split(":")[0];
  test.each([
    ["R10.1", "10 km", "10 km"],
    ["R8.1", "8 km", "5 mi"],
    ["R16.3", "10 mi", "10 mi"],
    ["R21.4", "half marathon", "half marathon"],
    ["R42.6", "marathon", "marathon"],
    // Nobody names a race of this length.
    ["R34.2", "34.2 km", "21.3 mi"],
  ])("%s has its own name in kilometres and miles alike", (race, metric, imperial) => {
    expect(told(race, "metric")).toBe(`Hard day soon after ${metric}`);
    expect(told(race, "imperial")).toBe(`Hard day soon after ${imperial}`);
  });
});

describe("an easy run above easy [R4]", () => {
  const rule = "easy-run-too-fast";
  const easy = (moderateMinutes: number, easyMinutes: number, changes = {}) => [
    at(
      "07:00",
      moderateMinutes + easyMinutes,
      run("E", MONDAY, 0, {
        minutes: { easy: easyMinutes * 60, moderate: moderateMinutes * 60, hard: 0 },
        ...changes,
      }),
    ),
  ];
  const found = (runs: readonly ReturnType<typeof run>[]) =>
    checkRules(toDays(runs, MONDAY), {}).filter((one) => one.rule === rule);
  test("says how much of it, as information", () => {
    const [one] = found(easy(31, 14));
    expect(one?.severity).toBe("info");
    expect(factOf(one!)).toBe("Easy run in the moderate range: Mon 9 Nov, 31 min of 45 min.");
  });
  test.each([
    ["with a quick last mile", easy(8, 40)],
    ["of a quarter of an hour", easy(15, 0)],
    ["with under half of it moderate", easy(25, 35)],
    ["whose label is in doubt", easy(40, 10, { confidence: 0.6 })],
    ["that was run steady on purpose", easy(40, 10, { label: "steady" })],
  ])("a run %s is none", (_, runs) => expect(found(runs)).toEqual([]));
});
