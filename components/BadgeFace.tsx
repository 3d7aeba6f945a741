/** What a closed badge shows and says: label, line and mark. It is all a list needs until a badge is opened. */
import type { RunView, Units } from "../core/view.ts";
import { Tile } from "./Glyph.tsx";
import { Mark, SeverityMark } from "./marks.tsx";
import { labelName } from "./words/labels.ts";
import { shortStructure } from "./words/structure.ts";

export const Pending = () => (
  <div class="slot">
    <span class="badge pending">
      <span class="blank" />
      Reading laps…
    </span>
  </div>
);

export function Face({ view, line }: { readonly view: RunView; readonly line: string }) {
  const mark = markOf(view);
  return (
    <>
      <Tile label={view.label} />
      <b>{labelName(view.label)}</b>
      <span class="line">{line}</span>
      {view.correctedFrom && (
        <span class="mark second">
          <Mark name="check" size={12} />
          yours
        </span>
      )}
      {mark && (
        <span class="mark">
          <SeverityMark severity={mark.severity} size={13} />
        </span>
      )}
    </>
  );
}

/** Only the later run, the one that broke the rule, carries the mark; a warning before a note. */
const markOf = (view: RunView) => {
  const own = view.violations.filter((violation) => violation.marked === view.id);
  return own.find((violation) => violation.severity === "warn") ?? own[0];
};

/** The session, or what a warm-up or cool-down by itself belongs to. */
export function sessionLine(view: RunView, units: Units): string {
  if (!view.partOf) return view.label === "unknown" ? "" : shortStructure(view.structure, units);
  const of = shortStructure(view.partOf.structure, units);
  return `${view.partOf.role === "warmup" ? "warm-up" : "cool-down"}${of ? ` of ${of}` : ""}`;
}

/** What the badge says aloud. */
export function spoken(view: RunView, line: string): string {
  const own = view.violations.filter((violation) => violation.marked === view.id).length;
  const words = [`${labelName(view.label)} ${line}`.trim()];
  if (view.correctedFrom) words.push("corrected by you");
  if (own > 0) words.push(`${own} to watch`);
  return words.join(", ");
}
