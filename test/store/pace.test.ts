import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAY, HISTORY_LIMITS, timeFor, waitFor } from "../../core/store/pace.ts";

/** Requests of pages at any moments of two days, and the history read as soon as it may be. */
function readThrough(pages: readonly number[], requests: number): number[] {
  const times: number[] = [];
  const own: number[] = [];
  let now = 0;
  let next = 0;
  while (own.length < requests) {
    while (next < pages.length && pages[next]! <= now) times.push(pages[next++]!);
    const wait = waitFor(times, now, HISTORY_LIMITS);
    if (wait === 0) {
      times.push(now);
      own.push(now);
    } else {
      // A page may come in between.
      const page = pages[next];
      now = page !== undefined && page < now + wait ? page : now + wait;
    }
  }
  return own;
}

const most = (times: readonly number[], ms: number): number => {
  let best = 0;
  for (let from = 0, to = 0; to < times.length; to++) {
    while (times[to]! - times[from]! >= ms) from++;
    best = Math.max(best, to - from + 1);
  }
  return best;
};

describe("reading a whole history [S10]", () => {
  test("no stretch of time ever holds more requests than its limit, whatever the pages ask meanwhile", () => {
    const moments = fc.array(fc.nat(2 * DAY), { maxLength: 300 }).map((all) => all.sort((a, b) => a - b));
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 900 }), (pages, requests) => {
        const own = readThrough(pages, requests);
        for (const limit of HISTORY_LIMITS) expect(most(own, limit.ms)).toBeLessThanOrEqual(limit.most);
        // With what the pages asked counted in, the history never adds to a stretch that is full.
        for (const at of own.slice(-50))
          for (const limit of HISTORY_LIMITS) {
            const before = [...own, ...pages].filter((time) => time <= at && time > at - limit.ms);
            expect(before.length).toBeLessThanOrEqual(limit.most + pages.filter((time) => time === at).length);
          }
      }),
      { numRuns: 40 },
    );
  });

  test("a list of a hundred pages takes five minutes, the details of years take days", () => {
    expect(timeFor([], 0, 100)).toBe(99 * 3000);
    expect(timeFor([], 0, 200)).toBe(199 * 3000);
    expect(timeFor([], 0, 201)).toBe(3_600_000);
    expect(timeFor([], 0, 2100) / DAY).toBeCloseTo(2.1, 0);
  });

  test("a clock that was set back does not stop it for ever", () => {
    expect(waitFor([5 * DAY], DAY, HISTORY_LIMITS)).toBe(0);
  });
});
