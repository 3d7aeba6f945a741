import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { browser } from "wxt/browser";
import { addDays } from "../../core/dates.ts";
import { SAMPLE_ATHLETE } from "../sample/season.ts";
import { siteActivities } from "../sample/site/activities.ts";
import { today } from "./day.ts";
import { type Launched, launch, overlays, SITE } from "./harness.ts";

/** days from the season's last hard day to its end: moved so far, today is a hard day whatever the weekday */
const LAST_HARD_BEFORE = 2;

/** Inside the worker. */
declare const chrome: typeof browser;

let launched: Launched;
let page: Page;
const asked: string[] = [];
beforeAll(async () => {
  const activities = siteActivities(addDays(today, LAST_HARD_BEFORE)).filter(
    ({ start }) => start.slice(0, 10) <= today,
  );
  launched = await launch({ today, activities });
  launched.context.on("request", (request) => asked.push(request.url()));
  page = await launched.context.newPage();
});
afterAll(() => launched.close());

const latest = (back: number) =>
  launched.site.state.activities.filter((each) => each.athlete === SAMPLE_ATHLETE && each.laps).at(-1 - back)!.number;

async function openRun(number: number): Promise<void> {
  await page.goto(`${SITE}/activities/${number}`);
  await expect.poll(async () => (await overlays(page))[0]?.state, { timeout: 30_000 }).toBe("ready");
}

/** Kinds of the extension's own contexts that are open: `SIDE_PANEL`, `POPUP`, `TAB` … */
const kinds = () =>
  launched.serviceWorker.evaluate(async () =>
    (await chrome.runtime.getContexts({})).map((context) => context.contextType as string),
  );

test("an open panel shows a run as soon as it is stored, with no reload", async () => {
  const panel = await launched.context.newPage();
  await panel.goto(launched.address("sidepanel"));
  await panel.getByText("No runs yet.").waitFor();
  await openRun(latest(0));
  await panel.getByRole("heading", { name: "Runs", exact: true }).waitFor({ timeout: 20_000 });
  expect(await panel.locator("main button", { hasText: /km|mi/ }).count()).toBeGreaterThan(0);
  await panel.close();
});

test("the panel shows the top of the week before its database answers [S13]", async () => {
  const panel = await launched.context.newPage();
  await panel.addInitScript(() => {
    indexedDB.open = () => ({ addEventListener: () => undefined }) as unknown as IDBOpenDBRequest;
  });
  await panel.goto(launched.address("sidepanel"));
  await panel.locator("main .strip").waitFor();
  expect(await panel.locator("main h2").first().textContent()).toBeTruthy();
  await panel.close();
});

test("the panel shows the week as it was last drawn before anything that draws is loaded, and then what was said meanwhile [S13]", async () => {
  const open = async (without: string) => {
    const panel = await launched.context.newPage();
    await panel.route(without, (route) => route.abort());
    await panel.goto(launched.address("sidepanel"));
    await panel.locator("main .strip").waitFor();
    return panel;
  };
  const picture = (panel: Page) => panel.evaluate(() => localStorage.getItem("picture"));
  // As if no page of the extension had ever been open: the background drew it.
  const forget = async () => {
    await page.goto(launched.address("welcome").replace("welcome.html", "icon/icon-16.png"));
    await page.evaluate(() => localStorage.clear());
  };
  for (const each of launched.context.pages()) if (each.url() === launched.address("welcome")) await each.close();
  await forget();
  await page.goto(launched.address("welcome"));
  // The page that installing opens keeps it, for a panel that was never open.
  await expect.poll(() => picture(page), { timeout: 10_000 }).toContain("strip");
  await forget();
  const first = await open("**/whole.js");
  expect(await picture(first)).toBeNull();
  await first.goto(launched.address("popup"));
  await expect.poll(() => picture(first), { timeout: 10_000 }).toContain("strip");
  await first.close();

  const still = await open("**/whole.js");
  expect(await still.locator("main h2").first().textContent()).toBeTruthy();
  expect(await still.evaluate(() => document.documentElement.lang)).toBe("en-GB");
  await still.goto(launched.address("popup"));
  const correct = (label?: string) =>
    still.evaluate((ask) => chrome.runtime.sendMessage({ name: "correct", ask }), {
      id: `strava:${latest(0)}`,
      label,
    });
  await correct("race");
  const now = await open("**/whole.js");
  await now.locator(".strip .today .f-race").waitFor({ timeout: 10_000 });
  await correct();
  await Promise.all([still.close(), now.close()]);
});

