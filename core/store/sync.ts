/**
 * A folder that several browsers share, carried by any engine that syncs files: each browser appends what it knows to
 * files of its own and reads everybody's. Facts join in any order, so all end with the same history; nobody writes
 * another's file, so no engine ever meets a conflict.
 */
import type { Table } from "dexie";
import * as v from "valibot";
import type { AthleteId } from "../activity.ts";
import { fromBase64, packedOf, toBase64 } from "./backup.ts";
import type { Database } from "./database.ts";
import { readAthlete } from "./history.ts";
import { stampOf, text } from "./join.ts";
import { type Kept, keepRows } from "./keep.ts";
import { unpackStreams } from "./pack.ts";
import type { ActivityRow } from "./rows.ts";
import { LINES, type SyncedTable } from "./sync-schema.ts";
import { putLater } from "./word.ts";

/** What a shared folder can do; the browser's own folders and a test's are one as well as the other. */
export interface SharedFolder {
  list(): Promise<readonly { readonly name: string; readonly size: number }[]>;
  /** from a byte on */
  read(name: string, from: number): Promise<Uint8Array>;
  /** at the end; makes the file where there is none */
  append(name: string, text: string): Promise<void>;
}

export interface Synced {
  /** facts told to the others, and facts heard from them */
  readonly written: number;
  readonly read: number;
  /** lines that were not understood: damaged, or of a newer version */
  readonly left: number;
}

const NAME = /^hardeasy-([a-z0-9]{6,20})-(\d{4})\.jsonl$/;
/** A file that has grown to this is left as it is for ever and a next one begun: engines carry whole files. */
const FULL = 4_000_000;
/** Lines appended or joined at once. */
const AT_ONCE = 200;

/** Writes what is new here, then reads what is new there. `me`: this browser's own name, the same for ever. */
export async function syncWith(database: Database, folder: SharedFolder, me: string): Promise<Synced> {
  const written = await writeNews(database, folder, me);
  const { read, left } = await readNews(database, folder, me);
  return { written, read, left };
}

/** For a folder that was just chosen: everything here is news to it, and everything in it is news here. */
export const forgetFolder = (database: Database): Promise<void> =>
  database.transaction("rw", database.written, database.settings, async () => {
    await database.written.clear();
    await database.settings.delete("synced");
  });

interface News {
  readonly table: SyncedTable;
  readonly key: unknown;
  readonly id: string;
  /** what stands in for the whole row: the moments of its parts */
  readonly version: string;
  readonly row: unknown;
}

const idOf = (table: string, key: unknown): string => `${table} ${text(key)}`;

async function writeNews(database: Database, folder: SharedFolder, me: string): Promise<number> {
  const own = (await folder.list()).filter(({ name }) => NAME.exec(name)?.[1] === me);
  let number = Math.max(1, ...own.map(({ name }) => Number(NAME.exec(name)![2])));
  let size = own.find(({ name }) => name === fileName(me, number))?.size ?? 0;
  let written = 0;
  for await (const news of newsOf(database)) {
    const lines = (await Promise.all(news.map((one) => lineOf(database, one)))).filter(Boolean);
    // A line that a crash cut short is ended first, so that the next one is whole.
    const said = `${size > 0 ? "\n" : ""}${lines.join("\n")}\n`;
    if (size > 0 && size + said.length > FULL) {
      number++;
      size = 0;
    }
    if (lines.length > 0) await folder.append(fileName(me, number), said);
    await database.written.bulkPut(news.map(({ id, version }) => ({ id, version })));
    size += said.length;
    written += lines.length;
  }
  return written;
}

const fileName = (me: string, number: number) => `hardeasy-${me}-${String(number).padStart(4, "0")}.jsonl`;

