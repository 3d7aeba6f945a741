/** Figures as a runner reads them: the only place where 3.7 m/s becomes 4:30 /km; and the door to days and numbers. */
import type { Amount } from "../core/bouts/structure.ts";
import type { BeatsPerMinute, Metres, MetresPerSecond, Seconds, Share } from "../core/units.ts";
import { MILE } from "../core/units.ts";
import type { Units } from "../core/view.ts";
import { NO_BREAK, number, percent } from "./format/number.ts";
import { say } from "./words/say.ts";

export * from "./format/dates.ts";
export { changed, list, number, percent, plain, unbroken } from "./format/number.ts";

/** `3:45 /km`, or a dash where there is no speed. */
export const pace = (speed: MetresPerSecond, units: Units): string =>
  `${paceFigure(speed, units)}${NO_BREAK}${paceUnit(units)}`;

/** `3:45` */
export function paceFigure(speed: MetresPerSecond, units: Units): string {
  const time = paceSeconds(speed, units);
  return Number.isFinite(time) ? clock(time) : NOTHING;
}

/** Whole seconds a kilometre or mile, as shown: differences are taken between these, so that a reader can check them. */
export const paceSeconds = (speed: MetresPerSecond, units: Units): number =>
  speed > SLOWEST ? Math.round(unitLength(units) / speed) : Number.NaN;

export const paceUnit = (units: Units): string => (units === "metric" ? "/km" : "/mi");

/** `16.0`, for a treadmill */
export const speedFigure = (speed: MetresPerSecond, units: Units): string =>
  Number.isFinite(speed) ? number((speed * 3600) / unitLength(units), 1) : NOTHING;

export const speedUnit = (units: Units): string => (units === "metric" ? "km/h" : "mph");

/** `4 s /km`; a minus is a true minus. */
export const paceDifference = (difference: number, units: Units): string =>
  `${difference < 0 ? MINUS : ""}${seconds(Math.abs(difference))}${NO_BREAK}${paceUnit(units)}`;

/** `+2 s`, `−2 s`, `0 s`; without its sign where it has none */
export const signedSeconds = (difference: number, signed = true): string => {
  if (!Number.isFinite(difference)) return NOTHING;
  const sign = !signed || difference === 0 ? "" : difference > 0 ? "+" : MINUS;
  return `${sign}${seconds(Math.abs(difference))}`;
};

/** `8.4 km`, `5.2 mi` */
export const distance = (length: Metres, units: Units): string =>
  `${distanceFigure(length, units)}${NO_BREAK}${distanceUnit(units)}`;

/** `8.4`; a dash where there is none, or none was measured */
export function distanceFigure(length: Metres, units: Units): string {
  if (!(length > 0 && Number.isFinite(length))) return NOTHING;
  const value = length / unitLength(units);
  return number(value, value >= 99.95 ? 0 : 1);
}

/** `55 km`, of what is known to a tenth or so */
export const wholeDistance = (length: Metres, units: Units): string =>
  `${number(Math.round(length / unitLength(units)))}${NO_BREAK}${distanceUnit(units)}`;

export const distanceUnit = (units: Units): string => (units === "metric" ? "km" : "mi");

/** `44:22`, `1:19:02` */
export const duration = (time: Seconds): string => (Number.isFinite(time) ? clock(Math.round(time)) : NOTHING);

/** `1:28`, hours and whole minutes */
export const minuteClock = (time: Seconds): string => clock(Math.round(time / 60) * 60).replace(/:00$/, "");

/** `44 min`, `1 h 19 min` */
export function minutesText(time: Seconds): string {
  if (!Number.isFinite(time)) return NOTHING;
  const all = Math.round(time / 60);
  const [hours, minutes] = [Math.floor(all / 60), all % 60];
  if (hours === 0) return say("amount_minutes", { minutes });
  return minutes === 0 ? say("amount_hours", { hours }) : say("amount_hours_minutes", { hours, minutes });
}

