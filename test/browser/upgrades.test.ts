import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { launch, TODAY } from "./harness.ts";

const totals = { distance: 6000, movingTime: 1800, elapsedTime: 1800 };
/** A run as the first version kept it. */
const RUN = {
  id: "strava:1",
  athlete: "strava:77",
  start: "2026-03-09T07:00:00",
  summary: { sport: "run", name: "An old run", start: "2026-03-09T07:00:00", ...totals },
};

/** Brings the database to a version of the browser's own counting (ten for each of ours) without any code of the extension. */
const bring = (page: Page, version: number, anew: boolean) =>
  page.evaluate(
    async ([to, from, run]) => {
      const done = (request: IDBOpenDBRequest) =>
        new Promise<void>((resolve, fail) => {
          request.onerror = () => fail(request.error);
          request.onsuccess = () => {
            request.result?.close();
            resolve();
          };
        });
      if (from) await done(indexedDB.deleteDatabase("hardeasy"));
      const request = indexedDB.open("hardeasy", to);
      request.onupgradeneeded = () => {
        if (!from) return;
        const activities = request.result.createObjectStore("activities", { keyPath: "id" });
        activities.createIndex("[athlete+start]", ["athlete", "start"]);
        for (const name of ["streams", "digests", "corrections"])
          request.result.createObjectStore(name, { keyPath: "id" });
        const settings = request.result.createObjectStore("settings", { keyPath: "key" });
        settings.put({ key: "athlete", value: run.athlete });
        activities.put(run);
      };
      await done(request);
    },
    [version, anew, RUN] as const,
  );

/** What lies there, and of which version. */
const lies = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<{ version: number; runs: unknown[] }>((done) => {
        const open = indexedDB.open("hardeasy");
        open.onsuccess = () => {
          const { version } = open.result;
          const all = open.result.transaction("activities").objectStore("activities").getAll();
          all.onsuccess = () => {
            open.result.close();
            done({ version, runs: all.result });
          };
        };
      }),
  );

test("an update that finds no room says so and loses nothing, with room it goes through; a history of a newer version is left alone [S4, S12]", async () => {
  const launched = await launch({ today: TODAY });
  try {
    // A page of the extension without any of its code.
    const beside = await launched.context.newPage();
    await beside.goto(`chrome-extension://${launched.extensionId}/manifest.json`);
    await launched.stopWorker();
    await bring(beside, 10, true);

    const page = await launched.context.newPage();
    await page.addInitScript(() => {
      const { prototype } = IDBObjectStore;
      const { put } = prototype;
      prototype.put = function (this: IDBObjectStore, ...row) {
        if (sessionStorage.getItem("roomy")) return put.apply(this, row);
        throw new DOMException("no room", "QuotaExceededError");
      };
    });
    for (const address of ["sidepanel", "history"] as const) {
      await page.goto(launched.address(address));
      await page.getByRole("alert").filter({ hasText: "There is no room left on this computer" }).first().waitFor();
      expect(await lies(beside)).toEqual({ version: 10, runs: [RUN] });
    }
    await page.evaluate(() => sessionStorage.setItem("roomy", "yes"));
    await page.goto(launched.address("history"));
    await page.getByText("An old run").first().waitFor();
    expect((await lies(beside)).version).toBe(20);

    await page.goto("about:blank");
    await launched.stopWorker();
    await bring(beside, 30, false);
    const before = await lies(beside);
    for (const address of ["sidepanel", "history"] as const) {
      await page.goto(launched.address(address));
      await page.getByRole("alert").filter({ hasText: "Written by a newer Hardeasy" }).first().waitFor();
      await page.goto("about:blank");
    }
    expect(await lies(beside)).toEqual(before);
  } finally {
    await launched.close();
  }
}, 120_000);
