/** The tour of `npm start -- --headless`: every page once, what its overlays said, and a picture of each in `.output/tour/`. */
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { type Launched, type Overlay, overlays, SITE } from "../browser/harness.ts";
import { SAMPLE_ATHLETE } from "../sample/season.ts";
import type { SiteActivity } from "../sample/site/activities.ts";

const PICTURES = fileURLToPath(new URL("../../.output/tour/", import.meta.url));
/** Own runs opened one after the other, so that the panel has a few weeks to show: the site's politeness limit sets the pace. */
const OPENED = 5;
const FEED_WAIT_MS = 12_000;
const RUN_WAIT_MS = 30_000;
const QUIET_MS = 2500;

/** 0 when everything the tour looked for was there, 1 otherwise. */
export async function tour(launched: Launched): Promise<number> {
  mkdirSync(PICTURES, { recursive: true });
  const problems: string[] = [];
  const page = await launched.context.newPage();
  page.on("pageerror", (error) => problems.push(`error in the page: ${error.message}`));
  for (const stop of [feed, runs, feedAgain, panel, popup, history]) {
    try {
      await stop(launched, page, problems);
    } catch (error) {
      problems.push(`${stop.name}: ${(error as Error).message.split("\n")[0]}`);
    }
  }
  console.log(`\nPictures: .output/tour/`);
  for (const problem of problems) console.log(`not there: ${problem}`);
  return problems.length > 0 ? 1 : 0;
}

type Stop = (launched: Launched, page: Page, problems: string[]) => Promise<void>;

const feed: Stop = async (_launched, page, problems) => {
  await page.goto(`${SITE}/dashboard`);
  await settled(page, FEED_WAIT_MS);
  report("Feed, first look", await overlays(page), problems);
  await picture(page, "feed-first");
};

const runs: Stop = async ({ site }, page, problems) => {
  const own = site.state.activities.filter((each) => each.athlete === SAMPLE_ATHLETE && each.sportType !== "Ride");
  const recent = own.slice(-OPENED).toReversed();
  for (const [index, activity] of recent.entries()) {
    await page.goto(`${SITE}/activities/${activity.number}`);
    await settled(page, RUN_WAIT_MS);
    report(`Run "${nameOf(activity)}"`, await overlays(page), problems);
    if (index < 3) await picture(page, `run-${index + 1}`);
  }
};

const nameOf = ({ name, start }: SiteActivity) => `${name.slice(0, 24)}, ${start.slice(0, 10)}`;

const feedAgain: Stop = async (_launched, page, problems) => {
  await page.goto(`${SITE}/dashboard`);
  await settled(page, FEED_WAIT_MS);
  report("Feed, after the runs were opened", await overlays(page), problems);
  await picture(page, "feed");
};

const panel: Stop = (launched, _page, problems) =>
  ownPage(launched, { name: "sidepanel", width: 360, height: 900 }, problems);
const popup: Stop = (launched, _page, problems) =>
  ownPage(launched, { name: "popup", width: 360, height: 560 }, problems);
const history: Stop = (launched, _page, problems) =>
  ownPage(launched, { name: "history", width: 1000, height: 900 }, problems);

async function ownPage(
  { context, address }: Launched,
  { name, width, height }: { name: "sidepanel" | "popup" | "history"; width: number; height: number },
  problems: string[],
): Promise<void> {
  const page = await context.newPage();
  page.on("pageerror", (error) => problems.push(`error in ${name}: ${error.message}`));
  await page.setViewportSize({ width, height });
  await page.goto(address(name));
  const main = page.locator("main");
  await main.waitFor({ timeout: 5000 }).catch(() => problems.push(`${name} has no main`));
  // Drawn from the database: a moment after the page itself.
  await page.waitForTimeout(800);
  const said = (await page.locator("body").innerText()).trim().split(/\n+/);
  console.log(`\n${name}.html says`);
  for (const line of said.slice(0, 14)) console.log(`  ${line.slice(0, 110)}`);
  await picture(page, name);
  await page.close();
}

/** Waits until the site has drawn, no overlay is pending and none has changed for a while, at most so long. */
async function settled(page: Page, atMostMs: number): Promise<void> {
  // The site's late filling and second drawing are over by then.
  await page.waitForTimeout(1500);
  const until = performance.now() + atMostMs;
  let [before, since] = ["", performance.now()];
  while (performance.now() < until) {
    const seen = await overlays(page);
    const now = JSON.stringify(seen);
    if (now !== before) [before, since] = [now, performance.now()];
    const answered = seen.length > 0 && seen.every((each) => each.state !== "pending" && each.state !== "");
    // A first answer may come from totals alone; the laps and streams follow.
    if (answered && performance.now() - since > QUIET_MS) return;
    await page.waitForTimeout(250);
  }
}

function report(place: string, seen: readonly Overlay[], problems: string[]): void {
  console.log(`\n${place}`);
  if (seen.length === 0) problems.push(`${place}: no overlay`);
  for (const each of seen) {
    const warned = each.violations > 0 ? `, ${each.violations} warning${each.violations > 1 ? "s" : ""}` : "";
    const structure = each.structure ? `: ${each.structure}` : "";
    console.log(`  ${each.activity}  ${each.state}  ${each.label || "-"} (${each.day || "-"})${structure}${warned}`);
  }
}

async function picture(page: Page, name: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: `${PICTURES}${name}-${colorScheme}.png` });
  }
  await page.emulateMedia({ colorScheme: "light" });
}
