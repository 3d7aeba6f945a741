/** Finds the days a sentence names, so that each can be marked up as a date; days it does not spell out follow unseen. */
import type { LocalDate } from "../core/units.ts";
import { date, dayAndMonth, dayInMonth } from "./format.ts";

export interface DatedPiece {
  readonly text: string;
  readonly date?: LocalDate;
}

/** The sentence in pieces, joined they are the sentence; every one of `dates` that is named has its own piece. */
export function datedPieces(sentence: string, dates: readonly LocalDate[]): readonly DatedPiece[] {
  const pieces: DatedPiece[] = [];
  let rest = sentence;
  for (const day of dates) {
    const found = find(rest, day);
    if (!found) continue;
    if (found.index > 0) pieces.push({ text: rest.slice(0, found.index) });
    pieces.push({ text: found.named, date: day });
    rest = rest.slice(found.index + found.named.length);
  }
  if (rest) pieces.push({ text: rest });
  return pieces;
}

/** As the sentence may name it, the longest way first. */
function find(text: string, day: LocalDate): { readonly index: number; readonly named: string } | undefined {
  for (const named of [date(day), dayInMonth(day), dayAndMonth(day)]) {
    const index = text.indexOf(named);
    // the 1st is not found in the 10th or the 11th
    const alone = index >= 0 && !/\d$/.test(text.slice(0, index)) && !/^\d/.test(text.slice(index + named.length));
    if (alone) return { index, named };
  }
  return undefined;
}
