import { describe, expect, test } from "vitest";
import { lookBackText } from "../../components/words/look-back.ts";
import { findingText } from "../../components/words/troubles.ts";
import type { Activity } from "../../core/activity.ts";
import { assess } from "../../core/assess.ts";
import type { Assessment } from "../../core/assessment.ts";
import type { Bout } from "../../core/bouts/bout.ts";
import { addDays } from "../../core/dates.ts";
import type { Label } from "../../core/labels/label.ts";
import type { LabelledRun } from "../../core/labels/labelled-run.ts";
import { logOf, NO_LOG } from "../../core/log.ts";
import { formOf } from "../../core/year/form.ts";
import { lookBack, monthsToLookBack, monthToBegin } from "../../core/year/look-back.ts";
import { answer } from "../../core/year/troubles.ts";
import { run } from "../components/canned.ts";

const TODAY = "2026-11-14";
const ago = (days: number) => addDays(TODAY, -days);
let number = 0;
const on = (date: string, label: Label, over: Partial<LabelledRun> = {}) => run(++number, date, label, over);
const assessed = (runs: readonly LabelledRun[]): Assessment => assess(runs, {}, TODAY, {});

/** Six times 800 m with a warm-up, at these speeds. */
function reps(speeds: readonly number[]): readonly Bout[] {
  const bouts: Bout[] = [{ kind: "warmup", start: 0, end: 600, distance: 1800, speed: 3 }];
  let at = 600;
  speeds.forEach((speed, i) => {
    bouts.push({ kind: "work", start: at, end: at + 800 / speed, distance: 800, speed });
    at += 800 / speed;
    if (i < speeds.length - 1)
      bouts.push({ kind: "recovery", start: at, end: at + 120, distance: 250, speed: 2.1, recovery: "jog" });
    at += 120;
  });
  return bouts;
}
const EVEN = reps([4.5, 4.5, 4.5, 4.5, 4.5, 4.5]);
const FADED = reps([4.6, 4.55, 4.5, 4.4, 4.3, 4.2]);
const session = (date: string, bouts: readonly Bout[]) => on(date, "interval", { day: "hard", bouts });

describe("what may be in the way, counted from the runner's own days [W3]", () => {
  const long = (date: string) => on(date, "long", { stress: true });
  const runs = [
    ...[10, 20, 30, 40].flatMap((days) => [long(ago(days + 1)), session(ago(days), FADED)]),
    ...[50, 57].map((days) => session(ago(days), FADED)),
    ...[5, 15, 25, 35].map((days) => session(ago(days), EVEN)),
  ];

  test("cannot hit paces: the long run was the day before in 4 of 6, and in none of the four that went well [F8]", () => {
    const found = answer("missed paces", { assessment: assessed(runs), log: NO_LOG });
    expect(found.sessions).toEqual({ looked: 10, shown: 6 });
    expect(found.findings[0]).toMatchObject({
      cause: "long run the day before",
      of: 6,
      elsewhere: { count: 0, of: 4 },
    });
    expect(found.findings[0]!.dates).toHaveLength(4);
    expect(findingText(found.findings[0]!)).toMatch(/^Long run the day before: 4 of 6, .*; 0 of 4 where it went well$/);
  });

  test("what is as common where it went well is no finding [F8]", () => {
    const everywhere = runs
      .filter((one) => one.label === "interval")
      .flatMap((one) => {
        const date = one.activity.start.slice(0, 10);
        return [long(addDays(date, -1)), one];
      });
    const found = answer("missed paces", { assessment: assessed(everywhere), log: NO_LOG });
    expect(found.findings.map(({ cause }) => cause)).not.toContain("long run the day before");
  });

  test("dying halfway: a quick start is counted [F8]", () => {
    const quick = [4.8, 4.8, 4.3, 4.3, 4.3, 4.3];
    const days = [3, 10, 17].map((one) => session(ago(one), reps(quick)));
    const found = answer("dying halfway", { assessment: assessed(days), log: NO_LOG });
    expect(found.findings[0]).toMatchObject({ cause: "quick start", of: 3 });
  });

  test("heavy legs: the rules broken in the last four weeks, and how the volume changed [F8]", () => {
    const days = [1, 2, 8, 9].map((one) => session(ago(one), EVEN));
    const old = Array.from({ length: 30 }, (_, i) => on(ago(20 + i * 2), "easy"));
    const found = answer("heavy legs", { assessment: assessed([...days, ...old]), log: NO_LOG });
    expect(found.findings[0]!.cause).toEqual({ rule: "back-to-back-hard-days" });
    expect(found.volume).toBeLessThan(0);
  });

  test("not improving: a change smaller than the estimate's own spread is not called one [F8]", () => {
    const point = (date: string, value: number) => ({
      date,
      threshold: { value, source: "best effort", spread: 0.04, runs: 20 } as const,
    });
    const fitness = { points: [point(ago(90), 4), point(TODAY, 4.05)], efforts: [] };
    const found = answer("not improving", { assessment: assessed(runs), log: NO_LOG, fitness });
    expect(found.threshold!.change).toBeLessThan(found.threshold!.spread);
  });
});

