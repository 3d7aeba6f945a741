/** The import's worker: everything heavy about files, off the page. */
import type { Zone } from "../../core/files/clock.ts";
import type { Context, Item } from "../../core/files/item.ts";
import { type Chosen, type Looked, lookAt, openChosen, type ReadItem, readItem } from "../../core/files/work.ts";
import type { FromWorker, ToWorker } from "./import-protocol.ts";

/** Few large transactions: each wakes every open page of the extension. Items, and ms after which a smaller one will do. */
const BATCH = 25;
const PATIENCE = 1500;
/** Items read at the same time, so that unpacking and reading overlap. */
const TOGETHER = 4;
/** ms between two words about progress */
const EVERY = 100;

// Never the zero below zero, which no backup knows.
const homeZone: Zone = (instant) => 0 - 60 * new Date(1000 * instant).getTimezoneOffset();
const tell = (message: FromWorker): void => postMessage(message);

let queue: (readonly [Item, Context])[] = [];

addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  const work = data.ask === "look" ? look(data) : more();
  work.catch((error: unknown) => tell({ say: "failed", why: String(error) }));
});

async function look({ files, athlete, done }: Extract<ToWorker, { ask: "look" }>): Promise<void> {
  const chosen: Chosen[] = [];
  for (const file of files) chosen.push(await openChosen(file));
  const known = new Set(done);
  const now = Date.now() / 1000;
  const of = chosen.reduce((sum, one) => sum + one.items.length, 0);
  const looked: Looked[] = [];
  let told = 0;
  queue = [];
  for (const { items, kind, athlete: owner } of chosen) {
    const context: Context = { athlete: owner ?? athlete, now, zone: homeZone };
    for (const item of items) {
      looked.push(known.has(item.key) ? { key: item.key, name: item.name } : await lookAt(item, kind, context));
      if (!known.has(item.key)) queue.push([item, context]);
      if (performance.now() - told < EVERY) continue;
      told = performance.now();
      tell({ say: "looking", done: looked.length, of });
    }
  }
  tell({ say: "looked", files: chosen.map(({ items, ...file }) => ({ ...file, items: items.length })), looked });
}

async function more(): Promise<void> {
  const batch: ReadItem[] = [];
  const began = performance.now();
  while (queue.length > 0 && batch.length < BATCH && performance.now() - began < PATIENCE) {
    const next = queue.splice(0, TOGETHER);
    batch.push(...(await Promise.all(next.map(([item, context]) => readItem(item, context)))));
  }
  tell({ say: "batch", batch, last: queue.length === 0 });
}
