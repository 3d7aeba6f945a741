/** Everything off this computer at once; what protects the runner's account from too many requests stays. */
import type { Database } from "./database.ts";

const KEPT = ["asking", "haste"];

/** One transaction: all or nothing; then the panel's last picture and what is typed in the calculator. The caller has kept a copy for the runner who changes their mind, and every page learns that there is one. */
export async function deleteEverything(database: Database, at: number): Promise<void> {
  await database.transaction("rw", database.tables, async () => {
    for (const table of database.tables) if (table.name !== "settings") await table.clear();
    await database.settings.where("key").noneOf(KEPT).delete();
    await database.settings.put({ key: "deleted", value: at });
  });
  // Also where there is no such storage.
  globalThis.localStorage?.clear();
}

/** It was brought back, or the copy is gone. */
export const forgetDeleted = (database: Database): Promise<void> => database.settings.delete("deleted");
