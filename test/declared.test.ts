import { describe, expect, test } from "vitest";
import { assess } from "../core/assess.ts";
import { addDays } from "../core/dates.ts";
import { declaredOf, dismissalOf, exceptionRow, type Planned, plannedRow } from "../core/declared.ts";
import type { Exception } from "../core/exceptions.ts";
import { history, MONDAY } from "./rules/history.ts";

const exception: Exception = { kind: "race weekend", from: MONDAY, to: addDays(MONDAY, 1) };
const planned: Planned = { id: "planned 1", date: MONDAY, label: "tempo", time: 2400 };

describe("what the runner declares [R9, R12]", () => {
  test("comes out of its rows as it went in, and rows of other kinds are left alone", () => {
    const rows = [
      exceptionRow(exception),
      plannedRow(planned),
      { ...plannedRow(planned), value: { label: "moonwalk", time: 1 } },
      { id: "x", kind: "goal", from: MONDAY, to: MONDAY, value: {} },
    ];
    expect(declaredOf(rows)).toEqual({ exceptions: [exception], dismissed: [], planned: [planned] });
  });
  test("a flag set aside is no longer to watch; the next one of its rule is", () => {
    const today = addDays(MONDAY, 13);
    const runs = history("E H H E . . . E H H E . . .");
    const before = assess(runs, {}, today, {});
    const inRow = before.violations.filter((one) => one.rule === "back-to-back-hard-days");
    expect(inRow).toHaveLength(2);
    const { dismissed } = declaredOf([dismissalOf(inRow[0]!)]);
    const after = assess(runs, {}, today, { dismissed });
    expect(after.violations).toEqual(before.violations.filter((one) => one !== inRow[0]));
    expect(after.setAside).toEqual([inRow[0]]);
  });
});
