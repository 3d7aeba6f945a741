/** The runner's words on their way to the background: said again until it answers, and where it never does the page says so. */
import { signal } from "@preact/signals";
import type { Protocol } from "../../core/store/messages.ts";
import { call } from "../feed.content/background.ts";

/** the last word could not be kept */
export const notKept = signal(false);

/** `lost`: what else is to be done where it could not be kept. */
export function send<Name extends keyof Protocol>(name: Name, ask: Parameters<Protocol[Name]>[0], lost?: () => void) {
  call(name, ask).then(
    () => {
      notKept.value = false;
    },
    () => {
      notKept.value = true;
      lost?.();
    },
  );
}
