/** Everything off this computer at once; what protects the runner's account from too many requests stays. */
import type { Database } from "./database.ts";
import { forgetPicture } from "./picture.ts";

const KEPT = ["asking", "haste"];

/** One transaction: all or nothing. The caller has kept a copy for the runner who changes their mind, and every page learns that there is one. */
export async function deleteEverything(database: Database, at: number): Promise<void> {
  await database.transaction("rw", database.tables, async () => {
    for (const table of database.tables) if (table.name !== "settings") await table.clear();
    await database.settings.where("key").noneOf(KEPT).delete();
    await database.settings.put({ key: "deleted", value: at });
  });
  forgetPicture();
}

/** It was brought back, or the copy is gone. */
export const forgetDeleted = (database: Database): Promise<void> => database.settings.delete("deleted");
