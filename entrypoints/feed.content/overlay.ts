/** One element of ours in a page of a site: a shadow root to draw in, and attributes that say what is drawn. */
import type { ActivityId } from "../../core/activity.ts";
import type { RunView } from "../../core/view.ts";

export type State = "pending" | "ready" | "unknown" | "error";

export interface Overlay {
  readonly host: HTMLElement;
  /** what to draw into */
  readonly root: HTMLElement;
  /** the theme of its place, see `isDark` */
  wear(dark: boolean): void;
  /** say in the attributes what is drawn */
  describe(state: State, view: RunView | undefined): void;
}

export function makeOverlay(page: Document, tag: string, id: ActivityId, style: string): Overlay {
  const host = page.createElement(tag);
  host.dataset.activity = id;
  const shadow = host.attachShadow({ mode: "open" });
  const root = page.createElement("div");
  root.className = "overlay";
  host.style.cssText = HELD;
  shadow.append(root);
  dress(shadow, style);
  keepToOurselves(host);
  ours.add(host);
  return { host, root, wear: (dark) => wear(host, dark), describe: (state, view) => describe(host, state, view) };
}

function wear(host: HTMLElement, dark: boolean): void {
  for (const { dataset } of [host, host.shadowRoot!.querySelector<HTMLElement>(".overlay")!]) {
    if (dark) dataset.theme = "dark";
    else delete dataset.theme;
  }
}

let dresses: CSSStyleSheet[] | undefined;

/** In one sheet for all of ours; where a browser keeps it from scripts of extensions, as Firefox does, in one each. */
function dress(shadow: ShadowRoot, style: string): void {
  try {
    if (!dresses) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(style);
      dresses = [sheet];
    }
    shadow.adoptedStyleSheets = dresses;
  } catch {
    const css = shadow.ownerDocument.createElement("style");
    css.textContent = style;
    shadow.prepend(css);
  }
}

/** Against any rule of the page that happens to fit our element; what is inherited starts anew inside. */
const HELD = "all: initial !important; display: block !important; position: relative !important";

/** Asked of an overlay; the script that draws it answers by preventing it. */
const ALIVE = "hardeasy-alive";
const ours = new WeakSet<EventTarget>();

/** For all overlays of a page: they say that they live, and change with a site that goes by the system's theme. */
export function answerForOurs(page: Document): void {
  page.addEventListener(
    ALIVE,
    (asked) => {
      if (asked.target && ours.has(asked.target)) asked.preventDefault();
    },
    true,
  );
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    for (const host of page.querySelectorAll<HTMLElement>("hardeasy-badge, hardeasy-run"))
      if (ours.has(host)) wear(host, isDark(host));
  });
}

/**
 * Drawn by another copy of this extension: it is left in peace. What an update left behind is nobody's: some browsers bring the new
 * script into open pages and end the old one, whose overlays then stand there lifeless.
 */
export const isForeign = (other: Element): boolean =>
  other.shadowRoot !== null && !other.dispatchEvent(new Event(ALIVE, { cancelable: true }));

export function stateOf(view: RunView | undefined, done: boolean): State {
  if (view) return view.label === "unknown" ? "unknown" : "ready";
  return done ? "error" : "pending";
}

/** What others may read off the element. */
function describe(host: HTMLElement, state: State, view: RunView | undefined): void {
  const violations = view?.violations.filter((violation) => violation.marked === view.id).length ?? 0;
  const said = { state, violations: `${violations}`, label: view?.label, family: view?.family, day: view?.day };
  for (const [name, value = null] of Object.entries(said)) {
    const attribute = `data-${name}`;
    // Each change of one has the page reckon its styles anew.
    if (host.getAttribute(attribute) === value) continue;
    if (value) host.setAttribute(attribute, value);
    else host.removeAttribute(attribute);
  }
}

/** Entries of a feed are buttons to the site: a click on our element is not a click on the entry. */
function keepToOurselves(host: HTMLElement): void {
  for (const event of ["click", "mousedown", "pointerdown", "keydown", "keyup", "keypress", "dblclick"])
    host.addEventListener(event, (happened) => happened.stopPropagation());
}

/** Below this relative luminance the ground is dark. */
const DARK = 0.2;

/**
 * By the first painted ground of a place: sites have themes of their own, whatever the system prefers. `known`: what was found of
 * elements around places asked about at the same time.
 */
export function isDark(place: Element, known = new Map<Element, boolean>()): boolean {
  const asked: Element[] = [];
  let dark: boolean | undefined;
  for (let at: Element | null = place; at && dark === undefined; at = at.parentElement) {
    dark = known.get(at) ?? groundIsDark(at);
    asked.push(at);
  }
  for (const element of asked) known.set(element, dark ?? false);
  return dark ?? false;
}

/** Undefined where nothing is painted. */
function groundIsDark(element: Element): boolean | undefined {
  const [red, green, blue, alpha] =
    getComputedStyle(element)
      .backgroundColor.match(/[\d.]+/g)
      ?.map(Number) ?? [];
  if (red === undefined || green === undefined || blue === undefined || alpha === 0) return undefined;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue) < DARK;
}

/** sRGB to linear light (IEC 61966-2-1). */
const linear = (channel: number): number => {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};
