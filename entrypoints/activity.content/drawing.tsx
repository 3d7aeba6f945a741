/** What the overlay on the activity page looks like, and its line as text. */
import { render } from "preact";
import { plain } from "../../components/format.ts";
import parts from "../../components/parts.css?inline";
import { RunOverlay, type RunOverlayProps } from "../../components/RunOverlay.tsx";
import run from "../../components/run.css?inline";
import theme from "../../components/theme.css?inline";
import { shortStructure, structureText } from "../../components/words/structure.ts";
import type { RunView, Units } from "../../core/view.ts";

export const RUN_STYLE = theme + parts + run;

export const drawRun = (root: Element, props: RunOverlayProps): void => render(<RunOverlay {...props} />, root);

/** Counts first, `6 × 800 m @ 3:45 /km`; the whole line for a run without a session in it. */
export const writeLine = (view: RunView, units: Units): string =>
  plain(shortStructure(view.structure, units)) || structureText(view.structure, units);
