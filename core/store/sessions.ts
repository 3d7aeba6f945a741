/** Sessions out of rows: each row is one source's word, and rows that tell of the same session are merged at reading. */
import { type ActivityId, type AthleteId, dateOf, type Streams } from "../activity.ts";
import { addDays } from "../dates.ts";
import { DIGEST_VERSION, type Digest, digest } from "../digest.ts";
import { type MergedRun, mergeRuns, withHeart } from "../merge-run.ts";
import type { LocalDate } from "../units.ts";
import type { Database } from "./database.ts";
import { breath } from "./in-steps.ts";
import { stampOf } from "./join.ts";
import { remembered } from "./remembered.ts";
import type { ActivityRow, DigestRow } from "./rows.ts";
import { readStreams } from "./streams.ts";

/** A row whose totals are known. */
type SummedRow = ActivityRow & { readonly summary: NonNullable<ActivityRow["summary"]> };
export type Session = MergedRun<SummedRow>;

export interface Window {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** rows, of which the last were just made anew: merging them all is a task of its own */
const MANY = 1000;

/** Sessions of the window, oldest first. A day on either side is read along: the clocks of two records may differ by that. */
export async function readSessions(
  database: Database,
  athlete: AthleteId,
  { from, to }: Window,
): Promise<readonly Session[]> {
  const rows = await remembered(database).activities(athlete, addDays(from, -1), addDays(to, 1));
  if (rows.length > MANY) await breath();
  return sessionsOf(rows).filter(({ activity }) => from <= dateOf(activity) && dateOf(activity) <= to);
}

const sessionsOf = (rows: readonly ActivityRow[]): readonly Session[] =>
  mergeRuns(rows.filter((row): row is SummedRow => row.summary !== undefined && !row.removed)).map(asBefore);

/** By the name of the first record. No weak keys: thousands of them are what a collection of garbage stops a page for. */
const madeBefore = new Map<ActivityId, Session>();

/** Of the same rows the same session, so that what rests on it need not be made again. */
function asBefore(session: Session): Session {
  const first = session.records[0]!;
  const before = madeBefore.get(first.id);
  const same =
    before?.activity.id === session.activity.id &&
    before.records.length === session.records.length &&
    before.records.every((row, at) => row === session.records[at]);
  if (same) return before;
  madeBefore.set(first.id, session);
  return session;
}

/** The row of a name, or one that goes by it too. */
export async function rowsNamed(
  database: Database,
  ids: readonly ActivityId[],
): Promise<readonly (ActivityRow | undefined)[]> {
  const own = await database.activities.bulkGet([...ids]);
  const missing = ids.filter((_, at) => !own[at]);
  if (missing.length === 0) return own;
  const others = await database.activities.where("also").anyOf(missing).toArray();
  return ids.map((id, at) => own[at] ?? others.find((row) => row.also?.includes(id)));
}

/** The session that a stored row belongs to, with all that is stored of it; undefined while its totals are unknown. */
export async function sessionOf(database: Database, row: ActivityRow): Promise<Session | undefined> {
  if (!row.start) return undefined;
  const date = row.start.slice(0, 10);
  const near = await readSessions(database, row.athlete, { from: addDays(date, -1), to: addDays(date, 1) });
  return near.find((session) => session.records.some((one) => one.id === row.id));
}

/** The recording of a session, heart rate of another record laid over it where it has none. */
export async function streamsOf(database: Database, { recording, heartFrom }: Session): Promise<Streams | undefined> {
  const streams = recording.hasStreams ? await readStreams(database, recording.id) : undefined;
  const heart = streams && heartFrom && (await readStreams(database, heartFrom.id));
  if (!streams || !heart) return streams;
  return withHeart({ summary: recording.summary, streams }, { summary: heartFrom!.summary, streams: heart });
}

/** Digests in the order of the sessions; what is missing is made, and kept where `write`. */
export async function digestsOf(
  database: Database,
  sessions: readonly Session[],
  write: boolean,
): Promise<readonly Digest[]> {
  const cached = await remembered(database).digests(sessions.map((one) => one.recording.id));
  const made: DigestRow[] = [];
  const digests = sessions.map(async (session) => {
    const known = cached.get(session.recording.id);
    const of = madeOf(session);
    if (known?.version === DIGEST_VERSION && known.of === of) return known.digest;
    const fresh = digest(session.activity, await streamsOf(database, session));
    made.push({ id: session.recording.id, version: DIGEST_VERSION, digest: fresh, ...(of && { of }) });
    return fresh;
  });
  const all = await Promise.all(digests);
  const kept = write && made.length > 0 ? database.digests.bulkPut(made) : undefined;
  // Who waits for the opinion on a new run does not wait for that; a digest that could not be kept is made again.
  if (made.length <= FEW) kept?.catch(() => undefined);
  else await kept;
  return all;
}

const FEW = 5;

/** Which words of other records went into a digest; undefined where the recording alone did. */
function madeOf({ recording, lapsFrom, heartFrom }: Session): string | undefined {
  if (!lapsFrom && !heartFrom) return undefined;
  const part = (row: ActivityRow | undefined, name: "laps" | "streams") =>
    row ? `${row.id}@${stampOf(row, name)}` : "";
  return `${recording.id} ${part(lapsFrom, "laps")} ${part(heartFrom, "streams")}`;
}
