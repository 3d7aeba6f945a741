import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assess, weekOf } from "../../core/assess.ts";
import { addDays, daysBetween, weekStartOf } from "../../core/dates.ts";
import { toDays } from "../../core/days.ts";
import type { LabelledRun } from "../../core/labels/labelled-run.ts";
import { outlook } from "../../core/plan/what-if.ts";
import { RULES } from "../../core/rules/index.ts";
import type { RuleContext } from "../../core/rules/rule.ts";
import { at, history, type Letter, MONDAY, run, unrolled } from "./history.ts";

const letter = fc.constantFrom<Letter>("E", "S", "M", "T", "H", "P", "L", "R");
const day = fc.array(letter, { maxLength: 2 });
const training = fc.array(day, { minLength: 1, maxLength: 42 });
const level = fc.constantFrom<RuleContext>({}, { level: "beginner" }, { level: "advanced" });

/** Ids say which run it is wherever it is moved to. */
function runsOf(days: readonly (readonly Letter[])[]): readonly LabelledRun[] {
  return days.flatMap((letters, i) =>
    letters.map((one, place) => {
      const made = run(one, addDays(MONDAY, i), place);
      const minutes = one === "E" && i % 3 === 0 ? { easy: 600, moderate: 2400, hard: 0 } : made.minutes;
      return { ...made, minutes };
    }),
  );
}
const moved = (one: LabelledRun, days: number): LabelledRun => ({
  ...one,
  activity: {
    ...one.activity,
    start: `${addDays(one.activity.start.slice(0, 10), days)}${one.activity.start.slice(10)}`,
  },
});
const END = addDays(MONDAY, 60);
/** every run that broke a rule, before flags are thinned to one a week */
const breaches = (runs: readonly LabelledRun[], context: RuleContext, rules = RULES) =>
  rules.flatMap((rule) => rule.check(toDays(runs, END), context).map((one) => `${rule.id} ${one.marked ?? one.dates}`));
/**
 * Rules about days too close and about single runs. The others compare with earlier weeks of the calendar, and there a rest day
 * is a day more: it can push last month's longest run out of the thirty days.
 */
const CLOSE = RULES.filter(({ about }) => about === "spacing" || about === "session");
/** An easier run can make a week more alike. */
const ONE_WAY = RULES.filter(({ id }) => id !== "monotonous-weeks");

test("a rest day inserted between two runs adds no violation [R6]", () => {
  fc.assert(
    fc.property(training, fc.nat(41), (days, cut) => {
      const runs = runsOf(days);
      // a beginner's limit is 1 whatever the frequency; for others a rest day also lowers the runs a week, and the limit with it
      const context: RuleContext = { level: "beginner" };
      const before = breaches(runs, context, CLOSE);
      const after = breaches(
        runs.map((one) => (one.activity.start.slice(0, 10) > addDays(MONDAY, cut) ? moved(one, 1) : one)),
        context,
        CLOSE,
      );
      expect(before).toEqual(expect.arrayContaining(after));
    }),
  );
});

test("a rest day instead of a run adds no violation", () => {
  fc.assert(
    fc.property(training, fc.nat(41), (days, cut) => {
      const context: RuleContext = { level: "beginner" };
      const before = breaches(runsOf(days), context, CLOSE);
      const after = breaches(
        runsOf(days).filter((one) => one.activity.start.slice(0, 10) !== addDays(MONDAY, cut)),
        context,
        CLOSE,
      );
      expect(before).toEqual(expect.arrayContaining(after));
    }),
  );
});

test("making an easy run easier adds no violation [R6]", () => {
  fc.assert(
    fc.property(training, fc.nat(), level, (days, which, context) => {
      const runs = runsOf(days);
      const easy = runs.filter((one) => one.day === "easy");
      const chosen = easy[which % Math.max(1, easy.length)];
      const eased = runs.map((one) =>
        one === chosen
          ? {
              ...one,
              minutes: { easy: one.activity.movingTime, moderate: 0, hard: 0 },
              bouts: one.bouts.map((bout) => ({ ...bout, effort: 0.7 })),
            }
          : one,
      );
      expect(breaches(runs, context, ONE_WAY)).toEqual(expect.arrayContaining(breaches(eased, context, ONE_WAY)));
    }),
  );
});

