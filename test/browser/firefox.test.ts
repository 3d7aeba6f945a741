import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SAMPLE_ATHLETE } from "../sample/season.ts";
import { hasFirefox, type LaunchedFirefox, launchFirefox } from "./firefox.ts";
import { SITE, TODAY } from "./harness.ts";

describe.skipIf(!hasFirefox)("in Firefox", () => {
  let firefox: LaunchedFirefox;
  beforeAll(async () => {
    firefox = await launchFirefox({ today: TODAY });
  });
  afterAll(() => firefox?.close());

  const own = () => firefox.site.state.activities.filter((each) => each.athlete === SAMPLE_ATHLETE && each.laps);

  test("own runs in the feed get their badges, and their answers", async () => {
    const page = await firefox.browser.newPage();
    await page.goto(`${SITE}/dashboard`);
    const states = () =>
      page.$$eval("hardeasy-badge", (all) => all.map((each) => each.getAttribute("data-state") ?? "none"));
    await expect.poll(states, { timeout: 30_000 }).toContain("ready");
    await expect.poll(states, { timeout: 30_000 }).not.toContain("pending");
  });

  test("an own run has its overlay, and its laps were read from the site", async () => {
    const page = await firefox.browser.newPage();
    const { number } = own().at(-1)!;
    await page.goto(`${SITE}/activities/${number}`);
    const state = () => page.$$eval("hardeasy-run", (all) => all.map((each) => each.getAttribute("data-state")));
    await expect.poll(state, { timeout: 30_000 }).toEqual(["ready"]);
    await expect
      .poll(() => firefox.site.asked().map((each) => each.path), { timeout: 20_000 })
      .toContain(`/activities/${number}/lap_efforts`);
  });

  test.each(["popup", "sidepanel", "history"] as const)("%s.html draws itself", async (name) => {
    const page = await firefox.open(name);
    await expect.poll(() => page.$$eval("main h1, h1", (all) => all.length), { timeout: 10_000 }).toBe(1);
  });

  test("the extension tried to reach nothing but the site", () => {
    // Firefox's own settings service is the browser's, not ours.
    expect(firefox.refused.filter((host) => !host.includes("mozilla"))).toEqual([]);
  });
});
