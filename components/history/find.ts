/**
 * Which runs a filter lets through: by label, day, date, distance, mark, and by words such as `6x800`, `tempo nov 2026`, `tuesday`
 * `10 km` or `> 10 km`.
 */
import { type ActivityId, dateOf } from "../../core/activity.ts";
import type { DayClass, Label } from "../../core/labels/label.ts";
import type { LabelledRun } from "../../core/labels/labelled-run.ts";
import type { LocalDate, Metres } from "../../core/units.ts";
import type { Units } from "../../core/view.ts";
import { fullDate, monthNamed, weekdayOn } from "../format.ts";
import { labelName } from "../words/labels.ts";
import { shortStructure } from "../words/structure.ts";
import { lengthsAbout, readBounds, within } from "./bounds.ts";
import { dated, normal } from "./normal.ts";

export interface Filter {
  /** any of these; none is all */
  readonly labels?: readonly Label[];
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
  const { rest, bounds } = readBounds(dated(normal(filter.words ?? "")), units);
  const words = rest.split(" ").filter(Boolean);
  const asked = words.map((word) => ({ word, about: lengthsAbout(word) }));
  const meant = (run: LabelledRun) =>
    asked.every(
      ({ word, about }) =>
        (about && about[0] <= run.activity.distance && run.activity.distance < about[1]) ||
        holds(textOf(run, units), word),
    );
  return runs.filter((run) => fits(run, filter, marked) && within(run, bounds) && meant(run));
}

function fits(run: LabelledRun, filter: Filter, marked: { has(id: ActivityId): boolean }): boolean {
  const { labels = [], day, from, to, least, most, watch } = filter;
  const date = dateOf(run.activity);
  return (
    (labels.length === 0 || labels.includes(run.label)) &&
    (!day || (run.day === day && run.label !== "unknown")) &&
    (!from || date >= from) &&
    (!to || date <= to) &&
    (least === undefined || run.activity.distance >= least) &&
    (most === undefined || run.activity.distance <= most) &&
    (!watch || marked.has(run.activity.id))
  );
}

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
    const { name = "" } = run.activity;
    const dates = [day, fullDate(day), monthNamed(day), weekdayOn(day)];
    text = normal([name, labelName(run.label), shortStructure(run.structure, units), ...dates].join(" "));
    texts.set(run, text);
  }
  return text;
}
