/** The extension goes, as in an update, while pages of the site are open: they say so once, calmly, and a press loads them again. */
import type { Page } from "playwright-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { browser } from "wxt/browser";
import { SAMPLE_ATHLETE } from "../sample/season.ts";
import { type Launched, launch, overlays, SITE, TODAY } from "./harness.ts";

/** Inside the extension's worker. */
declare const chrome: typeof browser;

let launched: Launched;
let page: Page;
let errors: string[];
beforeEach(async () => {
  launched = await launch({ today: TODAY });
  errors = [];
  page = await launched.context.newPage();
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
});
afterEach(() => launched.close());

/** As an update does: the old scripts stay in their pages, without a background. (This browser does not bring the new one.) */
const update = () => launched.serviceWorker.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
const said = () => page.getByText("Hardeasy was updated or turned off.");
const answered = async () =>
  (await overlays(page)).length > 0 && (await overlays(page)).every(({ state }) => state === "ready");
const latest = () =>
  launched.site.state.activities.findLast(({ athlete, laps }) => athlete === SAMPLE_ATHLETE && laps !== undefined)!;

test("a feed says it beside one badge, moves it to the badge that is pressed, and loads the page when asked", async () => {
  await page.goto(`${SITE}/dashboard`);
  await page.locator(".feature-feed[data-drawn='2']").waitFor();
  await expect.poll(answered, { timeout: 30_000 }).toBe(true);
  await update();
  await said().waitFor();
  expect(await said().count()).toBe(1);
  const { activity } = (await overlays(page)).at(-1)!;
  const last = page.locator(`hardeasy-badge[data-activity="${activity}"]`);
  await last.getByRole("button").first().click();
  await last.getByText("Hardeasy was updated or turned off.").waitFor();
  expect(await said().count()).toBe(1);
  await page.locator("#load-more").click();
  await expect.poll(async () => (await overlays(page)).some(({ state }) => state === "error")).toBe(true);
  expect(await said().count()).toBe(1);
  const loaded = page.waitForEvent("load");
  await last.getByRole("button", { name: "Reload this page" }).click();
  await loaded;
  expect(errors).toEqual([]);
}, 120_000);

test("a run's page says it above the run and offers nothing that could no longer be kept", async () => {
  await page.goto(`${SITE}/activities/${latest().number}`);
  await expect.poll(answered, { timeout: 30_000 }).toBe(true);
  expect(await page.locator("hardeasy-run .chip").count()).toBeGreaterThan(0);
  await update();
  await said().waitFor();
  expect(await page.locator("hardeasy-run .chip").count()).toBe(0);
  expect(await page.locator("hardeasy-run").getByRole("button", { name: "Copy as text" }).count()).toBe(1);
  const loaded = page.waitForEvent("load");
  await page.getByRole("button", { name: "Reload this page" }).click();
  await loaded;
  expect(errors).toEqual([]);
}, 120_000);

test("an open card says it in place of the correction; a page without anything of ours says nothing", async () => {
  const other = await launched.context.newPage();
  other.on("pageerror", (error) => errors.push(error.message));
  await other.goto(
    `${SITE}/activities/${launched.site.state.activities.find(({ athlete }) => athlete !== SAMPLE_ATHLETE)!.number}`,
  );
  await page.goto(`${SITE}/dashboard`);
  await page.locator(".feature-feed[data-drawn='2']").waitFor();
  await expect.poll(answered, { timeout: 30_000 }).toBe(true);
  await page.locator("hardeasy-badge button").first().click();
  const card = page.getByRole("dialog");
  await card.locator(".chip").first().waitFor();
  await update();
  await card.getByText("Hardeasy was updated or turned off.").waitFor();
  expect(await card.locator(".chip").count()).toBe(0);
  expect(await other.locator("hardeasy-run, hardeasy-badge").count()).toBe(0);
  expect(await other.getByText("Hardeasy").count()).toBe(0);
  expect(errors).toEqual([]);
}, 120_000);
