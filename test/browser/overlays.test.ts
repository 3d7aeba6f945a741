import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SAMPLE_ATHLETE } from "../sample/season.ts";
import { HOSTILE_NAME, OTHER_RUN, RIDE, TOGETHER_RUN } from "../sample/site/activities.ts";
import { type Launched, launch, overlays, SITE, TODAY } from "./harness.ts";

let launched: Launched;
let page: Page;
const errors: string[] = [];
beforeAll(async () => {
  launched = await launch({ today: TODAY });
  page = await launched.context.newPage();
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
});
afterAll(() => launched.close());

const ownRuns = () =>
  launched.site.state.activities.filter((each) => each.athlete === SAMPLE_ATHLETE && each.sportType !== "Ride");
const shown = (tag: string) => page.locator(tag);
/** The site's second drawing of the feed has happened. */
const drawnTwice = () => page.locator(".feature-feed[data-drawn='2']").waitFor();
/** What is said when nothing more is learned: the same for longer than what nobody looks at waits for its turn (8 s). */
async function lasting<Said>(say: () => Promise<Said>): Promise<Said> {
  for (let [said, times] = [JSON.stringify(await say()), 0]; ; ) {
    await page.waitForTimeout(1000);
    const now = await say();
    times = JSON.stringify(now) === said ? times + 1 : 0;
    if (times >= 10) return now;
    said = JSON.stringify(now);
  }
}

describe("badges in the feed", () => {
  test("every own run has one badge in its own entry, also after the site drew the feed again", async () => {
    await page.goto(`${SITE}/dashboard`);
    await shown("hardeasy-badge").first().waitFor({ state: "attached" });
    await drawnTwice();
    const own = new Set(ownRuns().map((each) => `${each.number}`));
    const linked = () =>
      page.locator("a[data-testid=activity_name]").evaluateAll((all) =>
        all.map((link) => {
          const entry =
            link.closest("li:has([data-testid=entry-header])") ?? link.closest("[data-testid=web-feed-entry]");
          const badges = [...(entry?.querySelectorAll("hardeasy-badge") ?? [])];
          return {
            number: (link as HTMLAnchorElement).pathname.split("/")[2] ?? "",
            badges: badges.map((badge) => badge.getAttribute("data-activity")),
          };
        }),
      );
    await expect
      .poll(async () => (await linked()).filter(({ number, badges }) => badges.length !== (own.has(number) ? 1 : 0)))
      .toEqual([]);
    const links = await linked();
    expect(links.length).toBeGreaterThan(8);
    for (const { number, badges } of links) expect(badges, number).toEqual(own.has(number) ? [`strava:${number}`] : []);
    for (const foreign of [OTHER_RUN, RIDE, TOGETHER_RUN])
      expect(links.map((link) => link.number)).toContain(`${foreign}`);
  });

  test("no badge is pending ten seconds after its entry is there", async () => {
    await expect
      .poll(async () => (await overlays(page)).filter((each) => each.state === "pending" || each.state === ""), {
        timeout: 10_000,
      })
      .toEqual([]);
  });

  test("a badge adds a dozen elements at most to the page, and no style sheet of its own", async () => {
    const amiss = () =>
      shown("hardeasy-badge[data-state=ready]").evaluateAll((all) =>
        all.flatMap(({ shadowRoot }) => {
          const within = shadowRoot!.querySelectorAll("*").length;
          const own = shadowRoot!.querySelectorAll("style, link").length;
          const shared = shadowRoot!.adoptedStyleSheets[0] === all[0]!.shadowRoot!.adoptedStyleSheets[0];
          return within > 3 && within <= 12 && own === 0 && shared ? [] : [{ within, own, shared }];
        }),
      );
    expect(await shown("hardeasy-badge[data-state=ready]").count()).toBeGreaterThan(5);
    await expect.poll(amiss, { timeout: 20_000 }).toEqual([]);
  });

  test("a first look shows the marks a second one shows: what was learned later of its neighbours counts", async () => {
    const marks = async () => (await overlays(page)).map((each) => [each.activity, each.violations] as const);
    await expect.poll(async () => (await marks()).filter(([, count]) => count > 0).length).toBeGreaterThan(0);
    const first = await lasting(marks);
    await page.reload();
    await shown("hardeasy-badge").first().waitFor({ state: "attached" });
    await drawnTwice();
    await expect.poll(marks).toEqual(first);
  });

  test("a badge speaks the units of its page, whatever the browser's own country runs in", async () => {
    const spoken = () => page.locator("hardeasy-badge .line").allInnerTexts();
    await expect.poll(async () => (await spoken()).filter((line) => line.includes("/km")).length).toBeGreaterThan(0);
    expect((await spoken()).filter((line) => line.includes("/mi"))).toEqual([]);
  });

  test("a badge is dark in a dark entry, whatever the ground of the page around it", async () => {
    const dark = await launched.context.newPage();
    await dark.addInitScript(() =>
      document.addEventListener("DOMContentLoaded", () => {
        const style = document.createElement("style");
        style.textContent = "[data-testid=web-feed-entry] { background: #15181b; color: #dddddd }";
        document.head.append(style);
      }),
    );
    await dark.goto(`${SITE}/dashboard`);
    await dark.locator(".feature-feed[data-drawn='2']").waitFor();
    const themes = () =>
      dark
        .locator("hardeasy-badge")
        .evaluateAll((all) => [...new Set(all.map((each) => (each as HTMLElement).dataset.theme ?? "light"))]);
    await expect.poll(themes).toEqual(["dark"]);
    await dark.close();
  });

  test("badges change with a site that goes by the system's theme", async () => {
    const themes = () =>
      page
        .locator("hardeasy-badge")
        .evaluateAll((all) => [...new Set(all.map((each) => (each as HTMLElement).dataset.theme ?? "light"))]);
    await expect.poll(themes).toEqual(["light"]);
    await page.emulateMedia({ colorScheme: "dark" });
    await expect.poll(themes).toEqual(["dark"]);
    await page.emulateMedia({ colorScheme: "light" });
    await expect.poll(themes).toEqual(["light"]);
  });

  test("entries that come with scrolling get their badges too", async () => {
    const before = await shown("hardeasy-badge").count();
    await page.locator("#load-more").click();
    await expect.poll(() => shown("hardeasy-badge").count()).toBeGreaterThan(before + 5);
  });

  test("a hostile name stays text", async () => {
    expect(await page.getByText(HOSTILE_NAME, { exact: true }).count()).toBeGreaterThan(0);
    expect(await page.evaluate(() => "hostile" in window)).toBe(false);
  });
});

