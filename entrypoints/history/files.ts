/** Files out of the page: a backup made piece by piece, a table, and the copy kept for a while after everything was deleted. */
import { browser } from "wxt/browser";
import { type Progress, writeBackup } from "../../core/store/backup.ts";
import type { Database } from "../../core/store/database.ts";

/** Small pieces are gathered, since each Blob costs more than its bytes. */
const GATHERED = 4_000_000;

export async function backupBlob(database: Database, progress: (progress: Progress) => void): Promise<Blob> {
  const blobs: Blob[] = [];
  let pieces: string[] = [];
  let length = 0;
  for await (const piece of writeBackup(database, progress)) {
    pieces.push(piece);
    length += piece.length;
    if (length < GATHERED) continue;
    blobs.push(new Blob(pieces));
    pieces = [];
    length = 0;
  }
  return new Blob([...blobs, ...pieces], { type: "application/json" });
}

export function saveFile(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the address after the click; a minute is ample for it to have begun.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

const COPY = "deleted.json";
/** How long everything deleted can be brought back. */
export const UNDO_MS = 10 * 60_000;

/** The background is woken then, and throws the copy away whether a page is open or not. */
export const COPY_ALARM = "copy";

const folder = () => navigator.storage.getDirectory();

/** Where this browser has no such place, or no room, it throws, and nothing is to be deleted. */
export async function keepCopy(blob: Blob): Promise<void> {
  const writable = await (await (await folder()).getFileHandle(COPY, { create: true })).createWritable();
  await blob.stream().pipeTo(writable);
  await browser.alarms.create(COPY_ALARM, { when: Date.now() + UNDO_MS + 1000 });
}

/** A copy too old is thrown away. */
export async function readCopy(): Promise<File | undefined> {
  try {
    const file = await (await (await folder()).getFileHandle(COPY)).getFile();
    if (file.lastModified + UNDO_MS > Date.now()) return file;
    await dropCopy();
  } catch {
    // Nothing was deleted lately.
  }
  return undefined;
}

export async function dropCopy(): Promise<void> {
  await (await folder()).removeEntry(COPY).catch(() => undefined);
}
