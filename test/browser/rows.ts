/** Rows of the extension's database, read and written from outside as a test needs them. */
import type { Launched } from "./harness.ts";

// biome-ignore lint/suspicious/noExplicitAny: rows are looked at as they are
type Row = any;

export const readRows = (launched: Launched, table: string): Promise<readonly Row[]> => inWorker(launched, { table });

export const writeRow = async (launched: Launched, table: string, row: Row): Promise<void> => {
  await inWorker(launched, { table, row });
};

/** The worker may have been stopped: the page of the popup has the same database. */
async function inWorker(launched: Launched, what: { table: string; row?: Row }): Promise<readonly Row[]> {
  const open = launched.context.pages().find((page) => page.url().startsWith("chrome-extension:"));
  const page = open ?? (await launched.context.newPage());
  if (!open) await page.goto(launched.address("popup"));
  return page.evaluate(
    ({ table, row }) =>
      new Promise<Row[]>((done, fail) => {
        const open = indexedDB.open("hardeasy");
        open.onerror = () => fail(open.error);
        open.onsuccess = () => {
          const transaction = open.result.transaction(table, row ? "readwrite" : "readonly");
          const store = transaction.objectStore(table);
          const all = row ? store.put(row) : store.getAll();
          transaction.oncomplete = () => {
            open.result.close();
            // Every page and worker hears of it, as of what the extension itself writes.
            const key = row?.[store.keyPath as string];
            const parts = { [`idb://hardeasy/${table}/`]: { from: key, to: key, d: 1 } };
            if (row) new BroadcastChannel("x-storagemutated-1").postMessage(parts);
            done(row ? [] : (all.result as Row[]));
          };
          transaction.onerror = () => fail(transaction.error);
        };
      }),
    what,
  );
}
