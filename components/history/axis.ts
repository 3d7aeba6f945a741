/** One time axis for every chart of the page: a week is a column, so that days, weeks and fitness stand above each other. */
import { addDays, daysBetween, weekStartOf } from "../../core/dates.ts";
import type { LocalDate } from "../../core/units.ts";
import { monthAndYear, monthName } from "../format.ts";

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
/** Fewer than fill a page of 1280: a second chart stands beside the first. */
export const FEW_WEEKS = 11;
/** px; a wider column would only be emptier. */
const WIDEST_STEP = 96;

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
  /** px */
  readonly x: number;
  readonly text: string;
}

/** A month, by its first day, and where it begins. */
export interface MonthStart {
  readonly first: LocalDate;
  /** px */
  readonly x: number;
}

/** Months above the column in which they begin, as many as fit, and above the first column; a week is named by no month that has yet to begin. */
export function monthTicks(axis: Axis, today: LocalDate): readonly Tick[] {
  const starts: MonthStart[] = [];
  for (let column = 0; column < axis.columns; column++) {
    const start = addDays(axis.from, column * 7);
    const first = firstOfMonthIn(start);
    if (!first || first > axis.to) continue;
    const ahead = start <= today && first > today ? 1 : 0;
    if (column + ahead < axis.columns) starts.push({ first, x: xOf(axis, column + ahead) });
  }
  // What lies before the first of them has a name too: a young history may hold no first of a month at all.
  const end = addDays(axis.from, 6);
  const first = `${(axis.from <= today && today < end ? today : end).slice(0, 8)}01`;
  if (starts[0]?.first !== first) starts.unshift({ first, x: LEFT });
  return clearTicks(starts, axis.width + BEYOND);
}

/** Every how many months a name stands: whole parts of a year, then years. */
const EVERY = [1, 2, 3, 6, 12, 24, 60] as const;
/** px that the last name may stand over the chart's edge */
const BEYOND = 10;

/** As many months by name as stand clear of each other and end before `end`, in px; a January says its year, alone where there is no room for both. */
export function clearTicks(starts: readonly MonthStart[], end: number): readonly Tick[] {
  let ticks: readonly Tick[] = [];
  for (const every of EVERY) {
    const named = starts.filter(
      ({ first }) => (Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)) - 1) % every === 0,
    );
    const free = named.map(({ x }, i) => (named[i + 1]?.x ?? end) - x);
    ticks = named.map(({ first, x }, i) => ({ x, text: textOf(first, every, free[i]!) }));
    // The first is the month that had begun before the chart did: it gives way to the one after it.
    const tight = ticks.map(({ text }, i) => roomFor(text) > free[i]!);
    const clear = ticks.filter((_, i) => !tight[i]);
    if (!tight.some((one, i) => one && i > 0 && i < ticks.length - 1)) return clear;
    ticks = clear;
  }
  return ticks;
}

function textOf(first: LocalDate, every: number, free: number): string {
  if (first.slice(5, 7) !== "01") return monthName(first);
  const both = monthAndYear(first);
  return every < 12 && roomFor(both) <= free ? both : first.slice(0, 4);
}

/** px at 11 px of type and to the next name: a wide letter, and one of a script whose letters are squares */
const LETTER = 7;
const SQUARE = 11;
const APART = 6;
const roomFor = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter >= "\u2e80" ? SQUARE : LETTER), APART);

/** The first of a month, where it lies in the seven days from `start`. */
function firstOfMonthIn(start: LocalDate): LocalDate | undefined {
  const end = addDays(start, 6);
  const first = `${end.slice(0, 8)}01`;
  return first >= start && first <= end ? first : undefined;
}
