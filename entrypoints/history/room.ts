/** What is asked of the browser itself: room, that it be kept, and the right to ask the site. */
import { browser } from "wxt/browser";

/** In the click: where the browser gives a host only when asked, this is the moment. */
export const askSite = (): Promise<boolean> =>
  browser.permissions.request({ origins: ["https://www.strava.com/*"] }).catch(() => false);

export async function readRoom() {
  const { usage, quota } = await navigator.storage.estimate();
  if (usage === undefined || quota === undefined) return undefined;
  return { used: usage, free: Math.max(0, quota - usage), kept: await navigator.storage.persisted() };
}

/** Asked when a runner brings years in: before that there is nothing anybody would miss. */
export async function askToKeep(): Promise<void> {
  if (!(await navigator.storage.persisted())) await navigator.storage.persist().catch(() => false);
}
