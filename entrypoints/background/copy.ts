/** The second copy of the history as this browser holds it: in the extension's private folder, which outlives the database. */
import { browser } from "wxt/browser";
import { type Alone, type SecondCopy, secondCopy } from "../../core/store/copy.ts";
import type { Database } from "../../core/store/database.ts";
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

export function keepSecondCopy(database: Database): SecondCopy {
  const copy = secondCopy(database, folder, alone);
  void begin(copy).catch(() => undefined);
  return copy;
}

async function begin(copy: SecondCopy): Promise<void> {
  const session = browser.storage.session;
  if ((await copy.whole()) && (await session?.get(KEY))?.[KEY]) return;
  await copy.mend();
  await new Promise((done) => setTimeout(done, LATER));
  await copy.all();
  await session?.set({ [KEY]: true });
}

/** Deletes the copy, and then does what must find none: nothing is written in between. Where the copy cannot be deleted it throws first. */
export const withoutCopy = (work: () => Promise<void>): Promise<void> =>
  alone(async () => {
    for (const { name } of await folder.list()) await folder.remove(name);
    await work();
  });
