/** From a new run to what shows it: the answer its badge waits for, the panel, the toolbar; with a history of years and a small one. */
import type { Page } from "playwright-core";
import { addDays } from "../../core/dates.ts";
import { type Launched, launch } from "../browser/harness.ts";
import { season } from "../sample/season.ts";
import { factsOf, keep } from "./kept.ts";
import { type Reading, smallest } from "./reading.ts";

const ROUNDS = 7;
const SMALL = 60;
const COLD_ROUNDS = 3;

/** ms from the message that brings a run */
export interface Moments {
  readonly badge: number;
  readonly panel: number;
  readonly toolbar: number;
}

/** `launched` holds a history of `runs` runs up to `today`. */
export async function newRun(launched: Launched, today: string, runs: number): Promise<Reading> {
  const page = await launched.context.newPage();
  await page.goto(launched.address("sidepanel"));
  await page.locator(".run-row").first().waitFor();
  await launched.serviceWorker.evaluate(NOTE_TOOLBAR);
  const model = factsOf(season({ today })[0]!.activity);
  const rounds: Moments[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = `${addDays(today, -(round % 3))}T${String(12 + round)}:30:00`;
    const facts = { ...model, id: `strava:${9_000_000 + round}`, summary: { ...model.summary, start } };
    rounds.push(await bring(launched, page, facts));
  }
  const asleep: number[] = [];
  for (let round = 0; round < COLD_ROUNDS; round++) {
    await page.waitForTimeout(4000);
    await launched.stopWorker();
    const start = `${addDays(today, -round)}T${String(20 + round)}:30:00`;
    const id = `strava:${9_100_000 + round}`;
    await asksFirst(page, id);
    asleep.push((await send(page, { ...model, id, summary: { ...model.summary, start } })).badge);
  }
  await page.close();
  const middle = (part: keyof Moments) =>
    Math.round(rounds.map((one) => one[part]).sort((a, b) => a - b)[ROUNDS >> 1]!);
  return {
    what: `new run, badge / panel / toolbar, ${runs} runs known`,
    bar: "<= 100 ms each",
    reading: `${middle("badge")} / ${middle("panel")} / ${middle("toolbar")} ms; badge where the page woke the worker ${Math.round(smallest(asleep))} ms`,
  };
}

/** Runs in the worker: the toolbar's title is the last thing drawn. */
const NOTE_TOOLBAR = `(() => {
  const plain = chrome.action.setTitle.bind(chrome.action);
  chrome.action.setTitle = (said) => { self.toolbarAt = performance.timeOrigin + performance.now(); return plain(said); };
})()`;

async function bring(launched: Launched, page: Page, facts: unknown): Promise<Moments> {
  // Whatever the last round set going has come to rest.
  await page.waitForTimeout(4000);
  await launched.serviceWorker.evaluate("self.toolbarAt = undefined");
  const { began, badge, panel } = await send(page, facts);
  const told = await launched.serviceWorker.evaluate(
    "new Promise((done) => { const look = () => self.toolbarAt ? done(self.toolbarAt) : setTimeout(look, 5); look(); })",
  );
  return { badge, panel, toolbar: (told as number) - began };
}

/** A page of the site asks what is known of a run, which wakes the worker, and then the site for the rest, before it brings a run. */
const asksFirst = (page: Page, id: string): Promise<void> =>
  page.evaluate(
    async ([id, way]) => {
      const { chrome } = window as unknown as { chrome: { runtime: { sendMessage(ask: unknown): Promise<unknown> } } };
      await chrome.runtime.sendMessage({ name: "look", ask: { ids: [id] } });
      await chrome.runtime.sendMessage({ name: "permit", ask: { address: "" } });
      await new Promise((done) => setTimeout(done, Number(way)));
    },
    [id, SITE_ANSWERS_MS] as const,
  );
/** A quick answer of the site. */
const SITE_ANSWERS_MS = 250;

/** ms from the message to its answer and to the run's row in the panel. */
const send = (page: Page, facts: unknown): Promise<{ began: number; badge: number; panel: number }> =>
  page.evaluate(async (one) => {
    const { chrome } = window as unknown as { chrome: { runtime: { sendMessage(ask: unknown): Promise<unknown> } } };
    const now = () => performance.timeOrigin + performance.now();
    const rows = document.querySelectorAll(".run-row").length;
    const began = now();
    const shown = new Promise<number>((done) => {
      const look = new MutationObserver(() => {
        if (document.querySelectorAll(".run-row").length <= rows) return;
        look.disconnect();
        done(now());
      });
      look.observe(document.body, { subtree: true, childList: true });
    });
    await chrome.runtime.sendMessage({ name: "keep", ask: { facts: [one] } });
    const badge = now() - began;
    return { began, badge, panel: (await shown) - began };
  }, facts);

/** A browser of its own with a small history. */
export async function newRunInSmall(today: string): Promise<Reading> {
  const launched = await launch({ today });
  try {
    await keep(
      launched,
      season({ today })
        .slice(-SMALL)
        .map(({ activity }) => factsOf(activity)),
    );
    return await newRun(launched, today, SMALL);
  } finally {
    await launched.close();
  }
}
