/** The opinion on the recent history, straight from the database: what panel, popup and toolbar draw from. */
import { assess } from "../assess.ts";
import type { Assessment } from "../assessment.ts";
import { addDays } from "../dates.ts";
import { athletes, labelHistory } from "../label-history.ts";
import type { LocalDate } from "../units.ts";
import { readContext } from "./context.ts";
import type { Database } from "./database.ts";
import { DAYS_AFTER, DAYS_BEFORE, entriesOf, readAthlete, readSettings } from "./history.ts";
import { readSessions } from "./sessions.ts";

/** Undefined before any runner has been seen. `days`: how far back; by index, never the whole table. */
export async function readAssessment(
  database: Database,
  today: LocalDate,
  days = DAYS_BEFORE + DAYS_AFTER,
): Promise<Assessment | undefined> {
  const athlete = await readAthlete(database);
  if (!athlete) return undefined;
  const window = { from: addDays(today, -days), to: addDays(today, 2) };
  const sessions = await readSessions(database, athlete, window);
  const [entries, settings, context] = await Promise.all([
    entriesOf(database, sessions),
    readSettings(database),
    readContext(database, athlete, window, sessions),
  ]);
  return assess(labelHistory(entries, settings), athletes(entries, settings)(today), today, context);
}
