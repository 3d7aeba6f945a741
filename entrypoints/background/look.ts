/** What is known of some activities: labels and violations from the window of history around them, and what is still missing. */
import type { ActivityId, Streams } from "../../core/activity.ts";
import { dateOf } from "../../core/activity.ts";
import { assess, weekOf } from "../../core/assess.ts";
import type { Assessment } from "../../core/assessment.ts";
import { calibrate } from "../../core/calibrate.ts";
import { weekStartOf } from "../../core/dates.ts";
import { labelHistory } from "../../core/label-history.ts";
import type { LabelledRun } from "../../core/labels/labelled-run.ts";
import { reviewSession } from "../../core/reps/session.ts";
import { outingOf, twinsOf } from "../../core/reps/twins.ts";
import { partOf } from "../../core/sessions.ts";
import type { Database } from "../../core/store/database.ts";
import { readHistory, readSettings, rowsOf, windowAround } from "../../core/store/history.ts";
import type { Known } from "../../core/store/messages.ts";
import type { ActivityRow } from "../../core/store/rows.ts";
import { readStreams } from "../../core/store/streams.ts";
import { missingOf } from "../../core/store/wants.ts";
import { traceOf } from "../../core/trace.ts";
import type { LocalDate } from "../../core/units.ts";
import type { RunView } from "../../core/view.ts";
import { today } from "./today.ts";

export async function lookAt(database: Database, ids: readonly ActivityId[], trace = false): Promise<readonly Known[]> {
  const rows = await rowsOf(database, ids);
  const dated = rows.filter((row) => row?.start).map((row) => row!);
  const assessment = dated.length > 0 ? await assessAround(database, dated) : undefined;
  return Promise.all(
    ids.map(async (id, i): Promise<Known> => {
      const row = rows[i];
      if (!row) return { id, missing: ["summary", "laps", "streams"] };
      if (row.summary?.sport === "other") return { id, notARun: true, missing: [] };
      const run = assessment?.runs.find((one) => one.activity.id === id);
      const streams = trace && row.hasStreams ? await readStreams(database, id) : undefined;
      return {
        id,
        missing: missingOf(row),
        ...(run && assessment && { view: viewOf(run, assessment, trace, streams) }),
      };
    }),
  );
}

async function assessAround(database: Database, rows: readonly ActivityRow[]): Promise<Assessment> {
  const dates = rows.map((row): LocalDate => row.start!.slice(0, 10)).sort();
  const settings = await readSettings(database);
  const entries = await readHistory(database, rows[0]!.athlete, windowAround(dates[0]!, dates.at(-1)!), true);
  const labelled = labelHistory(entries, settings);
  return assess(labelled, calibrate(entries, settings)(today()), today(), settings);
}

function viewOf(run: LabelledRun, assessment: Assessment, close: boolean, streams: Streams | undefined): RunView {
  const id = run.activity.id;
  const date = dateOf(run.activity);
  const day = assessment.days.find((one) => one.date === date);
  const part = day && partOf(run, day);
  const { activity, family, label, confidence, structure, bouts, because, sensorNotes, alternatives, basis } = run;
  return {
    id,
    start: activity.start,
    label,
    family,
    day: run.day,
    confidence,
    structure,
    bouts,
    because,
    sensorNotes,
    alternatives,
    basis,
    ...(run.correctedFrom && { correctedFrom: run.correctedFrom }),
    violations: assessment.violations.filter((one) => one.runs.includes(id)),
    week: weekOf(assessment, weekStartOf(date, 1)).days.map((one) => ({ date: one.date, hardness: one.hardness })),
    ...(part && { partOf: { id: part.of.activity.id, role: part.role, structure: part.of.structure } }),
    ...(streams && { trace: traceOf(streams) }),
    ...(close && closer(run, assessment, streams)),
  };
}

/** What only the run's own page shows: rep by rep, and the same session earlier. */
function closer(run: LabelledRun, assessment: Assessment, streams: Streams | undefined): Partial<RunView> {
  const doubted = run.sensorNotes.flatMap((note) => (note.id === "cadence lock" ? [note] : []));
  const outing = outingOf(run);
  return {
    review: reviewSession(run, assessment.athlete, streams, doubted),
    ...(outing && { outing, twins: twinsOf(run, assessment.runs) }),
  };
}
