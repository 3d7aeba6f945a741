/** Calls to the background, typed: `call("look", {ids})`. Rejects when the background could not answer; calling again is always safe. */
import { browser } from "wxt/browser";
import type { Answer, Protocol } from "./messages.ts";

export async function call<Name extends keyof Protocol>(
  name: Name,
  ask: Parameters<Protocol[Name]>[0],
): Promise<Answer<Name>> {
  const answer = (await browser.runtime.sendMessage({ name, ask })) as
    | Answer<Name>
    | { error: string; full?: true }
    | undefined;
  if (answer === undefined || answer === null) throw new Error("no answer");
  if ("error" in answer) throw Object.assign(new Error(answer.error), answer.full && { name: "QuotaExceededError" });
  return answer;
}