describe("sharp or flat [W4] [F6]", () => {
  const easy = [9, 7, 5, 3].map((days) => on(ago(days), "easy"));
  const feel = (words: readonly string[]) =>
    words.map((value, i) => ({ about: easy[i]!.activity.id, what: "feel", value }));

  test("one ground alone says nothing", () => {
    expect(formOf(easy, logOf(feel(["sharp", "sharp", "sharp"])), TODAY)).toBeUndefined();
  });

  test("felt sharp, and the same session quicker than the time before", () => {
    const quicker = session(ago(4), reps([4.65, 4.65, 4.65, 4.65, 4.65, 4.65]));
    const all = [session(ago(25), EVEN), ...easy, quicker].sort((a, b) =>
      a.activity.start < b.activity.start ? -1 : 1,
    );
    const form = formOf(all, logOf(feel(["usual", "sharp", "sharp", "sharp"])), TODAY)!;
    expect(form.state).toBe("sharp");
    expect(form.because.map(({ id }) => id)).toEqual(["felt sharp", "session quicker"]);
  });

  test("grounds that disagree say so", () => {
    const legs = [1, 2, 3].map((days) => ({ about: ago(days), what: "legs", value: "heavy" }));
    expect(formOf(easy, logOf([...feel(["sharp", "sharp"]), ...legs]), TODAY)!.state).toBe("between");
  });
});

