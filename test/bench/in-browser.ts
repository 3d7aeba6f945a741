/** The budgets that only a real browser can tell: time taken on the site's pages, first badge, first paint of the panel, hosts asked. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { addDays } from "../../core/dates.ts";
import { today } from "../browser/day.ts";
import { type Launched, launch, SITE } from "../browser/harness.ts";
import { manyRuns } from "../sample/files/many.ts";
import { season } from "../sample/season.ts";
import { siteActivities } from "../sample/site/activities.ts";
import { sized } from "../sample/site/sized.ts";
import { factsOf, fill, keep } from "./kept.ts";
import { longHistory } from "./long-history.ts";
import { newRun, newRunInSmall } from "./new-run.ts";
import { type Reading, smallest } from "./reading.ts";
import { type Visit, visit } from "./visit.ts";

const ROUNDS = 5;
const PANELS = 15;
const HISTORY = 5000;
const FEED = 30;
const IMPORTED = 1000;
const LONG_TASK_MS = 50;

export async function inBrowser(): Promise<readonly Reading[]> {
  const day = addDays(today, -9);
  const activities = [...siteActivities(today), sized(3600, day), sized(14_400, day)];
  const launched = await launch({ today, activities });
  const hosts = new Set<string>();
  launched.context.on("request", (request) => {
    const { protocol, host } = new URL(request.url());
    if (/^https?:$/.test(protocol) && `${protocol}//${host}` !== SITE) hosts.add(host);
  });
  try {
    const visits = [
      ...(await activity(launched, 3600, 30)),
      ...(await activity(launched, 14_400, 40)),
      ...(await feed(launched)),
    ];
    return [
      ...visits,
      ...(await panel(launched)),
      await newRun(launched, today, HISTORY),
      ...(await longHistory(launched, today, HISTORY)),
      await newRunInSmall(today),
      await importing(launched),
      { what: "requests to other hosts", bar: "0", reading: `${hosts.size}`, gate: hosts.size === 0 },
    ];
  } finally {
    await launched.close();
  }
}

const settled = (page: Page, count: number) =>
  page.waitForFunction(
    (least) => {
      const all = [...document.querySelectorAll("[data-activity]")];
      return all.length >= least && all.every((one) => /ready|unknown/.test(one.getAttribute("data-state") ?? ""));
    },
    count,
    { timeout: 60_000 },
  );

async function activity({ context }: Launched, points: number, bar: number): Promise<readonly Reading[]> {
  const visits: Visit[] = [];
  for (let round = 0; round < ROUNDS; round++)
    visits.push(
      await visit(context, async (page) => {
        await page.goto(`${SITE}/activities/${points}`);
        await settled(page, 1);
        // The streams refine it: a trace is drawn when they are there.
        await page.locator("hardeasy-run svg").nth(1).waitFor({ timeout: 30_000 });
      }),
    );
  return readingsOf(`activity of ${points} points`, bar, visits);
}

/** Of runs that are known, as most of a feed is: asking takes time, not script. */
async function feed(launched: Launched): Promise<readonly Reading[]> {
  const { context } = launched;
  await keep(
    launched,
    season({ today }).map(({ activity }) => factsOf(activity)),
  );
  const visits: Visit[] = [];
  for (let round = 0; round < ROUNDS; round++)
    visits.push(
      await visit(context, async (page) => {
        await page.goto(`${SITE}/dashboard`);
        await page.locator("hardeasy-badge").first().waitFor({ state: "attached" });
        for (let i = 0; i < 10 && (await page.locator("[data-testid=web-feed-entry]").count()) < FEED; i++) {
          const before = await page.locator("[data-testid=web-feed-entry]").count();
          await page.locator("#load-more").click();
          await page
            .waitForFunction((n) => document.querySelectorAll("[data-testid=web-feed-entry]").length > n, before)
            .catch(() => undefined);
        }
        await settled(page, 8);
      }),
    );
  return readingsOf(`feed of ${FEED}`, 20, visits);
}

