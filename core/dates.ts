/** Arithmetic on calendar dates written as text, so that no time zone and no clock can get in. */
import type { LocalDate } from "./units.ts";

/** Days since 1970-01-01. Howard Hinnant's days-from-civil: years start in March, so the leap day comes last. */
export function dayNumber(date: LocalDate): number {
  const month = Number(date.slice(5, 7));
  const year = Number(date.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(date.slice(8, 10)) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - EPOCH;
}

/** The other way round. */
export function dateOfNumber(number: number): LocalDate {
  const shifted = number + EPOCH;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${year < 1000 ? String(year).padStart(4, "0") : year}-${two(month)}-${two(day)}`;
}

export const addDays = (date: LocalDate, days: number): LocalDate => dateOfNumber(dayNumber(date) + days);
/** Calendar days from one date to the other; negative when the second is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => dayNumber(to) - dayNumber(from);

/** 1 Monday … 7 Sunday */
export const weekdayOf = (date: LocalDate): number => modulo(dayNumber(date) + 3, 7) + 1;

/** First day of the calendar week a date is in, for a week that starts on `weekStart` (1 Monday … 7 Sunday). */
export const weekStartOf = (date: LocalDate, weekStart: number): LocalDate =>
  addDays(date, -modulo(weekdayOf(date) - weekStart, 7));

/** 400 Gregorian years */
const DAYS_PER_ERA = 146_097;
/** from 0000-03-01 to 1970-01-01 */
const EPOCH = 719_468;

const modulo = (a: number, b: number): number => ((a % b) + b) % b;
const two = (value: number): string => (value < 10 ? `0${value}` : `${value}`);
