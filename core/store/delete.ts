/** Everything off this computer at once; what protects the runner's account from too many requests stays. */
import type { Database } from "./database.ts";

const KEPT = ["asking", "haste"];

/** One transaction: all or nothing; then the panel's last picture and what is typed in the calculator. The caller has kept a copy for the runner who changes their mind, and every page learns that there is one. */
export async function deleteEverything(database: Database, at: number): Promise<void> {
  await database.transaction("rw", database.tables, async () => {
    const backedUp = await database.settings.get("backedUp");
    for (const table of database.tables) if (table.name !== "settings") await table.clear();
    await database.settings.where("key").noneOf(KEPT).delete();
    await database.settings.put({ key: "deleted", value: at, ...(backedUp && { backedUp }) });
  });
  // Also where there is no such storage.
  globalThis.localStorage?.clear();
}

/** It was brought back, and with it what is known of the last backup, or the copy is gone. */
export async function forgetDeleted({ settings }: Database, back = false): Promise<void> {
  const row = await settings.get("deleted");
  if (back && row?.key === "deleted" && row.backedUp) await settings.put(row.backedUp);
  await settings.delete("deleted");
}
