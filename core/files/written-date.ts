/** Dates as exports write them in the account's language: `May 6, 2024, 4:02:34 AM`, `20.09.2026, 14:12:12`, `6 mai 2024 à 04:02`. */

/** the site's languages; where a month has one name in two of them it is the same month */
const LANGUAGES = "en de fr es it pt nl pl sv da nb cs sk fi hu ro ru uk tr id".split(" ");
/** letters that tell a month from all others in its language */
const STEM = 3;

/** s since 1970, the written clock taken as UTC; undefined when it cannot be told. */
export function writtenDate(text: string): number | undefined {
  const date = dateOf(text);
  const [year = 0, month = 0, day = 0] = date ?? [];
  const instant = Date.UTC(year, month - 1, day);
  // The calendar must agree: there is no 31st of June.
  if (!date || new Date(instant).getUTCDate() !== day || new Date(instant).getUTCMonth() !== month - 1)
    return undefined;
  return instant / 1000 + timeOf(text);
}

function dateOf(text: string): readonly number[] | undefined {
  const yearFirst = /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/.exec(text);
  if (yearFirst) return yearFirst.slice(1, 4).map(Number);
  // Where months are numbers and the year is last, the day is first: English, which differs, writes names.
  const dayFirst = /(\d{1,2})[-/.]\s?(\d{1,2})[-/.]\s?(\d{4})/.exec(text);
  if (dayFirst) return [Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1])];
  const year = /\b(\d{4})\b/.exec(text);
  const day = /\b(\d{1,2})\b(?!:)/.exec(text);
  const month = text
    .toLowerCase()
    .match(/\p{L}+/gu)
    ?.map(monthOf)
    .find((one) => one !== undefined);
  return year && day && month ? [Number(year[1]), month, Number(day[1])] : undefined;
}

function timeOf(text: string): number {
  const time = /\b(\d{1,2}):(\d\d)(?::(\d\d))?\s*([ap])?\.?\s*m?/i.exec(text);
  if (!time) return 0;
  const half = time[4]?.toLowerCase();
  const hour = half ? (Number(time[1]) % 12) + (half === "p" ? 12 : 0) : Number(time[1]);
  return hour * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0);
}

let months: ReadonlyMap<string, number> | undefined;

function monthOf(word: string): number | undefined {
  months ??= new Map(LANGUAGES.flatMap(monthsIn));
  return months.get(word) ?? (word.length > STEM ? months.get(word.slice(0, STEM)) : undefined);
}

/** Names and short names, as they stand in a date. */
function monthsIn(language: string): [string, number][] {
  return (["long", "short"] as const).flatMap((month) => {
    const format = new Intl.DateTimeFormat(language, { day: "numeric", month, timeZone: "UTC" });
    return Array.from({ length: 12 }, (_, at): [string, number] => {
      const parts = format.formatToParts(Date.UTC(2024, at, 15));
      const name = parts.find((part) => part.type === "month")?.value ?? "";
      return [name.toLowerCase().replace(".", ""), at + 1];
    });
  });
}
