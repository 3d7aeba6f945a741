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
    await page.goto(`${SITE}/dashboard`);
    await page.locator("hardeasy-badge").first().waitFor({ state: "attached" });
    await page.locator("#load-more").click();
    await expect.poll(() => launched.site.log.some((each) => each.byPage), { timeout: 20_000 }).toBe(true);
    // A page that is left takes what is under way with it.
    await page.waitForLoadState("networkidle");
    await page.goto(`${SITE}/athlete/training`);
    await expect.poll(() => launched.site.asked().length, { timeout: 20_000 }).toBeGreaterThan(3);
    await page.waitForLoadState("networkidle");
    await page.goto(`${SITE}/settings/profile`);
    // All of ours has been asked, all of theirs told.
    await expect
      .poll(
        async () => {
          const { times, byPages: theirs = [] } = await asking(launched);
          return [times.length - launched.site.asked().length, theirs.length - byPages(launched)];
        },
        { timeout: 20_000 },
      )
      .toEqual([0, 0]);
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
    const last = site.log.findLast((each) => each.byPage)!.time;
    await expect.poll(() => site.asked().length, { timeout: 90_000, interval: 500 }).toBeGreaterThan(0);
    // 23 were asked within a second: the first of ours comes when all but 19 of them are a minute old.
    expect(site.asked()[0]!.time - last).toBeGreaterThan((0.9 * 60_000) / HASTE);
  } finally {
    await launched.close();
    await site.close();
  }
}, 180_000);
