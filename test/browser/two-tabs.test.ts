import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { addDays } from "../../core/dates.ts";
import { manyRuns } from "../sample/files/many.ts";
import { today } from "./day.ts";
import { type Launched, launch, TODAY } from "./harness.ts";
import { readRows } from "./rows.ts";

/** as far as the pages below call it */
declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };

const open = async ({ context, address }: Launched, tab: "" | "#data"): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(`${address("history")}${tab}`);
  return page;
};

const RUNS = 90;

/** Presses "Pause" as soon as a batch was read: the whole import takes less than a click from outside. */
const pauseSoon = (page: Page) =>
  page.evaluate(() => {
    new MutationObserver((_, observer) => {
      if (!/^[1-9]\d* of/.test(document.querySelector(".import [role=status]")?.textContent ?? "")) return;
      observer.disconnect();
      [...document.querySelectorAll("button")].find((button) => button.textContent === "Pause")?.click();
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });

test("what one history page imports, deletes, brings back or restores, the others and the panel show by themselves [S31]", async () => {
  const launched = await launch({ today: TODAY });
  try {
    const [one, other] = [await open(launched, "#data"), await open(launched, "#data")];
    const runs = await open(launched, "");
    const panel = await launched.context.newPage();
    await panel.goto(launched.address("sidepanel"));
    await panel.getByText("No runs yet.").waitFor();
    const totals = { distance: 6000, movingTime: 1800, elapsedTime: 1800 };
    const start = `${addDays(today, -1)}T07:00:00`;
    const facts = [
      { id: "strava:1", athlete: "strava:77", summary: { sport: "run", name: "Lately", start, ...totals } },
    ];
    await panel.evaluate((ask) => chrome.runtime.sendMessage({ name: "keep", ask }), { facts });
    await panel.getByText("No runs yet.").waitFor({ state: "detached" });
    const zip = join(launched.profile, "export.zip");
    writeFileSync(zip, manyRuns(RUNS));

    // While one page imports the other says so, and not that it has stopped.
    await one.getByLabel("Choose files").setInputFiles(zip);
    await pauseSoon(one);
    await one.getByRole("button", { name: "Import", exact: true }).click();
    await one
      .getByRole("status")
      .filter({ hasText: /^Paused at/ })
      .waitFor();
    await other.getByText(/^\d+ of \d+ read$/).waitFor();
    expect(await other.getByText(/^An import stopped/).count()).toBe(0);
    // Closed in the middle: now it has, and the other page goes on with it.
    await one.close();
    await other.getByText(/^An import stopped at/).waitFor();
    await other.getByLabel("Choose files").setInputFiles(zip);
    await other.getByRole("button", { name: "Import", exact: true }).click();
    await other.getByText(/^Imported/).waitFor({ timeout: 60_000 });
    const stored = await readRows(launched, "activities");
    expect(stored.length).toBeGreaterThanOrEqual(RUNS - 2);
    await runs.locator("tbody button").first().waitFor({ timeout: 30_000 });

    const again = await open(launched, "#data");
    expect(await again.getByText(/^An import stopped/).count()).toBe(0);

    // A backup for later, then everything is deleted in one page.
    const saved = other.waitForEvent("download");
    await other.getByRole("button", { name: "Save a backup" }).click();
    const backup = await (await saved).path();
    const erase = async (page: Page) => {
      await page.getByRole("button", { name: "Delete everything here" }).click();
      await page.getByRole("button", { name: "Yes, delete all of it" }).click();
      for (const each of [other, again]) await each.getByRole("button", { name: "Bring back" }).waitFor();
      await runs.locator("tbody button").first().waitFor({ state: "detached", timeout: 30_000 });
      await panel.getByText("No runs yet.").waitFor();
      expect(await readRows(launched, "activities")).toEqual([]);
    };
    const whole = async () => {
      await runs.locator("tbody button").first().waitFor({ timeout: 30_000 });
      await panel.getByText("No runs yet.").waitFor({ state: "detached" });
      expect(await readRows(launched, "activities")).toEqual(stored);
    };
    await erase(other);
    // Brought back in the other.
    await again.getByRole("button", { name: "Bring back" }).click();
    for (const each of [other, again])
      await each.getByRole("button", { name: "Bring back" }).waitFor({ state: "detached" });
    await whole();

    // Restored from the file, while it could still be brought back, and then brought back all the same: nothing is there twice.
    await erase(again);
    await again.getByLabel("Choose a backup").setInputFiles(backup);
    await again.getByText(/^Restored: /).waitFor();
    // What came out of a backup stands in one.
    await again.getByText(/^Last backup: /).waitFor();
    await again.getByText(/in no backup yet/).waitFor({ state: "detached" });
    await whole();
    await other.getByRole("button", { name: "Bring back" }).click();
    await again.getByRole("button", { name: "Bring back" }).waitFor({ state: "detached" });
    await whole();
  } finally {
    await launched.close();
  }
}, 180_000);
