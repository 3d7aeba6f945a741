/**
 * Profiles as earlier versions left them: tables as JSON, typed arrays kept as what they are. `HARDEASY_KEEP=1 vitest …
 * migrations` writes the present version's, to be kept before the schema changes.
 */
import { Dexie, type Table } from "dexie";

/** Tables by name, each with its rows. */
export type Profile = Readonly<Record<string, readonly unknown[]>>;

const ARRAYS = { Float32Array, Uint8Array } as const;

function pack(_key: string, value: unknown): unknown {
  for (const [name, Kind] of Object.entries(ARRAYS))
    if (value instanceof Kind)
      return { $: name, of: Array.from(value as ArrayLike<number>, (x) => (Number.isNaN(x) ? null : x)) };
  return value;
}

function unpack(_key: string, value: unknown): unknown {
  const packed = value as { $?: keyof typeof ARRAYS; of?: (number | null)[] } | null;
  if (!packed?.$ || !packed.of) return value;
  return new ARRAYS[packed.$](packed.of.map((x) => x ?? Number.NaN));
}

export async function profileText(database: Dexie): Promise<string> {
  const tables: Record<string, unknown[]> = {};
  for (const table of database.tables) tables[table.name] = await table.toArray();
  return `${JSON.stringify({ schema: schemaOf(database.tables), tables }, pack)}\n`;
}

/** The database as that version had made it, closed again. */
export async function layDown(name: string, version: number, text: string): Promise<Profile> {
  const { schema, tables } = JSON.parse(text, unpack) as { schema: Record<string, string>; tables: Profile };
  const database = new Dexie(name);
  database.version(version).stores(schema);
  for (const [table, rows] of Object.entries(tables)) await database.table(table).bulkPut([...rows]);
  database.close();
  return tables;
}

const schemaOf = (tables: readonly Table[]): Record<string, string> =>
  Object.fromEntries(
    tables.map(({ name, schema }) => [name, [schema.primKey, ...schema.indexes].map((one) => one.src).join(", ")]),
  );