function readingsOf(where: string, bar: number, visits: readonly Visit[]): readonly Reading[] {
  const own = smallest(visits.map((one) => one.own));
  // The first visit learns the run; later ones know it, as a runner's own page usually does.
  const [first, ...later] = visits.map((one) => one.firstReady);
  const long = smallest(visits.map((one) => one.longTasks));
  return [
    { what: `own script, ${where}`, bar: `<= ${bar} ms`, reading: `${own.toFixed(1)} ms` },
    { what: `long tasks over ${LONG_TASK_MS} ms, ${where}`, bar: "0", reading: `${long}` },
    {
      what: `first answer, ${where}`,
      bar: "<= 300 ms",
      reading: `${Math.round(smallest(later))} ms (new: ${Math.round(first ?? 0)} ms)`,
    },
  ];
}

/** Runs in the page before anything else: the frame after the first element that says something is there. */
function notePaintOf(useful: string): void {
  const look = () => {
    if (!document.querySelector(useful)) return requestAnimationFrame(look);
    return requestAnimationFrame(() => Object.assign(window, { painted: performance.now() }));
  };
  look();
}

/** First useful paint of the panel with a long history against that of an extension page with nothing in it: anew, and again. */
async function panel(launched: Launched): Promise<readonly Reading[]> {
  const { context, address, profile } = launched;
  writeFileSync(join(profile, "extension", "empty.html"), "<!doctype html><title>Empty</title><h1>Empty</h1>");
  // It would keep the picture for the panel that is "never opened before".
  for (const page of context.pages()) if (page.url() === address("welcome")) await page.close();
  await fill(launched, today, HISTORY);
  const paint = async (url: string, useful: string, then = async (_: Page): Promise<unknown> => undefined) => {
    const page = await context.newPage();
    await page.addInitScript(notePaintOf, useful);
    await page.goto(url);
    const painted = await page.waitForFunction(() => (window as unknown as { painted?: number }).painted);
    const at = (await painted.jsonValue()) as number;
    await then(page);
    await page.close();
    return at;
  };
  const forget = (page: Page) => page.evaluate(() => localStorage.removeItem("picture"));
  const kept = (page: Page) => page.waitForFunction(() => localStorage.getItem("picture"));
  const readings: [number, number, number][] = [];
  for (let round = 0; round < PANELS; round++)
    readings.push([
      await paint(address("sidepanel").replace("sidepanel", "empty"), "h1", forget),
      await paint(address("sidepanel"), "main h2", kept),
      await paint(address("sidepanel"), "main h2"),
    ]);
  // The quickest of a few empty pages is a lottery: the middle ones stand beside.
  const [empty, ...panels] = [0, 1, 2].map((i) => {
    const all = readings.map((one) => one[i]!).sort((a, b) => a - b);
    return { least: all[0]!, middle: all[all.length >> 1]! };
  });
  return panels.map((full, i) => ({
    what: `panel, first useful paint with ${HISTORY} runs, ${i === 0 ? "never opened before" : "opened again"}`,
    bar: "<= 1.5 x empty",
    reading: (["least", "middle"] as const)
      .map(
        (of) =>
          `${of} ${(full[of] / empty![of]).toFixed(2)} x (${Math.round(full[of])} / ${Math.round(empty![of])} ms)`,
      )
      .join(", "),
  }));
}

/** A big export through the page as a runner does it, from the press of the button to the report. */
async function importing({ context, address, profile }: Launched): Promise<Reading> {
  const file = join(profile, "export.zip");
  writeFileSync(file, manyRuns(IMPORTED));
  const page = await context.newPage();
  await page.goto(`${address("history")}#data`);
  await page.getByLabel("Choose files").setInputFiles(file);
  const button = page.getByRole("button", { name: "Import", exact: true });
  await button.waitFor({ timeout: 120_000 });
  const began = performance.now();
  await button.click();
  await page.getByText(/^(Imported|Done)/).waitFor({ timeout: 600_000 });
  const seconds = (performance.now() - began) / 1000;
  await page.close();
  return { what: `import of ${IMPORTED} runs`, bar: "<= 60 s", reading: `${seconds.toFixed(1)} s` };
}
