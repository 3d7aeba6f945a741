/** How often the site may be asked, counted for all tabs together. */
import type { Database } from "./database.ts";
import type { Asking } from "./rows.ts";

/** The site's own extensions' practice is 30 in 65 s for streams; we stay well under, and share it with the page. */
export const REQUESTS_A_MINUTE = 20;
const MINUTE_MS = 60_000;
/** After a 429 nobody asks for this long, or for as long as the site says if that is longer. */
export const SILENCE_MS = 15 * MINUTE_MS;

const NEVER: Asking = { times: [], silentUntil: 0 };

async function read(database: Database): Promise<Asking> {
  const row = await database.settings.get("asking");
  return row?.key === "asking" ? row.value : NEVER;
}

/** `waitMs` 0: go ahead, and it is counted. */
export function permit(database: Database, now: number): Promise<{ waitMs: number; silent?: boolean }> {
  return database.transaction("rw", database.settings, async () => {
    const asking = await read(database);
    if (now < asking.silentUntil) return { waitMs: asking.silentUntil - now, silent: true };
    const times = asking.times.filter((time) => time > now - MINUTE_MS && time <= now);
    if (times.length >= REQUESTS_A_MINUTE) return { waitMs: times[0]! + MINUTE_MS - now };
    await database.settings.put({ key: "asking", value: { times: [...times, now], silentUntil: asking.silentUntil } });
    return { waitMs: 0 };
  });
}

/** The site said no: silence, across pages and restarts. Only a 429 silences; other refusals are the page's own affair. */
export function refused(
  database: Database,
  now: number,
  status: number,
  retryAfterS = 0,
): Promise<{ silentUntil: number }> {
  return database.transaction("rw", database.settings, async () => {
    const asking = await read(database);
    if (status !== 429) return { silentUntil: asking.silentUntil };
    const silentUntil = Math.max(asking.silentUntil, now + Math.max(SILENCE_MS, retryAfterS * 1000));
    await database.settings.put({ key: "asking", value: { times: asking.times, silentUntil } });
    return { silentUntil };
  });
}
