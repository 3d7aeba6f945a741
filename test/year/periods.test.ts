import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../core/dates.ts";
import { toDays } from "../../core/days.ts";
import { monthsIn, type Period, weeksIn } from "../../core/year/periods.ts";
import { run } from "../components/canned.ts";

const TODAY = "2026-03-12";
const history = fc
  .array(fc.record({ ago: fc.integer({ min: 0, max: 500 }), label: fc.constantFrom("easy", "tempo", "race") }), {
    minLength: 1,
    maxLength: 60,
  })
  .map((runs) =>
    toDays(
      runs.map(({ ago, label }, i) => run(i, addDays(TODAY, -ago), label, { day: label === "easy" ? "easy" : "hard" })),
      TODAY,
    ),
  );
const sum = (periods: readonly Period[], of: (period: Period) => number) =>
  periods.reduce((total, period) => total + of(period), 0);

describe("weeks and months of a history", () => {
  test("add up to the days they are cut from, whatever day the week starts on [Y1]", () => {
    fc.assert(
      fc.property(history, fc.constantFrom(1, 6, 7), (days, weekStart) => {
        const metres = days.flatMap((day) => day.runs).reduce((total, one) => total + one.activity.distance, 0);
        for (const periods of [weeksIn(days, weekStart), monthsIn(days)]) {
          expect(periods.flatMap((period) => period.days)).toEqual(days);
          expect(sum(periods, (period) => period.distance)).toBeCloseTo(metres, 3);
          expect(sum(periods, ({ distanceByDay: by }) => by.easy + by.moderate + by.hard)).toBeCloseTo(metres, 3);
          expect(sum(periods, (period) => period.hardDays)).toBe(days.filter((day) => day.hardness === "hard").length);
        }
      }),
    );
  });

  test("a month ends with its last day, in a leap year too [Y1]", () => {
    const days = toDays([run(1, "2024-02-10", "easy")], "2024-03-02");
    expect(monthsIn(days).map(({ start, end }) => [start, end])).toEqual([
      ["2024-02-10", "2024-02-29"],
      ["2024-03-01", "2024-03-02"],
    ]);
  });
});
