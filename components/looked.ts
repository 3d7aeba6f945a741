/** A run as its own page shows it, asked for when it is opened and again when what is said of it changes. */
import { useEffect, useState } from "preact/hooks";
import type { LabelledRun } from "../core/labels/labelled-run.ts";
import type { RunView } from "../core/view.ts";

export type Look = () => Promise<RunView | undefined>;

/** Undefined until it is there, and where nobody can be asked. */
export function useLook(run: LabelledRun, look: Look | undefined): RunView | undefined {
  const [seen, setSeen] = useState<RunView>();
  const { activity, label, correctedFrom, bouts } = run;
  useEffect(() => {
    let current = true;
    look?.().then(
      (view) => current && setSeen(view),
      // Expected: nobody answers; what is known of the run stays on the screen.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [activity.id, label, correctedFrom, bouts.length]);
  return seen?.id === activity.id && seen.label === label ? seen : undefined;
}