/** Rows that changed since they were last written, some at a time. */
async function* newsOf(database: Database): AsyncGenerator<readonly News[]> {
  for (const table of Object.keys(LINES) as SyncedTable[]) {
    if (table === "streams") continue;
    for (let last: unknown; ; ) {
      const all = database.table(table);
      const rows = await (last === undefined ? all.orderBy(":id") : all.where(":id").above(last))
        .limit(AT_ONCE)
        .toArray();
      if (rows.length === 0) break;
      last = keyOf(table, rows.at(-1));
      const candidates = rows.flatMap((row) => candidatesOf(table, row));
      const known = await database.written.bulkGet(candidates.map((one) => one.id));
      const news = candidates.filter((one, i) => known[i]?.version !== one.version);
      if (news.length > 0) yield news;
    }
  }
}

/** An activity is two: what is said of it, and its recording, which is large and seldom changes. */
function candidatesOf(table: SyncedTable, row: Record<string, unknown>): readonly News[] {
  const key = keyOf(table, row);
  if (table === "settings" && !String(key).startsWith("settings:")) return [];
  const news = { table, key, id: idOf(table, key), version: versionOf(table, row), row };
  const { hasStreams } = row as unknown as ActivityRow;
  if (table !== "activities" || !hasStreams) return [news];
  const version = String(stampOf(row as unknown as ActivityRow, "streams"));
  return [news, { table: "streams", key, id: idOf("streams", key), version, row }];
}

/** What was said last of each part: the same text is the same row. */
function versionOf(table: SyncedTable, row: Record<string, unknown>): string {
  // Two words of the same moment are told apart by what they say.
  if (table !== "activities") return text(row);
  const { stamps = {}, absent, also } = row as unknown as ActivityRow;
  const { streams: _streams, ...said } = stamps;
  return text({ said, absent, also });
}

const keyOf = (table: SyncedTable, row: Record<string, unknown>): unknown => {
  if (table === "log") return [row.athlete, row.about, row.what];
  return table === "settings" ? row.key : row.id;
};

async function lineOf(database: Database, { table, row }: News): Promise<string | undefined> {
  if (table !== "activities" && table !== "streams") return JSON.stringify({ table, row });
  const { start: _start, wants: _wants, lost: _lost, hasStreams: _has, stamps = {}, ...facts } = row as ActivityRow;
  const { streams: _streams, ...said } = stamps;
  if (table === "activities") return JSON.stringify({ table, row: { ...facts, stamps: said } });
  const packed = await packedOf(database, facts.id);
  const at = stampOf(row as ActivityRow, "streams");
  const { id, athlete } = facts;
  return packed && JSON.stringify({ table, row: { id, athlete, at, recording: toBase64(packed) } });
}

async function readNews(database: Database, folder: SharedFolder, me: string) {
  let [read, left] = [0, 0];
  for (const { name, size } of await folder.list()) {
    const writer = NAME.exec(name)?.[1];
    if (!writer || writer === me) continue;
    const known = (await readSoFar(database))[name] ?? 0;
    // A file that became shorter was replaced: everything in it may be new, and nothing is kept twice.
    const from = known > size ? 0 : known;
    if (from === size) continue;
    const joined = await joinFile(database, await folder.read(name, from));
    read += joined.read;
    left += joined.left;
    const value = { ...(await readSoFar(database)), [name]: from + joined.bytes };
    await database.settings.put({ key: "synced", value });
  }
  return { read, left };
}

/** Joins what a file says, whole or from anywhere on; `bytes` is how much of it is done with. */
export async function joinFile(database: Database, bytes: Uint8Array) {
  // What follows the last end of a line is still on its way.
  const whole = bytes.subarray(0, bytes.lastIndexOf(10) + 1);
  const lines = new TextDecoder()
    .decode(whole)
    .split("\n")
    .filter((line) => line.trim() !== "");
  const heard = (await Promise.all(lines.map(understood))).filter((line) => line !== undefined);
  for (let at = 0; at < heard.length; at += AT_ONCE) await joinLines(database, heard.slice(at, at + AT_ONCE));
  return { read: heard.length, left: lines.length - heard.length, bytes: whole.length };
}

