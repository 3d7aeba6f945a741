/** Days as a runner reads them, in the order and with the stops of the language. */
import { addDays, weekdayOf } from "../../core/dates.ts";
import type { LocalDate } from "../../core/units.ts";
import { capital, language, say } from "../words/say.ts";
import { cached, list } from "./number.ts";

/** `Tue 10 Nov` */
export const date = (day: LocalDate): string => say("date", dateParts(day));

/** `Tue 10`, where the month goes without saying */
export const dayInMonth = (day: LocalDate): string => say("date_in_month", dateParts(day));

/** `10 Nov` */
export const dayAndMonth = (day: LocalDate): string => say("date_in_year", dateParts(day));

/** `Tue 10 Nov 2026` */
export const dateWithYear = (day: LocalDate): string => say("date", { ...dateParts(day), month: monthAndYear(day) });

/** `10 Nov 2026` */
export const fullDate = (day: LocalDate): string =>
  say("date_day_month_year", { date: dayAndMonth(day), year: day.slice(0, 4) });

/** `Nov` */
export const monthName = (day: LocalDate): string => nth(say("month_names"), Number(day.slice(5, 7)));

/** `Nov 2026` */
export const monthAndYear = (day: LocalDate): string =>
  say("date_day_month_year", { date: monthName(day), year: day.slice(0, 4) });

/** `Tue` */
export const weekday = (day: LocalDate): string => nth(say("weekday_names"), weekdayOf(day));

/** `Monday` of 1 … `Sunday` of 7 */
export const weekdayNamed = (number: number): string => capital(weekdayOn(addDays("2024-01-07", number)));

/** `Tuesday`, as it stands within a sentence */
export const weekdayOn = (day: LocalDate): string =>
  cached("weekday", () => new Intl.DateTimeFormat(language(), { weekday: "long", timeZone: "UTC" })).format(
    new Date(`${day}T00:00:00Z`),
  );

/** `November`, the name alone */
export const monthNamed = (day: LocalDate): string =>
  cached("month", () => new Intl.DateTimeFormat(language(), { month: "long", timeZone: "UTC" })).format(
    new Date(`${day}T00:00:00Z`),
  );

/** `November 2026`, where a line begins with it */
export const fullMonth = (day: LocalDate): string =>
  say("date_day_month_year", { date: capital(monthNamed(day)), year: day.slice(0, 4) });

/** `T` */
export const weekdayInitial = (day: LocalDate): string => nth(say("weekday_initials"), weekdayOf(day));

/** `Tue 10 and Wed 11 Nov`, `Tue 10, Wed 11 Nov and others`; the month once for days that share it. */
export function dates(days: readonly LocalDate[], more?: string | false): string {
  // `10 and 11 Nov`, and where the month comes first, on the first
  const aside = /m.*d/.test(say("date", { weekday: "", day: "d", month: "m" })) ? -1 : 1;
  const parts = days.map((day, i) => (days[i + aside]?.slice(0, 7) === day.slice(0, 7) ? dayInMonth(day) : date(day)));
  return list(more ? [...parts, more] : parts);
}

/** The seven days from `start`: `9–15 Nov`, `30 Nov – 6 Dec`. */
export function weekSpan(start: LocalDate): string {
  const end = addDays(start, 6);
  if (start.slice(0, 7) !== end.slice(0, 7))
    return say("date_span", { from: dayAndMonth(start), to: dayAndMonth(end) });
  const { month, day } = dateParts(end);
  return say("date_span_in_month", { from: dateParts(start).day, to: day, month });
}

const dateParts = (day: LocalDate) => ({
  weekday: weekday(day),
  day: Number(day.slice(8, 10)),
  month: monthName(day),
});

/** 1 is the first. The names are messages: the browser's own maker of dates takes a third of the time a whole run's page may. */
const nth = (names: string, number: number): string => names.split(" ")[number - 1]!;
