/** What is remembered of the second copy, and what of that the runner is told. */
import type { Database } from "./database.ts";

/** What is remembered of the copy stands under this name in the table of what was written, and what it holds behind it. */
export const BOOK = "~";

export interface Book {
  /** bytes of each file whose lines are known here; 0: it is still to be read */
  readonly files: Readonly<Record<string, number>>;
  /** the database was new, and not all has been read back */
  readonly lost?: boolean;
  /** why something could not be written; empty where it could */
  readonly failed?: string;
}

export async function readBook({ written }: Database): Promise<Book | undefined> {
  const row = await written.get(BOOK);
  return row && (JSON.parse(row.version) as Book);
}

export const remember = (database: Database, part: Partial<Book>): Promise<unknown> =>
  database.transaction("rw", database.written, async () => {
    const book = { files: {}, ...(await readBook(database)), ...part };
    await database.written.put({ id: BOOK, version: JSON.stringify(book) });
  });

export interface CopyState {
  /** bytes */
  readonly size: number;
  /** why something could not be written there */
  readonly failed: string;
}

/** Undefined where there is no copy. */
export async function readCopyState(database: Database): Promise<CopyState | undefined> {
  const { files, failed = "" } = (await readBook(database)) ?? {};
  return files && { size: Object.values(files).reduce((sum, size) => sum + size, 0), failed };
}

/** It is told for so long, ms: not every runner looks every day. */
const TOLD = 3 * 24 * 3600e3;

/** How many activities were read back lately, if the database was lost. */
export async function readReadBack({ settings }: Database, now: number): Promise<number | undefined> {
  const row = await settings.get("readBack");
  return row?.key === "readBack" && row.value.at > now - TOLD ? row.value.activities : undefined;
}
