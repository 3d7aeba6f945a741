import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { SILENCE_MS } from "../../core/store/asking.ts";
import { HISTORY_LIMITS } from "../../core/store/pace.ts";
import { years } from "../sample/site/years.ts";
import { type Fault, type Logged, startSite } from "../sample/site.ts";
import { today } from "./day.ts";
import { type Launched, launch, TODAY } from "./harness.ts";
import { readRows, writeRow } from "./rows.ts";

/** as far as this test calls it */
declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };

/** a day of asking in 16 s, a minute in a hundredth of a second */
const HASTE = 5400;
/** 2,000 with HARDEASY_LONG=1: some two minutes */
const RUNS = process.env.HARDEASY_LONG ? 2000 : 400;

const details = (all: readonly Logged[], part: string) => all.filter((each) => each.path.includes(part));
const state = async (launched: Launched) =>
  (await readRows(launched, "settings")).find((row) => row.key === "backfill")?.value as
    | { stage: string; trouble?: { why: string } }
    | undefined;

const SESSION = { name: "_strava4_session", value: "sample", domain: "www.strava.com", path: "/" };

async function begin(launched: Launched) {
  await launched.context.addCookies([{ ...SESSION, secure: true, httpOnly: true, sameSite: "Lax" }]);
  await writeRow(launched, "settings", { key: "haste", value: HASTE });
  await writeRow(launched, "settings", { key: "athlete", value: "strava:77" });
  const page = await launched.context.newPage();
  await page.goto(`${launched.address("history")}#data`);
  await page.getByRole("button", { name: "Read my history from Strava" }).click();
  return page;
}

test("a history of years is read whole: list, laps, newest recordings; in order, at the pace, through 429, 5xx, expired session, slow answers and dead workers [S10]", async () => {
  const once = (from: number, kind: Fault["kind"], path: RegExp, more: object = {}) => ({
    from,
    times: 1,
    path,
    kind,
    ...more,
  });
  const list = /training_activities$/;
  const laps = /lap_efforts/;
  const signedOut: Fault = { from: 0.2 * RUNS, path: laps, kind: "login" };
  const faults = [
    once(0.01 * RUNS, "too-many", list),
    once(0.03 * RUNS, "error", list),
    once(0.03 * RUNS, "slow", laps, { ms: 300 }),
    signedOut,
    once(0.3 * RUNS, "broken", laps),
    once(0.5 * RUNS, "too-many", laps),
  ];
  const site = await startSite({ today, activities: years(today, RUNS), faults });
  const launched = await launch({ today, site });
  const kills = [0.005, 0.045, 0.15, 0.45].map((share) => share * RUNS);
  const killed: number[] = [];
  try {
    const page = await begin(launched);
    let seen = "";
    for (const ended = Date.now() + 240_000; Date.now() < ended; ) {
      if (kills[0] !== undefined && kills[0] <= site.asked().length) {
        kills.shift();
        killed.push(Date.now());
        await launched.stopWorker();
        // In life an alarm wakes the worker within a minute; any page that asks it something does so at once.
        await page.evaluate(() => chrome.runtime.sendMessage({ name: "preferences", ask: {} }));
      }
      const now = await state(launched);
      seen += ` ${now?.trouble?.why ?? now?.stage}`;
      if (now?.stage === "done") break;
      // A signed-out runner signs in again and looks at their own page.
      if (now?.trouble?.why === "signed out" && site.state.faults.includes(signedOut)) {
        site.state.faults = site.state.faults.filter((each) => each !== signedOut);
        await page.getByRole("button", { name: "Go on" }).click();
      }
      await page.waitForTimeout(100);
    }
    expect((await state(launched))?.stage, seen.slice(-300)).toBe("done");
    // A silence is too short here to be seen for sure; that it was kept to is seen by the site.
    expect(seen).toContain("signed out");
    silent(site.asked(), killed);
    await complete(launched, site.asked());
    pace(site.asked());
    await page.getByText(/^Read: [\d,]+ activities/).waitFor();
  } finally {
    await launched.close();
    await site.close();
  }
}, 400_000);

async function complete(launched: Launched, log: readonly Logged[]) {
  const rows = await readRows(launched, "activities");
  expect(rows).toHaveLength(RUNS);
  const runs = rows.filter((row) => row.summary.sport === "run");
  expect(runs.filter((row) => !row.laps)).toEqual([]);
  const since = new Date(Date.parse(today) - 16 * 7 * 86_400_000).toISOString().slice(0, 10);
  const newest = runs.filter((row) => row.start >= since);
  expect(newest.filter((row) => !row.hasStreams && !row.absent?.includes("streams"))).toEqual([]);
  expect(runs.filter((row) => row.hasStreams).length).toBeLessThanOrEqual(newest.length);
  // Nothing twice, but what was answered badly or was under way when a worker ended.
  const good = log.filter((each) => each.status === 200 && !/training_activities\/\d/.test(each.path));
  const paths = good.map((each) => each.path);
  expect(paths.length - new Set(paths).size).toBeLessThanOrEqual(10);
  const first = (part: string) => log.findIndex((each) => each.path.includes(part));
  const last = (part: string) => log.findLastIndex((each) => each.path.includes(part));
  expect(last("page=")).toBeLessThan(first("lap_efforts"));
  expect(last("lap_efforts")).toBeLessThan(first("streams"));
  expect(details(log, "page=").length).toBeGreaterThanOrEqual(RUNS / 20);
  for (const each of log) {
    expect(each.method).toBe("GET");
    expect(each.cookie).toContain("_strava4_session");
    expect(each.atOnce).toBe(1);
  }
}

