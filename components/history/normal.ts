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
    .replace(/(?<=\d) ?[x×*] ?(?=[\d(])/g, "x")
    .replace(/(?<=\d) (?=(?:km|m|mi|min|s|h)\b)/g, "")
    .replace(/(?<=\dx\(?\d+)000m?(?!\w)/g, "km")
    .replace(/(?<=\dx\(?\d+)['’′]/g, "min")
    .replace(/(?<=\dx\(?)(\d+)s(?!\w)/g, (whole, s: string) => (Number(s) % 60 ? whole : `${Number(s) / 60}min`));

/** A date in figures as the texts have it: `15.11.2026`, `11/2026` and `11.2026`. */
export const dated = (typed: string): string =>
  typed.replace(
    /(?<!\d)(?:(\d\d?)\.)?(\d\d?)[./](\d{4})(?!\d)/g,
    (_, day: string | undefined, month: string, year: string) =>
      [year, month, ...(day ? [day] : [])].map((part) => part.padStart(2, "0")).join("-"),
  );
