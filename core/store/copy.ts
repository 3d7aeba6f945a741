/**
 * A second copy of the history in a private folder, for a browser that loses its database: lines as a shared folder has
 * them, in files that only grow. The background appends what was written before it says so; where the database is new and
 * the folder is not, everything is read back.
 */
import type { AthleteId } from "../activity.ts";
import { changesIn } from "./changes.ts";
import { BOOK, type Book, readBook, remember } from "./copy-book.ts";
import type { Database } from "./database.ts";
import { readAthlete } from "./history.ts";
import { NOBODY, rememberRunner } from "./runners.ts";
import { joinFile, type SharedFolder } from "./sync.ts";
import { candidatesOf, closeBook, idOf, lineOf, type News, newsOf, untold } from "./sync-news.ts";
import { LINES, type SyncedTable } from "./sync-schema.ts";

/** An append costs a copy of the file: 5 ms at this size, 18 at 4 MB (Chromium 156). Bytes. */
const FULL = 500_000;
/** Lines of one append: a file of them is read back before anybody waits long. */
const AT_ONCE = 50;

/** Runs one piece of work at a time, of all pages and workers. */
export type Alone = <Value>(work: () => Promise<Value>) => Promise<Value>;

export interface SecondCopy {
  /** As far as is remembered; false where the database is new. */
  whole(): Promise<boolean>;
  /** Whether the database was new, or not yet read back, when this began. */
  readonly lost: Promise<boolean>;
  /** Looks whether both are whole: what only the folder has is read back, what the folder lost is news to it again. */
  mend(): Promise<void>;
  /** Resolves when everything written here so far is in the copy, or could not be; never rejects. */
  kept(): Promise<void>;
  /** Looks through the whole history for what is not in the copy, as where other pages have written. */
  all(): Promise<void>;
}

export function secondCopy(database: Database, folder: SharedFolder, alone: Alone, now = Date.now): SecondCopy {
  const changes = changesIn(database, Object.keys(LINES));
  const lost = readBook(database).then((book) => !book || book.lost === true);
  // Before anything is appended: that is remembered too.
  let under: Promise<void> = lost.then(
    () => undefined,
    () => undefined,
  );
  /** The history goes on without a copy; that there is none is remembered, if there is room for that. */
  const safely = async (work: () => Promise<void>): Promise<void> => {
    await work()
      .catch((error: Error) => remember(database, { failed: error.name }))
      .catch(() => undefined);
  };
  const mend = () =>
    safely(async () => {
      await alone(() => look(database, folder));
      while (await alone(() => readNext(database, folder, now())));
    });
  const all = () =>
    safely(async () => {
      const before = changes.open();
      const news = newsOf(database, BOOK);
      // Read and told in one, so that nothing is told that was deleted in between.
      while (
        await alone(async () => {
          const { value, done } = await news.next();
          if (!done) await tell(database, folder, value);
          return !done;
        })
      );
      changes.close(before);
      await remember(database, { failed: "" });
    });
  /** `said`: called as soon as all of it stands in the copy; what is remembered of that is nobody's wait. */
  const append = (said: () => void) =>
    safely(async () => {
      const open = changes.open();
      if (open.length === 0) return;
      const anew = await alone(async () => {
        const [book, ...news] = await Promise.all([readBook(database), ...newsOfOpen(database, open)]);
        // What a look through everything told meanwhile is not told again.
        await tell(database, folder, await untold(database, news.flat()), book, said);
        return !book;
      });
      changes.close(open);
      // In the midst of a day: it is read back without waiting for the next one.
      if (anew) void mend();
    });
  return {
    async whole() {
      const book = await readBook(database);
      return book !== undefined && !book.lost && !book.failed;
    },
    lost,
    mend,
    kept() {
      if (changes.unnamed()) void all();
      return new Promise<void>((said) => {
        under = under.then(() => append(said)).then(said);
      });
    },
    all,
  };
}