test("the order of the history changes nothing", () => {
  fc.assert(
    fc.property(
      training.chain((days) => fc.tuple(fc.constant(days), fc.shuffledSubarray([...runsOf(days)], shuffleAll(days)))),
      level,
      ([days, shuffled], context) => {
        expect(assess(shuffled, {}, END, context)).toEqual(assess(runsOf(days), {}, END, context));
      },
    ),
  );
});
const shuffleAll = (days: readonly (readonly Letter[])[]) => {
  const all = runsOf(days).length;
  return { minLength: all, maxLength: all };
};

test("the first day of the week moves no violation between days, and every violation is in exactly one week", () => {
  fc.assert(
    fc.property(training, fc.constantFrom(1, 6, 7), level, (days, weekStart, context) => {
      const assessment = assess(runsOf(days), {}, END, context);
      const starts: string[] = [];
      for (let start = weekStartOf(MONDAY, weekStart); start <= END; start = addDays(start, 7)) starts.push(start);
      const shown = starts.flatMap((start) => weekOf(assessment, start).violations);
      expect(shown).toEqual(assessment.violations);
    }),
  );
});

test("at most one violation a rule in any seven days, and so in any week, whatever day it begins on [R5]", () => {
  fc.assert(
    fc.property(training, level, (days, context) => {
      const { violations } = assess(runsOf(days), {}, END, context);
      for (const [i, one] of violations.entries())
        for (const other of violations.slice(i + 1))
          if (one.rule === other.rule)
            expect(daysBetween(one.dates.at(-1)!, other.dates.at(-1)!)).toBeGreaterThanOrEqual(7);
    }),
  );
});

const ALSO = ["too-many-hard-days", "speed-before-base"];

test("a hard run planned on the next hard day breaks no warning rule, is not one more than fit and has a base; a day sooner does or is", () => {
  fc.assert(
    fc.property(training, level, (days, context) => {
      const today = addDays(MONDAY, days.length - 1);
      const runs = runsOf(days);
      const next = assess(runs, {}, today, context).nextHardDay;
      if (!next) return;
      const planned = (date: string) => at("12:00", 0, run("H", date));
      const warned = (date: string) =>
        RULES.some((rule) =>
          rule
            .check(toDays([...runs, planned(date)], date), context)
            .some((one) => (one.severity === "warn" || ALSO.includes(rule.id)) && one.dates.at(-1) === date),
        );
      expect(warned(next.date)).toBe(false);
      const sooner = addDays(next.date, -1);
      if (sooner > today) expect(warned(sooner)).toBe(true);
      else expect(next.because).toEqual([]);
    }),
  );
});

test.each([
  ["E H E E", "2026-11-13", []],
  ["E E E H", "2026-11-14", ["back-to-back-hard-days"]],
  ["E E L", "2026-11-13", ["hard-day-after-long-run"]],
  ["H E H E E", "2026-11-16", ["too-many-hard-days"]],
  ["H . E . E", "2026-11-16", ["too-many-hard-days"]],
] as const)("after %s the next hard day is %s", (line, date, because) => {
  const today = addDays(MONDAY, line.split(" ").length - 1);
  expect(assess(history(line), {}, today, {}).nextHardDay).toMatchObject({ date, because });
});

describe("illness noted in the log [N5]", () => {
  const line = "4(E H . E S . .) E S . E S . . E S .";
  const today = addDays(MONDAY, unrolled(line).length - 1);
  const noted = (mornings: readonly number[], planned: readonly ReturnType<typeof tempo>[] = []) => {
    const days = new Map(mornings.map((ago) => [addDays(today, -ago), { ill: true }]));
    return assess(history(line), {}, today, { planned, log: { days, runs: new Map() } });
  };
  test.each([
    ["on no morning", [], 1, undefined],
    ["this morning", [0], 2, 1],
    ["these three mornings", [2, 1, 0], 4, 3],
    ["for three mornings, and well since two", [4, 3, 2], 2, 3],
    ["on one, and well since two", [2], 1, undefined],
    ["a week ago", [8, 7], 1, undefined],
  ] as const)("%s: the next hard day is in %d days", (_, mornings, later, ill) => {
    const { nextHardDay } = noted(mornings);
    expect(nextHardDay).toMatchObject({ date: addDays(today, later), because: [] });
    expect(nextHardDay!.ill).toBe(ill);
  });
  test("a hard day is not asked for meanwhile, and one planned is said not to fit", () => {
    expect(noted([]).suggestion).toMatchObject({ id: "hard day" });
    expect(noted([0]).suggestion).toMatchObject({ id: "easy today" });
    const planned = [{ ...tempo(1), date: addDays(today, 1) }];
    expect(noted([], planned).nextHardDay!.planned).toMatchObject({ because: [] });
    expect(noted([0], planned).nextHardDay!.planned).toMatchObject({ because: ["ill"] });
  });
});

