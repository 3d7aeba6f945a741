import { describe, expect, test } from "vitest";
import { dateOf } from "../../core/activity.ts";
import { assess } from "../../core/assess.ts";
import { addDays } from "../../core/dates.ts";
import { digest } from "../../core/digest.ts";
import { label } from "../../core/label-history.ts";
import { toldIn } from "../../core/load/told.ts";
import { weekLoad } from "../../core/load/week-load.ts";
import { type LoggedValue, logOf } from "../../core/log.ts";
import { formOf } from "../../core/year/form.ts";
import { answer } from "../../core/year/troubles.ts";
import { randomFrom } from "../sample/random.ts";
import { season } from "../sample/season.ts";

const TODAY = "2026-03-12";
const WEEKS = 20;
const ago = (days: number) => addDays(TODAY, -days);
const within = (date: string, from: number, to: number) => date >= ago(from) && date <= ago(to);

const { runs, athleteOn } = label(
  season({ today: TODAY, weeks: WEEKS }).map(({ activity, streams }) => ({
    activity,
    digest: digest(activity, streams),
  })),
  {},
);
const athlete = athleteOn(TODAY);

/** A cold, a fortnight of short nights, and legs that are heavy on the days after a long run and all through the last week. */
const COLD = { from: 60, to: 55 };
const SHORT = { from: 40, to: 27 };
const log = (() => {
  const { normal } = randomFrom(7);
  const longBefore = new Set(runs.filter((one) => one.label === "long").map((one) => addDays(dateOf(one.activity), 1)));
  const values: LoggedValue[] = [];
  for (let back = 7 * WEEKS; back >= 0; back--) {
    const about = ago(back);
    const cold = within(about, COLD.from, COLD.to);
    const night = (within(about, SHORT.from, SHORT.to) ? 6.1 : 7.6) + 0.3 * normal();
    values.push({ about, what: "restingHeartRate", value: Math.round(48 + normal() + (cold ? 9 : 0)) });
    values.push({ about, what: "sleep", value: Math.round(3600 * night) });
    values.push({ about, what: "legs", value: longBefore.has(about) || back < 7 ? "heavy" : "usual" });
    if (cold) values.push({ about, what: "ill", value: true });
  }
  const effort = { easy: 3, moderate: 5, hard: 8 };
  for (const run of runs) {
    values.push({ about: run.activity.id, what: "effort", value: effort[run.day] });
    values.push({ about: run.activity.id, what: "feel", value: dateOf(run.activity) > ago(7) ? "flat" : "usual" });
  }
  return logOf(values);
})();
const mornings = [...log.days].map(([date, notes]) => ({ date, restingHeartRate: notes.restingHeartRate! }));
const context = { log, mornings };
const assessment = assess(runs, athlete, TODAY, context);
const flagged = (rule: string) =>
  assessment.violations.filter((one) => one.rule === rule).map((one) => one.dates.at(-1)!);

describe("a season with a log of five months", () => {
  test("a resting heart rate is flagged in the days of the cold and on no other [F2] [W2]", () => {
    const dates = flagged("resting-heart-rate-up");
    expect(dates.length).toBeGreaterThan(0);
    expect(dates.every((date) => within(date, COLD.from, COLD.to))).toBe(true);
  });
  test("short nights are flagged while they are short, and once, not every morning [F4] [W2]", () => {
    const dates = flagged("short-sleep");
    expect(dates.length).toBe(1);
    expect(within(dates[0]!, SHORT.from, SHORT.to)).toBe(true);
  });
  test("legs heavy and runs flat in the last week: flat, with both grounds [F6] [W4]", () => {
    const form = formOf(assessment.runs, log, TODAY)!;
    expect(form.state).toBe("flat");
    expect(form.because.map(({ id }) => id)).toEqual(expect.arrayContaining(["felt flat", "legs heavy"]));
    expect(
      formOf(
        assessment.runs.filter((one) => dateOf(one.activity) < ago(20)),
        log,
        ago(20),
      ),
    ).toBeUndefined();
  });
  test("heavy legs are answered from the last four weeks: which rules were broken and how the volume changed [F8] [W3]", () => {
    const found = answer("heavy legs", { assessment, log });
    expect(found.since).toBe(ago(28));
    expect(found.volume).toBeDefined();
    const broken = found.findings.map(({ cause }) => (typeof cause === "object" ? cause.rule : cause));
    expect(broken).toContain("back-to-back-hard-days");
    for (const { dates } of found.findings) expect(dates.every((date) => date > ago(28))).toBe(true);
  });
  test("sessions that went as they should leave nothing to explain [F8] [W3]", () => {
    const found = answer("dying halfway", { assessment, log });
    expect(found.sessions!.looked).toBeGreaterThan(8);
    expect(found.findings.filter(({ of }) => of > found.sessions!.shown)).toEqual([]);
  });
  test("the load of a week rests on the effort that was logged, and without it on pace [F1] [B1]", () => {
    const week = assessment.days.slice(-7);
    const ran = week.flatMap((day) => day.runs).length;
    expect(weekLoad(week, athlete, toldIn(context)).from).toEqual({ pace: 0, "heart rate": 0, "felt effort": ran });
    expect(weekLoad(week, athlete, toldIn({})).from["felt effort"]).toBe(0);
  });
});
