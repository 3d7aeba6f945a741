/** Facts out of the database: a window of one runner's history, by index, each run with its digest. */
import { type Activity, type ActivityId, type AthleteId, type Correction, isRun } from "../activity.ts";
import { addDays } from "../dates.ts";
import type { HistoryEntry } from "../label-history.ts";
import { logOf, type RunNotes } from "../log.ts";
import { DAYS_AFTER, DAYS_BEFORE } from "../relabel.ts";
import { namesOf } from "../same-run.ts";
import type { Settings } from "../settings.ts";
import type { LocalDate } from "../units.ts";
import type { Database } from "./database.ts";
import { readNotesOf } from "./noted.ts";
import { remembered } from "./remembered.ts";
import type { CorrectionRow } from "./rows.ts";
import { digestsOf, readSessions, type Session, type Window } from "./sessions.ts";

export const windowAround = (first: LocalDate, last: LocalDate): Window => ({
  from: addDays(first, -DAYS_BEFORE),
  to: addDays(last, DAYS_AFTER),
});

/** Every run of the window, oldest first; digests that are missing or of an older version are made anew, and kept where `write`. */
export async function readHistory(
  database: Database,
  athlete: AthleteId,
  window: Window,
  write = false,
): Promise<readonly HistoryEntry[]> {
  return entriesOf(database, await readSessions(database, athlete, window), write);
}

/** The same of sessions that were read already. */
export async function entriesOf(
  database: Database,
  sessions: readonly Session[],
  write = false,
): Promise<readonly HistoryEntry[]> {
  const runs = sessions.filter((one) => isRun(one.activity));
  const [digests, said, notes] = await Promise.all([
    digestsOf(database, runs, write),
    correctionsOf(database, runs),
    wordsOn(database, runs),
  ]);
  const corrections = new Map(said.map((one) => [one.id, one]));
  return runs.map(({ activity }, i) => {
    const correction = correctionOf(activity, corrections);
    const words = namesOf(activity).flatMap((name) => notes.get(name) ?? []);
    const heart = words.find((one) => one.heart)?.heart;
    const reps = words.find((one) => one.reps)?.reps;
    return {
      activity,
      digest: digests[i]!,
      ...(correction?.label && { correction: correction as Correction }),
      ...(heart && { heart }),
      ...(reps && { reps }),
    };
  });
}

/** The runner corrects few of many runs: one reading of that table is cheaper than one a run, unless it holds more than is asked for. */
async function correctionsOf(database: Database, runs: readonly Session[]): Promise<readonly CorrectionRow[]> {
  const { corrections } = database;
  const { answer } = remembered(database);
  const count = await answer("corrections", "how many corrections", "", () => corrections.count());
  if (count <= runs.length) return answer("corrections", "corrections", "", () => corrections.toArray());
  const names = runs.flatMap(({ activity }) => namesOf(activity));
  return (await database.corrections.bulkGet(names)).filter((one) => one !== undefined);
}

/** What the runner said of how runs are to be read, by the names it was said under. */
async function wordsOn(database: Database, runs: readonly Session[]): Promise<ReadonlyMap<ActivityId, RunNotes>> {
  const [first] = runs;
  if (!first) return new Map();
  const names = runs.flatMap(({ activity }) => namesOf(activity));
  return logOf(await readNotesOf(database, first.activity.athlete, names)).runs;
}

/** The runner's last word on a session, under whichever of its names it was said. */
function correctionOf(
  activity: Activity,
  corrections: ReadonlyMap<ActivityId, CorrectionRow>,
): CorrectionRow | undefined {
  const words = namesOf(activity).flatMap((name) => corrections.get(name) ?? []);
  const [last] = words.sort((a, b) => b.at - a.at);
  return last && { ...last, id: activity.id };
}

/** What the runner shown chose; before anyone was seen, what was chosen so far. */
export const readSettings = async (database: Database): Promise<Settings> => {
  const key = settingsKey(await readAthlete(database));
  const row = await remembered(database).answer("settings", "settings", key, () => database.settings.get(key));
  return row ? (row.value as Settings) : {};
};

export const settingsKey = (athlete: AthleteId | undefined) =>
  athlete ? (`settings:${athlete}` as const) : ("settings" as const);

/** Whose history the pages show: the runner last seen signed in, or chosen by hand since. */
export const readAthlete = async (database: Database): Promise<AthleteId | undefined> => {
  const row = await remembered(database).answer("settings", "athlete", "", () => database.settings.get("athlete"));
  return row?.key === "athlete" ? row.value : undefined;
};

/** When the newest activity of the runner shown was, however long ago; undefined where none is kept. */
export async function readLatest(database: Database): Promise<LocalDate | undefined> {
  const athlete = await readAthlete(database);
  if (!athlete) return undefined;
  const row = await database.activities.where("[athlete+start]").between([athlete, ""], [athlete, "~"]).last();
  return row?.start?.slice(0, 10) as LocalDate | undefined;
}
