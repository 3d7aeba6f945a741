/**
 * A folder that several browsers share, carried by any engine that syncs files: each browser appends what it knows to
 * files of its own and reads everybody's. Facts join in any order, so all end with the same history; nobody writes
 * another's file, so no engine ever meets a conflict.
 */
import { sumOf } from "./checksum.ts";
import type { Database } from "./database.ts";
import type { ReadTo, SettingRow } from "./rows.ts";
import { settleIn } from "./runners.ts";
import { joinLines } from "./sync-join.ts";
import { isDamaged, type Line, type Refused, understood } from "./sync-line.ts";
import { type Book, closeBook, lineOf, newsOf } from "./sync-news.ts";
import { LINES_VERSION } from "./sync-schema.ts";

/** What a shared folder can do; the browser's own folders and a test's are one as well as the other. */
export interface SharedFolder {
  list(): Promise<readonly Listed[]>;
  /** from a byte on */
  read(name: string, from: number): Promise<Uint8Array>;
  /** at the end; makes the file where there is none */
  append(name: string, text: string): Promise<void>;
  remove(name: string): Promise<void>;
}

interface Listed {
  readonly name: string;
  /** bytes */
  readonly size: number;
}

export interface Synced {
  /** facts told to the others, and facts heard from them */
  readonly written: number;
  readonly read: number;
  /** lines that stand in files of the others and were torn or altered on their way */
  readonly damaged: number;
  /** lines of a newer version */
  readonly newer: number;
}

const NAME = /^hardeasy-([a-z0-9]{6,20})-(\d{4})\.jsonl$/;
/** A file that has grown to this is left as it is for ever and a next one begun: engines carry whole files. Bytes. */
const FULL = 4_000_000;
/** Lines joined at once. */
const AT_ONCE = 200;

/**
 * Writes what is new here, then reads what is new there. `fresh` makes up a name for this browser where it has none; `whole`
 * looks through all it ever wrote. Where that is damaged, or not as it was left (lost, cut, or written by a copy of this
 * browser under the same name), everything is told again under a fresh name.
 */
export async function syncWith(
  database: Database,
  folder: SharedFolder,
  fresh: () => string,
  whole = false,
): Promise<Synced> {
  const before = await ownName(database, fresh);
  const own = (await folder.list()).filter(({ name }) => writerOf(name) === before);
  const damaged = whole && (await anyDamaged(folder, own));
  const anew = damaged || (await isDisturbed(database, own));
  if (anew) await forgetFolder(database);
  const me = anew ? await ownName(database, fresh) : before;
  const written = await writeNews(database, folder, me, anew ? [] : own);
  if (damaged) for (const { name } of own) await folder.remove(name);
  const heard = await readNews(database, folder, me);
  await settleIn(database);
  return { written, ...heard };
}

/** For a folder that was just chosen: everything here is news to it, and everything in it is news here. */
export const forgetFolder = (database: Database): Promise<void> =>
  database.transaction("rw", database.written, database.settings, async () => {
    await closeBook(database, "");
    await database.settings.bulkDelete(["synced", "told", "browser"]);
  });

/** This browser's name in a shared folder: it says nothing of anybody. */
async function ownName(database: Database, fresh: () => string): Promise<string> {
  const known = await setting(database, "browser");
  const value = known ?? fresh();
  if (!known) await database.settings.put({ key: "browser", value });
  return value;
}

const writerOf = (name: string): string | undefined => NAME.exec(name)?.[1];
const fileName = (me: string, number: number) => `hardeasy-${me}-${String(number).padStart(4, "0")}.jsonl`;

async function isDisturbed(database: Database, own: readonly Listed[]): Promise<boolean> {
  const told = await setting(database, "told");
  if (!told) return false;
  const as = new Map(own.map(({ name, size }) => [name, size]));
  return as.size !== Object.keys(told).length || Object.entries(told).some(([name, be]) => !be.includes(as.get(name)!));
}

async function anyDamaged(folder: SharedFolder, own: readonly Listed[]): Promise<boolean> {
  for (const { name } of own)
    if (linesIn(await folder.read(name, 0)).some(({ written }) => isDamaged(written))) return true;
  return false;
}

