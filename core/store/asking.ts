/** How often the site may be asked, counted for all tabs and the reading of the history together. */
import { isUnderWay, readBackfill } from "./backfill.ts";
import type { Database } from "./database.ts";
import { DAY, HISTORY_LIMITS, type Limit, PAGE_LIMITS, waitFor } from "./pace.ts";
import type { Asking } from "./rows.ts";

/** After a 429 nobody asks for this long, or for as long as the site says if that is longer. */
export const SILENCE_MS = 15 * 60_000;

const NEVER: Asking = { times: [], silentUntil: 0 };

export interface Permission {
  /** 0: go ahead, and it is counted */
  readonly waitMs: number;
  readonly silent?: boolean;
}

export async function readAsking(database: Database): Promise<Asking> {
  const row = await database.settings.get("asking");
  return row?.key === "asking" ? row.value : NEVER;
}

/** How many times faster than usual everything goes; only tests of the built extension write it. */
export async function readHaste(database: Database): Promise<number> {
  const row = await database.settings.get("haste");
  return row?.key === "haste" ? row.value : 1;
}

/**
 * Of each minute so many are left to the reading of a history that goes on: a page full of runs never seen before would
 * hold it up for minutes, and the runner would see nothing happen.
 */
const LEFT_TO_HISTORY = 5;
const BESIDE_HISTORY = PAGE_LIMITS.map(({ ms, most }): Limit => ({ ms, most: most - LEFT_TO_HISTORY }));

/** For a page the runner looks at: our own questions are counted, of all pages and of the history's reading. */
export const permit = (database: Database, now: number): Promise<Permission> =>
  allow(database, now, ({ times, forHistory = [] }, within, reading) => {
    const wait = waitFor(times, now, within(PAGE_LIMITS));
    if (!reading) return wait;
    const byUs = times.filter((time) => !forHistory.includes(time));
    return Math.max(wait, waitFor(byUs, now, within(BESIDE_HISTORY)));
  });

/** For reading the history: the hour's and the day's share too, one at a time, and what the site's pages ask by themselves counted in. */
export const permitHistory = (database: Database, now: number): Promise<Permission> =>
  allow(database, now, (asking, within) => waitFor(allTimes(asking), now, within(HISTORY_LIMITS)), "forHistory");

type Wait = (asking: Asking, within: (limits: readonly Limit[]) => readonly Limit[], reading: boolean) => number;

function allow(database: Database, now: number, wait: Wait, also?: "forHistory"): Promise<Permission> {
  return database.transaction("rw", database.settings, async () => {
    const [asking, haste, backfill] = await Promise.all([
      readAsking(database),
      readHaste(database),
      readBackfill(database),
    ]);
    if (now < asking.silentUntil) return { waitMs: asking.silentUntil - now, silent: true };
    const waitMs = wait(asking, (limits) => hastened(limits, haste), isUnderWay(backfill));
    if (waitMs === 0) await count(database, asking, also ? ["times", also] : ["times"], 1, now);
    return { waitMs };
  });
}

export const hastened = (limits: readonly Limit[], haste: number): readonly Limit[] =>
  haste === 1 ? limits : limits.map(({ ms, most }) => ({ ms: ms / haste, most }));

/** What the site's own pages asked by themselves: nobody can hold it back, but the reading of the history makes room for it. */
export function counted(database: Database, now: number, requests: number): Promise<void> {
  return database.transaction("rw", database.settings, async () => {
    await count(database, await readAsking(database), ["byPages"], requests, now);
  });
}

/** Epoch ms of everything the site was asked within a day, rising. */
export const allTimes = ({ times, byPages = [] }: Asking): readonly number[] =>
  [...times, ...byPages].sort((a, b) => a - b);

type Count = "times" | "forHistory" | "byPages";

async function count(database: Database, asking: Asking, counts: readonly Count[], more: number, now: number) {
  const grown = counts.map((name) => {
    const before = (asking[name] ?? []).filter((time) => time > now - DAY && time <= now);
    return [name, [...before, ...new Array<number>(more).fill(now)]];
  });
  await database.settings.put({ key: "asking", value: { ...asking, ...Object.fromEntries(grown) } });
}

/** The site said no: silence, across pages and restarts. Only a 429 silences; other refusals are the page's own affair. */
export function refused(
  database: Database,
  now: number,
  status: number,
  retryAfterS = 0,
): Promise<{ silentUntil: number }> {
  return database.transaction("rw", database.settings, async () => {
    const asking = await readAsking(database);
    if (status !== 429) return { silentUntil: asking.silentUntil };
    const silence = Math.max(SILENCE_MS, retryAfterS * 1000) / (await readHaste(database));
    const silentUntil = Math.max(asking.silentUntil, now + silence);
    await database.settings.put({ key: "asking", value: { ...asking, silentUntil } });
    return { silentUntil };
  });
}
