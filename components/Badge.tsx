/** The badge on a run in a site's list: label, structure and a mark, 24 px high; it opens its card in place. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Label } from "../core/labels/label.ts";
import type { RunView, Units } from "../core/view.ts";
import { Card } from "./Card.tsx";
import { drawFace, drawPending, sessionLine, spoken } from "./face.ts";
import { drawGone } from "./gone.ts";
import { writeReason } from "./words/reasons.ts";

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
  /** open from the first paint */
  readonly startOpen?: boolean;
  /** the extension was updated or turned off: nothing can be put right or opened from here; `here`: it is said beside this badge */
  readonly gone?: "here" | "elsewhere" | undefined;
  /** the card could not be brought in */
  readonly onNoCard?: () => void;
}

export function Badge({ view, state, units, onCorrect, onDetails, onOpen, gone, startOpen = false }: BadgeProps) {
  const [open, setOpen] = useState(startOpen);
  const line = view ? lineOf(view, units) : "";
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (view && button.current) drawFace(button.current, view, line);
  });
  if (state === "error") return null;
  if (!view) return <div class="slot" ref={(slot) => void (slot && drawPending(slot))} />;
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
      class="slot"
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
        aria-label={spoken(view, line)}
        // the card must not lose focus, and close, just before this click closes it
        onMouseDown={(event) => event.preventDefault()}
        onClick={toggle}
      />
      {open && (
        <Card
          view={view}
          units={units}
          onCorrect={onCorrect}
          onDetails={onDetails}
          onClose={() => close(true)}
          anchor={button}
          gone={gone !== undefined}
        />
      )}
      {gone === "here" && !open && <span ref={drawGone} />}
    </div>
  );
}

/** What happens in the badge is none of the site's business: its shortcuts and click areas stay quiet. */
const stay = (event: Event) => event.stopPropagation();

/** The second half of the badge: structure, what it belongs to, or why nothing can be said. */
export const lineOf = (view: RunView, units: Units): string =>
  view.label === "unknown" && !view.partOf && view.because[0]
    ? writeReason(view.because[0], units)
    : sessionLine(view, units);
