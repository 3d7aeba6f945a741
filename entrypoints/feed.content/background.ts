/** Calls to the background as if it were a function: retried until answered, because its worker may die at any moment. */
import { browser } from "wxt/browser";
import type { Answer, Protocol } from "../../core/store/messages.ts";

/** Waits between tries; a worker is up again in about 0.1 s, a busy one within seconds. */
const WAITS_MS = [0, 150, 400, 1000, 2500, 5000, 10_000];

export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export async function call<Name extends keyof Protocol>(
  name: Name,
  ask: Parameters<Protocol[Name]>[0],
): Promise<Answer<Name>> {
  let why: unknown;
  for (const wait of WAITS_MS) {
    if (wait > 0) await sleep(wait);
    // After an update of the extension this script has no background any more, and never will.
    if (!browser.runtime?.id) throw new Orphaned();
    try {
      const answer: unknown = await browser.runtime.sendMessage({ name, ask });
      if (answer !== undefined && answer !== null && !(typeof answer === "object" && "error" in answer))
        return answer as Answer<Name>;
      why = answer;
    } catch (error) {
      why = error;
    }
  }
  throw new Error(`no answer to ${name}`, { cause: why });
}

/** The extension was updated or removed under the page. */
export class Orphaned extends Error {}
