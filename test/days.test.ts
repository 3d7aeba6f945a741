import { describe, expect, test } from "vitest";
import { assess, weekOf } from "../core/assess.ts";
import { balanceOf } from "../core/balance.ts";
import { addDays, daysBetween, weekdayOf, weekStartOf } from "../core/dates.ts";
import { toDays } from "../core/days.ts";
import { partOf, sessionsOf } from "../core/sessions.ts";
import { at, history, MONDAY, run } from "./rules/history.ts";

describe("calendar dates", () => {
  test("agree with the calendar over two hundred years, leap days included", () => {
    for (let i = 0, time = Date.UTC(1900, 0, 1); i < 73_000; i++, time += 86_400_000) {
      const date = new Date(time);
      const text = date.toISOString().slice(0, 10);
      expect(addDays("1900-01-01", i)).toBe(text);
      expect(weekdayOf(text)).toBe(date.getUTCDay() || 7);
    }
  });
  test("days between two dates, either way", () => {
    expect(daysBetween("2028-02-28", "2028-03-01")).toBe(2);
    expect(daysBetween("2026-03-01", "2026-02-28")).toBe(-1);
  });
  test("a week starts where the runner's week starts", () => {
    expect(weekStartOf("2026-11-11", 1)).toBe("2026-11-09");
    expect(weekStartOf("2026-11-11", 7)).toBe("2026-11-08");
    expect(weekStartOf("2026-11-11", 6)).toBe("2026-11-07");
    expect(weekStartOf("2026-11-09", 1)).toBe("2026-11-09");
  });
});

describe("training days", () => {
  test("every day from the first run to today is there, rest days too", () => {
    const days = toDays(history("E . . H"), addDays(MONDAY, 5));
    expect(days.map((day) => day.hardness)).toEqual(["easy", "rest", "rest", "hard", "rest", "rest"]);
  });
  test("the hardest run makes the day", () => {
    expect(toDays(history("EMH"), MONDAY)[0]).toMatchObject({ hardness: "hard", stress: true });
    expect(toDays(history("EM"), MONDAY)[0]).toMatchObject({ hardness: "moderate", stress: false });
  });
  test("an easy long run is an easy day, and stress", () => {
    expect(toDays(history("L"), MONDAY)[0]).toMatchObject({ hardness: "easy", stress: true });
  });
  test("a run of tomorrow, seen from a time zone behind, is kept; one of next year is a broken clock", () => {
    expect(toDays(history("E E"), MONDAY)).toHaveLength(2);
    expect(toDays([...history("E"), run("E", "2027-11-09")], MONDAY)).toHaveLength(1);
  });
  test("a ride makes no day", () => {
    const ride = run("H", MONDAY);
    expect(toDays([{ ...ride, activity: { ...ride.activity, sport: "other" } }], MONDAY)).toEqual([]);
  });
  test("nobody ran: no days", () => expect(toDays([], MONDAY)).toEqual([]));
});

describe("sessions", () => {
  const jog = (time: string, minutes = 15, place = 0) => at(time, minutes, run("E", MONDAY, place));
  const reps = at("18:00", 40, run("H", MONDAY, 1));
  const dayOf = (...runs: ReturnType<typeof run>[]) => toDays(runs, MONDAY)[0]!;

  test("warm-up, session and cool-down recorded one by one are one session", () => {
    const [before, after] = [jog("17:40", 15, 0), jog("18:45", 12, 2)];
    const day = dayOf(after, reps, before);
    expect(sessionsOf(day)).toEqual([{ main: reps, runs: [before, reps, after] }]);
    expect(partOf(before, day)).toEqual({ of: reps, role: "warmup" });
    expect(partOf(after, day)).toEqual({ of: reps, role: "cooldown" });
    expect(partOf(reps, day)).toBeUndefined();
    expect(balanceOf([day]).runs).toEqual({ easy: 0, moderate: 0, hard: 1 });
  });
  test("a jog and then strides are both the warm-up", () => {
    const strides = at("17:40", 12, run("E", MONDAY, 2, { label: "strides", family: "stride" }));
    const day = dayOf(jog("17:20", 15, 0), strides, reps);
    expect(sessionsOf(day)).toHaveLength(1);
  });
  test.each([
    ["in the morning", jog("07:00")],
    ["for an hour before", jog("16:50", 60)],
    ["that ended an hour before", jog("16:45")],
  ])("a run %s is a run of its own", (_, other) => {
    const day = dayOf(other, reps);
    expect(sessionsOf(day)).toHaveLength(2);
    expect(partOf(other, day)).toBeUndefined();
  });
  test("two easy runs one after the other stay two", () => {
    expect(sessionsOf(dayOf(jog("17:40"), jog("18:00", 30, 1)))).toHaveLength(2);
  });
  test("where the time of day is hidden nothing is joined", () => {
    const hidden = { ...jog("17:40"), activity: { ...jog("17:40").activity, start: "2026-11-09" } };
    expect(sessionsOf(dayOf(hidden, reps))).toHaveLength(2);
  });
});

describe("a week", () => {
  const assessment = assess(history("E H . L E E H H"), {}, addDays(MONDAY, 9), {});
  test("has its seven days, balance and broken rules", () => {
    const week = weekOf(assessment, MONDAY);
    expect(week.days.map((day) => day.hardness)).toEqual(["easy", "hard", "rest", "easy", "easy", "easy", "hard"]);
    expect(week.balance.runs).toEqual({ easy: 4, moderate: 0, hard: 2 });
    expect(week.balance.time).toEqual({ easy: 16_200, moderate: 0, hard: 6000 });
    expect(week.balance.distance).toBe(3 * 22_200);
    expect(week.violations).toEqual([]);
  });
  test("leaves out days to come, and begins on any weekday", () => {
    expect(weekOf(assessment, addDays(MONDAY, 7)).days).toHaveLength(3);
    expect(weekOf(assessment, addDays(MONDAY, 3)).days).toHaveLength(7);
  });
  test("before the first known run is rest", () => {
    const week = weekOf(assessment, addDays(MONDAY, -3));
    expect(week.days.map((day) => day.hardness)).toEqual(["rest", "rest", "rest", "easy", "hard", "rest", "easy"]);
  });
  test("of a runner without runs is seven rest days up to today", () => {
    expect(weekOf(assess([], {}, addDays(MONDAY, 2), {}), MONDAY).days).toHaveLength(3);
  });
  test("owns the violation whose later run is in it", () => {
    expect(weekOf(assessment, addDays(MONDAY, 7)).violations.map((one) => one.rule)).toContain(
      "back-to-back-hard-days",
    );
  });
});
