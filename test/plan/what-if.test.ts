import { describe, expect, test } from "vitest";
import { assess } from "../../core/assess.ts";
import type { AssessContext } from "../../core/assessment.ts";
import { addDays } from "../../core/dates.ts";
import { plannedDay } from "../../core/plan/planned-day.ts";
import { TEMPLATES } from "../../core/plan/templates.ts";
import { eased, outlook, planned, type Sketch, usualRun } from "../../core/plan/what-if.ts";
import { RULES } from "../../core/rules/index.ts";
import { history, MONDAY } from "../rules/history.ts";

const WEDNESDAY = addDays(MONDAY, 2);
const on = (line: string, context: AssessContext = {}) => assess(history(line), {}, WEDNESDAY, context);
const rules = (of: ReturnType<typeof outlook>) => of.week.violations.map((one) => one.rule);
const SPACING = new Set(RULES.filter((rule) => rule.about === "spacing").map((rule) => rule.id));
const hardOn = (sketch: Sketch, date: string) =>
  sketch.planned.some((one) => one.date === date && plannedDay(one) === "hard");
const nothing = { moved: {}, planned: [] };

describe("a week that might be [N1]", () => {
  test("as it is, is the week with its days to come as rest", () => {
    const { week } = outlook(on("E H E"), MONDAY, nothing);
    expect(week.days.map((day) => day.hardness)).toEqual(["easy", "hard", "easy", "rest", "rest", "rest", "rest"]);
  });
  test("a tempo planned for the day after intervals is flagged at once, one day later it is not", () => {
    const plan = (day: number) => ({
      moved: {},
      planned: [{ id: "a", date: addDays(MONDAY, day), label: "tempo" as const, time: 2700 }],
    });
    const now = on("E E H", { level: "advanced" });
    expect(rules(outlook(now, MONDAY, plan(3)))).toContain("back-to-back-hard-days");
    expect(rules(outlook(now, MONDAY, plan(4)))).not.toContain("back-to-back-hard-days");
  });
  test.each([
    ["in the week before", "E E E H H E", 7, [7, 8]],
    ["earlier in the week", "H H E", 0, [5, 6]],
  ])("two hard days planned side by side are flagged, though two were run so %s", (_, line, start, hard) => {
    const now = assess(history(line), {}, addDays(MONDAY, line.split(" ").length - 1), { level: "advanced" });
    expect(now.violations.map((one) => one.rule)).toContain("back-to-back-hard-days");
    const dates = hard.map((day) => addDays(MONDAY, day));
    const planned = dates.map((date) => ({ id: date, date, label: "tempo" as const, time: 2700 }));
    const { week } = outlook(now, addDays(MONDAY, start), { moved: {}, planned });
    const flagged = week.violations.filter((one) => one.rule === "back-to-back-hard-days");
    expect(flagged.at(-1)?.dates).toEqual(dates);
  });
  test("a run that was done can be looked at on another day, and nothing is changed by it", () => {
    const now = on("E H H");
    const [hard] = now.runs.filter((run) => run.day === "hard");
    const moved = { [hard!.activity.id]: MONDAY };
    expect(now.violations.map((one) => one.rule)).toContain("back-to-back-hard-days");
    expect(rules(outlook(now, MONDAY, { moved, planned: [] }))).not.toContain("back-to-back-hard-days");
    expect(now.runs.filter((run) => run.day === "hard")[0]).toBe(hard);
  });
  test("balance and load follow what is planned", () => {
    const now = on("E E E");
    const time = { id: "a", date: addDays(MONDAY, 4), label: "tempo" as const, time: 3600 };
    const [before, after] = [outlook(now, MONDAY, nothing), outlook(now, MONDAY, { moved: {}, planned: [time] })];
    expect(after.week.balance.runs.hard).toBe(before.week.balance.runs.hard + 1);
    expect(after.load.value - before.load.value).toBeCloseTo(100 * 0.88 ** 2, 6);
  });
});

describe("week templates [N2]", () => {
  test("are those of the coaching texts: sessions on Tuesday and Friday, the long run on Sunday, the other days easy [E1] [E2]", () => {
    const weeks = TEMPLATES.map(({ id, sessions }) => [
      id,
      Array.from({ length: 7 }, (_, day) => sessions.find((one) => one.day === day)?.label ?? "rest").join(" "),
    ]);
    expect(weeks).toEqual([
      ["three", "rest interval rest easy rest rest long"],
      ["five", "rest interval easy rest tempo easy long"],
      ["seven", "easy interval easy strides tempo easy long"],
    ]);
  });
  test.each([
    ["three", "advanced"],
    ["five", "advanced"],
    ["seven", "advanced"],
    ["three", undefined],
    ["five", undefined],
    ["seven", undefined],
  ] as const)("the %s-day week breaks no rule about days too close (%s)", (id, level) => {
    const template = TEMPLATES.find((one) => one.id === id)!;
    const past = 8;
    const runs = history(
      Array(past * 7)
        .fill(".")
        .with(0, "E")
        .join(" "),
      addDays(MONDAY, -past * 7),
    );
    const now = assess(runs, {}, MONDAY, level ? { level } : {});
    const sessions = [0, 1, 2, 3].flatMap((week) => planned(template, addDays(MONDAY, 7 * week), MONDAY));
    const last = outlook(now, addDays(MONDAY, 21), { moved: {}, planned: sessions });
    expect(rules(last).filter((rule) => /hard|long-run-after|sprints/.test(rule))).toEqual([]);
    expect(last.week.balance.runs.hard).toBeGreaterThan(0);
  });
  test("fill a week that starts on Sunday on the same weekdays, and no day that is past", () => {
    const [three] = TEMPLATES;
    const sunday = addDays(MONDAY, -1);
    expect(planned(three!, sunday, sunday).map((one) => one.date)).toEqual(["2026-11-10", "2026-11-12", "2026-11-08"]);
    expect(planned(three!, MONDAY, WEDNESDAY).map((one) => one.date)).toEqual(["2026-11-12", "2026-11-15"]);
  });
  test("sessions are as long as the runner's own runs", () => {
    expect(usualRun(history("E10 . E10 H E10"))).toBeCloseTo(10_000 / 3, 6);
    expect(planned(TEMPLATES[0]!, MONDAY, MONDAY, 3600).map((one) => one.time)).toEqual([3900, 3600, 5700]);
    expect(usualRun(history("H"))).toBeUndefined();
  });
});

test.each(["E H E", "H . H", "H H H", "L H E", ". . H", "P . ."])(
  "after %s a template asks for no hard day that the days before forbid [N2]",
  (line) => {
    const now = on(line, { level: "advanced" });
    const from = addDays(MONDAY, 3);
    for (const template of TEMPLATES) {
      const filled = { moved: {}, planned: planned(template, MONDAY, from) };
      const { sketch: kept } = eased(now, MONDAY, filled);
      const flagged = outlook(now, MONDAY, kept).week.violations.filter(
        (one) => SPACING.has(one.rule) && one.dates.some((date) => date >= from && hardOn(kept, date)),
      );
      expect(flagged.map((one) => `${template.id} ${one.rule} ${one.dates}`)).toEqual([]);
      expect(kept.planned.map((one) => one.date)).toEqual(filled.planned.map((one) => one.date));
    }
  },
);
