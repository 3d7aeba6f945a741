/** What was written to the database, by whichever page or worker, as Dexie tells every one of them. */
import { Dexie } from "dexie";
import type { Database } from "./database.ts";
import { text } from "./join.ts";

type Keys = Parameters<Parameters<typeof Dexie.on.storagemutated.subscribe>[0]>[0][string];

/** Each key that was written; undefined for a stretch of keys, which says not which. */
export function eachKey(keys: Keys | undefined, tell: (key: unknown) => void): void {
  if (!keys || !("from" in keys)) return;
  tell(keys.from === keys.to ? keys.from : undefined);
  eachKey(keys.l ?? undefined, tell);
  eachKey(keys.r ?? undefined, tell);
}

/** Rows written since they were last closed, by whichever page; a stretch of keys has no names. */
export function changesIn(database: Database, tables: readonly string[]) {
  const open = new Map<string, { readonly table: string; readonly key: unknown }>();
  let unnamed = false;
  Dexie.on("storagemutated", (mutated) => {
    for (const table of tables)
      eachKey(mutated[`idb://${database.name}/${table}/`], (key) => {
        if (key === undefined) unnamed = true;
        else open.set(`${table} ${text(key)}`, { table, key });
      });
  });
  return {
    open: () => [...open.values()],
    /** What was written again since stays open. */
    close(done: readonly object[]) {
      const all = new Set(done);
      for (const [name, one] of open) if (all.has(one)) open.delete(name);
    },
    /** Whether any may have been written; asked once. */
    unnamed() {
      const was = unnamed;
      unnamed = false;
      return was;
    },
  };
}
