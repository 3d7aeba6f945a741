/** Whether there is room for what is still to come; kept in memory beside the database, which cannot be written once it is full. */
import { type ReadonlySignal, signal } from "@preact/signals";
import { browser } from "wxt/browser";

/** Below this a long history may not fit, bytes: ten years of an hour a day are some 20 MB, and a browser wants room of its own. */
export const LITTLE = 200e6;

const KEY = "room";

/** Bytes left where that is little, 0 where a write has failed for want of room; undefined is enough. */
export async function noteRoom(free: number | undefined): Promise<void> {
  const session = browser.storage.session;
  if (free === undefined || free >= LITTLE) await session?.remove(KEY);
  else await session?.set({ [KEY]: free });
}

export async function readLittle(): Promise<number | undefined> {
  const kept = (await browser.storage.session?.get(KEY)) as { readonly [KEY]?: number } | undefined;
  return kept?.[KEY];
}

/** For a page: follows what the background and the other pages meet. */
export function liveLittle(): ReadonlySignal<number | undefined> {
  const little = signal<number | undefined>(undefined);
  const look = () =>
    void readLittle().then(
      (free) => {
        little.value = free;
      },
      // Where the browser has no such memory nothing is known in advance; a write that fails still says so.
      () => undefined,
    );
  browser.storage.onChanged.addListener((changes) => {
    if (KEY in changes) look();
  });
  look();
  return little;
}