const tempo = (day: number) => ({ id: `p${day}`, date: addDays(MONDAY, day - 1), label: "tempo" as const, time: 2700 });

describe("a kept plan is known to the next hard day [N4] [E6]", () => {
  const next = (line: string, ...planned: readonly ReturnType<typeof tempo>[]) =>
    assess(history(line), {}, addDays(MONDAY, line.split(" ").length - 1), { planned }).nextHardDay;

  test.each([
    ["fits where the days before leave room", "E H E", 5, "2026-11-13", []],
    [
      "is flagged the day after a hard day, and the first day it fits is named",
      "E E E E E H",
      7,
      "2026-11-16",
      ["back-to-back-hard-days"],
    ],
    ["of today counts while it is not run", "E E E E", 4, "2026-11-14", []],
  ] as const)("a tempo planned %s", (_, line, day, date, because) => {
    expect(next(line, tempo(day))).toMatchObject({ date, planned: { date: tempo(day).date, label: "tempo", because } });
  });
  test("a hard day is not offered the day before a planned one, which is the earliest then", () => {
    expect(next("E E E")).toMatchObject({ date: "2026-11-12" });
    expect(next("E E E", tempo(5))).toMatchObject({ date: "2026-11-13", because: ["back-to-back-hard-days"] });
  });
  test("what was planned and is past, or was run, is no plan any more", () => {
    expect(next("E H E E", tempo(2))?.planned).toBeUndefined();
    expect(next("E E E T", tempo(4))?.planned).toBeUndefined();
  });
  test("the first day it names breaks no warning rule with the plan around it", () => {
    fc.assert(
      fc.property(
        training,
        level,
        fc.uniqueArray(fc.integer({ min: 1, max: 10 }), { maxLength: 3 }),
        (days, context, ahead) => {
          const planned = ahead.map((more) => tempo(days.length + more));
          const today = addDays(MONDAY, days.length - 1);
          const assessment = assess(runsOf(days), {}, today, { ...context, planned });
          const { nextHardDay: found } = assessment;
          if (!found) return;
          // a planned day that does not fit is the one a place is looked for
          const { planned: meant } = found;
          const sketch = [
            ...planned.filter(({ date }) => date !== found.date && !(date === meant?.date && meant.because.length > 0)),
            { ...tempo(1), id: "next", date: found.date },
          ];
          const { week } = outlook(assessment, found.date, { moved: {}, planned: sketch });
          const flagged = week.violations.filter((one) => one.severity === "warn" && one.dates.at(-1) === found.date);
          expect(flagged.filter((one) => SPACING.has(one.rule))).toEqual([]);
        },
      ),
    );
  });
});
const SPACING = new Set(RULES.filter(({ about }) => about === "spacing").map(({ id }) => id));

test("while speed before a base is flagged no hard day is named, until a plan makes a base; one that is muted holds nothing back [N6]", () => {
  // once a week, and intervals at last: four runs in four weeks are no base
  const line = "6(E . . . . . .) E H . .";
  const today = addDays(MONDAY, unrolled(line).length - 1);
  const said = (context: Parameters<typeof assess>[3]) => assess(history(line), {}, today, context);
  expect(said({}).violations.map(({ rule }) => rule)).toContain("speed-before-base");
  expect(said({}).nextHardDay).toBeUndefined();
  expect(said({ mutedRules: ["speed-before-base"] }).nextHardDay).toBeDefined();
  const easy = [1, 3, 5, 8, 10, 12].map((more) => ({
    id: `p${more}`,
    date: addDays(today, more),
    label: "easy" as const,
    time: 1800,
  }));
  expect(said({ planned: easy }).nextHardDay!.date > addDays(today, 8)).toBe(true);
});

test("after two weeks without a run nothing is said of a next hard day, nor where nobody ran", () => {
  const next = (line: string) => assess(history(line), {}, addDays(MONDAY, line.split(" ").length - 1), {}).nextHardDay;
  expect(next("E E E . . . . . . . . . . . . . .")).toBeUndefined();
  expect(next("E E E . . . . . . . . . . . . .")).toBeDefined();
  expect(assess([], {}, MONDAY, {}).nextHardDay).toBeUndefined();
  // nor in the first two weeks back
  const back = "E E E . . . . . . . . . . . . . . E . E";
  expect(next(back)).toBeUndefined();
  expect(next(`${back} . E . E . E . E . . E`)).toBeUndefined();
  expect(next(`${back} . E . E . E . E . . E .`)).toBeDefined();
});