/** ms; a worker ended sooner after an answer may never have taken it in */
const TAKEN_IN = 1000;

/** After a refusal nobody asks for a quarter of an hour; a worker that ended at that moment cannot know of it. */
function silent(log: readonly Logged[], killed: readonly number[]) {
  const unheard = ({ time }: Logged) => killed.some((at) => at - TAKEN_IN < time && time < at + TAKEN_IN);
  const refusals = log.flatMap((each, at) => (each.status === 429 && !unheard(each) ? [at] : []));
  expect(refusals.length).toBeGreaterThan(0);
  for (const at of refusals) expect(log[at + 1]!.time - log[at]!.time).toBeGreaterThan((0.9 * SILENCE_MS) / HASTE);
}

/** Shrunk by the haste; a request takes a little to arrive, so each limit is given the room of one. */
function pace(log: readonly Logged[]) {
  for (const { ms, most } of HISTORY_LIMITS) {
    const span = ms / HASTE;
    let worst = 0;
    for (let from = 0, to = 0; to < log.length; to++) {
      while (log[to]!.time - log[from]!.time >= span) from++;
      worst = Math.max(worst, to - from + 1);
    }
    // Stretches shorter than a network round trip say nothing.
    if (span > 200) expect(worst, `${most} in ${ms} ms`).toBeLessThanOrEqual(most + 2);
  }
}

test("the reading goes on by itself when the browser is opened again [S10]", async () => {
  const site = await startSite({ today: TODAY, activities: years(TODAY, 300) });
  const profile = mkdtempSync(join(tmpdir(), "hardeasy-kept-"));
  const first = await launch({ today: TODAY, site, profile });
  try {
    await begin(first);
    await expect.poll(() => site.asked().length, { timeout: 20_000 }).toBeGreaterThan(20);
  } finally {
    await first.kill();
  }
  const second = await launch({ today: TODAY, site, profile });
  try {
    await expect.poll(async () => (await state(second))?.stage, { timeout: 60_000 }).toBe("done");
    expect(await readRows(second, "activities")).toHaveLength(300);
  } finally {
    await second.close();
    await site.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}, 120_000);

test("where the site fails on the very first page it is said so, not that the runner is to sign in, and reading goes on by itself [S10]", async () => {
  const site = await startSite({ today, activities: years(today, 40) });
  const launched = await launch({ today, site });
  try {
    await launched.context.addCookies([{ ...SESSION, secure: true, httpOnly: true, sameSite: "Lax" }]);
    await writeRow(launched, "settings", { key: "haste", value: 60 });
    site.state.faults.push({ path: /training_activities/, kind: "error" });
    const page = await launched.context.newPage();
    await page.goto(`${launched.address("history")}#data`);
    await page.getByRole("button", { name: "Read my history from Strava" }).click();
    await page.getByText(/^Strava does not answer as it used to/).waitFor({ timeout: 60_000 });
    expect(await page.getByText(/Sign in there/).count()).toBe(0);
    site.state.faults.length = 0;
    await expect.poll(async () => (await state(launched))?.stage, { timeout: 90_000 }).toBe("done");
    expect(await readRows(launched, "activities")).toHaveLength(40);
    await page.getByText(/^Read: 40 activities/).waitFor();
  } finally {
    await launched.close();
    await site.close();
  }
}, 180_000);

test("a runner just met sees the list come in, though the page they sign in on is full of runs never seen before [S10]", async () => {
  const site = await startSite({ today, activities: years(today, 300) });
  const launched = await launch({ today, site });
  try {
    await launched.context.addCookies([{ ...SESSION, secure: true, httpOnly: true, sameSite: "Lax" }]);
    const page = await launched.context.newPage();
    await page.goto(`${launched.address("history")}#data`);
    await page.getByRole("button", { name: "Read my history from Strava" }).click();
    const first = () => site.asked().findIndex((each) => /training_activities\?.*page=/.test(each.path));
    await expect.poll(first, { timeout: 90_000 }).toBeGreaterThanOrEqual(0);
    // What the page may ask beside it, and the proof of whose session it is: not the whole minute first.
    expect(first()).toBeLessThan(20);
    await page.getByText(/^\d+ \/ 300$/).waitFor();
  } finally {
    await launched.close();
    await site.close();
  }
}, 180_000);
