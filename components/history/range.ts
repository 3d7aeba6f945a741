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

/** Fewer columns would be no chart: the days to come are drawn empty. */
const LEAST_DAYS = 4 * 7 - 1;
const YEAR_DAYS = 364;

/** `first`: the first known day. A young history is shown from its start, in as many weeks as it has. */
export function rangeOf(id: RangeId, first: LocalDate, today: LocalDate): Range {
  if (id !== "all" && id !== "last") return { id, from: `${id}-01-01`, to: `${id}-12-31` };
  const year = addDays(today, -YEAR_DAYS);
  const from = id === "last" && first < year ? year : first;
  const least = addDays(from, LEAST_DAYS);
  return { id, from, to: least > today ? least : today };
}

/** Where the history is opened: the last twelve months, or for a runner whose runs are all older the year of the newest. */
export const openedAt = (newest: LocalDate | undefined, today: LocalDate): RangeId =>
  newest && isLongAgo(newest, today) ? newest.slice(0, 4) : "last";

/** Its year does not go without saying. */
export const isLongAgo = (day: LocalDate, today: LocalDate): boolean => day < addDays(today, -YEAR_DAYS);

/** Less than the year that is shown once there is one. */
export const isYoung = ({ id, from }: Range, today: LocalDate): boolean =>
  id === "last" && from > addDays(today, -YEAR_DAYS);

/** Newest first. */
export const yearsOf = (first: LocalDate, today: LocalDate): readonly string[] => {
  const [from, to] = [Number(first.slice(0, 4)), Number(today.slice(0, 4))];
  return Array.from({ length: to - from + 1 }, (_, i) => String(to - i));
};
