/** Bouts without the heart rates that are not believed: what a note calls wrong must not stand in a table beside it. */
import type { Bout } from "../bouts/bout.ts";
import type { LabelledRun } from "../labels/labelled-run.ts";
import type { Doubted } from "./inside.ts";

const WHOLE: readonly Doubted[] = [{ start: 0, end: Infinity }];

/** Stretches of the run whose heart rate followed the cadence; all of it where the runner said so. */
export const doubtedIn = ({ sensorNotes }: Pick<LabelledRun, "sensorNotes">): readonly Doubted[] =>
  sensorNotes.flatMap((note): readonly Doubted[] =>
    note.id === "cadence lock" ? note.locks : note.id === "heart ignored" ? WHOLE : [],
  );

export function believedBouts(run: Pick<LabelledRun, "bouts" | "sensorNotes">): readonly Bout[] {
  const doubted = doubtedIn(run);
  if (doubted.length === 0) return run.bouts;
  return run.bouts.map((bout) => {
    if (!doubted.some(({ start, end }) => start < bout.end && end > bout.start)) return bout;
    const { averageHeartRate: _mean, maxHeartRate: _top, ...rest } = bout;
    return rest;
  });
}
