/** What of the history is news to a shared folder: rows that changed since they were last told, and the line that tells of each. */
import { packedOf, toBase64 } from "./backup.ts";
import type { Database } from "./database.ts";
import { stampOf, text } from "./join.ts";
import type { ActivityRow } from "./rows.ts";
import { lineFor } from "./sync-line.ts";
import { LINES, type SyncedTable } from "./sync-schema.ts";

/** Rows looked at together. */
const AT_ONCE = 200;

export interface News {
  readonly table: SyncedTable;
  readonly key: unknown;
  readonly id: string;
  /** what stands in for the whole row: the moments of its parts */
  readonly version: string;
  readonly row: unknown;
}

/** What was written where is remembered apart: for the folder that browsers share, and for the second copy. */
export type Book = "" | "~";

export const idOf = (table: string, key: unknown, book: Book): string => `${book}${table} ${text(key)}`;

/** A book is closed: all of it is news again. */
export const closeBook = async ({ written }: Database, book: Book): Promise<unknown> =>
  (book ? written.where("id").above(book) : written.where("id").below("~")).delete();

/** Rows that changed since they were last written, some at a time. */
export async function* newsOf(database: Database, book: Book): AsyncGenerator<readonly News[]> {
  for (const table of Object.keys(LINES) as SyncedTable[]) {
    if (table === "streams") continue;
    for (let last: unknown; ; ) {
      const all = database.table(table);
      const rows = await (last === undefined ? all.orderBy(":id") : all.where(":id").above(last))
        .limit(AT_ONCE)
        .toArray();
      if (rows.length === 0) break;
      last = keyOf(table, rows.at(-1));
      const candidates = rows.flatMap((row) => candidatesOf(table, row, book));
      const news = await untold(database, candidates);
      if (news.length > 0) yield news;
    }
  }
}

/** Those that nobody has told yet as they are now. */
export async function untold({ written }: Database, candidates: readonly News[]): Promise<readonly News[]> {
  const known = await written.bulkGet(candidates.map(({ id }) => id));
  return candidates.filter((one, i) => known[i]?.version !== one.version);
}

/** An activity is two: what is said of it, and its recording, which is large and seldom changes. */
export function candidatesOf(table: SyncedTable, row: Record<string, unknown>, book: Book): readonly News[] {
  const key = keyOf(table, row);
  if (table === "settings" && !String(key).startsWith("settings:")) return [];
  const news = { table, key, id: idOf(table, key, book), version: versionOf(table, row), row };
  const { hasStreams } = row as unknown as ActivityRow;
  if (table !== "activities" || !hasStreams) return [news];
  const version = String(stampOf(row as unknown as ActivityRow, "streams"));
  return [news, { table: "streams", key, id: idOf("streams", key, book), version, row }];
}

/** What was said last of each part: the same text is the same row. */
function versionOf(table: SyncedTable, row: Record<string, unknown>): string {
  // Two words of the same moment are told apart by what they say.
  if (table !== "activities") return text(row);
  const { stamps = {}, absent, also } = row as unknown as ActivityRow;
  const { streams: _streams, ...said } = stamps;
  return text({ said, absent, also });
}

export const keyOf = (table: SyncedTable, row: Record<string, unknown>): unknown => {
  if (table === "log") return [row.athlete, row.about, row.what];
  return table === "settings" ? row.key : row.id;
};

export async function lineOf(database: Database, { table, row }: News): Promise<string | undefined> {
  if (table !== "activities" && table !== "streams") return lineFor(table, row as object);
  const { start: _start, wants: _wants, lost: _lost, hasStreams: _has, stamps = {}, ...facts } = row as ActivityRow;
  const { streams: _streams, ...said } = stamps;
  if (table === "activities") return lineFor(table, { ...facts, stamps: said });
  const packed = await packedOf(database, facts.id);
  const at = stampOf(row as ActivityRow, "streams");
  const { id, athlete } = facts;
  return packed && lineFor(table, { id, athlete, at, recording: toBase64(packed) });
}
