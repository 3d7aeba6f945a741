/** The runner's words (corrections, notes, declarations, settings): each has a moment, and the later one wins on every machine. */
import type { Table } from "dexie";
import type { Database } from "./database.ts";
import { text } from "./join.ts";
import type { CorrectionRow } from "./rows.ts";

interface Word {
  readonly at: number;
}

const momentOf = (row: unknown): number => (row as { at?: number } | undefined)?.at ?? 0;

/** A word heard from a backup or another machine: the later one wins, whoever said it. */
export async function putLater(table: Table, key: unknown, row: Word & Readonly<Record<string, unknown>>) {
  const mine = await table.get(key as never);
  if (!mine || momentOf(mine) < row.at || (momentOf(mine) === row.at && text(mine) < text(row))) await table.put(row);
}

/**
 * Words said here and now. Each is later than the one it replaces even if the clock says otherwise (the same millisecond, or a
 * clock that was set back): else another machine, which has heard both, would keep the other one.
 */
export async function putWords<Row extends Word>(table: Table, said: readonly (readonly [key: unknown, row: Row])[]) {
  await table.db.transaction("rw", table, async () => {
    for (const [key, row] of said) {
      const before = await table.get(key as never);
      await table.put(before ? { ...row, at: Math.max(row.at, momentOf(before) + 1) } : row);
    }
  });
}

/** What runs were, in the runner's own word; without a label an earlier word is taken back. */
export const putCorrections = (database: Database, corrections: readonly CorrectionRow[]): Promise<void> =>
  putWords(
    database.corrections as Table,
    corrections.map((one) => [one.id, one]),
  );
