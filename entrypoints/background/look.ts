/** What is known of some activities: labels and violations from the window of history around them, and what is still missing. */
import { type Activity, type ActivityId, dateOf } from "../../core/activity.ts";
import type { Assessment } from "../../core/assessment.ts";
import { addDays } from "../../core/dates.ts";
import { assessWindow } from "../../core/store/assessment.ts";
import type { Database } from "../../core/store/database.ts";
import { readHistory, readSettings, windowAround } from "../../core/store/history.ts";
import type { Known } from "../../core/store/messages.ts";
import type { ActivityRow } from "../../core/store/rows.ts";
import { rowsNamed, sessionOf, streamsOf } from "../../core/store/sessions.ts";
import { missingOf, missingOfAll } from "../../core/store/wants.ts";
import { agreementOf } from "../../core/teach/agreement.ts";
import { type Change, changedBy } from "../../core/teach/changed.ts";
import { REACH_AFTER, REACH_BEFORE } from "../../core/teach/teacher.ts";
import type { LocalDate } from "../../core/units.ts";
import { weekStartOfLocale } from "../popup/locale.ts";
import { today } from "./today.ts";
import { closer, viewOf } from "./view-of.ts";

/** `trace`: everything the run's own page shows; otherwise what a badge and its card need. */
export async function lookAt(database: Database, ids: readonly ActivityId[], trace = false): Promise<readonly Known[]> {
  const [rows, settings] = await Promise.all([rowsNamed(database, ids), readSettings(database)]);
  const dated = rows.filter((row) => row?.start).map((row) => row!);
  const assessment = dated.length > 0 ? await assessAround(database, dated) : undefined;
  const agreement = assessment ? agreementOf(assessment.runs) : [];
  const weekStart = settings.weekStart ?? weekStartOfLocale();
  return Promise.all(
    ids.map(async (id, i): Promise<Known> => {
      const row = rows[i];
      if (!row || row.undone) return { id, missing: ["summary", "laps", "streams"] };
      const run = assessment?.runs.find(({ activity }) => activity.id === id || activity.also?.includes(id));
      if (row.removed || (!run && row.summary?.sport === "other")) return { id, notARun: true, missing: [] };
      if (!run || !assessment) return { id, missing: missingOf(row) };
      const session = trace || run.activity.also ? await sessionOf(database, row) : undefined;
      const streams = trace && session ? await streamsOf(database, session) : undefined;
      const missing = session ? missingOfAll(session.records) : missingOf(row);
      const changed = run.correctedFrom && ids.length === 1 ? await changesOf(database, run.activity) : undefined;
      const view = viewOf(run, assessment, agreement, weekStart);
      return {
        id,
        missing,
        view: { ...view, id, ...(changed && { changed }), ...(trace && closer(run, assessment, streams)) },
      };
    }),
  );
}

function assessAround(database: Database, rows: readonly ActivityRow[]): Promise<Assessment> {
  const dates = rows.map((row): LocalDate => row.start!.slice(0, 10)).sort();
  return assessWindow(database, rows[0]!.athlete, windowAround(dates[0]!, dates.at(-1)!), today(), true);
}

/** What the runner's word on a run changed elsewhere; read only where it is asked about, for it needs years around it. */
async function changesOf(database: Database, activity: Activity): Promise<readonly Change[]> {
  const date = dateOf(activity);
  const window = windowAround(addDays(date, -REACH_BEFORE), addDays(date, REACH_AFTER));
  const entries = await readHistory(database, activity.athlete, window);
  return changedBy(activity.id, entries, await readSettings(database));
}
