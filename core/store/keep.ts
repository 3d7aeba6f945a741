/** Facts into the database: joined part by part with what is known, whole or not at all, and twice is the same as once. */
import type { ActivityId } from "../activity.ts";
import type { Database } from "./database.ts";
import { join, OF_A_FIRST_BACKUP, stampOf, text, tidy } from "./join.ts";
import { packStreams } from "./pack.ts";
import type { ActivityRow } from "./rows.ts";
import type { CheckedFacts } from "./schemas.ts";

/** One activity as it is handed over: its row, and its recording if that comes along. */
export interface Kept {
  readonly row: ActivityRow;
  readonly packed?: Uint8Array;
}

/** Checked facts; the recording may be packed already. */
export type ToKeep = CheckedFacts & { readonly packed?: Uint8Array };

/**
 * Stores a batch in one transaction; resolves, with the ids that were not in the history before, when it is written.
 * Newer parts replace older ones, unless the stored ones shall win (a restored backup); a part that is absent leaves what is stored.
 */
export async function keepFacts(
  database: Database,
  batch: readonly ToKeep[],
  wins: "new" | "stored" = "new",
  now = Date.now(),
): Promise<readonly ActivityId[]> {
  // Packing is not the database's work, and a transaction ends as soon as something else is waited for.
  const packed = await Promise.all(
    batch.map((facts) => facts.packed ?? (facts.streams && packStreams(facts.streams as never))),
  );
  const kept = batch.map((facts, i) => ({ id: facts.id, facts, packed: packed[i] }));
  return keepAll(database, kept, ({ facts, packed }, before, same) => ({
    row: wins === "new" ? said(facts, before, same, now) : rowOf(facts, () => OF_A_FIRST_BACKUP),
    packed,
  }));
}

/** Says something of activities that are stored: that they vanished from the site, are kept, are taken out; undone with `false`. */
export async function mark(
  database: Database,
  ids: readonly ActivityId[],
  said: Partial<Pick<ActivityRow, "vanished" | "kept" | "removed" | "undone" | "apart">>,
  now: number,
): Promise<void> {
  await database.transaction("rw", database.activities, async () => {
    for (const id of ids) {
      const before = await database.activities.get(id);
      if (!before) continue;
      const stamps = Object.fromEntries(
        Object.keys(said).map((flag) => [flag, Math.max(now, (before.stamps?.[flag] ?? 0) + 1)]),
      );
      await database.activities.put(join(before, { id, athlete: before.athlete, ...said, stamps }));
    }
  });
}

/** The runner says that two records tell of one session; undone by saying of either that it is apart. */
export async function joinByHand(database: Database, id: ActivityId, other: ActivityId, now: number): Promise<void> {
  await database.transaction("rw", database.activities, async () => {
    const row = await database.activities.get(id);
    if (!row) return;
    await database.activities.put(join(row, { id, athlete: row.athlete, also: [other] }));
    const rows = await database.activities.bulkGet([id, other]);
    const apart = rows.flatMap((one) => (one?.apart ? [one.id] : []));
    await mark(database, apart, { apart: false }, now);
  });
}

/** Joins what another machine or a backup of this version knows; returns the ids that were not in the history before. */
export async function keepRows(database: Database, batch: readonly Kept[]): Promise<readonly ActivityId[]> {
  return keepAll(
    database,
    batch.map((each) => ({ ...each, id: each.row.id })),
    (each) => each,
  );
}