/** `170 h`, `4.5 h` */
export function hours(time: Seconds): string {
  const value = time / 3600;
  return say("amount_hours", { hours: number(value, value >= 9.95 || value % 1 === 0 ? 0 : 1) });
}

/** A figure on a chart's scale: `40`, `2 h`, `50%`. */
export function scaleText(value: number, measure: "distance" | "time" | "share", units: Units): string {
  if (measure === "share") return percent(value);
  if (measure === "time") return hours(value);
  const far = value / unitLength(units);
  return number(far, Math.abs(far - Math.round(far)) < 1e-6 ? 0 : 1);
}

/** `90 s` */
export const seconds = (time: Seconds): string => say("amount_seconds", { seconds: Math.round(time) });

/** `40 m`: climbs and reps, in metres everywhere. */
export const metres = (length: Metres): string => `${number(Math.round(length))}${NO_BREAK}m`;

/** `120 m`, `394 ft`: heights of a course. */
export const height = (length: Metres, units: Units): string =>
  units === "metric" ? metres(length) : `${number(Math.round(length / FOOT))}${NO_BREAK}ft`;

/** `+2%`, `−1%`, `0%` of a slope */
export function slope(grade: Share): string {
  const whole = Math.round(grade * 100);
  return `${whole > 0 ? "+" : whole < 0 ? MINUS : ""}${percent(Math.abs(whole) / 100)}`;
}

/** A length as a coach names it: `800 m`, `1 mi`, `90 s`, `20 min`. A rep keeps the unit it was run in. */
export function amount(length: Amount, units: Units): string {
  return "distance" in length ? distanceAmount(length.distance, units) : durationAmount(length.duration);
}

/** A mark of a race: whole and part kilometres or miles, metres on a track. */
export function markDistance(length: Metres, by: Units | "track"): string {
  if (by === "track") return metres(length);
  const value = length / unitLength(by);
  return `${number(value, Math.abs(value - Math.round(value)) < 0.005 ? 0 : 2)}${NO_BREAK}${distanceUnit(by)}`;
}

/** `152 bpm` */
export const heartRate = (value: BeatsPerMinute): string =>
  Number.isFinite(value) ? say("amount_beats", { beats: Math.round(value) }) : NOTHING;

const FOOT: Metres = 0.3048;
const MINUS = "\u2212";
const NOTHING = "\u2013";
/** m/s; below this there is no pace worth reading (33 min/km) */
const SLOWEST = 0.5;

/** m of a kilometre or mile */
export const unitLength = (units: Units): Metres => (units === "metric" ? 1000 : MILE);

function clock(whole: number): string {
  const rest = String(whole % 60).padStart(2, "0");
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${minutes}:${rest}`;
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}:${rest}`;
}

function distanceAmount(length: Metres, units: Units): string {
  const quarters = (length / MILE) * 4;
  if (Math.round(quarters) > 0 && Math.abs(quarters - Math.round(quarters)) < 1e-3)
    return `${shortest(Math.round(quarters) / 4)}${NO_BREAK}mi`;
  if (length % 1000 === 0) return `${length / 1000}${NO_BREAK}km`;
  return length < 3000 ? `${Math.round(length)}${NO_BREAK}m` : distance(length, units);
}

/** `1`, `0.5`, `0.25` */
const shortest = (value: number): string => number(value, value % 1 === 0 ? 0 : (value * 2) % 1 === 0 ? 1 : 2);

function durationAmount(time: Seconds): string {
  const whole = Math.round(time);
  if (whole % 60 === 0 && whole > 0) return minutesAmount(String(whole / 60));
  if (whole < 120) return seconds(whole);
  return minutesAmount(whole < 600 ? clock(whole) : String(Math.round(whole / 60)));
}

const minutesAmount = (minutes: string): string => say("amount_minutes", { minutes });
