/** Every page of a site: counts what the page itself asks of it, so that the reading of the history can make room. */
import { defineContentScript } from "wxt/utils/define-content-script";
import { activityAt } from "../../core/sites/activity-at.ts";
import { HOSTS } from "../../core/sites/hosts.ts";
import { call } from "../../core/store/call.ts";
import { lookAhead } from "./ahead.ts";
import { isOwn } from "./own.ts";

/** What asks the site's servers for something made anew; pictures, styles and scripts come from stores of files. */
const ASKING: readonly string[] = ["xmlhttprequest", "fetch", "beacon", "iframe"];
/** Told together, so that a busy page wakes nobody for each request. */
const TOGETHER_MS = 1000;

export default defineContentScript({
  matches: [...HOSTS],
  runAt: "document_start",
  main() {
    const id = activityAt(location.href);
    if (id) lookAhead(id);
    // The page itself was one.
    let requests = 1;
    let planned: ReturnType<typeof setTimeout> | undefined;
    const tell = (): void => {
      clearTimeout(planned);
      planned = undefined;
      const told = requests;
      requests = 0;
      // Where nobody listens (the extension was updated), nobody reads a history either.
      if (told > 0) call("counted", { requests: told }).catch(() => undefined);
    };
    const plan = (): void => {
      planned ??= setTimeout(tell, TOGETHER_MS);
    };
    new PerformanceObserver((list) => {
      for (const { name, initiatorType } of list.getEntries() as PerformanceResourceTiming[])
        if (ASKING.includes(initiatorType) && new URL(name).origin === location.origin && !isOwn(name)) requests++;
      if (requests > 0) plan();
    }).observe({ type: "resource", buffered: true });
    addEventListener("pagehide", tell);
    // The page itself at once: a background that sleeps is awake by the time the page has something to show.
    tell();
  },
});
