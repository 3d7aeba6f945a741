/** The closed badge as plain elements: a list of thirty runs must not pay for a renderer before one is opened. */
import { FAMILY, type Label } from "../core/labels/label.ts";
import type { RunView, Units } from "../core/view.ts";
import { CHECK, GLYPHS, SEVERITIES } from "./paths.ts";
import { labelName } from "./words/labels.ts";
import { say, sayCount, side } from "./words/say.ts";
import { shortStructure } from "./words/structure.ts";

/** Replaces what is in the badge's button: glyph, label, line and mark. */
export function drawFace(into: Element, view: RunView, line: string): void {
  const page = into.ownerDocument;
  const mark = markOf(view);
  const yours = view.correctedFrom && element(page, "span", "mark second", sign(page, CHECK, 12), say("badge_yours"));
  into.replaceChildren(
    tileOf(page, view.label),
    // the spaces are for the ear: what can be read must be in what is said
    element(page, "b", "", `${labelName(view.label)} `),
    ...(line ? [element(page, "span", "line", `${line} `)] : []),
    ...(yours ? [yours] : []),
    ...(mark
      ? [element(page, "span", "mark", element(page, "span", mark.severity, sign(page, SEVERITIES[mark.severity], 13)))]
      : []),
  );
}

/** Drawn once a label: the many of a list are copies. */
const tiles = new Map<Label, Element>();

function tileOf(page: Document, label: Label): Node {
  let tile = tiles.get(label);
  if (tile?.ownerDocument !== page) {
    tile = drawing(page, `tile f-${FAMILY[label]}`, 20, 20);
    tile.append(shape(page, "rect", { class: "bg", width: "20", height: "20", rx: "4" }));
    tile.append(shape(page, "path", { class: "g", d: GLYPHS[label] }));
    tiles.set(label, tile);
  }
  return tile.cloneNode(true);
}

/** As high as the badge will be, so that nothing moves when it comes. */
export function drawPending(into: Element): void {
  const page = into.ownerDocument;
  into.replaceChildren(element(page, "span", "badge pending", element(page, "span", "blank"), say("badge_pending")));
}

/** Only the later run, the one that broke the rule, carries the mark; a warning before a note. */
const markOf = (view: RunView) => {
  const own = view.violations.filter((violation) => violation.marked === view.id);
  return own.find((violation) => violation.severity === "warn") ?? own[0];
};

/** The session, or what a warm-up or cool-down by itself belongs to. */
export function sessionLine(view: RunView, units: Units): string {
  if (!view.partOf) return view.label === "unknown" ? "" : shortStructure(view.structure, units, view.label);
  const session = shortStructure(view.partOf.structure, units);
  return session ? say(`badge_${view.partOf.role}_of`, { session }) : say(`badge_${view.partOf.role}`);
}

/** What the badge says aloud. */
export function spoken(view: RunView, line: string): string {
  const own = view.violations.filter((violation) => violation.marked === view.id).length;
  const yours = view.correctedFrom ? say("badge_yours") : "";
  const words = [[labelName(view.label), line, yours].filter(Boolean).join(" ")];
  if (own > 0) words.push(sayCount("badge_watch", own));
  return side(words);
}

function element(page: Document, tag: string, className: string, ...inside: (Node | string)[]): HTMLElement {
  const made = page.createElement(tag);
  if (className) made.className = className;
  made.append(...inside);
  return made;
}

const SVG = "http://www.w3.org/2000/svg";

function shape(page: Document, tag: string, attributes: Readonly<Record<string, string>>): Element {
  const made = page.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

const drawing = (page: Document, className: string, size: number, grid: number): Element =>
  shape(page, "svg", {
    class: className,
    width: `${size}`,
    height: `${size}`,
    viewBox: `0 0 ${grid} ${grid}`,
    "aria-hidden": "true",
    focusable: "false",
  });

function sign(page: Document, outline: string, size: number): Element {
  const made = drawing(page, "ic", size, 14);
  made.append(shape(page, "path", { "fill-rule": "evenodd", d: outline }));
  return made;
}