/** Which files there are, and which of them are to be read. */
async function look(database: Database, folder: SharedFolder): Promise<Book> {
  const listed = new Map((await folder.list()).map(({ name, size }) => [name, size]));
  const before = await readBook(database);
  const { files = {} } = before ?? {};
  const damaged = Object.entries(files).some(([name, size]) => (listed.get(name) ?? 0) < size);
  if (damaged) await closeBook(database, BOOK);
  // One that is longer was written last, and this ended before it was remembered.
  const known = ([name, size]: [string, number]) => [name, !damaged && files[name] === size ? size : 0];
  const lost = before ? before.lost : listed.size > 0;
  const book = { files: Object.fromEntries([...listed].map(known)), ...(lost && { lost }) };
  await remember(database, book);
  return book;
}

/** False when nothing is left to be read. */
async function readNext(database: Database, folder: SharedFolder, now: number): Promise<boolean> {
  const book = await readBook(database);
  const [name] = Object.entries(book?.files ?? {}).find(([, size]) => size === 0) ?? [];
  if (book && name) {
    // A file the browser cannot open is left where it is.
    const bytes = await folder.read(name, 0).catch(() => new Uint8Array());
    await joinFile(database, bytes, BOOK);
    const { [name]: _, ...files } = book.files;
    await remember(database, { files: { ...files, ...(bytes.length > 0 && { [name]: bytes.length }) } });
    return true;
  }
  if (book?.lost) {
    // What was told as nobody's was taken over by the first who signed in.
    const [first] = (await database.runners.toCollection().primaryKeys()) as unknown as AthleteId[];
    if (first && (await readAthlete(database)) === NOBODY) await rememberRunner(database, first, 0);
    const activities = await database.activities.count();
    if (activities > 0) await database.settings.put({ key: "readBack", value: { at: now, activities } });
    await remember(database, { lost: false });
  }
  return false;
}

async function tell(
  database: Database,
  folder: SharedFolder,
  news: readonly News[],
  before?: Book,
  said?: () => void,
): Promise<void> {
  let { files } = before ?? (await readBook(database)) ?? (await look(database, folder));
  for (let at = 0; at < news.length; at += AT_ONCE) {
    const some = news.slice(at, at + AT_ONCE);
    const lines = (await Promise.all(some.map((one) => lineOf(database, one)))).filter(Boolean);
    // What a torn append left before it has no end.
    const text = `\n${lines.join("\n")}\n`;
    const { length } = new TextEncoder().encode(text);
    const last = Object.keys(files).sort().at(-1) ?? nameOf(0);
    const size = files[last] ?? 0;
    const goesOn = size > 0 && size + length <= FULL;
    const name = goesOn ? last : nameOf(Number.parseInt(last, 10) + 1);
    await folder.append(name, text);
    if (at + AT_ONCE >= news.length) said?.();
    files = { ...files, [name]: (goesOn ? size : 0) + length };
    await database.transaction("rw", database.written, async () => {
      await remember(database, { files });
      await database.written.bulkPut(some.map(({ id, version }) => ({ id, version })));
    });
  }
}

const nameOf = (number: number) => `${String(number).padStart(6, "0")}.jsonl`;

/** What was written, read anew; an activity's row tells of its recording as well. */
function newsOfOpen(database: Database, open: readonly { readonly table: string; readonly key: unknown }[]) {
  const written = new Set(open.map(({ table, key }) => idOf(table, key, BOOK)));
  const keys = new Map<SyncedTable, unknown[]>();
  for (const { table, key } of open) {
    const of = (table === "streams" ? "activities" : table) as SyncedTable;
    if (of === table || !written.has(idOf(of, key, BOOK))) keys.set(of, [...(keys.get(of) ?? []), key]);
  }
  return [...keys].map(async ([table, some]) => {
    const rows = await database.table<Record<string, unknown>>(table).bulkGet(some as never[]);
    const news = rows.flatMap((row) => (row ? candidatesOf(table, row, BOOK) : []));
    return news.filter(({ id }) => written.has(id));
  });
}
