/** Another test in the same browser, which takes a tenth of the time of another browser. */
import { expect } from "vitest";
import type { browser } from "wxt/browser";
import { siteActivities } from "../sample/site/activities.ts";
import type { SiteState } from "../sample/site.ts";
import type { Launched } from "./harness.ts";

/** Inside a page of the extension. */
declare const chrome: typeof browser;

/**
 * As newly installed: every page is closed, all that the extension kept is gone, and its background begins anew. So does the site: it
 * holds the sample season, or what is said here, has no bad day, and has been asked nothing.
 */
export async function beginAnew({ context, extensionId, site }: Launched, state?: Partial<SiteState>): Promise<void> {
  const page = await context.newPage();
  for (const each of context.pages()) if (each !== page) await each.close();
  // Of the extension, without any of its code.
  await page.goto(`chrome-extension://${extensionId}/manifest.json`);
  const session = await context.newCDPSession(page);
  const ended = new Promise<void>((done) => {
    session.on("ServiceWorker.workerVersionUpdated", ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === "stopped")) done();
    });
  });
  await session.send("ServiceWorker.enable");
  await session.send("ServiceWorker.stopAllWorkers");
  await ended;
  await session.detach();
  await page.evaluate(forget);
  await context.clearCookies();
  await expect.poll(() => site.underWay()).toBe(0);
  site.log.length = 0;
  Object.assign(site.state, { activities: siteActivities(site.state.today), faults: [], leftOut: [] }, state);
  // It begins to answer.
  await page.evaluate(() => chrome.runtime.sendMessage({ name: "preferences", ask: {} }));
}

/** In a page of the extension whose background has ended. */
async function forget(): Promise<void> {
  const { action, alarms, storage } = chrome;
  await Promise.all([
    storage.local.clear(),
    storage.session.clear(),
    alarms.clearAll(),
    action.setBadgeText({ text: "" }),
  ]);
  localStorage.clear();
  const files = await navigator.storage.getDirectory();
  for await (const name of (files as unknown as { keys(): AsyncIterable<string> }).keys())
    await files.removeEntry(name, { recursive: true });
  for (const { name } of await indexedDB.databases())
    await new Promise((done, fail) => {
      const request = indexedDB.deleteDatabase(name!);
      request.onsuccess = done;
      request.onerror = fail;
    });
}
