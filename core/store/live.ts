/** Live queries as signals: a value that follows the database, from whichever page or worker it was written. */
import { type ReadonlySignal, signal } from "@preact/signals";
import { liveQuery, type Subscription } from "dexie";

export interface Live<Value> {
  readonly value: ReadonlySignal<Value | undefined>;
  /** set when the database could not be read */
  readonly error: ReadonlySignal<string | undefined>;
  /** While held the value stays as it is, however much is written; let go, it is read anew. */
  hold(on: boolean): void;
}

/** Never called inside a component: one query a page, made at its start. `first`: a quicker answer to begin with, asked once. */
export function live<Value>(query: () => Promise<Value>, first?: () => Promise<Value>): Live<Value> {
  const value = signal<Value | undefined>(undefined);
  const error = signal<string | undefined>(undefined);
  let [held, following] = [false, undefined as Subscription | undefined];
  const follow = () => {
    following?.unsubscribe();
    following = held ? undefined : subscribe();
  };
  const subscribe = () =>
    liveQuery(query).subscribe({
      next: (next) => {
        value.value = next;
        error.value = undefined;
      },
      error: (reason: unknown) => {
        error.value = String(reason);
      },
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
    if (on === held) return;
    held = on;
    follow();
  };
  return { value, error, hold };
}
