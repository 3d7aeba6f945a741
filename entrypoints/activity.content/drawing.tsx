/** What the overlay on the activity page looks like. */
import type { ComponentChild } from "preact";
import type { Label } from "../../core/labels/label.ts";
import type { RunView, Units } from "../../core/view.ts";
import type { State } from "../feed.content/overlay.ts";

export const RUN_STYLE = "";

export const writeLine = (_view: RunView, _units: Units): string => "";

export function drawRun({
  view,
  state,
}: {
  readonly view?: RunView;
  readonly state: State;
  readonly units: Units;
  readonly onCorrect: (label?: Label) => void;
  readonly onOpenPanel: () => void;
}): ComponentChild {
  if (state === "error") return null;
  return <span>{view?.label ?? "…"}</span>;
}