describe("the overlay of a run", () => {
  const latestWithLaps = () => ownRuns().findLast((each) => each.laps)!;

  test("there is exactly one on every sub-page, opened directly or reached from the menu", async () => {
    const { number } = latestWithLaps();
    for (const swapHeading of [false, true]) {
      launched.site.state.swapHeading = swapHeading;
      await page.goto(`${SITE}/activities/${number}`);
      for (const menu of ["laps", "analysis", "overview"]) {
        await page.locator(`#pagenav a[data-menu=${menu}]`).click();
        await page.waitForTimeout(400);
        await expect.poll(() => shown("hardeasy-run").count()).toBe(1);
        expect((await overlays(page))[0]?.activity).toBe(`strava:${number}`);
      }
    }
    await page.goto(`${SITE}/activities/${number}/laps`);
    await expect.poll(() => shown("hardeasy-run").count()).toBe(1);
  });

  test("it has its answer within thirty seconds", async () => {
    await expect.poll(async () => (await overlays(page))[0]?.state, { timeout: 30_000 }).toBe("ready");
  });

  test("other people's runs and rides have none", async () => {
    for (const number of [OTHER_RUN, RIDE]) {
      await page.goto(`${SITE}/activities/${number}`);
      await page.waitForTimeout(1200);
      expect(await shown("hardeasy-run").count()).toBe(0);
    }
  });
});

describe("the site is asked politely", () => {
  test("only with GET, at most twenty times a minute, and never twice for the same streams", () => {
    const asked = launched.site.asked();
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((each) => each.method !== "GET")).toEqual([]);
    const streams = asked.filter((each) => each.path.includes("/streams")).map((each) => each.path);
    expect(new Set(streams).size).toBe(streams.length);
    for (const each of asked) {
      const minute = asked.filter((other) => other.time >= each.time && other.time < each.time + 60_000);
      expect(minute.length).toBeLessThanOrEqual(20);
    }
  });

  test("nothing was asked about other people's activities", () => {
    const foreign = launched.site
      .asked()
      .filter(({ path }) => path.includes(`${OTHER_RUN}`) || path.includes(`${TOGETHER_RUN}`));
    expect(foreign).toEqual([]);
  });

  test("nothing was thrown into the page and no error was printed", () => {
    expect(errors).toEqual([]);
  });
});
