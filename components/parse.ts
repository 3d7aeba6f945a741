/** What a runner types into a field, read forgivingly: undefined where it could not be meant. */
import type { Metres, MetresPerSecond, Seconds } from "../core/units.ts";
import { HALF_MARATHON, MARATHON, MILE } from "../core/units.ts";
import type { Units } from "../core/view.ts";

/**
 * `19:59`, `19.59`, `1959`, `1h31`, `1:31:00`, `45'`, `6'02"`, `20 min`, `90 s`; a bare `20` is minutes, `7.5` half a minute more.
 * With the distance it was raced over, `1:31` or `131` for a half marathon is an hour and 31 minutes, and `75` for 400 m are seconds.
 */
export function parseTime(text: string, over?: Metres): Seconds | undefined {
  const typed = tidy(text).replace(CLOCK_BY_DOTS, (clock) => clock.replaceAll(".", ":"));
  const seconds = byColons(typed) ?? byLetters(typed) ?? byDigits(typed);
  if (seconds === undefined || seconds <= 0 || seconds >= LONGEST) return undefined;
  if (over === undefined) return seconds;
  if (over / seconds > FASTEST && /^\d{1,2}:?[0-5]\d$/.test(typed)) return seconds * 60;
  return over / seconds < SLOWEST && /^\d{1,2}(\.\d+)?$/.test(typed) ? seconds / 60 : seconds;
}

/** `3:45/km`, `6'02"/mi`, `3:45` in the runner's own units, `12 km/h`, `7.5 mph`, `3.7 m/s`. */
export function parsePace(text: string, units: Units): MetresPerSecond | undefined {
  const typed = tidy(text);
  const speed = /^(\d+(?:\.\d+)?)(km\/h|kmh|kph|mph|m\/s)$/.exec(typed);
  const value = speed ? Number(speed[1]) * SPEED_UNITS[speed[2]!]! : speedOfPace(typed, units);
  return value !== undefined && canBeRun(value) ? value : undefined;
}

/** `10 km`, `5k`, `800 m`, `3 mi`, `half`, `marathon`; a bare number follows the runner's units, from 100 on it is metres. */
export function parseDistance(text: string, units: Units): Metres | undefined {
  const typed = tidy(text);
  const named = NAMED.find(([name]) => name.test(typed));
  if (named) return named[1];
  const match = /^(\d+(?:\.\d+)?)(km|k|mi|miles|mile|m)?$/.exec(typed);
  if (!match) return undefined;
  const value = Number(match[1]);
  const bare = value >= 100 ? 1 : units === "metric" ? 1000 : MILE;
  const metres = value * (match[2] ? DISTANCE_UNITS[match[2]]! : bare);
  return metres > 0 && metres <= FARTHEST ? metres : undefined;
}

const SPEED_UNITS: Readonly<Record<string, number>> = {
  "km/h": 1 / 3.6,
  kmh: 1 / 3.6,
  kph: 1 / 3.6,
  mph: MILE / 3600,
  "m/s": 1,
};
const DISTANCE_UNITS: Readonly<Record<string, number>> = {
  km: 1000,
  k: 1000,
  mi: MILE,
  mile: MILE,
  miles: MILE,
  m: 1,
};
const NAMED: readonly (readonly [RegExp, Metres])[] = [
  [/^(half|halfmarathon|hm|21\.1(km?)?|13\.1(mi|miles)?)$/, HALF_MARATHON],
  [/^(marathon|fm|42\.2(km?)?|26\.2(mi|miles)?)$/, MARATHON],
  [/^mile$/, MILE],
];
/** s, four days */
const LONGEST = 4 * 86_400;
/** m, farther than any run in one go */
const FARTHEST = 1_000_000;
/** m/s, 33 min/km and the fastest sprint there was */
const SLOWEST = 0.5;
const FASTEST = 12.5;
export const canBeRun = (speed: MetresPerSecond): boolean => speed >= SLOWEST && speed <= FASTEST;

/** Where colons are written as stops or commas, `19.59` is a clock: two digits that can be seconds. */
const CLOCK_BY_DOTS = /^\d{1,3}(\.[0-5]\d){1,2}(?=$|\/)/;

/** No spaces, small letters, a decimal point, and one kind of prime for minutes and seconds. */
const tidy = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\s+/g, "")
    .replace(/,/g, ".")
    .replace(/[’′‘]/g, "'")
    .replace(/[”″“]|''/g, '"');

function byColons(typed: string): Seconds | undefined {
  const match = /^(?:(\d{1,3}):)?(\d{1,3}):(\d{1,2}(?:\.\d+)?)$/.exec(typed);
  if (!match) return undefined;
  const [hours, minutes, seconds] = [Number(match[1] ?? 0), Number(match[2]), Number(match[3])];
  if (seconds >= 60 || (match[1] && minutes >= 60)) return undefined;
  return hours * 3600 + minutes * 60 + seconds;
}

function byLetters(typed: string): Seconds | undefined {
  const match = /^(?:(\d+)h)?(?:(\d+(?:\.\d+)?)(?:'|min|m|(?=$)))?(?:(\d+(?:\.\d+)?)(?:"|s|sec)?)?$/.exec(typed);
  if (!match || !/[hms'"]/.test(typed)) return undefined;
  return Number(match[1] ?? 0) * 3600 + Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0);
}

/** `1959` is 19:59 and `13100` is 1:31:00; one or two digits are minutes. */
function byDigits(typed: string): Seconds | undefined {
  if (/^\d{1,2}(\.\d+)?$/.test(typed)) return Number(typed) * 60;
  if (!/^\d{3,6}$/.test(typed)) return undefined;
  const padded = typed.padStart(6, "0");
  return byColons(`${padded.slice(0, 2)}:${padded.slice(2, 4)}:${padded.slice(4)}`);
}

function speedOfPace(typed: string, units: Units): MetresPerSecond | undefined {
  const match = /^(.+?)(?:\/|per)?(km|k|mi|mile)?$/.exec(typed);
  const seconds = match && parseTime(match[1]!);
  if (!seconds) return undefined;
  const miles = match[2] ? match[2].startsWith("mi") : units === "imperial";
  return (miles ? MILE : 1000) / seconds;
}
