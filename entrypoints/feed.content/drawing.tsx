/** What the badge looks like. */
import type { ComponentChild } from "preact";
import type { Label } from "../../core/labels/label.ts";
import type { RunView, Units } from "../../core/view.ts";
import type { State } from "./overlay.ts";

export const BADGE_STYLE = "";

export function drawBadge({
  view,
  state,
}: {
  readonly view?: RunView;
  readonly state: State;
  readonly units: Units;
  readonly onCorrect: (label?: Label) => void;
  readonly onDetails: () => void;
}): ComponentChild {
  if (state === "error") return null;
  return <span>{view?.label ?? "…"}</span>;
}
