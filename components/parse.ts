/** What a runner types into a field, read forgivingly: undefined where it could not be meant. */
import type { Metres, MetresPerSecond, Seconds } from "../core/units.ts";
import { HALF_MARATHON, MARATHON, MILE } from "../core/units.ts";
import type { Units } from "../core/view.ts";
import { say } from "./words/say.ts";

/**
 * `19:59`, `19.59`, `1959`, `1h31`, `1:31:00`, `45'`, `6'02"`, `20 min`, `90 s`, `1時間31分`; a bare `20` is minutes, `7.5` half a
 * minute more.
 * With the distance it was raced over, `1:31` or `131` for a half marathon is an hour and 31 minutes, and `75` for 400 m are seconds.
 */
export function parseTime(text: string, over?: Metres): Seconds | undefined {
  const typed = WRITTEN.reduce((all, [word, sign]) => all.replace(word, sign), tidy(text))
    .replace(CLOCK_BY_DOTS, (clock) => clock.replaceAll(".", ":"))
    .replace(/^(\d+)h(?=\d+:)/, "$1:")
    .replace(/^(\d+:.*\d)(h|m)$/, "$1");
  const seconds = byColons(typed) ?? byLetters(typed) ?? byDigits(typed);
  if (seconds === undefined || seconds <= 0 || seconds >= LONGEST) return undefined;
  if (over === undefined) return seconds;
  if (over / seconds > FASTEST && /^\d{1,2}:?[0-5]\d$/.test(typed)) return seconds * 60;
  return over / seconds < SLOWEST && /^\d{1,2}(\.\d+)?$/.test(typed) ? seconds / 60 : seconds;
}

/** `3:45/km`, `6'02"/mi`, `4:30 min/km`, `72 s/400 m`, `3:45` in the runner's own units, `12 km/h`, `7.5 mph`, `3.7 m/s`. */
export function parsePace(text: string, units: Units): MetresPerSecond | undefined {
  const typed = tidy(text);
  const speed = /^(\d+(?:\.\d+)?)(km\/h|kmh|kmph|kph|mph|m\/s)$/.exec(typed);
  const value = speed ? Number(speed[1]) * SPEED_UNITS[speed[2]!]! : speedOfPace(typed, units);
  return value !== undefined && canBeRun(value) ? value : undefined;
}

/**
 * `10 km`, `5k`, `800 m`, `3 mi`, `10,000`, `half`, `marathon` and their names in the runner's language; a bare number follows the
 * runner's units, from 100 on it is metres.
 */
export function parseDistance(text: string, units: Units): Metres | undefined {
  const typed = tidy(text.replace(THOUSANDS, "$1$2"));
  const isCalled = (names: RegExp, ...own: string[]) =>
    names.test(units === "metric" ? typed.replace(/\d$/, "$&km") : typed) || own.some((name) => tidy(name) === typed);
  if (isCalled(HALF, say("race_half"), say("event_half_marathon"))) return HALF_MARATHON;
  if (isCalled(FULL, say("event_marathon"))) return MARATHON;
  if (typed === "mile") return MILE;
  const match = /^(\d+(?:\.\d+)?)(?:(k|km|kilom\p{L}+|キロ)|(mi|mil[a-z]+|migli[ao]|meilen?)|(m|met\p{L}+))?$/u.exec(
    typed,
  );
  if (!match) return undefined;
  const [, figure, kilometres, miles, short] = match;
  const value = Number(figure);
  const bare = short || (!miles && !kilometres && value >= 100);
  const metres = value * (bare ? 1 : miles || (!kilometres && units === "imperial") ? MILE : 1000);
  return metres > 0 && metres <= FARTHEST ? metres : undefined;
}

const SPEED_UNITS: Readonly<Record<string, number>> = {
  "km/h": 1 / 3.6,
  kmh: 1 / 3.6,
  kmph: 1 / 3.6,
  kph: 1 / 3.6,
  mph: MILE / 3600,
  "m/s": 1,
};
const HALF = /^(half|halfmarathon|hm|21(\.1|\.0975)?km?|21\.1|13\.1(mi|miles|km)?)$/;
const FULL = /^(marathon|fm|フル(マラソン)?|42(\.2|\.195)?km?|42\.2|26\.2(mi|miles|km)?)$/;
/** `10,000` and `1.500 m` are metres, whatever mark parts the thousands. */
const THOUSANDS = /^\s*(\d{1,3})(?:[,'’]|\.(?=\d{3}\s*m\s*$))(\d{3})(?=\s*m?\s*$)/i;
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
    .replace(/[´`]/g, "'")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\s+/g, "")
    .replace(/,/g, ".")
    .replace(/[’′‘]/g, "'")
    .replace(/[”″“]|''/g, '"');

/** Words for hours, minutes and seconds, where they are more than their first letter. */
const WRITTEN: readonly (readonly [RegExp, string])[] = [
  [/時間|std\.?|stunden?|hrs?|hours?/, "h"],
  [/分|min[.a-z]*/, "m"],
  [/秒|sec[.a-z]*|sek[.a-z]*/, "s"],
];

function byColons(typed: string): Seconds | undefined {
  const match = /^(?:(\d{1,3}):)?(\d{1,3}):(\d{1,2}(?:\.\d+)?)$/.exec(typed);
  if (!match) return undefined;
  const [hours, minutes, seconds] = [Number(match[1] ?? 0), Number(match[2]), Number(match[3])];
  if (seconds >= 60 || (match[1] && minutes >= 60)) return undefined;
  return hours * 3600 + minutes * 60 + seconds;
}

function byLetters(typed: string): Seconds | undefined {
  const match = /^(?:(\d+)h)?(?:(\d+(?:\.\d+)?)(?:'|m|(?=$)))?(?:(\d+(?:\.\d+)?)["s]?)?$/.exec(typed);
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
  const match = /^(.+?)(?:\/|per|pro)?(km|k|mi|mile|\d{3}m?)?$/.exec(typed.replace(/(\d)min\//, "$1/"));
  const seconds = match && parseTime(match[1]!, Number.parseInt(match[2] ?? "", 10) || undefined);
  if (!seconds) return undefined;
  const over = match[2] ?? (units === "metric" ? "km" : "mi");
  return (over.startsWith("m") ? MILE : Number.parseInt(over, 10) || 1000) / seconds;
}
