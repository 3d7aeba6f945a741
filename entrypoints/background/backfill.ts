/** Keeps the reading of the history going: one at a time in this worker, and an alarm for when the worker is gone. */
import { browser } from "wxt/browser";
import type { AthleteId } from "../../core/activity.ts";
import { askOnce, parsed } from "../../core/sites/ask.ts";
import { sites } from "../../core/sites/index.ts";
import { readHaste, refused } from "../../core/store/asking.ts";
import { cancelBackfill, changeBackfill, readBackfill, startBackfill } from "../../core/store/backfill.ts";
import type { Database } from "../../core/store/database.ts";
import { readAthlete } from "../../core/store/history.ts";
import type { BackfillOrder } from "../../core/store/messages.ts";
import { rememberRunner } from "../../core/store/runners.ts";
import { readHistoryOn } from "./read-history.ts";
import type { Means } from "./read-trouble.ts";
import { lookForRoom, noteFull } from "./room.ts";
import { today } from "./today.ts";

const ALARM = "history";
/** A page of the site that shows who is signed in, and the way to sign in where nobody is. */
const SIGN_IN = "https://www.strava.com/athlete/training";
/** An answer that takes longer is none; a worker is ended after 30 s of waiting. */
const PATIENCE_MS = 25_000;
/** The toolbar is drawn from the whole season: not after every request. */
const REDRAW_MS = 30_000;
/** The runner walks through many pages of the site: one of them is enough to try again. */
const AGAIN_MS = 60_000;

export interface HistoryReading {
  order(order: BackfillOrder): Promise<void>;
  /** a page of the site shows that this runner is signed in */
  signedIn(athlete: AthleteId | undefined): Promise<void>;
}

export function readingOfHistory(database: Database, changed: () => void, copied: () => unknown): HistoryReading {
  let running = false;
  let drawn = 0;
  /** After every write; the toolbar now and then. */
  const redraw = () => {
    copied();
    if (Date.now() - drawn < REDRAW_MS) return;
    drawn = Date.now();
    changed();
  };
  const run = async (): Promise<void> => {
    if (running) return;
    running = true;
    try {
      if (!(await isActive(database))) return;
      // First of all the alarm: this worker may be ended at any moment.
      await browser.alarms.create(ALARM, { periodInMinutes: 1 });
      redraw();
      const wait = await readHistoryOn(database, await meansFor(database, redraw));
      if (wait === undefined && !(await isActive(database))) await browser.alarms.clear(ALARM);
    } catch (error) {
      // On a full disk not even the trouble can be written down; the alarm tries again.
      await noteFull(error);
    } finally {
      running = false;
      drawn = 0;
      redraw();
    }
  };
  const start = () => void run();
  browser.alarms.onAlarm.addListener(({ name }) => name === ALARM && start());
  browser.runtime.onStartup.addListener(start);
  start();
  return {
    async order(order) {
      await obey(database, order);
      changed();
      start();
    },
    async signedIn(athlete) {
      const now = Date.now();
      const state = await readBackfill(database);
      if (!state) return;
      if (!state.athlete && athlete) {
        await rememberRunner(database, athlete, now);
        await changeBackfill(database, () => ({ athlete, provedAt: now }));
      }
      const { trouble } = state;
      const again = trouble && trouble.until === undefined && now - trouble.at > AGAIN_MS / (await readHaste(database));
      if (again) await changeBackfill(database, () => ({ trouble: { ...trouble, at: now, until: now }, provedAt: 0 }));
      if (again || !state.athlete) start();
    },
  };
}

async function isActive(database: Database): Promise<boolean> {
  const state = await readBackfill(database);
  return state?.athlete !== undefined && !state.paused && state.stage !== "done";
}

async function obey(database: Database, order: BackfillOrder): Promise<void> {
  if (order === "cancel") return cancelBackfill(database);
  if (order === "start") {
    const athlete = await readAthlete(database);
    const known = athlete && sites.some((site) => athlete.startsWith(`${site.id}:`)) ? athlete : undefined;
    await startBackfill(database, known, Date.now());
    if (!known) await browser.tabs.create({ url: SIGN_IN });
    return;
  }
  await changeBackfill(database, (state) => {
    if (order === "pause") return { paused: true };
    if (order === "resume") return { paused: false, tries: 0, provedAt: 0, trouble: waiting(state.trouble) };
    return { deep: true, ...(state.stage === "done" && { stage: "details" as const }) };
  });
}

/** A silence the site asked for is kept, whoever presses a button. */
const waiting = (trouble: { readonly why: string; readonly until?: number } | undefined) =>
  trouble?.why === "too many" ? (trouble as never) : undefined;

async function meansFor(database: Database, changed: () => void): Promise<Means> {
  const haste = await readHaste(database);
  return {
    site: sites[0]!,
    ask: (address) =>
      askOnce(address, {
        // The runner's own session, by the extension's right to this host; no other host is ever asked.
        fetch: (url, init) => fetch(url, { ...init, credentials: "include", signal: AbortSignal.timeout(PATIENCE_MS) }),
        permit: async () => ({ waitMs: 0 }),
        refused: (status, retryAfterS) => refused(database, Date.now(), status, retryAfterS),
        sleep: async () => undefined,
        take: parsed,
      }),
    now: Date.now,
    today,
    sleep: async (ms) => {
      // A worker that calls the browser is not idle; where it is ended all the same, the alarm goes on.
      await browser.runtime.getPlatformInfo();
      await new Promise((done) => setTimeout(done, ms));
    },
    changed,
    room: (error) => void (error === undefined ? lookForRoom(true) : noteFull(error)),
    haste,
  };
}
