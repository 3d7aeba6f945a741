/** One line of a shared folder's files: a row of a table, and a sum over it, so that a line torn or altered on its way is not believed. */
import * as v from "valibot";
import { fromBase64 } from "./backup.ts";
import { sumOf } from "./checksum.ts";
import { unpackStreams } from "./pack.ts";
import { LINES, type SyncedTable } from "./sync-schema.ts";

export interface Line {
  readonly table: SyncedTable;
  readonly row: Record<string, unknown>;
}

/** `newer`: whole, but of a version that says more than this one understands. */
export type Refused = "damaged" | "newer";

export function lineFor(table: SyncedTable, row: object): string {
  const said = JSON.stringify({ table, row }).slice(0, -1);
  return `${said},"check":"${sumOf(said)}"}`;
}

const CHECKED = /^(.*),"check":"([0-9a-f]{8})"\}$/;
/** The first lines that were ever written have no sum, and nothing but this. */
const UNCHECKED = "table,row";

/** Torn or altered, as far as a look tells. */
export function isDamaged(written: string): boolean {
  const [, said, check] = CHECKED.exec(written) ?? [];
  return said === undefined ? Object.keys(parsed(written)).join() !== UNCHECKED : sumOf(said) !== check;
}

export async function understood(written: string): Promise<Line | Refused> {
  if (isDamaged(written)) return "damaged";
  const refused = CHECKED.test(written) ? "newer" : "damaged";
  const { table = "", row: told } = parsed(written);
  const schema = Object.hasOwn(LINES, table) ? (LINES[table as SyncedTable] as v.GenericSchema) : undefined;
  const checked = schema && v.safeParse(schema, told);
  if (!checked?.success) return refused;
  const row = checked.output as Line["row"];
  // A recording nobody can read would stop everything after it.
  const readable = table !== "streams" || (await canUnpack(String(row.recording)));
  return readable ? { table: table as SyncedTable, row } : refused;
}

function parsed(written: string): { readonly table?: string; readonly row?: unknown } {
  try {
    return Object(JSON.parse(written));
  } catch {
    return {};
  }
}

const canUnpack = async (recording: string): Promise<boolean> => {
  try {
    return Boolean(await unpackStreams(fromBase64(recording)));
  } catch {
    return false;
  }
};
