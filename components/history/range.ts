/** Which stretch of the history is looked at: the last twelve months, one calendar year, or all of it. */
import { addDays } from "../../core/dates.ts";
import type { LocalDate } from "../../core/units.ts";

/** `last`, `all`, or a year such as `2026` */
export type RangeId = string;

export interface Range {
  readonly id: RangeId;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** A chart of less would be mostly air. */
const LEAST_DAYS = 15 * 7;
const YEAR_DAYS = 364;

/** `first`: the first known day. A young history is shown from its start. */
export function rangeOf(id: RangeId, first: LocalDate, today: LocalDate): Range {
  if (id === "all") return { id, from: first, to: today };
  if (id !== "last") return { id, from: `${id}-01-01`, to: `${id}-12-31` };
  const from = addDays(today, -YEAR_DAYS);
  const least = addDays(today, -LEAST_DAYS);
  return { id, from: first < from ? from : first > least ? least : first, to: today };
}

/** Newest first. */
export const yearsOf = (first: LocalDate, today: LocalDate): readonly string[] => {
  const [from, to] = [Number(first.slice(0, 4)), Number(today.slice(0, 4))];
  return Array.from({ length: to - from + 1 }, (_, i) => String(to - i));
};
