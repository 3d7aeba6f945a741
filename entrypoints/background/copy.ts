/** The second copy of the history as this browser holds it: in the extension's private folder, which outlives the database. */
import { browser } from "wxt/browser";
import { type Alone, type SecondCopy, secondCopy } from "../../core/store/copy.ts";
import type { Database } from "../../core/store/database.ts";
import { forgetJournal, type Journal, journal, type Shelf } from "../../core/store/journal.ts";
import { linesIn } from "../history/lines-in.ts";

const NAME = "copy";
/** Since the browser was started the whole history was looked through. */
const KEY = "copied";
/** The first pages after a start come first, ms. */
const LATER = 5000;

const alone: Alone = async (work) => navigator.locks.request(NAME, work);

let opened: Promise<FileSystemDirectoryHandle> | undefined;
const open = () => {
  opened ??= navigator.storage.getDirectory().then((root) => root.getDirectoryHandle(NAME, { create: true }));
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
};
const folder = linesIn(open);

const shelf: Shelf = {
  get: () => browser.storage.local.get(null),
  set: (items) => browser.storage.local.set(items),
  remove: (keys) => browser.storage.local.remove([...keys]),
};

export interface Kept {
  readonly copy: SecondCopy;
  readonly journal: Journal;
}

/** `again`: keeps what a page once brought, if the database was lost before it stood in the copy. */
export function keepSecondCopy(database: Database, again: (said: unknown) => Promise<void>): Kept {
  const kept = { copy: secondCopy(database, folder, alone), journal: journal(shelf, Date.now()) };
  void begin(kept, again).catch(() => undefined);
  return kept;
}

async function begin({ copy, journal }: Kept, again: (said: unknown) => Promise<void>): Promise<void> {
  const session = browser.storage.session;
  const lost = await copy.lost;
  if (!lost && (await copy.whole()) && (await session?.get(KEY))?.[KEY]) return;
  const later = new Promise((done) => setTimeout(done, LATER));
  if (!lost) await later;
  await copy.mend();
  const said = await (lost ? journal.leave(again) : Promise.resolve()).then(
    () => true,
    () => false,
  );
  await later;
  await copy.all();
  // Where nothing failed, all that was acknowledged stands in both now.
  if (said && (await copy.whole())) await journal.leave();
  await session?.set({ [KEY]: true });
}

/** Deletes the copy, and then does what must find none: nothing is written in between. Where the copy cannot be deleted it throws first. */
export const withoutCopy = (work: () => Promise<void>): Promise<void> =>
  alone(async () => {
    for (const { name } of await folder.list()) await folder.remove(name);
    await work();
    await forgetJournal(shelf);
  });
