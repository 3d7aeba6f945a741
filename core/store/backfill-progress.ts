/** How far the reading of the history is, in numbers: the list and the details, each with the time it still takes. */
import type { AthleteId } from "../activity.ts";
import { addDays } from "../dates.ts";
import type { LocalDate } from "../units.ts";
import { allTimes, hastened, readAsking, readHaste } from "./asking.ts";
import { type Backfill, NEWEST_DAYS, readBackfill, readListed, wanting } from "./backfill.ts";
import type { Database } from "./database.ts";
import { HISTORY_LIMITS, timeFor } from "./pace.ts";

/** Activities a request of the list. */
const A_PAGE = 20;

export interface Part {
  readonly done: number;
  readonly of: number;
  readonly msLeft: number;
}

export interface BackfillProgress extends Backfill {
  readonly list: Part;
  /** laps of every run and recordings as far as they are wanted; runs, each once */
  readonly details: Part;
  /** runs whose recording is older than the newest weeks and has not been read */
  readonly older: number;
  readonly olderMs: number;
  /** newest first; activities of a year and those of them with nothing left to ask */
  readonly years: readonly { readonly year: number; readonly done: number; readonly of: number }[];
}

/** Undefined when nothing is being read. By index alone. */
export async function readProgress(
  database: Database,
  today: LocalDate,
  now: number,
): Promise<BackfillProgress | undefined> {
  const state = await readBackfill(database);
  if (!state) return undefined;
  const { athlete } = state;
  const listed = (await readListed(database)).length;
  const since = addDays(today, -NEWEST_DAYS);
  const count = (kind: "laps" | "streams", from = "") => (athlete ? wanting(database, athlete, kind, from).count() : 0);
  const [laps, streams, newLaps, newStreams] = await Promise.all([
    count("laps"),
    count("streams"),
    count("laps", since),
    count("streams", since),
  ]);
  const recordings = state.deep ? laps + streams : newLaps + newStreams;
  const pages = state.stage === "list" ? Math.ceil(((state.total ?? 0) - (state.page - 1) * A_PAGE) / A_PAGE) : 0;
  const times = allTimes(await readAsking(database));
  const limits = hastened(HISTORY_LIMITS, await readHaste(database));
  const forList = timeFor(times, now, Math.max(0, pages), limits);
  const left = laps + recordings;
  const all = timeFor(times, now, Math.max(0, pages) + left, limits);
  const runs = athlete ? await yearsOf(database, athlete) : [];
  const of = runs.reduce((sum, year) => sum + year.of, 0);
  const waiting = laps + (state.deep ? streams : newStreams);
  return {
    ...state,
    list: { done: state.stage === "list" ? listed : (state.total ?? listed), of: state.total ?? 0, msLeft: forList },
    details: { done: Math.max(0, of - waiting), of, msLeft: all },
    older: state.deep ? 0 : streams - newStreams,
    olderMs: state.deep ? 0 : timeFor(times, now, streams - newStreams, limits),
    years: runs,
  };
}

async function yearsOf(database: Database, athlete: AthleteId): Promise<BackfillProgress["years"]> {
  const between = (from: string, to: string) =>
    database.activities.where("[athlete+start]").between([athlete, from], [athlete, to]);
  const first = await between("", "~").first();
  const last = await between("", "~").last();
  if (!first?.start || !last?.start) return [];
  const years: { year: number; done: number; of: number }[] = [];
  for (let year = Number(last.start.slice(0, 4)); year >= Number(first.start.slice(0, 4)); year--) {
    const [from, to] = [`${year}`, `${year}~`];
    const of = await between(from, to).count();
    const laps = await wanting(database, athlete, "laps", from, to).count();
    if (of > 0) years.push({ year, of, done: of - laps });
  }
  return years;
}