async function writeNews(database: Database, folder: SharedFolder, me: string, own: readonly Listed[]) {
  let number = Math.max(1, ...own.map(({ name }) => Number(NAME.exec(name)![2])));
  const told: Record<string, readonly number[]> = Object.fromEntries(own.map(({ name, size }) => [name, [size]]));
  let written = 0;
  for await (const news of newsOf(database, "")) {
    const lines = (await Promise.all(news.map((one) => lineOf(database, one)))).filter(Boolean);
    const said = `${lines.join("\n")}\n`;
    const { length } = new TextEncoder().encode(said);
    let size = told[fileName(me, number)]?.at(-1) ?? 0;
    if (size > 0 && size + length > FULL) {
      number++;
      size = 0;
    }
    if (lines.length > 0) {
      // Before it is written, for this may end in between: the file is then as it was, or as it will be.
      told[fileName(me, number)] = [size, size + length];
      await database.settings.put({ key: "told", value: { ...told } });
      await folder.append(fileName(me, number), said);
    }
    await database.written.bulkPut(news.map(({ id, version }) => ({ id, version })));
    written += lines.length;
  }
  return written;
}

async function readNews(database: Database, folder: SharedFolder, me: string) {
  const others = (await folder.list()).filter(({ name }) => ![undefined, me].includes(writerOf(name)));
  const before = (await setting(database, "synced")) ?? {};
  const places: Record<string, ReadTo> = {};
  for (const { name } of others) places[name] = placeOf(before[name]);
  let read = 0;
  for (const { name, size } of others) {
    // A file that became shorter was replaced: everything in it may be new, and nothing is kept twice.
    const known = places[name]!.from > size ? START : places[name]!;
    if (known.from === size) continue;
    const bytes = await folder.read(name, known.from);
    // What follows a refused line is read again when it has changed: an engine may put it right, or this version be a later one.
    if (sumOver(bytes) === known.rest) continue;
    const { done, heard, ...rest } = await joinFile(database, bytes);
    read += heard - known.beyond;
    places[name] = { from: known.from + done, rest: sumOver(bytes.subarray(done)), ...rest };
    await database.settings.put({ key: "synced", value: { ...places } });
  }
  const sum = (why: Refused) => Object.values(places).reduce((all, one) => all + one[why], 0);
  return { read, damaged: sum("damaged"), newer: sum("newer") };
}

const START: ReadTo = { from: 0, beyond: 0, damaged: 0, newer: 0 };
/** An earlier version kept the place alone. */
const placeOf = (kept: ReadTo | number | undefined): ReadTo =>
  typeof kept === "object" ? kept : { ...START, from: kept ?? 0 };

const sumOver = (bytes: Uint8Array): string => sumOf(`${LINES_VERSION} ${new TextDecoder().decode(bytes)}`);

/**
 * Joins what a file says, whole or from anywhere on. `done`: bytes up to the first line that was refused or is still on its
 * way; `beyond`: lines after that which were understood.
 */
export async function joinFile(database: Database, bytes: Uint8Array, book: Book = "") {
  const lines = linesIn(bytes);
  const said = await Promise.all(lines.map(({ written }) => understood(written)));
  const heard = said.filter(isLine);
  for (let at = 0; at < heard.length; at += AT_ONCE) await joinLines(database, heard.slice(at, at + AT_ONCE), book);
  const refused = (why: Refused) => said.filter((one) => one === why).length;
  const first = said.findIndex((one) => !isLine(one));
  const done = first < 0 ? bytes.lastIndexOf(10) + 1 : lines[first]!.from;
  const beyond = first < 0 ? 0 : heard.length - first;
  return { done, heard: heard.length, beyond, damaged: refused("damaged"), newer: refused("newer") };
}

const isLine = (said: Line | Refused): said is Line => typeof said !== "string";

/** Lines that have their end, each with the byte it begins at. */
function linesIn(bytes: Uint8Array): readonly { readonly from: number; readonly written: string }[] {
  const decoder = new TextDecoder();
  const lines = [];
  for (let from = 0, to = bytes.indexOf(10); to >= 0; from = to + 1, to = bytes.indexOf(10, from)) {
    const written = decoder.decode(bytes.subarray(from, to)).trim();
    if (written) lines.push({ from, written });
  }
  return lines;
}

type Kept = Extract<SettingRow, { key: "synced" | "told" | "browser" }>;

async function setting<Key extends Kept["key"]>(database: Database, key: Key) {
  const row = await database.settings.get(key);
  return row?.key === key ? (row.value as Extract<Kept, { key: Key }>["value"]) : undefined;
}
