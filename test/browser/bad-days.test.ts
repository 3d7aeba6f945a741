import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { SAMPLE_ATHLETE } from "../sample/season.ts";
import type { Fault } from "../sample/site.ts";
import { type Launched, launch, overlays, SITE, TODAY } from "./harness.ts";
import { readRows } from "./rows.ts";

const JSON_PATHS = /training_activities|lap_efforts|streams|dashboard\/feed/;

interface Day {
  readonly launched: Launched;
  readonly page: Page;
  readonly errors: readonly string[];
}

async function onADay(faults: readonly Fault[], walk: (day: Day) => Promise<void>): Promise<void> {
  const launched = await launch({ today: TODAY, faults });
  try {
    const page = await launched.context.newPage();
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    await walk({ launched, page, errors });
    expect(errors).toEqual([]);
  } finally {
    await launched.close();
  }
}

const latest = ({ site }: Launched) =>
  site.state.activities.findLast((each) => each.athlete === SAMPLE_ATHLETE && each.laps !== undefined)!;
const stateOfRun = async (page: Page) => (await overlays(page))[0]?.state;

test.each(["login", "html", "error", "broken", "expired"] as const)(
  "after a bad day (%s) a reload is right again within a minute",
  async (kind) => {
    await onADay([{ path: JSON_PATHS, kind }], async ({ launched, page }) => {
      await page.goto(`${SITE}/activities/${latest(launched).number}`);
      await page.locator("hardeasy-run").waitFor({ state: "attached" });
      // Whatever could be read from the page itself is shown; nothing hangs.
      await expect.poll(() => stateOfRun(page), { timeout: 30_000 }).not.toBe("pending");
      launched.site.state.faults = [];
      await expect
        .poll(
          async () => {
            await page.reload();
            const asked = () =>
              launched.site.asked().some((each) => each.status === 200 && each.path.includes("/streams"));
            // A slow machine may take its time; after that the page is loaded again.
            for (let waited = 0; waited < 10_000; waited += 250) {
              if ((await stateOfRun(page)) === "ready" && asked()) return true;
              await page.waitForTimeout(250);
            }
            return false;
          },
          { timeout: 60_000, interval: 5000 },
        )
        .toBe(true);
    });
  },
  120_000,
);

const LEFT_OUT: readonly (readonly [string, readonly RegExp[]])[] = [
  ["the page's own script of facts", [/<script>window\.Strava = [\s\S]*?<\/script>/]],
  ["the heading", [/<section id="heading">[\s\S]*?<\/section>/]],
  ["the figures", [/<div class="spans8 activity-stats[\s\S]*?(?=<\/div><\/div><\/section>)/]],
  ["the menu", [/<nav class="sidenav">[\s\S]*?<\/nav>/]],
  ["who is logged in", [/<ul class="user-nav">[\s\S]*?<\/ul>/]],
];

test.each(LEFT_OUT)("a run's page without %s stays whole", async (_what, leftOut) => {
  await onADay([], async ({ launched, page }) => {
    launched.site.state.leftOut = leftOut;
    const number = latest(launched).number;
    await page.goto(`${SITE}/activities/${number}`);
    await page.locator("#splits-container").waitFor();
    const shown = async () => (await overlays(page)).map(({ activity, state }) => ({ activity, state }));
    // Either the run is known by what is left, or there is nothing of ours at all.
    await expect
      .poll(shown, { timeout: 30_000 })
      .toSatisfy((all: { state: string }[]) => all.every(({ state }) => /ready|unknown|error/.test(state)));
    expect((await shown()).length).toBeLessThanOrEqual(1);
    expect(await page.locator("#splits-container tr").count()).toBeGreaterThan(2);
  });
});

test("after the first 429 nobody asks again, on any page", async () => {
  await onADay([{ path: JSON_PATHS, kind: "too-many" }], async ({ launched, page }) => {
    await page.goto(`${SITE}/activities/${latest(launched).number}`);
    await expect.poll(() => launched.site.asked().length, { timeout: 10_000 }).toBeGreaterThan(0);
    await page.waitForTimeout(1000);
    await page.goto(`${SITE}/dashboard`);
    await page.waitForTimeout(2000);
    await page.goto(`${SITE}/athlete/training`);
    await page.waitForTimeout(2000);
    // Two may have been under way at once; no third after the refusal was heard.
    expect(launched.site.asked().length).toBeLessThanOrEqual(2);
  });
});

test("a slow site is asked at most two things at a time", async () => {
  await onADay(
    [{ path: /training_activities\/|lap_efforts|streams/, kind: "slow", ms: 400 }],
    async ({ launched, page }) => {
      await page.goto(`${SITE}/dashboard`);
      await expect.poll(() => launched.site.asked().length, { timeout: 20_000 }).toBeGreaterThan(6);
      expect(Math.max(...launched.site.asked().map((each) => each.atOnce))).toBeLessThanOrEqual(2);
    },
  );
});

test("a second look at a run asks the site at most once, and not for streams", async () => {
  await onADay([], async ({ launched, page }) => {
    const address = `${SITE}/activities/${latest(launched).number}`;
    await page.goto(address);
    // All of it has come and is kept.
    const kept = async () =>
      (await readRows(launched, "activities")).some(({ id, summary, laps, hasStreams }) =>
        Boolean(id === `strava:${latest(launched).number}` && summary && laps && hasStreams),
      );
    await expect.poll(kept).toBe(true);
    const before = launched.site.asked().length;
    await page.goto(address);
    await expect.poll(() => stateOfRun(page), { timeout: 10_000 }).toBe("ready");
    await page.waitForTimeout(2000);
    const again = launched.site.asked().slice(before);
    expect(again.length).toBeLessThanOrEqual(1);
    expect(again.filter((each) => each.path.includes("/streams"))).toEqual([]);
  });
});
