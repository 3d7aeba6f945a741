/** Finds the days a sentence names, so that each can be marked up as a date; days it does not spell out follow unseen. */
import type { LocalDate } from "../core/units.ts";

export interface DatedPiece {
  readonly text: string;
  readonly date?: LocalDate;
}

/** The sentence in pieces, joined they are the sentence; every one of `dates` that is named has its own piece. */
export function datedPieces(sentence: string, dates: readonly LocalDate[]): readonly DatedPiece[] {
  const pieces: DatedPiece[] = [];
  let rest = sentence;
  for (const date of dates) {
    const found = find(rest, date);
    if (!found) continue;
    if (found.index > 0) pieces.push({ text: rest.slice(0, found.index) });
    pieces.push({ text: found[0], date });
    rest = rest.slice(found.index + found[0].length);
  }
  if (rest) pieces.push({ text: rest });
  return pieces;
}

const MONTHS = "Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec";

/** `Tue 10`, `10 Nov`, `Tue 10 Nov`: a number of the day beside a weekday or a month, with plain or no-break spaces. */
function find(text: string, date: LocalDate): RegExpExecArray | null {
  const day = Number(date.slice(8, 10));
  const weekday = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)";
  const month = `(?:${MONTHS})`;
  return new RegExp(`\\b(?:${weekday}\\s${day}(?:\\s${month})?|${day}\\s${month})\\b`).exec(text);
}
