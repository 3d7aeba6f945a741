/** Histories for the bench, kept through the same message a content script sends. */
import type { Activity } from "../../core/activity.ts";
import { addDays } from "../../core/dates.ts";
import type { Launched } from "../browser/harness.ts";
import { season } from "../sample/season.ts";

/** the most facts one message may carry */
const BATCH = 500;

/** Keeps a history of so many runs up to `today`. */
export async function fill(launched: Launched, today: string, count: number): Promise<void> {
  const runs = season({ today, weeks: 52 });
  const facts = Array.from({ length: count }, (_, i) => {
    const years = Math.floor(i / runs.length);
    const made = factsOf(runs[i % runs.length]!.activity);
    const start = `${addDays(made.summary.start.slice(0, 10), -364 * years)}${made.summary.start.slice(10)}`;
    return { ...made, id: `strava:${1_000_000 + i}`, summary: { ...made.summary, start } };
  });
  await keep(launched, facts);
}

/** Totals and laps, and nothing more to ask for. */
export function factsOf({ id, athlete, laps, ...summary }: Activity) {
  return { id, athlete, ...(laps && { laps }), summary, absent: laps ? ["streams"] : ["streams", "laps"] };
}

export async function keep({ context, address }: Launched, facts: readonly unknown[]): Promise<void> {
  const page = await context.newPage();
  await page.goto(address("popup"));
  for (let from = 0; from < facts.length; from += BATCH)
    await page.evaluate(
      async (batch) => {
        const { chrome } = window as unknown as {
          chrome: { runtime: { sendMessage(ask: unknown): Promise<unknown> } };
        };
        await chrome.runtime.sendMessage({ name: "keep", ask: { facts: batch } });
      },
      facts.slice(from, from + BATCH),
    );
  await page.close();
}
