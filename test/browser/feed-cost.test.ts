/** What a feed of known runs costs, counted: messages to the background, what they carry, and what each badge leaves in the page. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { factsOf, keep } from "../bench/kept.ts";
import { SAMPLE_ATHLETE, season } from "../sample/season.ts";
import { siteActivities } from "../sample/site/activities.ts";
import { type Launched, launch, SITE, TODAY } from "./harness.ts";

const OTHER_ATHLETE = 88;
const own = siteActivities(TODAY)
  .filter(({ athlete, sportType }) => athlete === SAMPLE_ATHLETE && sportType === "Run")
  .map(({ together: _, ...activity }) => activity);

let launched: Launched;
beforeAll(async () => {
  launched = await launch({ today: TODAY, activities: own });
  await keep(
    launched,
    season({ today: TODAY }).map(({ activity }) => factsOf(activity)),
  );
  await launched.serviceWorker.evaluate(`self.heard = [];
    chrome.runtime.onMessage.addListener((message, sender) => { if (sender.tab) self.heard.push(message.name); })`);
});
afterAll(() => launched.close());

const badges = (page: Page) => page.locator("hardeasy-badge[data-state=ready]");
/** What the site asks by itself is told by the clock, not by the feed. */
const heard = async () =>
  ((await launched.serviceWorker.evaluate("self.heard.splice(0)")) as string[]).filter((name) => name !== "counted");

/** The feed as drawn a second time. */
async function open(): Promise<Page> {
  const page = await launched.context.newPage();
  await page.goto(`${SITE}/dashboard`);
  await page.locator(".feature-feed[data-drawn='2']").waitFor();
  return page;
}

async function more(page: Page): Promise<void> {
  const entries = page.locator("[data-testid=web-feed-entry]");
  const before = await entries.count();
  // Without scrolling, which would load one batch more.
  await page.locator("#load-more").evaluate((button: HTMLElement) => button.click());
  await expect.poll(() => entries.count()).toBeGreaterThan(before);
}

test("known runs take one question for what the page brings along, one for each batch after it, and the words once", async () => {
  await heard();
  const page = await open();
  await badges(page).first().waitFor();
  // The units are asked for once more where the page shows them late.
  expect((await heard()).sort()).toEqual(["look", "preferences", "preferences"]);
  const first = await badges(page).count();
  await more(page);
  await expect.poll(() => badges(page).count()).toBeGreaterThan(first + 5);
  expect(await heard()).toEqual(["look"]);
  await page.close();
});

/** Characters a run: label, structure and reasons, and the week of those with a remark. 1,554 with its bouts and every week. */
const ANSWER = 800;

test("what is told of a run in a list is what its badge and card show", async () => {
  const page = await launched.context.newPage();
  await page.goto(launched.address("popup"));
  const told = await page.evaluate(
    async (ids) => {
      const { chrome } = window as unknown as { chrome: { runtime: { sendMessage(ask: unknown): Promise<unknown> } } };
      return JSON.stringify(await chrome.runtime.sendMessage({ name: "look", ask: { ids } }));
    },
    own.slice(-30).map(({ number }) => `strava:${number}`),
  );
  expect(told.length / 30).toBeLessThan(ANSWER);
  await page.close();
});

/** Bytes: the run as it was told, and the script's side of its elements; 8,600 with its bouts and every week. */
const HEAP = 8200;
const LISTENERS = 8;

test("a badge takes little memory and few listeners", async () => {
  const weigh = async () => {
    const page = await open();
    await more(page);
    await page.waitForFunction(() =>
      [...document.querySelectorAll("hardeasy-badge")].every((one) => one.getAttribute("data-state") === "ready"),
    );
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable");
    await session.send("HeapProfiler.enable");
    for (let i = 0; i < 3; i++) await session.send("HeapProfiler.collectGarbage");
    const { metrics } = await session.send("Performance.getMetrics");
    const of = (name: string) => metrics.find((one) => one.name === name)!.value;
    const weighed = {
      heap: of("JSHeapUsedSize"),
      listeners: of("JSEventListeners"),
      badges: await badges(page).count(),
      entries: await page.locator("[data-testid=web-feed-entry]").count(),
    };
    await page.close();
    return weighed;
  };
  const mine = await weigh();
  expect(mine.badges).toBeGreaterThan(20);
  launched.site.state.activities = own.map((one) => ({ ...one, athlete: OTHER_ATHLETE, athleteName: "Other Runner" }));
  const others = await weigh();
  launched.site.state.activities = own;
  expect([others.badges, others.entries]).toEqual([0, mine.entries]);
  expect((mine.heap - others.heap) / mine.badges).toBeLessThan(HEAP);
  expect((mine.listeners - others.listeners) / mine.badges).toBeLessThanOrEqual(LISTENERS);
});
