import { describe, expect, test } from "vitest";
import { assess } from "../../core/assess.ts";
import type { Athlete } from "../../core/athlete.ts";
import { addDays } from "../../core/dates.ts";
import { toDays } from "../../core/days.ts";
import { EXCEPTIONS, exceptionFor, isDeclared, SILENCED } from "../../core/exceptions.ts";
import { checkRules, RULES } from "../../core/rules/index.ts";
import { beside, daysOf, history, MONDAY, run } from "./history.ts";
import { weeksOf } from "./weeks.ts";

const on = (kind: (typeof EXCEPTIONS)[number], from: number, to = from) => ({
  exceptions: [{ kind, from: addDays(MONDAY, from - 1), to: addDays(MONDAY, to - 1) }],
});
const rules = (line: string, context = {}) => checkRules(daysOf(line), context).map((one) => one.rule);
const rulesOn = (days: ReturnType<typeof daysOf>, context: object, id: string) =>
  checkRules(days, context).filter((one) => one.rule === id);

describe("what was declared to be on purpose [R9]", () => {
  test("a back-to-back block silences hard days side by side", () => {
    expect(rules("E . E H H . E")).toContain("back-to-back-hard-days");
    expect(rules("E . E H H . E", on("back-to-back block", 4, 5))).toEqual([]);
  });
  test("a race weekend silences two races, and the workout on Monday is flagged as before", () => {
    const weekend = on("race weekend", 6, 7);
    expect(rules("E . E . . R5 R5", weekend)).toEqual([]);
    expect(rules("E . E . . R5 R5 H", weekend)).toContain("back-to-back-hard-days");
  });
  test("a hard day before the block and one in it were not declared", () => {
    expect(rules("E . H H E . E", on("back-to-back block", 4, 5))).toContain("back-to-back-hard-days");
  });
  test("a double-threshold day silences the jump of hard minutes, not the hard day after it", () => {
    const line = "5(E E . E E . .) E . HH . E . .";
    expect(rules(line)).toContain("sudden-hard-running");
    expect(rules(line, on("double-threshold day", 36, 42))).not.toContain("sudden-hard-running");
    expect(rules("E . HH H E . .", on("double-threshold day", 3))).toContain("back-to-back-hard-days");
  });
  describe.each(EXCEPTIONS)("a %s over the whole time", (kind) => {
    test.each(RULES.map((rule) => [rule.id, rule] as const))(
      "silences %s where it should, else lets it speak",
      (id, rule) => {
        for (const { days: line, flags, level } of weeksOf(rule)) {
          if (flags.length === 0) continue;
          const days = daysOf(line);
          const context = level ? { level } : {};
          const only = (more = {}) => rulesOn(days, { ...context, ...more }, id);
          const all = { exceptions: [{ kind, from: days[0]!.date, to: days.at(-1)!.date }] };
          expect(only(all)).toEqual(SILENCED[kind].includes(id) ? [] : only());
        }
      },
    );
  });
  test("a double day is declared for its own day, a block or a race weekend for the two that were too close", () => {
    const days = ["2026-11-10", "2026-11-12", "2026-11-13"];
    expect(exceptionFor("double-threshold day", days)).toMatchObject({ from: "2026-11-13", to: "2026-11-13" });
    expect(exceptionFor("back-to-back block", days)).toMatchObject({ from: "2026-11-12", to: "2026-11-13" });
    for (const kind of EXCEPTIONS)
      for (const rule of SILENCED[kind])
        expect(isDeclared({ rule, dates: days }, [exceptionFor(kind, days)])).toBe(true);
  });
  test("every silenced rule is a rule", () => {
    const ids = RULES.map((rule) => rule.id);
    for (const kind of EXCEPTIONS) for (const rule of SILENCED[kind]) expect(ids).toContain(rule);
  });
});

