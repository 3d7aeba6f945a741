/**
 * A folder that several browsers share, carried by any engine that syncs files: each browser appends what it knows to
 * files of its own and reads everybody's. Facts join in any order, so all end with the same history; nobody writes
 * another's file, so no engine ever meets a conflict.
 */
import type { Database } from "./database.ts";
import { joinLines, understood } from "./sync-join.ts";
import { lineOf, newsOf } from "./sync-news.ts";

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
/** Lines joined at once. */
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
