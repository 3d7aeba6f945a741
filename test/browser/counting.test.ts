import { expect, test } from "vitest";
import type { Asking } from "../../core/store/rows.ts";
import { years } from "../sample/site/years.ts";
import { startSite } from "../sample/site.ts";
import { type Launched, launch, SITE, TODAY } from "./harness.ts";
import { readRows, writeRow } from "./rows.ts";

/** a minute in ten seconds */
const HASTE = 6;

const asking = async (launched: Launched): Promise<Asking> =>
  (await readRows(launched, "settings")).find((row) => row.key === "asking")?.value ?? { times: [], silentUntil: 0 };

/** What the site's own pages asked for: documents, and what their scripts fetched. */
const byPages = ({ site }: Launched) => site.log.filter((each) => each.byPage || each.fetchMode === "navigate").length;

test("what the site's pages ask by themselves is counted, and what we ask there is counted once [S10]", async () => {
  const launched = await launch({ today: TODAY });
  try {
    const page = await launched.context.newPage();
    /** All of ours has been asked, all of theirs told. */
    const agreed = () =>
      expect
        .poll(async () => {
          const { times, byPages: theirs = [] } = await asking(launched);
          // One that was permitted when its page was left is counted, and never made.
          const uncounted = Math.max(0, launched.site.asked().length - times.length);
          return [uncounted, theirs.length - byPages(launched)];
        })
        .toEqual([0, 0]);
    await page.goto(`${SITE}/dashboard`);
    await page.locator("hardeasy-badge").first().waitFor({ state: "attached" });
    await page.locator("#load-more").click();
    await expect.poll(() => launched.site.log.filter((each) => each.byPage).length).toBeGreaterThan(0);
    await expect.poll(() => launched.site.asked().length).toBeGreaterThan(3);
    await agreed();
    await page.goto(`${SITE}/athlete/training`);
    await expect.poll(() => launched.site.log.filter((each) => each.byPage).length).toBeGreaterThan(1);
    await agreed();
  } finally {
    await launched.close();
  }
});

test("while the runner's own clicks have used up the minute, the history waits [S10]", async () => {
  const site = await startSite({ today: TODAY, activities: years(TODAY, 300) });
  const launched = await launch({ today: TODAY, site });
  try {
    await writeRow(launched, "settings", { key: "athlete", value: "strava:77" });
    await writeRow(launched, "settings", { key: "haste", value: HASTE });
    const page = await launched.context.newPage();
    await page.goto(`${SITE}/settings/profile`);
    await page.evaluate(async () => {
      const asked = Array.from({ length: 22 }, (_, i) =>
        fetch(`/dashboard/feed?feed_type=my_activity&before=${2e9 + i}`, {
          headers: { "X-Requested-With": "XMLHttpRequest", "X-Sample-Page": "1" },
        }).then((answer) => answer.text()),
      );
      await Promise.all(asked);
    });
    await expect.poll(async () => (await asking(launched)).byPages?.length, { timeout: 20_000 }).toBe(23);
    const history = await launched.context.newPage();
    await history.goto(`${launched.address("history")}#data`);
    await history.getByRole("button", { name: "Read my history from Strava" }).click();
    await history.getByRole("button", { name: "Pause" }).waitFor();
    await expect.poll(() => site.asked().length, { timeout: 90_000, interval: 500 }).toBeGreaterThan(0);
    // However long those 23 took: the first of ours is the twentieth of its minute at most.
    const { time } = site.asked()[0]!;
    const theirs = site.log.filter((each) => each.byPage || each.fetchMode === "navigate");
    expect(theirs.length).toBeGreaterThan(22);
    const inTheMinute = theirs.filter((each) => each.time < time && each.time > time - (0.9 * 60_000) / HASTE);
    expect(inTheMinute.length).toBeLessThanOrEqual(19);
  } finally {
    await launched.close();
    await site.close();
  }
}, 180_000);
