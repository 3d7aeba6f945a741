/**
 * Rows of the history held in this context's memory: what is read again costs only the rows that were written since, by
 * whichever page or worker. The database says which; where it does not, everything is read anew.
 */
import { Dexie } from "dexie";
import type { ActivityId, AthleteId } from "../activity.ts";
import type { LocalDate } from "../units.ts";
import { type Answers, answersIn, type Small } from "./answered.ts";
import { eachKey } from "./changes.ts";
import type { Database } from "./database.ts";
import type { ActivityRow, DigestRow } from "./rows.ts";

export interface Remembered {
  /** Rows that start on a day of the window, both ends included; in any order. */
  activities(athlete: AthleteId, from: LocalDate, to: LocalDate): Promise<readonly ActivityRow[]>;
  /** By id; absent where there is none. */
  digests(ids: readonly ActivityId[]): Promise<ReadonlyMap<ActivityId, DigestRow>>;
  readonly answer: Answers;
  /** Rises whenever something an opinion rests on was written. */
  readonly written: number;
  /** rows taken out of the database so far */
  readonly read: number;
}

const memories = new WeakMap<Database, Remembered>();

export function remembered(database: Database): Remembered {
  const known = memories.get(database);
  if (known) return known;
  const made = remember(database);
  memories.set(database, made);
  return made;
}

/** What opinions rest on beside activities, and digests, which are made from them; of the settings only whose and which. */
const SMALL = ["corrections", "log", "declarations"] as const;
const isOpined = (key: unknown): boolean => /^(athlete$|settings)/.test(String(key));

function remember(database: Database): Remembered {
  const rows = { activities: new Set<ActivityId>(), digests: new Set<ActivityId>() };
  const all = { activities: false, digests: false };
  const counts = { written: 0, read: 0 };
  const versions: Record<Small, number> = { corrections: 0, log: 0, declarations: 0, settings: 0 };
  const parts = (table: string) => `idb://${database.name}/${table}/`;
  const wrote = (table?: Small) => {
    counts.written++;
    if (table) versions[table]++;
  };
  Dexie.on("storagemutated", (mutated) => {
    for (const table of ["activities", "digests"] as const)
      eachKey(mutated[parts(table)], (key) => {
        if (key === undefined) all[table] = true;
        else rows[table].add(key as ActivityId);
      });
    if (mutated[parts("activities")]) wrote();
    for (const table of SMALL) if (mutated[parts(table)]) wrote(table);
    eachKey(mutated[parts("settings")], (key) => {
      if (key === undefined || isOpined(key)) wrote("settings");
    });
  });
  /** Names written since they were last taken; undefined: any may have been. */
  const take = (table: "activities" | "digests"): readonly ActivityId[] | undefined => {
    const names = all[table] ? undefined : [...rows[table]];
    rows[table].clear();
    all[table] = false;
    return names;
  };
  const count = <Row>(read: readonly Row[]): readonly Row[] => {
    counts.read += read.length;
    return read;
  };
  const digests = digestsIn(database, () => take("digests"), count);
  const activities = activitiesIn(database, () => take("activities"), count);
  return {
    activities(...asked) {
      // What was made of rows that were written is gone with them: both are read on one way.
      if (rows.activities.size <= FEW) void digests([...rows.activities]).catch(() => undefined);
      return activities(...asked);
    },
    digests,
    answer: answersIn(versions),
    get written() {
      return counts.written;
    },
    get read() {
      return counts.read;
    },
  };
}

/** rows */
const AT_ONCE = 200;
const FEW = 20;

type Take = () => readonly ActivityId[] | undefined;
type Count = <Row>(read: readonly Row[]) => readonly Row[];

/** One stretch of one runner's days. */
interface Held {
  readonly athlete: AthleteId;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly rows: Map<ActivityId, ActivityRow>;
}

/** Later than every time of its day. */
const endOf = (date: LocalDate) => `${date}~`;

