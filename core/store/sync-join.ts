/** What was heard from a shared folder becomes part of the history here. */
import type { Table } from "dexie";
import type { AthleteId } from "../activity.ts";
import { fromBase64 } from "./backup.ts";
import type { Database } from "./database.ts";
import { readAthlete } from "./history.ts";
import { type Kept, keepRows } from "./keep.ts";
import type { ActivityRow } from "./rows.ts";
import { NOBODY } from "./runners.ts";
import type { Line } from "./sync-line.ts";
import { type Book, candidatesOf, idOf, keyOf } from "./sync-news.ts";
import type { SyncedTable } from "./sync-schema.ts";
import { putLater } from "./word.ts";

/** In one transaction, so that nothing the runner does meanwhile is taken for something heard. */
export async function joinLines(database: Database, lines: readonly Line[], book: Book): Promise<void> {
  const { activities, streams, digests, written, corrections, log, declarations, runners, settings } = database;
  const tables = [activities, streams, digests, written, corrections, log, declarations, runners, settings];
  const kept = lines.flatMap(({ table, row }): Kept[] => {
    if (table === "activities") return [{ row: row as unknown as ActivityRow }];
    if (table !== "streams") return [];
    const { id, athlete, at, recording } = row as { id: never; athlete: never; at: number; recording: string };
    return [{ row: { id, athlete, hasStreams: true, stamps: { streams: at } }, packed: fromBase64(recording) }];
  });
  await database.transaction("rw", tables as Table[], async () => {
    const before = await unsaid(database, lines, book);
    await keepRows(database, kept);
    for (const { table, row } of lines)
      if (table !== "activities" && table !== "streams")
        await putLater(database.table(table), keyOf(table, row), { ...row, at: Number(row.at ?? 0) });
    await introduce(database, new Set(kept.map((one) => one.row.athlete)));
    await alreadySaid(database, lines, book, before);
  });
}

/** Runners whose activities came along; on a new machine theirs is the history shown. */
async function introduce(database: Database, athletes: ReadonlySet<AthleteId>): Promise<void> {
  const named = [...athletes].filter((id) => id !== NOBODY);
  for (const id of named) if (!(await database.runners.get(id))) await database.runners.put({ id, seen: 0 });
  const [first] = [...named, ...athletes];
  if (first && !(await readAthlete(database))) await database.settings.put({ key: "athlete", value: first });
}

const rowOf = (database: Database, { table, row }: Line) =>
  database.table(table === "streams" ? "activities" : table).get(keyOf(table, row) as never);

/** Of the rows these lines are about: those that hold something not written yet. */
async function unsaid(database: Database, lines: readonly Line[], book: Book): Promise<ReadonlySet<string>> {
  const rows = await Promise.all(lines.map((line) => rowOf(database, line)));
  const candidates = rows.flatMap((row, i) => (row ? candidatesOf(tableOf(lines[i]!), row, book) : []));
  const known = await database.written.bulkGet(candidates.map((one) => one.id));
  return new Set(candidates.filter((one, i) => known[i]?.version !== one.version).map((one) => one.id));
}

/** What came from another is in the other's file: it need not be written into this browser's too. */
async function alreadySaid(
  database: Database,
  lines: readonly Line[],
  book: Book,
  unsaid: ReadonlySet<string>,
): Promise<void> {
  const rows = await Promise.all(lines.map((line) => rowOf(database, line)));
  const said = rows.flatMap((row, i) => (row ? candidatesOf(tableOf(lines[i]!), row, book) : []));
  const heard = new Set(lines.map(({ table, row }) => idOf(table, keyOf(table, row), book)));
  const only = said.filter((one) => heard.has(one.id) && !unsaid.has(one.id));
  await database.written.bulkPut(only.map(({ id, version }) => ({ id, version })));
}

const tableOf = ({ table }: Line): SyncedTable => (table === "streams" ? "activities" : table);
