/** How fast a site may be asked, as arithmetic: no clock of its own, so that days of asking can be tried in a moment. */

/** At most so many requests in any stretch of so long. */
export interface Limit {
  readonly ms: number;
  readonly most: number;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** Longer than this nobody need remember. */
export const DAY = 24 * HOUR;

/** What a page of the runner's may have at once: its own extensions' practice is 30 in 65 s for streams; we stay well under. */
export const PAGE_LIMITS: readonly Limit[] = [{ ms: MINUTE, most: 20 }];
/**
 * What reading a whole history may have, everything else counted in: the site is known to refuse at about 40 a minute,
 * 300 an hour and 1,000 a day (sites' extensions, 2026).
 */
export const HISTORY_LIMITS: readonly Limit[] = [
  { ms: MINUTE, most: 20 },
  { ms: HOUR, most: 200 },
  { ms: DAY, most: 700 },
  // Evenly, and last in the queue: whatever a page asks goes first.
  { ms: 3 * SECOND, most: 1 },
];

/** ms until one more request keeps to every limit; 0 is now. `times`: epoch ms of the requests so far, rising. */
export function waitFor(times: readonly number[], now: number, limits: readonly Limit[]): number {
  let last = times.length;
  // A clock that was set back: what was asked "later" than now says nothing.
  while (last > 0 && times[last - 1]! > now) last--;
  return Math.max(0, ...limits.map(({ ms, most }) => (last < most ? 0 : times[last - most]! + ms - now)));
}

/** ms that `requests` more will take, asked as soon as each is allowed. Linear in requests. */
export function timeFor(
  times: readonly number[],
  now: number,
  requests: number,
  limits: readonly Limit[] = HISTORY_LIMITS,
): number {
  const asked = times.filter((time) => time <= now);
  let at = now;
  for (let i = 0; i < requests; i++) {
    at += waitFor(asked, at, limits);
    asked.push(at);
  }
  return at - now;
}
