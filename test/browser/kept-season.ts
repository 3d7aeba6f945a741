/** The sample season put into the extension at once, as after a back-fill. */
import type { browser } from "wxt/browser";
import { SAMPLE_ATHLETE, season } from "../sample/season.ts";
import type { Launched } from "./harness.ts";

/** Inside an extension page. */
declare const chrome: typeof browser;

/** Messages have a size. */
const AT_ONCE = 10;

export async function keepSeason(launched: Launched, today: string): Promise<void> {
  const inside = await launched.context.newPage();
  await inside.goto(launched.address("popup"));
  const facts = season({ today }).map(({ activity, streams, number }) => {
    const { id: _, athlete: __, laps, ...summary } = activity;
    const series = Object.entries(streams).map(([name, values]) => [name, Array.from(values as ArrayLike<number>)]);
    return {
      id: `strava:${number}`,
      athlete: `strava:${SAMPLE_ATHLETE}`,
      summary,
      laps,
      streams: Object.fromEntries(series),
    };
  });
  for (let i = 0; i < facts.length; i += AT_ONCE)
    await inside.evaluate(
      (some) => chrome.runtime.sendMessage({ name: "keep", ask: { facts: some } }),
      JSON.parse(JSON.stringify(facts.slice(i, i + AT_ONCE))),
    );
  await inside.close();
}
