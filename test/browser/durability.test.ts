import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { today } from "./day.ts";
import { type Launched, launch, overlays, SITE } from "./harness.ts";

/** Waits until the site has drawn its feed for good, and every overlay of the page has its answer. */
async function settled(page: Page, tag: string): Promise<void> {
  await page.waitForFunction(
    (name) => {
      const feed = document.querySelector<HTMLElement>(".feature-feed");
      const all = [...document.querySelectorAll(name)];
      const answered = all.every((one) => /ready|unknown/.test(one.getAttribute("data-state") ?? ""));
      return Number(feed?.dataset.drawn ?? 2) >= 2 && all.length > 0 && answered;
    },
    tag,
    { timeout: 60_000 },
  );
}

const stored = (launched: Launched) =>
  launched.serviceWorker.evaluate(
    () =>
      new Promise<number>((done, fail) => {
        const open = indexedDB.open("hardeasy");
        open.onerror = () => fail(open.error);
        open.onsuccess = () => {
          const count = open.result.transaction("activities").objectStore("activities").count();
          count.onsuccess = () => {
            open.result.close();
            done(count.result);
          };
        };
      }),
  );

const firstOwn = async (page: Page) => (await overlays(page))[0]!.activity.split(":")[1]!;

test("a run that was shown is still known after the browser was killed, though the site answers 500 [S1]", async () => {
  const profile = mkdtempSync(join(tmpdir(), "hardeasy-kept-"));
  try {
    const before = await launch({ today, profile });
    const page = await before.context.newPage();
    await page.goto(`${SITE}/dashboard`);
    await settled(page, "hardeasy-badge");
    const shown = await overlays(page);
    expect(await stored(before)).toBeGreaterThan(0);
    await before.kill();

    const after = await launch({
      today,
      profile,
      faults: [{ path: /training_activities|lap_efforts|streams/, kind: "error" }],
    });
    const again = await after.context.newPage();
    await again.goto(`${SITE}/dashboard`);
    await settled(again, "hardeasy-badge");
    const known = await overlays(again);
    const labels = new Map(known.map((one) => [one.activity, one.label]));
    for (const one of shown.filter((each) => each.state === "ready")) expect(labels.has(one.activity)).toBe(true);
    expect(known.filter((one) => one.state === "ready").length).toBeGreaterThan(0);
    await after.close();
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
});

test("the worker is stopped again and again while runs are stored, and nothing is lost [S1]", async () => {
  const launched = await launch({ today });
  try {
    const page = await launched.context.newPage();
    await page.goto(`${SITE}/dashboard`);
    for (let i = 0; i < 3; i++) {
      await page.locator("hardeasy-badge").first().waitFor({ state: "attached" });
      await launched.stopWorker();
    }
    await settled(page, "hardeasy-badge");
    await expect.poll(async () => [...new Set((await overlays(page)).map((one) => one.state))]).toEqual(["ready"]);
    const id = await firstOwn(page);
    const panel = await launched.context.newPage();
    await panel.goto(launched.address("sidepanel"));
    await panel.getByRole("heading", { name: "Runs", exact: true }).waitFor();
    expect(id).not.toBe("");
  } finally {
    await launched.close();
  }
});