/** `knows`: what an item says, given what is stored and whether its recording is the stored one. */
async function keepAll<Item extends { readonly id: ActivityId; readonly packed?: Uint8Array }>(
  database: Database,
  batch: readonly Item[],
  knows: (item: Item, before: ActivityRow | undefined, same: boolean) => Kept,
): Promise<readonly ActivityId[]> {
  const { activities, streams, digests } = database;
  return database.transaction("rw", activities, streams, digests, async () => {
    const added: ActivityId[] = [];
    for (const item of batch) {
      const before = await activities.get(item.id);
      const stored = item.packed && before?.hasStreams ? await streams.get(item.id) : undefined;
      const order = item.packed && stored && "packed" in stored ? compare(item.packed, stored.packed) : 1;
      const { row, packed } = knows(item, before, order === 0);
      const after = before ? join(before, row) : tidy(row);
      if (!before || (before.removed && !after.removed)) added.push(item.id);
      if (!before || text(before) !== text(after)) await activities.put(after);
      const newer = packed && order !== 0 && isNewer(before, row, order);
      if (newer) await streams.put({ id: item.id, packed });
      if (newer || text(before?.laps) !== text(after.laps)) await digests.delete(item.id);
    }
    return added;
  });
}

/** The later recording wins; of two of the same moment the one whose bytes come later, so that it is the same one everywhere. */
function isNewer(before: ActivityRow | undefined, row: ActivityRow, order: number): boolean {
  if (!before?.hasStreams) return true;
  const [was, is] = [stampOf(before, "streams"), stampOf(row, "streams")];
  return is > was || (is === was && order > 0);
}

/** Below 0, 0 or above it, byte by byte. */
function compare(a: Uint8Array, b: Uint8Array): number {
  const differs = a.findIndex((byte, at) => byte !== b[at]);
  return differs < 0 ? a.length - b.length : a[differs]! - (b[differs] ?? -1);
}

/** What the site or the runner says now: parts that say nothing new keep their moment, so that repeating changes nothing. */
function said(facts: ToKeep, before: ActivityRow | undefined, same: boolean, now: number): ActivityRow {
  const values = (row: ActivityRow | undefined) => ({ ...row?.summary, laps: row?.laps }) as Record<string, unknown>;
  const [known, told] = [values(before), values(facts as ActivityRow)];
  const row = rowOf(facts, (part) => {
    if (!before) return now;
    const stamp = stampOf(before, part);
    const has = part === "streams" ? before.hasStreams : known[part] !== undefined;
    if (!has) return now;
    const unchanged = part === "streams" ? same : text(known[part]) === text(told[part]);
    // Read anew after it was trimmed, even the same is news.
    const current = !DETAILS.includes(part) || stamp >= (before.stamps?.trimmed ?? 0);
    return unchanged && current ? stamp : Math.max(now, stamp + 1, before.stamps?.trimmed ?? 0);
  });
  if (!before) return row;
  const after = (...parts: readonly string[]) => Math.max(now, ...parts.map((part) => stampOf(before, part))) + 1;
  const back = before.undone && facts.summary && { removed: false, undone: false };
  const at = after("removed", "undone");
  return {
    ...row,
    ...back,
    stamps: {
      ...row.stamps,
      ...(back && { removed: at, undone: at }),
      ...(trimmed(before, facts) && { trimmed: after("laps", "streams") }),
    },
  };
}

function rowOf(facts: ToKeep, at: (part: string) => number): ActivityRow {
  const { streams: plain, packed, ...kept } = facts;
  const streams = plain ?? packed;
  const parts = [...Object.keys(facts.summary ?? {}), ...(facts.laps ? ["laps"] : []), ...(streams ? ["streams"] : [])];
  return {
    ...kept,
    ...(streams && { hasStreams: true }),
    stamps: Object.fromEntries(parts.map((part) => [part, at(part)])),
  } as ActivityRow;
}

const DETAILS: readonly string[] = ["laps", "streams"];

/** Pages round what lists say exactly; more than this is a change: shares of the whole, then s and m. */
const ROUNDING = 0.02;
const LEAST = { elapsedTime: 30, distance: 100 };

/** The activity was cropped, split or corrected on the site since its laps or its recording were read. */
function trimmed(before: ActivityRow, facts: CheckedFacts): boolean {
  if (!before.laps && !before.hasStreams) return false;
  return (["elapsedTime", "distance"] as const).some((field) => {
    const [was, is] = [before.summary?.[field], facts.summary?.[field]];
    if (was === undefined || is === undefined) return false;
    return Math.abs(was - is) > Math.max(LEAST[field], ROUNDING * Math.max(was, is));
  });
}
