import { describe, expect, test } from "vitest";
import { writeViolation } from "../../components/words/rules.ts";
import { daysBetween } from "../../core/dates.ts";
import { checkRules, RULES } from "../../core/rules/index.ts";
import { daysOf, MONDAY } from "./history.ts";
import { weeksOf } from "./weeks.ts";

/** A rest day and a hard ride are told apart by it. */
const athlete = { maxHeartRate: { value: 190, source: "entered", spread: 0, runs: 0 } } as const;

describe.each(RULES.map((rule) => [rule.id, rule] as const))("the weeks of %s [R7]", (id, rule) => {
  test.each(weeksOf(rule).map((one) => [one.days, one.level ?? "", one] as const))(
    "%s %s",
    (_, __, { days, level, flags }) => {
      const found = checkRules(daysOf(days), { athlete, ...(level && { level }) }).filter((one) => one.rule === id);
      expect(found.map((one) => one.dates.map((date) => daysBetween(MONDAY, date) + 1))).toEqual(flags);
      for (const one of found)
        for (const units of ["metric", "imperial"] as const)
          expect(writeViolation(one, units).fact).not.toMatch(/[{}]|NaN|undefined/);
    },
  );
});