describe("a month looked back on [Y4]", () => {
  const october = [
    ...[2, 4, 9, 11, 16, 18, 23, 25].map((day) => on(`2026-10-${String(day).padStart(2, "0")}`, "easy")),
    on("2026-10-06", "tempo", { day: "hard" }),
    on("2026-10-13", "tempo", { day: "hard" }),
    on("2026-10-20", "tempo", { day: "hard" }),
    on("2026-10-27", "easy", { minutes: { easy: 1200, moderate: 1200, hard: 0 } }),
    on("2026-11-03", "easy"),
  ];
  const assessment = assessed(october);
  const planned = [
    { id: "p1", date: "2026-10-06", label: "tempo", time: 3000 },
    { id: "p2", date: "2026-10-13", label: "interval", time: 3000 },
    { id: "p3", date: "2026-10-14", label: "easy", time: 3000 },
  ] as const;
  const look = lookBack({ assessment, planned }, "2026-10-01")!;

  test("what was meant is held against what was done", () => {
    expect(look.planned.map(({ came }) => came)).toEqual(["done", "other", "none"]);
    expect(look.easyKept).toEqual({ kept: 8, of: 9 });
  });

  test("the month stands against the one before, by the day [E5]", () => {
    const runs = [10, 20].flatMap((day) => [on(`2026-09-${day}`, "easy"), on(`2026-09-${day + 1}`, "easy")]);
    const first = on("2026-08-31", "easy");
    const text = lookBackText(
      lookBack({ assessment: assessed([first, ...runs, ...october]) }, "2026-10-01")!,
      "metric",
    );
    expect(text).toMatch(/\d+% more a day than the month before \(\d/);
  });

  test("a warning of the month comes before what was missing in it", () => {
    const row = [...october, on("2026-10-14", "tempo", { day: "hard" })];
    const found = lookBack({ assessment: assessed(row) }, "2026-10-01")!;
    expect(found.blindSpots[0]).toBe("no long run");
    expect(found.suggestion).toEqual({ rule: "back-to-back-hard-days" });
  });

  test("an easy run above easy is kept as little as the rule that flags it lets it be, whatever its minutes are called", () => {
    const bouts = [{ kind: "steady", start: 0, end: 3000, distance: 10_000, speed: 3.33, effort: 0.97 }] as const;
    const quick = [5, 12, 19, 26].map((day) => on(`2026-10-${String(day).padStart(2, "0")}`, "easy", { bouts }));
    const found = lookBack({ assessment: assessed([...october, ...quick]) }, "2026-10-01")!;
    expect(found.easyKept).toEqual({ kept: 8, of: 13 });
    expect(found.flags.map(({ rule }) => rule)).toContain("easy-run-too-fast");
  });

  test("strides are missing only where they would show, and after a race nothing fast is [L6]", () => {
    const without = (runs: typeof october) => lookBack({ assessment: assessed(runs) }, "2026-10-01")!.blindSpots;
    expect(without(october.map((one) => ({ ...one, basis: "summary" as const })))).not.toContain("no strides or speed");
    expect(without([...october, on("2026-10-29", "race", { day: "hard" })])).not.toContain("no strides or speed");
  });

  test("blind spots are named, and one suggestion is made from the first", () => {
    expect(look.blindSpots).toEqual(["no long run", "no strides or speed", "one kind of session"]);
    expect(look.suggestion).toEqual({ spot: "no long run" });
  });

  test("of a month that has only begun nothing is missing", () => {
    const begun = lookBack({ assessment }, "2026-11-14")!;
    expect(begun.blindSpots).toEqual([]);
    expect(lookBackText(begun, "metric")).not.toContain("missing");
    expect(lookBack({ assessment }, "2026-08-01")).toBeUndefined();
    expect(monthsToLookBack(assessment)).toEqual(["2026-11-01", "2026-10-01"]);
    expect(monthToBegin(assessment)).toBe("2026-10-01");
  });

  test("a month is told by rates, and held against others, from its seventh day on", () => {
    const lifted = (date: string): Activity => ({
      id: `strava:8${date.slice(8)}`,
      athlete: "strava:77",
      sport: "other",
      sportName: "WeightTraining",
      start: `${date}T18:00:00`,
      distance: 0,
      movingTime: 2400,
      elapsedTime: 2400,
    });
    const text = (today: string) => {
      const runs = [on("2026-09-30", "easy"), ...october.slice(0, -1), on("2026-11-01", "easy")];
      const found = assess(runs, {}, today, { beside: [lifted("2026-11-01")] });
      return lookBackText(lookBack({ assessment: found }, "2026-11-01")!, "metric");
    };
    for (const told of ["Strength", "a day than the month before"]) {
      expect(text("2026-11-01")).not.toContain(told);
      expect(text("2026-11-06")).not.toContain(told);
      expect(text("2026-11-07")).toContain(told);
    }
  });

  test("strength and other sports are told, with what coaches ask for; a walk is not [F7]", () => {
    const other = (day: number, sportName: string, minutes: number): Activity => ({
      id: `strava:9${day}`,
      athlete: "strava:77",
      sport: "other",
      sportName,
      start: `2026-10-${day}T18:00:00`,
      distance: 0,
      movingTime: minutes * 60,
      elapsedTime: minutes * 60,
    });
    const sports = [
      ...[10, 12, 17, 19].map((day) => other(day, "WeightTraining", 40)),
      other(20, "WeightTraining", 10),
      other(21, "Ride", 90),
      other(22, "Walk", 60),
    ];
    const found = lookBack({ assessment: assess(october, {}, TODAY, { beside: sports }) }, "2026-10-01")!;
    const text = lookBackText(found, "metric");
    expect(text).toContain("- Strength sessions: 4, 0.9 a week; two a week is common advice.");
    expect(text).toContain("- Sessions of other sport: 1, 1 h 30 min.");
    expect(lookBackText(look, "metric")).not.toContain("trength");
  });

  test("the text for a coach is plain, complete and calm", () => {
    const text = lookBackText(look, "metric");
    expect(text).toContain("October 2026 in running");
    expect(text).toContain("- Planned sessions: 1 of 3 came as planned.");
    expect(text).toContain("What was missing\n- No long run.");
    expect(text).not.toMatch(/[\u00a0{}]|undefined|!|should|fail/);
  });
});
