/** Everything that was ever stored, as one JSON document in pieces of text. */
import type { ActivityId } from "../activity.ts";
import { BACKUP_VERSION, FORMAT } from "./backup-schema.ts";
import { checksum } from "./checksum.ts";
import type { Database } from "./database.ts";
import { text } from "./join.ts";
import { packStreams } from "./pack.ts";
import { readStreams } from "./streams.ts";

export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** Activities read at once: ten years never stand in memory. */
const AT_ONCE = 50;

/** Pieces of text; every list is written item by item, and the last member is a checksum over all items before it. */
export async function* writeBackup(
  database: Database,
  progress: (progress: Progress) => void = () => undefined,
): AsyncGenerator<string> {
  const sum = checksum();
  const item = (key: string, value: unknown) => {
    const written = text(value);
    sum.add(key, written);
    return written;
  };
  yield `{"format":${item("format", FORMAT)},"version":${item("version", BACKUP_VERSION)}`;
  const athlete = await database.settings.get("athlete");
  if (athlete) yield `,"athlete":${item("athlete", athlete.value)}`;
  for (const [key, rows] of Object.entries(await smallLists(database)))
    yield `,\n"${key}":[${rows.map((row) => item(key, row)).join(",\n")}]`;
  yield `,\n"activities":[`;
  const ids = await database.activities.toCollection().primaryKeys();
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    progress({ done: from, of: ids.length });
    const some = await Promise.all(ids.slice(from, from + AT_ONCE).map((id) => backedUp(database, id)));
    const written = some.filter(Boolean).map((each) => item("activities", each));
    yield `${from === 0 ? "\n" : ",\n"}${written.join(",\n")}`;
  }
  progress({ done: ids.length, of: ids.length });
  yield `],\n"check":"${sum.text()}"}\n`;
}

async function smallLists(database: Database): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const settings = await database.settings.where("key").startsWith("settings:").toArray();
  return {
    chosen: settings.map(({ key, ...chosen }) => ({ athlete: key.slice("settings:".length), ...chosen })),
    runners: await database.runners.toArray(),
    corrections: await database.corrections.toArray(),
    log: await database.log.toArray(),
    declarations: await database.declarations.toArray(),
  };
}

/** Undefined when it was deleted meanwhile. */
async function backedUp(database: Database, id: ActivityId): Promise<unknown> {
  const row = await database.activities.get(id);
  if (!row) return undefined;
  const { start: _start, wants: _wants, lost: _lost, hasStreams, ...kept } = row;
  const packed = hasStreams && (await packedOf(database, id));
  return { ...kept, stamps: kept.stamps ?? {}, ...(packed && { recording: toBase64(packed) }) };
}

export async function packedOf(database: Database, id: ActivityId): Promise<Uint8Array | undefined> {
  const row = await database.streams.get(id);
  if (!row) return undefined;
  return "packed" in row ? row.packed : packStreams((await readStreams(database, id))!);
}

/** In slices, since a call takes only so many arguments. */
export function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
}

export const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
