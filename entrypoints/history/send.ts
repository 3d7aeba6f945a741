/** The runner's words on their way to the background: said again until it answers, and where it never does the page says so. */
import { signal } from "@preact/signals";
import type { Protocol } from "../../core/store/messages.ts";
import { call } from "../feed.content/background.ts";

/** the last word could not be kept */
export const notKept = signal(false);

/** Whether it was kept. `lost`: what else is to be done where it was not. */
export const send = <Name extends keyof Protocol>(
  name: Name,
  ask: Parameters<Protocol[Name]>[0],
  lost?: () => void,
): Promise<boolean> =>
  call(name, ask).then(
    () => {
      notKept.value = false;
      return true;
    },
    () => {
      notKept.value = true;
      lost?.();
      return false;
    },
  );