describe("the runner's local dates [R10]", () => {
  const at = (date: string, time: string, place = 0) => {
    const made = run("H", date, place);
    return { ...made, activity: { ...made.activity, start: time ? `${date}T${time}` : date } };
  };
  const flagged = (...runs: ReturnType<typeof run>[]) =>
    checkRules(toDays(runs, addDays(MONDAY, 6)), {}).filter((one) => one.rule === "back-to-back-hard-days").length;

  test("a run at 23:50 belongs to the day it began", () => {
    expect(flagged(at("2026-11-09", "23:50:00"), at("2026-11-11", "06:00:00"))).toBe(0);
    expect(flagged(at("2026-11-09", "23:50:00"), at("2026-11-10", "18:00:00"))).toBe(1);
  });
  test("after a flight east over the date line the day before is run twice, and is one day", () => {
    expect(flagged(at("2026-11-10", "18:00:00"), at("2026-11-10", "07:00:00", 1))).toBe(0);
  });
  test("after a flight west a date is missing, and is a rest day", () => {
    expect(flagged(at("2026-11-09", "18:00:00"), at("2026-11-11", "07:00:00"))).toBe(0);
  });
  test("a day of 23 or 25 hours is a day", () => {
    const spring = ["2026-03-28", "2026-03-29"] as const;
    const runs = spring.map((date) => at(date, "07:00:00"));
    expect(checkRules(toDays(runs, "2026-03-30"), {}).map((one) => one.rule)).toContain("back-to-back-hard-days");
    expect(toDays(runs, "2026-11-01").length).toBe(219);
  });
  test("runs without a time of day are as good as any", () => {
    expect(flagged(at("2026-11-09", ""), at("2026-11-10", ""))).toBe(1);
  });
});

describe("rides, swims and weights [R11]", () => {
  test("make no day hard and no session, and are shown with their day", () => {
    const days = daysOf("E C EW");
    expect(days.map((day) => day.hardness)).toEqual(["easy", "rest", "easy"]);
    expect(days.map((day) => day.others.length)).toEqual([0, 1, 1]);
    expect(days[1]!.others[0]).toMatchObject({ kind: "endurance", hard: true, stress: true });
  });
  test("a walk is not hard for who never went hard: their maximum may lie as high as its reach", () => {
    const [ride] = beside("C");
    const walk = { ...ride!, sportName: "Walk", averageHeartRate: 104 };
    const hard = (maxHeartRate: NonNullable<Athlete["maxHeartRate"]>) =>
      assess(history("E"), { maxHeartRate }, MONDAY, { beside: [walk] }).days[0]!.others[0]!.hard;
    const known = { value: 120, source: "heart rate", spread: 0.04, runs: 20 } as const;
    expect(hard(known)).toBe(true);
    expect(hard({ ...known, reach: 0.09 })).toBe(false);
  });
  test("an easy ride and a walk are no stress; of a swim without heart rate nothing is said", () => {
    const [ride] = beside("C");
    const others = [
      { ...ride!, id: "test:a" as const, averageHeartRate: 120 },
      { ...ride!, id: "test:b" as const, sportName: "Walk", averageHeartRate: 170 },
      { ...ride!, id: "test:c" as const, sportName: "Swim", averageHeartRate: undefined },
    ].map(({ averageHeartRate, ...one }) => (averageHeartRate ? { ...one, averageHeartRate } : one));
    const [day] = toDays(history("E"), MONDAY, { activities: others, maxHeartRate: 190 });
    expect(day!.others.map((one) => [one.kind, one.hard, one.stress])).toEqual([
      ["endurance", false, false],
      ["gentle", true, false],
      ["endurance", undefined, false],
    ]);
  });
  test("reach the rules through the assessment", () => {
    const line = "E C H";
    const athlete = { maxHeartRate: { value: 190, source: "entered", spread: 0, runs: 0 } } as const;
    const found = assess(history(line), athlete, addDays(MONDAY, 2), { beside: beside(line) }).violations;
    expect(found.map((one) => one.rule)).toEqual(["hard-day-on-tired-legs"]);
  });
});

describe("mornings [HE10] [F2]", () => {
  const mornings = (beats: readonly number[]) =>
    beats.map((restingHeartRate, i) => ({ date: addDays(MONDAY, i), restingHeartRate }));
  const usual = [50, 52, 51, 50, 49, 51, 50, 50];
  const flagged = (...last: number[]) =>
    checkRules(daysOf("E E . E E . . E E E"), { mornings: mornings([...usual, ...last]) })
      .filter((one) => one.rule === "resting-heart-rate-up")
      .map((one) => one.dates);
  test("two in a row well above the usual are mentioned, with both dates", () => {
    expect(flagged(57, 58)).toEqual([["2026-11-17", "2026-11-18"]]);
  });
  test("one alone, or a few beats, are not", () => {
    expect(flagged(60, 51)).toEqual([]);
    expect(flagged(53, 54)).toEqual([]);
  });
});
