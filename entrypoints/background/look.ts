/** What is known of some activities: labels and violations from the window of history around them, and what is still missing. */
import type { ActivityId } from "../../core/activity.ts";
import { assess } from "../../core/assess.ts";
import type { Assessment } from "../../core/assessment.ts";
import { addDays } from "../../core/dates.ts";
import { athletes, labelHistory } from "../../core/label-history.ts";
import { readContext } from "../../core/store/context.ts";
import type { Database } from "../../core/store/database.ts";
import { readHistory, readSettings, rowsOf, windowAround } from "../../core/store/history.ts";
import type { Known } from "../../core/store/messages.ts";
import type { ActivityRow } from "../../core/store/rows.ts";
import { readStreams } from "../../core/store/streams.ts";
import { missingOf } from "../../core/store/wants.ts";
import { agreementOf } from "../../core/teach/agreement.ts";
import { type Change, changedBy } from "../../core/teach/changed.ts";
import { REACH_AFTER, REACH_BEFORE } from "../../core/teach/teacher.ts";
import type { LocalDate } from "../../core/units.ts";
import { today } from "./today.ts";
import { closer, viewOf } from "./view-of.ts";

/** `trace`: everything the run's own page shows; otherwise what a badge and its card need. */
export async function lookAt(database: Database, ids: readonly ActivityId[], trace = false): Promise<readonly Known[]> {
  const rows = await rowsOf(database, ids);
  const dated = rows.filter((row) => row?.start).map((row) => row!);
  const assessment = dated.length > 0 ? await assessAround(database, dated) : undefined;
  const agreement = assessment ? agreementOf(assessment.runs) : [];
  return Promise.all(
    ids.map(async (id, i): Promise<Known> => {
      const row = rows[i];
      if (!row) return { id, missing: ["summary", "laps", "streams"] };
      if (row.removed || row.summary?.sport === "other") return { id, notARun: true, missing: [] };
      const run = assessment?.runs.find((one) => one.activity.id === id);
      if (!run || !assessment) return { id, missing: missingOf(row) };
      const streams = trace && row.hasStreams ? await readStreams(database, id) : undefined;
      const changed = run.correctedFrom && ids.length === 1 ? await changesOf(database, row) : undefined;
      const view = viewOf(run, assessment, agreement);
      return {
        id,
        missing: missingOf(row),
        view: { ...view, ...(changed && { changed }), ...(trace && closer(run, assessment, streams)) },
      };
    }),
  );
}

async function assessAround(database: Database, rows: readonly ActivityRow[]): Promise<Assessment> {
  const dates = rows.map((row): LocalDate => row.start!.slice(0, 10)).sort();
  const { athlete } = rows[0]!;
  const window = windowAround(dates[0]!, dates.at(-1)!);
  const [settings, context] = [await readSettings(database), await readContext(database, athlete, window)];
  const entries = await readHistory(database, athlete, window, true);
  const labelled = labelHistory(entries, settings);
  return assess(labelled, athletes(entries, settings)(today()), today(), context);
}

/** What the runner's word on a run changed elsewhere; read only where it is asked about, for it needs years around it. */
async function changesOf(database: Database, row: ActivityRow): Promise<readonly Change[]> {
  const date = row.start!.slice(0, 10);
  const window = windowAround(addDays(date, -REACH_BEFORE), addDays(date, REACH_AFTER));
  const entries = await readHistory(database, row.athlete, window);
  return changedBy(row.id, entries, await readSettings(database));
}
