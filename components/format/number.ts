/** Numbers, shares and lists as the language writes them, and text that never parts. */
import type { Share } from "../../core/units.ts";
import { language, say, side } from "../words/say.ts";

/**
 * `a`, `a and b`, `a, b and c`; in words of ours, for the first list of the browser's own maker takes it some 10 ms, a third of
 * what a whole run's page may.
 */
export function list(parts: readonly string[]): string {
  const last = parts.at(-1) ?? "";
  if (parts.length < 2) return last;
  // Spanish has an "and" of its own before a word that begins with the same sound.
  return say(/^(i|hi(?![ae]))/i.test(last) ? "list_before_i" : "list", { before: side(parts.slice(0, -1)), last });
}

/**
 * In the figures of the language, with so many after the point. The first formatter of a page takes the browser some 10 ms,
 * half of what a whole feed may: small figures, which are nearly all, do without.
 */
export const number = (value: number, decimals = 0): string =>
  Math.abs(value) < UNGROUPED ? value.toFixed(decimals).replace(".", say("decimal_point")) : grouped(value, decimals);

/** From here on a figure is parted into groups; a little less, for what is rounded up to it. */
const UNGROUPED = 9999;

const grouped = (value: number, decimals: number): string =>
  cached(
    `number ${decimals}`,
    () =>
      new Intl.NumberFormat(language(), {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
        useGrouping: "min2",
      }),
  ).format(value);

/** `99%` of a share of one */
/** How much more or less, by the sign that stands beside it: what rounds to nothing is less than the least. */
export const changed = (by: Share): string => (Math.abs(by) < 0.005 ? `<${percent(0.01)}` : percent(Math.abs(by)));
export const percent = (share: Share): string => say("amount_percent", { percent: number(Math.round(share * 100)) });

/** The same text with plain spaces, for attributes, files and the command line. */
export const plain = (text: string): string => text.replaceAll(NO_BREAK, " ");

/** The same text in one line, however narrow. */
export const unbroken = (text: string): string => text.replaceAll(" ", NO_BREAK);

export const NO_BREAK = "\u00a0";

const made = new Map<string, unknown>();
/** Formatters are dear to make: one of a kind and language is kept. */
export function cached<Formatter>(kind: string, make: () => Formatter): Formatter {
  const key = `${language()} ${kind}`;
  if (!made.has(key)) made.set(key, make());
  return made.get(key) as Formatter;
}
