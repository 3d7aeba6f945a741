/** A history of years: its page's first runs and long tasks, how soon a correction has settled there, and the reading of a week. */
import type { Page } from "playwright-core";
import { addDays } from "../../core/dates.ts";
import type { Launched } from "../browser/harness.ts";
import type { Reading } from "./reading.ts";

/** Runs in the page before anything else. */
const NOTE = `window.noted = { long: [], shown: 0, changed: 0 };
new PerformanceObserver((list) => { for (const one of list.getEntries()) window.noted.long.push(Math.round(one.duration)); })
  .observe({ type: "longtask", buffered: true });
new MutationObserver(() => {
  window.noted.changed = performance.now();
  if (!window.noted.shown && document.querySelector("tbody button")) window.noted.shown = performance.now();
}).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });`;

interface Noted {
  readonly long: readonly number[];
  /** ms after navigation start: the first runs are listed; the page changed last */
  readonly shown: number;
  readonly changed: number;
}

const noted = (page: Page) => page.evaluate(() => (window as unknown as { noted: Noted }).noted);

/** Until nothing has changed for a while: the reading of everything is over. */
async function quiet(page: Page): Promise<Noted> {
  for (;;) {
    const { changed } = await noted(page);
    await page.waitForTimeout(2500);
    const now = await noted(page);
    if (now.changed === changed) return now;
  }
}

const longest = ({ long }: Noted): string => `${long.length}, longest ${Math.max(0, ...long)} ms`;

/** `launched` holds a history of `runs` runs up to `today`. */
export async function longHistory(
  { context, address }: Launched,
  today: string,
  runs: number,
): Promise<readonly Reading[]> {
  const page = await context.newPage();
  await page.addInitScript(NOTE);
  await page.goto(address("history"));
  await page.locator("tbody button").first().waitFor({ timeout: 60_000 });
  const opened = await quiet(page);
  const week = await readingOfAWeek(page, addDays(today, -6), today);
  await page.locator("tbody button").first().click();
  await page.locator(".chips .chip").first().waitFor();
  await quiet(page);
  const began = await page.evaluate(() => {
    Object.assign((window as unknown as { noted: object }).noted, { long: [] });
    document.querySelector<HTMLElement>(".chips .chip")?.click();
    return performance.now();
  });
  const corrected = await quiet(page);
  await page.close();
  return [
    { what: `a week read by index, ${runs} runs`, bar: "<= 20 ms", reading: `${week.toFixed(1)} ms` },
    { what: `history page, first runs, ${runs} runs`, bar: "", reading: `${Math.round(opened.shown)} ms` },
    { what: `history page, tasks over 50 ms, ${runs} runs`, bar: "0", reading: longest(opened) },
    {
      what: `a correction there has settled, ${runs} runs`,
      bar: "<= 1 s",
      reading: `${Math.round(corrected.changed - began)} ms`,
    },
    { what: `tasks over 50 ms after a correction, ${runs} runs`, bar: "0", reading: longest(corrected) },
  ];
}

/** ms, the middle of nine: rows of seven days and their digests. */
const readingOfAWeek = (page: Page, from: string, to: string): Promise<number> =>
  page.evaluate(
    async ([first, last]) => {
      const ask = <Result>(request: IDBRequest<Result>) =>
        new Promise<Result>((done, fail) => {
          request.onsuccess = () => done(request.result);
          request.onerror = () => fail(request.error);
        });
      const database = await ask(indexedDB.open("hardeasy"));
      const times: number[] = [];
      for (let round = 0; round < 9; round++) {
        const began = performance.now();
        const stores = database.transaction(["activities", "digests", "settings"]);
        const athlete = (await ask(stores.objectStore("settings").get("athlete"))).value;
        const range = IDBKeyRange.bound([athlete, first], [athlete, `${last}~`]);
        const rows = await ask(stores.objectStore("activities").index("[athlete+start]").getAll(range));
        await Promise.all(rows.map(({ id }) => ask(stores.objectStore("digests").get(id))));
        times.push(performance.now() - began);
      }
      database.close();
      return times.sort((a, b) => a - b)[4]!;
    },
    [from, to] as const,
  );
