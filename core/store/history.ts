/** Facts out of the database: a window of one runner's history, by index, each run with its digest. */
import type { Activity, ActivityId, AthleteId, Correction } from "../activity.ts";
import { addDays } from "../dates.ts";
import { DIGEST_VERSION, digest } from "../digest.ts";
import type { HistoryEntry } from "../label-history.ts";
import type { Settings } from "../settings.ts";
import type { LocalDate } from "../units.ts";
import type { Database } from "./database.ts";
import type { ActivityRow, DigestRow } from "./rows.ts";
import { readStreams } from "./streams.ts";

/** The calibration looks this far back and ahead of a run, so a label depends on nothing outside. */
export const DAYS_BEFORE = 400;
export const DAYS_AFTER = 120;

export interface Window {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export const windowAround = (first: LocalDate, last: LocalDate): Window => ({
  from: addDays(first, -DAYS_BEFORE),
  to: addDays(last, DAYS_AFTER),
});

/** The activity a row holds, or undefined while only parts of it are known. */
export function activityOf(row: ActivityRow): Activity | undefined {
  if (!row.summary) return undefined;
  return { id: row.id, athlete: row.athlete, ...row.summary, ...(row.laps && { laps: row.laps }) };
}

/** Every run of the window, oldest first; digests that are missing or of an older version are made anew, and kept where `write`. */
export async function readHistory(
  database: Database,
  athlete: AthleteId,
  window: Window,
  write = false,
): Promise<readonly HistoryEntry[]> {
  const rows = await database.activities
    .where("[athlete+start]")
    .between([athlete, window.from], [athlete, `${window.to}~`])
    .toArray();
  return entriesOf(database, rows, write);
}

export async function entriesOf(
  database: Database,
  rows: readonly ActivityRow[],
  write: boolean,
): Promise<readonly HistoryEntry[]> {
  const runs = rows.filter((row) => row.summary && row.summary.sport !== "other");
  const ids = runs.map((row) => row.id);
  // The runner corrects few of many runs: one reading of that table is far cheaper than one a run.
  const [cached, said] = await Promise.all([database.digests.bulkGet(ids), database.corrections.toArray()]);
  const corrections = new Map(said.map((one) => [one.id, one]));
  const digests = cached.map((row) => (row?.version === DIGEST_VERSION ? row.digest : undefined));
  const made = await Promise.all(
    runs.flatMap((row, i) => (digests[i] ? [] : [remade(database, row).then((one) => ({ row: one, i }))])),
  );
  for (const { row, i } of made) digests[i] = row.digest;
  if (write && made.length > 0) await database.digests.bulkPut(made.map(({ row }) => row));
  return runs.map((row, i) => {
    const correction = corrections.get(row.id);
    const activity = activityOf(row)!;
    return { activity, digest: digests[i]!, ...(correction?.label && { correction: correction as Correction }) };
  });
}

const remade = async (database: Database, row: ActivityRow): Promise<DigestRow> => ({
  id: row.id,
  version: DIGEST_VERSION,
  digest: digest(activityOf(row)!, await streamsOf(database, row)),
});

const streamsOf = async (database: Database, row: ActivityRow) =>
  row.hasStreams ? await readStreams(database, row.id) : undefined;

/** Activities of the window that are no runs: rides, swims, weights; oldest first. */
export async function readOtherSports(
  database: Database,
  athlete: AthleteId,
  { from, to }: Window,
): Promise<readonly Activity[]> {
  const rows = await database.activities
    .where("[athlete+start]")
    .between([athlete, from], [athlete, `${to}~`])
    .filter((row) => row.summary?.sport === "other")
    .toArray();
  return rows.map((row) => activityOf(row)!);
}

/** What the runner shown chose; before anyone was seen, what was chosen so far. */
export const readSettings = async (database: Database): Promise<Settings> => {
  const athlete = await readAthlete(database);
  const row = await database.settings.get(settingsKey(athlete));
  return row ? (row.value as Settings) : {};
};

export const settingsKey = (athlete: AthleteId | undefined) =>
  athlete ? (`settings:${athlete}` as const) : ("settings" as const);

/** Whose history the pages show: the runner last seen signed in, or chosen by hand since. */
export const readAthlete = async (database: Database): Promise<AthleteId | undefined> => {
  const row = await database.settings.get("athlete");
  return row?.key === "athlete" ? row.value : undefined;
};

export const rowsOf = async (database: Database, ids: readonly ActivityId[]) => database.activities.bulkGet([...ids]);
