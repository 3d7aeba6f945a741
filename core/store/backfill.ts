/** Reading a runner's whole history from the site: how far it is, what comes next, and what the runner wants of it. */
import type { ActivityId, AthleteId } from "../activity.ts";
import { addDays } from "../dates.ts";
import type { LocalDate } from "../units.ts";
import type { Database } from "./database.ts";
import type { FactKind } from "./messages.ts";
import { sessionOf } from "./sessions.ts";
import { wantsOfAll } from "./wants.ts";

/** `list`: twenty activities a request; `check`: what is stored but no longer listed; `details`: laps, then recordings. */
export type Stage = "list" | "check" | "details" | "done";

/** Why nothing is asked at the moment. */
export interface Trouble {
  readonly why: "too many" | "signed out" | "not answering" | "other runner" | "full";
  /** epoch ms */
  readonly at: number;
  /** when it goes on by itself; absent: when the runner is signed in again */
  readonly until?: number;
}

export interface Backfill {
  /** absent until the site has said who is signed in */
  readonly athlete?: AthleteId;
  readonly paused?: boolean;
  readonly stage: Stage;
  /** the page of the list that comes next, from 1 */
  readonly page: number;
  /** activities the site says there are; absent before its first answer */
  readonly total?: number;
  /** recordings of all years, not only of the newest weeks */
  readonly deep?: boolean;
  /** epoch ms */
  readonly startedAt: number;
  /** when the session was last seen to be this runner's */
  readonly provedAt: number;
  readonly trouble?: Trouble;
  /** tries at what comes next that came to nothing */
  readonly tries: number;
  /** what could not be read, `laps strava:1`; once more when the rest of its kind is there, then with the next reading */
  readonly skipped: readonly string[];
  /** stored, of this site, and not listed; to be asked for one by one */
  readonly unlisted?: readonly ActivityId[];
}

export type Task =
  | { readonly kind: "list"; readonly page: number }
  | { readonly kind: FactKind; readonly id: ActivityId };

/** Recordings of this many days are read without being asked for: they carry today's threshold and this season's weeks. */
export const NEWEST_DAYS = 16 * 7;

export async function readBackfill(database: Database): Promise<Backfill | undefined> {
  const row = await database.settings.get("backfill");
  return row?.key === "backfill" ? row.value : undefined;
}

/** Begun and not through: what is known of the history is a part of it. */
export const isReading = (state: Backfill | undefined): boolean =>
  state?.athlete !== undefined && state.stage !== "done";

/** It asks at this time: nothing holds it up. */
export const isUnderWay = (state: Backfill | undefined): boolean =>
  isReading(state) && !state?.paused && !state?.trouble;

/** Changes what is there in one transaction, so that a pause is never overwritten; undefined: it was cancelled meanwhile. */
export function changeBackfill(
  database: Database,
  change: (now: Backfill) => Partial<Backfill>,
): Promise<Backfill | undefined> {
  return database.transaction("rw", database.settings, async () => {
    const now = await readBackfill(database);
    if (!now) return undefined;
    const value = { ...now, ...change(now) };
    await database.settings.put({ key: "backfill", value });
    return value;
  });
}

/** Begins, or begins anew where an earlier reading is done; a reading under way is left as it is. */
export function startBackfill(database: Database, athlete: AthleteId | undefined, now: number): Promise<void> {
  return database.transaction("rw", database.settings, async () => {
    const before = await readBackfill(database);
    if (before && before.stage !== "done" && before.athlete === athlete) return;
    await database.settings.delete("listed");
    const value: Backfill = {
      ...(athlete && { athlete }),
      stage: "list",
      page: 1,
      startedAt: now,
      provedAt: 0,
      tries: 0,
      skipped: [],
      ...(before?.deep && { deep: true }),
    };
    await database.settings.put({ key: "backfill", value });
  });
}

/** What was read stays; only the reading ends. */
export const cancelBackfill = (database: Database): Promise<void> =>
  database.settings.bulkDelete(["backfill", "listed"]);

/** The ids the list has named so far. */
export async function readListed(database: Database): Promise<readonly ActivityId[]> {
  const row = await database.settings.get("listed");
  return row?.key === "listed" ? row.value : [];
}

/** What to ask next; undefined: this stage is through. By index alone. */
export async function nextTask(database: Database, state: Backfill, today: LocalDate): Promise<Task | undefined> {
  if (state.stage === "list") return { kind: "list", page: state.page };
  const [id] = state.unlisted ?? [];
  if (state.stage === "check") return id && { kind: "summary", id };
  if (state.stage === "done" || !state.athlete) return undefined;
  const since = addDays(today, -NEWEST_DAYS);
  const laps = await newestOf(database, state, "laps", "");
  if (laps) return { kind: "laps", id: laps };
  const streams = await newestOf(database, state, "streams", state.deep ? "" : since);
  return streams && { kind: "streams", id: streams };
}

/** What was skipped stands in `skipped` once; it gets a second turn after all others, for a site has bad minutes. */
const newestOf = async (...which: Parameters<typeof newest> extends [...infer Which, number] ? Which : never) =>
  (await newest(...which, 1)) ?? newest(...which, TURNS);
const TURNS = 2;

async function newest(
  database: Database,
  state: Backfill,
  kind: "laps" | "streams",
  since: LocalDate,
  turns: number,
): Promise<ActivityId | undefined> {
  const skips = (id: ActivityId) => state.skipped.filter((one) => one === `${kind} ${id}`).length;
  const row = await wanting(database, state.athlete!, kind, since)
    .reverse()
    .filter((one) => skips(one.id) < turns)
    .first();
  if (!row) return undefined;
  // What an imported file of the same session tells is not asked for: the index forgets it until the row changes.
  const session = await sessionOf(database, row);
  const wants = session && wantsOfAll(session.records);
  if (!session || wants === kind) return row.id;
  await database.activities.update(row.id, { wants });
  return newest(database, state, kind, since, turns);
}

export const wanting = (database: Database, athlete: AthleteId, kind: "laps" | "streams", since = "", until = "~") =>
  database.activities.where("[athlete+wants+start]").between([athlete, kind, since], [athlete, kind, until]);

/** Of this site's activities of the runner those that the whole list did not name; what the runner keeps anyhow is not asked for. */
export async function unlistedOf(database: Database, athlete: AthleteId): Promise<readonly ActivityId[]> {
  const listed = new Set(await readListed(database));
  const site = `${athlete.split(":")[0]}:`;
  const rows = await database.activities.where("[athlete+start]").between([athlete], [athlete, []]).toArray();
  return rows
    .filter((row) => row.id.startsWith(site) && !listed.has(row.id) && !row.kept && !row.vanished)
    .map((row) => row.id);
}