function activitiesIn(database: Database, take: Take, count: Count): Remembered["activities"] {
  let held: Held | undefined;
  /** Some hundreds at once: the browser makes them anew in one go, and a page must be able to answer in between. */
  const between = async (athlete: AthleteId, from: string, to: string): Promise<readonly ActivityRow[]> => {
    const rows = new Map<ActivityId, ActivityRow>();
    for (let [at, most] = [from, AT_ONCE]; ; ) {
      const some = database.activities.where("[athlete+start]").between([athlete, at], [athlete, to]).limit(most);
      const read = count(await some.toArray());
      for (const row of read) rows.set(row.id, row);
      if (read.length < most) return [...rows.values()];
      // Of those that start with the last one some may have been left behind.
      const next = read.at(-1)!.start!;
      most = next === at ? 2 * most : AT_ONCE;
      at = next;
    }
  };

  const renew = async ({ athlete, from, to, rows }: Held, names: readonly ActivityId[]): Promise<void> => {
    const read = count(await database.activities.bulkGet([...names]));
    for (const [at, row] of read.entries()) {
      if (row?.start && row.athlete === athlete && row.start >= from && row.start < endOf(to)) rows.set(row.id, row);
      else rows.delete(names[at]!);
    }
  };
  /** The held stretch grows over what overlaps it; a later one takes its place, an earlier one is read and let go. */
  const reach = async (athlete: AthleteId, from: LocalDate, to: LocalDate): Promise<readonly ActivityRow[]> => {
    const names = take();
    if (!names || held?.athlete !== athlete) held = undefined;
    if (held && names && names.length > 0) await renew(held, names);
    const apart = held && (endOf(to) < held.from || from > endOf(held.to));
    if (!held || (apart && from > held.to)) {
      const rows = await between(athlete, from, endOf(to));
      held = { athlete, from, to, rows: new Map(rows.map((row) => [row.id, row])) };
    }
    if (apart && from < held.from) return between(athlete, from, endOf(to));
    const early = from < held.from ? await between(athlete, from, held.from) : [];
    const late = to > held.to ? await between(athlete, endOf(held.to), endOf(to)) : [];
    for (const row of [...early, ...late]) held.rows.set(row.id, row);
    held = { ...held, from: from < held.from ? from : held.from, to: to > held.to ? to : held.to };
    return [...held.rows.values()].filter(({ start }) => start! >= from && start! < endOf(to));
  };
  return oneAtATime(reach, () => {
    held = undefined;
  });
}

function digestsIn(database: Database, take: Take, count: Count): Remembered["digests"] {
  /** undefined: there is none */
  const known = new Map<ActivityId, DigestRow | undefined>();
  const reach = async (ids: readonly ActivityId[]) => {
    const names = take();
    if (names) for (const id of names) known.delete(id);
    else known.clear();
    const missing = ids.filter((id) => !known.has(id));
    for (let at = 0; at < missing.length; at += AT_ONCE) {
      const some = missing.slice(at, at + AT_ONCE);
      for (const id of some) known.set(id, undefined);
      for (const row of count(await readDigests(database, some))) if (row) known.set(row.id, row);
    }
    return new Map(ids.flatMap((id) => (known.get(id) ? [[id, known.get(id)!]] : [])));
  };
  return oneAtATime(reach, () => known.clear());
}

/** From here on a stretch of the table is read sooner than one row after the other (measured: 7 to 25 ms against 25 to 100 for 360). */
const MANY = 50;
/** Rows of a stretch that may be read for one that is wanted. */
const BESIDE = 1.5;

/** A site's names rise with time, so the runs of some months mostly lie side by side. */
async function readDigests({ digests }: Database, ids: readonly ActivityId[]) {
  const sorted = ids.length < MANY ? [] : [...ids].sort();
  const stretch = sorted[0] && digests.where("id").between(sorted[0], sorted.at(-1)!, true, true);
  const near = stretch && (await stretch.count()) <= BESIDE * ids.length;
  return near ? stretch.toArray() : digests.bulkGet([...ids]);
}

/** A second reading must neither miss what the first is about to renew, nor be overtaken by it. A failed one leaves nothing behind. */
function oneAtATime<Ask extends readonly unknown[], Answer>(
  read: (...ask: Ask) => Promise<Answer>,
  forget: () => void,
): (...ask: Ask) => Promise<Answer> {
  let under: Promise<unknown> = Promise.resolve();
  return (...ask) => {
    const reading = under.then(() => read(...ask));
    under = reading.catch(forget);
    return reading;
  };
}
