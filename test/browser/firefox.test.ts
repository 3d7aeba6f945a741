import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { rowOf, stravaExportOf } from "../sample/files/exports.ts";
import { run } from "../sample/runner.ts";
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
    // A style sheet shared by all badges is kept from an extension's script here, or is not: they are dressed either way.
    const heights = () =>
      page.$$eval("hardeasy-badge[data-state=ready]", (all) => [
        ...new Set(all.map((one) => getComputedStyle(one.shadowRoot!.querySelector("button")!).height)),
      ]);
    await expect.poll(heights, { timeout: 30_000 }).toEqual(["24px"]);
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

  test("after an update an open page has one overlay, a new one that lives", async () => {
    const page = await firefox.browser.newPage();
    await page.goto(`${SITE}/activities/${own().at(-1)!.number}`);
    const drawn = () =>
      page.$$eval("hardeasy-run", (all) =>
        all.map((one) => [
          one.getAttribute("data-state"),
          one.matches(".before"),
          one.shadowRoot!.querySelector("h2") !== null,
        ]),
      );
    await expect.poll(drawn, { timeout: 30_000 }).toEqual([["ready", false, true]]);
    await page.$eval("hardeasy-run", (one) => one.classList.add("before"));
    await firefox.update();
    await expect.poll(drawn, { timeout: 30_000 }).toEqual([["ready", false, true]]);
  });

  test.each(["popup", "sidepanel", "history"] as const)("%s.html draws itself", async (name) => {
    const page = await firefox.open(name);
    await expect.poll(() => page.$$eval("main h1, h1", (all) => all.length), { timeout: 10_000 }).toBe(1);
  });

  test("an export is looked into and imported by the worker", async () => {
    const page = await firefox.open("history");
    const runs = [1, 2, 3].map((day) => run({ workout: "20' easy", start: `2026-03-0${day}T17:04:00` }));
    const zip = Buffer.from(stravaExportOf(runs.map((one, at) => rowOf(one, at)))).toString("base64");
    const says = () => page.$eval(".import", (part) => part.textContent ?? "").catch(() => "");
    const press = (name: string) =>
      page.$$eval("button", (all, text) => all.find((one) => one.innerText === text)?.click(), name);
    await expect.poll(() => page.$$eval("[role=tab]", (all) => all.length), { timeout: 10_000 }).toBeGreaterThan(1);
    await press("Import and export");
    await expect.poll(says, { timeout: 10_000 }).toContain("Choose files");
    await page.$eval(
      ".import input[type=file]",
      (input, data) => {
        const bytes = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
        const files = new DataTransfer();
        files.items.add(new File([bytes], "export.zip"));
        (input as HTMLInputElement).files = files.files;
        input.dispatchEvent(new Event("change", { bubbles: true }));
      },
      zip,
    );
    await expect.poll(says, { timeout: 20_000 }).toMatch(/New: 3\sruns\./);
    await press("Import");
    await expect.poll(says, { timeout: 20_000 }).toMatch(/Imported: 3\sruns\./);
  });

  test("the history is read from the site in the background, with the runner's session [S10]", async () => {
    const page = await firefox.open("history");
    await expect.poll(() => page.$$eval("[role=tab]", (all) => all.length), { timeout: 10_000 }).toBeGreaterThan(1);
    // As if in an hour: a minute in a second.
    await page.evaluate(
      () =>
        new Promise<void>((done, fail) => {
          const open = indexedDB.open("hardeasy");
          open.onerror = () => fail(open.error);
          open.onsuccess = () => {
            const transaction = open.result.transaction("settings", "readwrite");
            transaction.objectStore("settings").put({ key: "haste", value: 600 });
            transaction.objectStore("settings").put({ key: "athlete", value: "strava:77" });
            transaction.oncomplete = () => {
              open.result.close();
              done();
            };
          };
        }),
    );
    const press = (name: string) =>
      page.$$eval("button", (all, text) => all.find((one) => one.innerText === text)?.click(), name);
    await press("Import and export");
    const says = () => page.$eval(".data", (part) => part.textContent ?? "").catch(() => "");
    await expect.poll(says, { timeout: 10_000 }).toContain("Read my history from Strava");
    const before = firefox.site.asked().length;
    await press("Read my history from Strava");
    await expect.poll(says, { timeout: 60_000 }).toMatch(/Read: \d+ activities/);
    await expect.poll(says, { timeout: 30_000 }).toMatch(/The second copy takes [\d.]+\s[kM]B\. (?!The folder)/);
    const asked = firefox.site.asked().slice(before);
    expect(asked.some((each) => each.path.includes("page=1"))).toBe(true);
    for (const each of asked) {
      expect(each.method).toBe("GET");
      expect(each.cookie).toContain("_strava4_session");
    }
  }, 120_000);

  test("the extension tried to reach nothing but the site", () => {
    // Firefox's own settings service is the browser's, not ours.
    expect(firefox.refused.filter((host) => !host.includes("mozilla"))).toEqual([]);
  });
});