test("at midnight the next day's week is drawn, so that the first panel of a day waits for nothing [S13]", async () => {
  const day = () =>
    launched.serviceWorker.evaluate(async () => {
      const { picture } = await chrome.storage.session.get("picture");
      return (picture as { today: string } | undefined)?.today;
    });
  await expect.poll(day, { timeout: 10_000 }).toBe(today);
  await launched.serviceWorker.evaluate(async () => {
    const midnight = new Date();
    midnight.setHours(24, 0, 0, 0);
    const alarm = await chrome.alarms.get("day");
    if (alarm?.scheduledTime !== midnight.getTime()) throw new Error("nothing wakes the background at midnight");
    // As if it were that time.
    const ahead = midnight.getTime() - Date.now();
    const Present = Date;
    const now = () => Present.now() + ahead;
    Object.assign(globalThis, {
      Date: class extends Present {
        constructor(...said: []) {
          super(...((said.length > 0 ? said : [now()]) as []));
        }
        static override now = now;
      },
      backToPresent: () => Object.assign(globalThis, { Date: Present }),
    });
    await chrome.alarms.create("day", { when: Present.now() });
  });
  await expect.poll(day, { timeout: 10_000 }).toBe(addDays(today, 1));
  await launched.serviceWorker.evaluate(async () => {
    (globalThis as unknown as { backToPresent(): void }).backToPresent();
    await chrome.alarms.create("day", { when: Date.now() });
  });
  await expect.poll(day, { timeout: 10_000 }).toBe(today);
});

test("the toolbar badge counts the week's hard days and says so in words", async () => {
  for (const back of [1, 2, 3]) await openRun(latest(back));
  const read = () =>
    launched.serviceWorker.evaluate(async () => ({
      text: await chrome.action.getBadgeText({}),
      title: await chrome.action.getTitle({}),
    }));
  await expect.poll(async () => (await read()).text, { timeout: 10_000 }).toMatch(/^\d!?$/);
  const { text, title } = await read();
  expect(title).toMatch(new RegExp(`${text.replace("!", "")}\\shard day`));
});

test("the side panel itself opens from a run's overlay", async () => {
  expect(await kinds()).not.toContain("SIDE_PANEL");
  await page.locator("hardeasy-run").getByRole("button", { name: "This week" }).click();
  await expect.poll(kinds, { timeout: 10_000 }).toContain("SIDE_PANEL");
});

test("the popup itself opens from the toolbar", async () => {
  await launched.serviceWorker.evaluate(() => chrome.action.openPopup());
  await expect.poll(kinds, { timeout: 10_000 }).toContain("POPUP");
});

test("no host but the site was asked, by any page or by the background", async () => {
  const history = await launched.context.newPage();
  await history.goto(launched.address("history"));
  await history.getByRole("tab").first().waitFor();
  await page.goto(`${SITE}/dashboard`);
  await page.locator("hardeasy-badge").first().waitFor({ state: "attached" });
  const hosts = new Set(asked.map((address) => new URL(address)).map((url) => `${url.protocol}//${url.host}`));
  expect([...hosts].filter((host) => host !== SITE && !/^(chrome-extension|data|blob):/.test(host))).toEqual([]);
  expect(launched.site.log.length).toBeGreaterThan(0);
});
