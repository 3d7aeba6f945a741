/** Live queries as signals: a value that follows the database, from whichever page or worker it was written. */
import { type ReadonlySignal, signal } from "@preact/signals";
import { Dexie } from "dexie";

export interface Live<Value> {
  readonly value: ReadonlySignal<Value | undefined>;
  /** set when the database could not be read */
  readonly error: ReadonlySignal<unknown>;
  /** While held the value stays as it is, however much is written; let go, it is read anew. */
  hold(on: boolean): void;
}

/** While a whole history streams in, a page that reads at every write would do nothing else: it rests this much longer than reading takes. */
const REST = 5;
const LONGEST_REST_MS = 3000;

/** Never called inside a component: one query a page, made at its start. `first`: a quicker answer to begin with, asked once. */
export function live<Value>(query: () => Promise<Value>, first?: () => Promise<Value>): Live<Value> {
  const value = signal<Value | undefined>(undefined);
  const error = signal<unknown>(undefined);
  let held = false;
  const read = async (): Promise<void> => {
    if (held) return;
    const begun = performance.now();
    try {
      value.value = await query();
      error.value = undefined;
    } catch (reason) {
      error.value = reason;
    }
    await sleep(Math.min(LONGEST_REST_MS, REST * (performance.now() - begun)));
  };
  const follow = repeated(read);
  Dexie.on("storagemutated", (parts: object) => {
    // A digest is made by reading and says nothing new, nor does what was told to whom.
    if (Object.keys(parts).some((part) => !/\/(digests|written)\//.test(part))) follow();
  });
  if (!first) follow();
  else
    first()
      .then((early) => {
        value.value = early;
      })
      // The query itself says what is wrong.
      .catch(() => undefined)
      .finally(follow);
  const hold = (on: boolean) => {
    held = on;
    if (!on) follow();
  };
  return { value, error, hold };
}

/** One at a time; asked for meanwhile, once more afterwards. */
function repeated(work: () => Promise<void>): () => void {
  let under = false;
  let again = false;
  const start = (): void => {
    again = under;
    if (under) return;
    under = true;
    void work().finally(() => {
      under = false;
      if (again) start();
    });
  };
  return start;
}

const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
