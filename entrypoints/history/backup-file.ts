/** The backup as a file: made piece by piece, saved with the day in its name. */
import { writeBackup } from "../../core/store/backup.ts";
import type { Database } from "../../core/store/database.ts";
import { today } from "../background/today.ts";

export async function saveBackup(database: Database): Promise<void> {
  const pieces: Blob[] = [];
  for await (const piece of writeBackup(database)) pieces.push(new Blob([piece]));
  const address = URL.createObjectURL(new Blob(pieces, { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `hardeasy-${today()}.json`;
  link.click();
  // The browser reads the address after the click; a minute is ample for it to have begun.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
