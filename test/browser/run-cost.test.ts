/** What the page of a run costs, counted: questions to the background, what they carry, and what is drawn, however long the run. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays } from "../../core/dates.ts";
import { sized } from "../sample/site/sized.ts";
import { type Launched, launch, SITE, TODAY } from "./harness.ts";

const SHORT = 3600;
const LONG = 14_400;

let launched: Launched;
beforeAll(async () => {
  launched = await launch({
    today: TODAY,
    activities: [sized(SHORT, addDays(TODAY, -3)), sized(LONG, addDays(TODAY, -9))],
  });
  await launched.serviceWorker.evaluate(`self.heard = [];
    chrome.runtime.onMessage.addListener((message, sender) => { if (sender.tab) self.heard.push(message); })`);
});
afterAll(() => launched.close());

interface Message {
  readonly name: string;
  readonly ask: { readonly kind?: string; readonly body?: string };
}

/** What the site asks by itself is told by the clock, not by the run. */
const heard = async () =>
  ((await launched.serviceWorker.evaluate("self.heard.splice(0)")) as Message[]).filter(
    ({ name }) => name !== "counted",
  );

async function open(points: number): Promise<Page> {
  const page = await launched.context.newPage();
  await page.goto(`${SITE}/activities/${points}`);
  await page.locator("hardeasy-run .heart path").waitFor();
  return page;
}

/** Elements of ours, and the signs that draw their lines. */
const drawn = (page: Page) =>
  page.locator("hardeasy-run").evaluate((host) => ({
    elements: host.shadowRoot!.querySelectorAll("*").length,
    lines: [...host.shadowRoot!.querySelectorAll("path")].reduce((all, one) => all + one.getAttribute("d")!.length, 0),
  }));

/** Of a run with six reps, its trace and table. */
const ELEMENTS = 280;
/** One value a pixel, twice: speed and heart. */
const LINES = 11_000;

test("a new run asks once for what is known, once for each thing it learns, and hands on what the site answered as it came", async () => {
  await heard();
  const page = await open(LONG);
  const messages = await heard();
  expect(messages.map(({ name }) => name).sort()).toEqual(
    ["heard", "heard", "heard", "look", "permit", "permit", "permit", "preferences"].sort(),
  );
  // Asked before there is a page, it is known by the time there is a place for it.
  expect(messages[0]).toMatchObject({ name: "look", ask: { ahead: true } });
  const recording = messages.find(({ ask }) => ask.kind === "streams")!.ask.body!;
  expect(JSON.parse(recording).time).toHaveLength(LONG);
  await page.close();
});

test("a known run asks for what is known and for the words, and nothing of the site", async () => {
  await heard();
  const before = launched.site.asked().length;
  const page = await open(LONG);
  expect((await heard()).map(({ name }) => name).sort()).toEqual(["look", "preferences"]);
  const asked = launched.site.asked().slice(before);
  expect(asked.filter(({ path }) => /training_activities|lap_efforts|streams/.test(path))).toEqual([]);
  await page.close();
});

test("a run four times as long draws no more", async () => {
  const pages = [await open(SHORT), await open(LONG)];
  const [short, long] = await Promise.all(pages.map(drawn));
  expect(long!.elements).toBeLessThanOrEqual(short!.elements + 2);
  for (const one of [short!, long!]) {
    expect(one.elements).toBeLessThanOrEqual(ELEMENTS);
    expect(one.lines).toBeLessThanOrEqual(LINES);
  }
  await Promise.all(pages.map((page) => page.close()));
});