/** Where each file was read up to, in bytes. */
async function readSoFar(database: Database): Promise<Readonly<Record<string, number>>> {
  const row = await database.settings.get("synced");
  return row?.key === "synced" ? row.value : {};
}

interface Line {
  readonly table: SyncedTable;
  readonly row: Record<string, unknown>;
}

/** Undefined for a line that says nothing this version can believe. */
async function understood(line: string): Promise<Line | undefined> {
  try {
    const { table, row } = JSON.parse(line) as Line;
    const schema = Object.hasOwn(LINES, table) ? (LINES[table] as v.GenericSchema) : undefined;
    const checked = schema && v.safeParse(schema, row);
    if (!checked?.success) return undefined;
    const said = checked.output as Line["row"];
    // A recording nobody can read would stop everything after it.
    if (table === "streams") await unpackStreams(fromBase64(String(said.recording)));
    return { table, row: said };
  } catch {
    return undefined;
  }
}

/** In one transaction, so that nothing the runner does meanwhile is taken for something heard. */
async function joinLines(database: Database, lines: readonly Line[]): Promise<void> {
  const { activities, streams, digests, written, corrections, log, declarations, runners, settings } = database;
  const tables = [activities, streams, digests, written, corrections, log, declarations, runners, settings];
  const kept = lines.flatMap(({ table, row }): Kept[] => {
    if (table === "activities") return [{ row: row as unknown as ActivityRow }];
    if (table !== "streams") return [];
    const { id, athlete, at, recording } = row as { id: never; athlete: never; at: number; recording: string };
    return [{ row: { id, athlete, hasStreams: true, stamps: { streams: at } }, packed: fromBase64(recording) }];
  });
  await database.transaction("rw", tables as Table[], async () => {
    const before = await unsaid(database, lines);
    await keepRows(database, kept);
    for (const { table, row } of lines)
      if (table !== "activities" && table !== "streams")
        await putLater(database.table(table), keyOf(table, row), { ...row, at: Number(row.at ?? 0) });
    await introduce(database, new Set(kept.map((one) => one.row.athlete)));
    await alreadySaid(database, lines, before);
  });
}

/** Runners whose activities came along; on a new machine theirs is the history shown. */
async function introduce(database: Database, athletes: ReadonlySet<AthleteId>): Promise<void> {
  for (const id of athletes) if (!(await database.runners.get(id))) await database.runners.put({ id, seen: 0 });
  const [first] = athletes;
  if (first && !(await readAthlete(database))) await database.settings.put({ key: "athlete", value: first });
}

const rowOf = (database: Database, { table, row }: Line) =>
  database.table(table === "streams" ? "activities" : table).get(keyOf(table, row) as never);

/** Of the rows these lines are about: those that hold something not written yet. */
async function unsaid(database: Database, lines: readonly Line[]): Promise<ReadonlySet<string>> {
  const rows = await Promise.all(lines.map((line) => rowOf(database, line)));
  const candidates = rows.flatMap((row, i) => (row ? candidatesOf(tableOf(lines[i]!), row) : []));
  const known = await database.written.bulkGet(candidates.map((one) => one.id));
  return new Set(candidates.filter((one, i) => known[i]?.version !== one.version).map((one) => one.id));
}

/** What came from another is in the other's file: it need not be written into this browser's too. */
async function alreadySaid(database: Database, lines: readonly Line[], unsaid: ReadonlySet<string>): Promise<void> {
  const rows = await Promise.all(lines.map((line) => rowOf(database, line)));
  const said = rows.flatMap((row, i) => (row ? candidatesOf(tableOf(lines[i]!), row) : []));
  const heard = new Set(lines.map(({ table, row }) => idOf(table, keyOf(table, row))));
  const only = said.filter((one) => heard.has(one.id) && !unsaid.has(one.id));
  await database.written.bulkPut(only.map(({ id, version }) => ({ id, version })));
}

const tableOf = ({ table }: Line): SyncedTable => (table === "streams" ? "activities" : table);
