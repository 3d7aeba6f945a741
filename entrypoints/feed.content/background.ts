/** Calls to the background, retried until answered: its worker may die at any moment, and what was read must not be lost. */
import { browser } from "wxt/browser";
import { call as callOnce } from "../../core/store/call.ts";
import type { Answer, Protocol } from "../../core/store/messages.ts";

/** Waits between tries: a stopped worker is up again in about 0.1 s, a busy one within seconds. */
const WAITS_MS = [0, 150, 400, 1000, 2500, 5000];

export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** After an update of the extension, or once it is turned off, this script has no background any more, and never will. */
export const isCutOff = (): boolean => !browser.runtime?.id;

export async function call<Name extends keyof Protocol>(
  name: Name,
  ask: Parameters<Protocol[Name]>[0],
): Promise<Answer<Name>> {
  let why: unknown;
  for (const wait of WAITS_MS) {
    if (wait > 0) await sleep(wait);
    if (isCutOff()) break;
    try {
      return await callOnce(name, ask);
    } catch (error) {
      why = error;
      // Where there is no room, asking again makes none.
      if ((error as Error).name === "QuotaExceededError") break;
    }
  }
  throw new Error(`no answer to ${name}`, { cause: why });
}

/** Where nobody answered, it is asked again when the page is next seen; while it is, after so long, and each time after twice as long. */
const AGAIN_MS = 60_000;
const SELDOM_MS = 30 * AGAIN_MS;

/** For what a page is nothing without: sooner or later it is answered, unless the extension has gone. `silence` is told of each wait. */
export async function callUntilAnswered<Name extends keyof Protocol>(
  name: Name,
  ask: Parameters<Protocol[Name]>[0],
  silence?: () => void,
): Promise<Answer<Name>> {
  for (let wait = AGAIN_MS; ; wait = Math.min(2 * wait, SELDOM_MS))
    try {
      return await call(name, ask);
    } catch (error) {
      silence?.();
      if (isCutOff()) throw error;
      await seenAgain(wait);
    }
}

const seenAgain = (wait: number): Promise<void> =>
  new Promise((resume) => {
    const over = new AbortController();
    const look = () => {
      if (document.hidden) return;
      over.abort();
      resume();
    };
    document.addEventListener("visibilitychange", look, over);
    setTimeout(look, wait);
  });
