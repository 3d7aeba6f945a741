/** Figures as a runner reads them: the only place where 3.7 m/s becomes 4:30 /km. */
import type { Amount } from "../core/bouts/structure.ts";
import { weekdayOf } from "../core/dates.ts";
import type { BeatsPerMinute, LocalDate, Metres, MetresPerSecond, Seconds } from "../core/units.ts";
import { MILE } from "../core/units.ts";
import type { Units } from "../core/view.ts";

/** `3:45 /km`, or a dash where there is no speed. */
export const pace = (speed: MetresPerSecond, units: Units): string =>
  `${paceFigure(speed, units)}${NO_BREAK}${paceUnit(units)}`;

/** `3:45` */
export function paceFigure(speed: MetresPerSecond, units: Units): string {
  const seconds = paceSeconds(speed, units);
  return Number.isFinite(seconds) ? clock(seconds) : NOTHING;
}

/** Whole seconds a kilometre or mile, as shown: differences are taken between these, so that a reader can check them. */
export const paceSeconds = (speed: MetresPerSecond, units: Units): number =>
  speed > SLOWEST ? Math.round(unitLength(units) / speed) : Number.NaN;

export const paceUnit = (units: Units): string => (units === "metric" ? "/km" : "/mi");

/** `4 s /km`; a minus is a true minus. */
export const paceDifference = (seconds: number, units: Units): string =>
  `${seconds < 0 ? MINUS : ""}${Math.abs(Math.round(seconds))}${NO_BREAK}s${NO_BREAK}${paceUnit(units)}`;

/** `+2 s`, `−2 s`, `0 s`; without its sign where it has none */
export const signedSeconds = (seconds: number, signed = true): string => {
  if (!Number.isFinite(seconds)) return NOTHING;
  const sign = !signed || seconds === 0 ? "" : seconds > 0 ? "+" : MINUS;
  return `${sign}${Math.abs(Math.round(seconds))}${NO_BREAK}s`;
};

/** `8.4 km`, `5.2 mi` */
export const distance = (metres: Metres, units: Units): string =>
  `${distanceFigure(metres, units)}${NO_BREAK}${distanceUnit(units)}`;

/** `8.4` */
export function distanceFigure(metres: Metres, units: Units): string {
  if (!Number.isFinite(metres)) return NOTHING;
  const value = metres / unitLength(units);
  return value.toFixed(value >= 99.95 ? 0 : 1);
}

export const distanceUnit = (units: Units): string => (units === "metric" ? "km" : "mi");

/** `44:22`, `1:19:02` */
export const duration = (seconds: Seconds): string => (Number.isFinite(seconds) ? clock(Math.round(seconds)) : NOTHING);

/** `44 min`, `1 h 19 min` */
export function minutesText(seconds: Seconds): string {
  if (!Number.isFinite(seconds)) return NOTHING;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes}${NO_BREAK}min`;
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)}${NO_BREAK}h${rest === 0 ? "" : `${NO_BREAK}${rest}${NO_BREAK}min`}`;
}

/** A length as a coach names it: `800 m`, `1 mi`, `90 s`, `20 min`. A rep keeps the unit it was run in. */
export function amount(length: Amount, units: Units): string {
  return "distance" in length ? distanceAmount(length.distance, units) : durationAmount(length.duration);
}

/** `Tue 10 Nov` */
export const date = (day: LocalDate): string => `${weekdayAndDay(day)} ${month(day)}`;

/** `Tue 10 and Wed 11 Nov`; the month once for days that share it. */
export function dates(days: readonly LocalDate[]): string {
  const parts = days.map((day, i) => {
    const next = days[i + 1];
    return next?.slice(0, 7) === day.slice(0, 7) ? weekdayAndDay(day) : date(day);
  });
  return list(parts);
}

/** `a`, `a and b`, `a, b and c` */
export const list = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;

/** `152 bpm` */
export const heartRate = (value: BeatsPerMinute): string =>
  Number.isFinite(value) ? `${Math.round(value)}${NO_BREAK}bpm` : NOTHING;

/** The same text with plain spaces, for attributes, files and the command line. */
export const plain = (text: string): string => text.replaceAll(NO_BREAK, " ");

const NO_BREAK = "\u00a0";
const MINUS = "\u2212";
const NOTHING = "\u2013";
/** m/s; below this there is no pace worth reading (33 min/km) */
const SLOWEST = 0.5;
const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const unitLength = (units: Units): Metres => (units === "metric" ? 1000 : MILE);
const weekdayAndDay = (day: LocalDate): string => `${DAYS[weekdayOf(day) - 1]} ${Number(day.slice(8, 10))}`;
const month = (day: LocalDate): string => MONTHS[Number(day.slice(5, 7)) - 1] ?? "";

function clock(whole: number): string {
  const seconds = String(whole % 60).padStart(2, "0");
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${minutes}:${seconds}`;
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}:${seconds}`;
}

function distanceAmount(metres: Metres, units: Units): string {
  const quarters = (metres / MILE) * 4;
  if (Math.round(quarters) > 0 && Math.abs(quarters - Math.round(quarters)) < 1e-3)
    return `${Math.round(quarters) / 4} mi`;
  if (metres % 1000 === 0) return `${metres / 1000} km`;
  return metres < 3000 ? `${Math.round(metres)} m` : plain(distance(metres, units));
}

function durationAmount(seconds: Seconds): string {
  const whole = Math.round(seconds);
  if (whole % 60 === 0 && whole > 0) return `${whole / 60} min`;
  if (whole < 120) return `${whole} s`;
  return whole < 600 ? `${clock(whole)} min` : `${Math.round(whole / 60)} min`;
}
