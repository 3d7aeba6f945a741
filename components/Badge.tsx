/** The badge on a run in a site's list: label, structure and a mark, 24 px high; it opens its card in place. */
import { useRef, useState } from "preact/hooks";
import type { Label } from "../core/labels/label.ts";
import type { RunView, Units } from "../core/view.ts";
import { Card } from "./Card.tsx";
import { Tile } from "./Glyph.tsx";
import { Mark, SeverityMark } from "./marks.tsx";
import { labelName } from "./words/labels.ts";
import { writeReason } from "./words/reasons.ts";
import { shortStructure } from "./words/structure.ts";

export type OverlayState = "pending" | "ready" | "unknown" | "error";

export interface BadgeProps {
  readonly view?: RunView;
  readonly state: OverlayState;
  readonly units: Units;
  /** the runner's word; undefined takes it back */
  readonly onCorrect: (label: Label | undefined) => void;
  /** opens the panel */
  readonly onDetails?: () => void;
  readonly onOpen?: () => void;
}

export function Badge({ view, state, units, onCorrect, onDetails, onOpen }: BadgeProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  if (state === "error") return null;
  if (!view) return <Pending />;
  const close = (refocus: boolean) => {
    setOpen(false);
    if (refocus) button.current?.focus();
  };
  const toggle = () => {
    if (open) return close(true);
    onOpen?.();
    setOpen(true);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps events from the site, and hears Escape of what it holds
    <div
      ref={root}
      class={open ? "slot open" : "slot"}
      onClick={stay}
      onKeyDown={(event) => {
        stay(event);
        if (event.key === "Escape" && open) close(true);
      }}
      onFocusOut={(event) => {
        if (open && !root.current?.contains(event.relatedTarget as Node | null)) close(false);
      }}
    >
      <button
        ref={button}
        type="button"
        class="badge"
        aria-expanded={open}
        aria-haspopup="dialog"
        aria-label={spoken(view, units)}
        // the card must not lose focus, and close, just before this click closes it
        onMouseDown={(event) => event.preventDefault()}
        onClick={toggle}
      >
        <Face view={view} units={units} />
      </button>
      {open && (
        <Card view={view} units={units} onCorrect={onCorrect} onDetails={onDetails} onClose={() => close(true)} />
      )}
    </div>
  );
}

/** What happens in the badge is none of the site's business: its shortcuts and click areas stay quiet. */
const stay = (event: Event) => event.stopPropagation();

const Pending = () => (
  <div class="slot">
    <span class="badge pending">
      <span class="blank" />
      Reading laps…
    </span>
  </div>
);

function Face({ view, units }: { readonly view: RunView; readonly units: Units }) {
  const mark = markOf(view);
  return (
    <>
      <Tile label={view.label} />
      <b>{labelName(view.label)}</b>
      <span class="line">{lineOf(view, units)}</span>
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

/** The second half of the badge: structure, what it belongs to, or why nothing can be said. */
export function lineOf(view: RunView, units: Units): string {
  if (view.partOf) {
    const of = shortStructure(view.partOf.structure, units);
    return `${view.partOf.role === "warmup" ? "warm-up" : "cool-down"}${of ? ` of ${of}` : ""}`;
  }
  if (view.label === "unknown") return view.because[0] ? writeReason(view.because[0], units) : "";
  return shortStructure(view.structure, units);
}

function spoken(view: RunView, units: Units): string {
  const own = view.violations.filter((violation) => violation.marked === view.id).length;
  const words = [`${labelName(view.label)} ${lineOf(view, units)}`.trim()];
  if (view.correctedFrom) words.push("corrected by you");
  if (own > 0) words.push(`${own} to watch`);
  return words.join(", ");
}
