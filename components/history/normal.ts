/**
 * However it is typed, `6 × 800 m`, `6*800m` and `6X800 m` are the same; so are `5x1000` and `5 × 1 km`, `3x8'` and `3 × 8 min`,
 * `8x60s` and `8 × 1 min`, small and capital letters, full-width signs, and letters with and without their marks.
 */
export const normal = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ı", "i")
    .replaceAll("ł", "l")
    .replace(/\s+/g, " ")
    .replace(/(?<=\d ?)mil(?:e|es)\b/g, "mi")
    .replace(/(?<=\d) ?[x×*] ?(?=[\d(])/g, "x")
    .replace(/(?<=\d) (?=(?:km|m|mi|min|s|h)\b)/g, "")
    .replace(/(?<=\dx\(?\d+)000m?(?!\w)/g, "km")
    .replace(/(?<=\dx\(?\d+)['’′]/g, "min")
    .replace(/(?<=\dx\(?)(\d+)s(?!\w)/g, (whole, s: string) => (Number(s) % 60 ? whole : `${Number(s) / 60}min`));

/**
 * A date in figures as the texts have it: `15.11.2026`, `2026/11/15`, `11/2026`; `11/5/2026` in the order of the browser's language,
 * where only one order can be meant in that.
 */
export const dated = (typed: string): string =>
  typed
    .replace(/(?<!\d)(\d{4})[./-](\d\d?)(?:[./-](\d\d?))?(?!\d)/g, (_, ...parts: string[]) => joined(parts.slice(0, 3)))
    .replace(
      /(?<!\d|\d-)(?:(\d\d?)([./-]))?(\d\d?)[./-](\d{4})(?!\d)/g,
      (_, first: string | undefined, sign: string, second: string, year: string) =>
        joined(
          Number(second) > 12 || (Number(first) <= 12 && sign === "/" && monthLeads())
            ? [year, first, second]
            : [year, second, first],
        ),
    );

const joined = (parts: readonly (string | undefined)[]): string =>
  parts.flatMap((part) => part?.padStart(2, "0") ?? []).join("-");

/** As in the United States. */
const monthLeads = (): boolean => /^12/.test(new Date(2000, 11, 31).toLocaleDateString(navigator.language));
