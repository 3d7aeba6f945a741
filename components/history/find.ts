/** Which runs a filter lets through: by label, day, date, distance, mark, and by words such as `6x800` or `tempo nov 2026`. */
import { type ActivityId, dateOf } from "../../core/activity.ts";
import type { DayClass, Family } from "../../core/labels/label.ts";
import type { LabelledRun } from "../../core/labels/labelled-run.ts";
import type { LocalDate, Metres } from "../../core/units.ts";
import type { Units } from "../../core/view.ts";
import { fullDate } from "../format.ts";
import { labelName } from "../words/labels.ts";
import { shortStructure } from "../words/structure.ts";

export interface Filter {
  readonly family?: Family;
  readonly day?: DayClass;
  readonly words?: string;
  /** both counted in */
  readonly from?: LocalDate;
  readonly to?: LocalDate;
  readonly least?: Metres;
  readonly most?: Metres;
  /** only runs that broke a rule */
  readonly watch?: boolean;
}

/** In the order given. `marked`: the runs that broke a rule. */
export function find(
  runs: readonly LabelledRun[],
  filter: Filter,
  marked: { has(id: ActivityId): boolean },
  units: Units,
): readonly LabelledRun[] {
  const words = normal(filter.words ?? "")
    .split(" ")
    .filter(Boolean);
  return runs.filter((run) => fits(run, filter, marked) && (words.length === 0 || says(textOf(run, units), words)));
}

function fits(run: LabelledRun, filter: Filter, marked: { has(id: ActivityId): boolean }): boolean {
  const { family, day, from, to, least, most, watch } = filter;
  const date = dateOf(run.activity);
  return (
    (!family || run.family === family) &&
    (!day || (run.day === day && run.label !== "unknown")) &&
    (!from || date >= from) &&
    (!to || date <= to) &&
    (least === undefined || run.activity.distance >= least) &&
    (most === undefined || run.activity.distance <= most) &&
    (!watch || marked.has(run.activity.id))
  );
}

const says = (text: string, words: readonly string[]): boolean => words.every((word) => holds(text, word));

/** A number is found whole: `6x80` is not in `16x800m`. */
function holds(text: string, word: string): boolean {
  const digit = (at: number) => /\d/.test(text[at] ?? "");
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const [starts, ends] = [/^\d/.test(word), /\d$/.test(word)];
    if (!(starts && digit(at - 1)) && !(ends && digit(at + word.length))) return true;
  }
  return false;
}

const texts = new WeakMap<LabelledRun, string>();

function textOf(run: LabelledRun, units: Units): string {
  let text = texts.get(run);
  if (text === undefined) {
    const day = dateOf(run.activity);
    const parts = [run.activity.name, labelName(run.label), shortStructure(run.structure, units), day, fullDate(day)];
    text = normal(parts.join(" "));
    texts.set(run, text);
  }
  return text;
}

/** However it is typed, `6 × 800 m`, `6*800m` and `6X800 m` are the same. */
export const normal = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll("\u00a0", " ")
    .replace(/(?<=\d)\s*[x×*]\s*(?=[\d(])/g, "x")
    .replace(/(?<=\d)\s+(?=(?:km|m|mi|min|s|h)\b)/g, "");
