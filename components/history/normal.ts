/**
 * However it is typed, `6 × 800 m`, `6*800m` and `6X800 m` are the same; so are small and capital letters, full-width signs,
 * and letters with and without their marks.
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
    .replace(/(?<=\d) (?=(?:km|m|mi|min|s|h)\b)/g, "");
