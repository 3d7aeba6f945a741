/** One time axis for every chart of the page: a week is a column, so that days, weeks and fitness stand above each other. */
import { addDays, daysBetween, weekStartOf } from "../../core/dates.ts";
import type { LocalDate } from "../../core/units.ts";
import { monthName } from "../format.ts";

export interface Axis {
  /** first day of the first column */
  readonly from: LocalDate;
  /** the last day there is, which its column may run on after */
  readonly to: LocalDate;
  readonly columns: number;
  /** px from one column to the next */
  readonly step: number;
  readonly width: number;
}

/** px for weekdays and scale, left of every chart */
export const LEFT = 44;
/** px; a wider column would only be emptier */
const WIDEST_STEP = 64;

export function axisOf(from: LocalDate, to: LocalDate, weekStart: number, width: number): Axis {
  const first = weekStartOf(from, weekStart);
  const columns = Math.floor(daysBetween(first, to) / 7) + 1;
  const step = Math.min(WIDEST_STEP, (width - LEFT) / columns);
  return { from: first, to, columns, step, width: Math.min(width, LEFT + columns * step) };
}

export const columnOf = (axis: Axis, date: LocalDate): number => Math.floor(daysBetween(axis.from, date) / 7);
/** px, left edge of a column */
export const xOf = (axis: Axis, column: number): number => LEFT + column * axis.step;
/** px, exact to the day */
export const xAt = (axis: Axis, date: LocalDate): number => LEFT + (daysBetween(axis.from, date) / 7) * axis.step;

export interface Tick {
  readonly x: number;
  readonly text: string;
}

/** px a month's name needs, and one with its year */
const ROOM = 30;
const ROOM_WITH_YEAR = 60;

/** Months above the column in which they begin, as many as fit, and above the first column; a January says its year, or stands as the year alone. */
export function monthTicks(axis: Axis): readonly Tick[] {
  const ticks: Tick[] = [];
  const everyNth = [1, 2, 3, 6, 12].find((n) => n * 4.35 * axis.step >= ROOM) ?? 12;
  let free = 0;
  for (let column = 0; column < axis.columns; column++) {
    const first = firstOfMonthIn(addDays(axis.from, column * 7));
    if (!first || first > axis.to) continue;
    const month = Number(first.slice(5, 7));
    const x = xOf(axis, column);
    if ((month - 1) % everyNth !== 0 || x < free) continue;
    const year = first.slice(0, 4);
    const text = month > 1 ? monthName(first) : 12 * 4.35 * axis.step > 200 ? `${monthName(first)} ${year}` : year;
    const room = text.length > 4 ? ROOM_WITH_YEAR : ROOM;
    if (x + room > axis.width + 10) continue;
    ticks.push({ x, text });
    free = x + room;
  }
  // What lies before the first of them has a name too: a young history may hold no first of a month at all.
  const before = monthName(addDays(axis.from, 6));
  if (everyNth === 1 && !(ticks[0] && ticks[0].x < LEFT + ROOM)) ticks.unshift({ x: LEFT, text: before });
  return ticks;
}

/** The first of a month, where it lies in the seven days from `start`. */
function firstOfMonthIn(start: LocalDate): LocalDate | undefined {
  const end = addDays(start, 6);
  const first = `${end.slice(0, 8)}01`;
  return first >= start && first <= end ? first : undefined;
}
