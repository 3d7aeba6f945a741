import "fake-indexeddb/auto";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Outcome } from "../../core/sites/ask.ts";
import { strava } from "../../core/sites/strava/strava.ts";
import { permit, permitHistory, refused } from "../../core/store/asking.ts";
import { cancelBackfill, changeBackfill, readBackfill, startBackfill } from "../../core/store/backfill.ts";
import { readProgress } from "../../core/store/backfill-progress.ts";
import { type Database, openDatabase } from "../../core/store/database.ts";
import { keepFacts } from "../../core/store/keep.ts";
import { DAY } from "../../core/store/pace.ts";
import { readHistoryOn } from "../../entrypoints/background/read-history.ts";

const TODAY = "2026-03-12";
const ATHLETE = "strava:7";
const START = Date.parse("2026-03-12T08:00:00Z");

/** A site of some runs, one a day back from today, and a clock that only moves when somebody waits. */
function world(runs: number) {
  const state = {
    now: START,
    signedIn: ATHLETE as string,
    gone: new Set<number>(),
    asked: [] as string[],
    changed: new Map<number, object>(),
  };
  const bad = new Map<string, Outcome[]>();
  const ids = Array.from({ length: runs }, (_, i) => 1000 - i);
  const model = (id: number) => ({
    id,
    sport_type: id % 10 === 0 ? "Ride" : "Run",
    name: `Run ${id}`,
    start_date_local_raw: START / 1000 - (1000 - id) * 86_400,
    distance_raw: 10_000,
    moving_time_raw: 3000,
    elapsed_time_raw: 3000,
    ...state.changed.get(id),
  });
  const answer = (path: string): Outcome => {
    const planned = [...bad].find(([part]) => path.includes(part))?.[1].shift();
    if (planned) return planned;
    const page = /page=(\d+)/.exec(path);
    const here = ids.filter((id) => !state.gone.has(id));
    const mine = state.signedIn === ATHLETE ? here : [];
    if (page) {
      const from = (Number(page[1]) - 1) * 20;
      return { kind: "ok", json: { models: mine.slice(from, from + 20).map(model), total: mine.length } };
    }
    const id = Number(/\d{3,}/.exec(path)?.[0]);
    if (!mine.includes(id)) return { kind: "gone" };
    if (path.includes("training_activities/")) return { kind: "ok", json: model(id) };
    if (path.includes("lap_efforts"))
      return { kind: "ok", json: [{ distance: 10_000, elapsed_time: 3000, moving_time: 3000 }] };
    return id % 7 === 0 ? { kind: "gone" } : { kind: "ok", json: { time: [0, 1, 2], distance: [0, 3, 6] } };
  };
  const means = {
    site: strava,
    haste: 1,
    now: () => state.now,
    today: () => TODAY,
    sleep: async (ms: number) => {
      state.now += ms;
    },
    changed: () => undefined,
    room: () => undefined,
    ask: async (address: string) => {
      state.asked.push(address.replace("https://www.strava.com", ""));
      const outcome = answer(address);
      if (outcome.kind === "refused") await refused(database, state.now, 429);
      return outcome;
    },
  };
  const through = async () => {
    for (let i = 0; i < 5000; i++) {
      const wait = await readHistoryOn(database, means);
      if (wait === undefined) return;
      state.now += Math.max(wait, 60_000);
    }
  };
  return { state, bad, means, through };
}

let database: Database;
let count = 0;
beforeEach(() => {
  database = openDatabase(`backfill-${count++}`);
});
afterEach(() => database.delete());

const kindOf = (path: string) =>
  /page=/.test(path) ? "list" : /lap_efforts/.test(path) ? "laps" : /streams/.test(path) ? "streams" : "summary";

describe("the whole history is read from the site [S10]", () => {
  test("list first, then laps, then the newest recordings; complete, and nothing twice", async () => {
    const { state, through } = world(190);
    await startBackfill(database, ATHLETE, state.now);
    await through();
    expect(await readBackfill(database)).toMatchObject({ stage: "done", total: 190 });
    expect(await database.activities.count()).toBe(190);
    const rows = await database.activities.toArray();
    const runs = rows.filter((row) => row.summary?.sport === "run");
    expect(runs.every((row) => row.laps)).toBe(true);
    const newest = runs.filter((row) => row.start! >= "2025-11-20");
    expect(newest.every((row) => row.hasStreams || row.absent?.includes("streams"))).toBe(true);
    expect(runs.filter((row) => row.start! < "2025-11-19" && row.hasStreams)).toHaveLength(0);
    const order = state.asked.map(kindOf).filter((kind) => kind !== "summary");
    expect(order.join(" ")).toMatch(/^(list )+(laps )+(streams ?)+$/);
    const details = state.asked.filter((path) => kindOf(path) !== "summary");
    expect(new Set(details).size).toBe(details.length);
    expect((await readProgress(database, TODAY, state.now))?.older).toBe(runs.filter((row) => row.wants).length);
  });

  test("what it asks keeps to the day's share, a page's requests counted in", async () => {
    const { state, means, through } = world(900);
    // While the history is read a page leaves it some of each minute; this one came before.
    for (let i = 0; i < 20; i++) await permit(database, state.now);
    await startBackfill(database, ATHLETE, state.now);
    const times: number[] = [];
    const { ask } = means;
    means.ask = (address) => {
      times.push(state.now);
      return ask(address);
    };
    await through();
    expect(times.filter((time) => time < START + DAY).length).toBeLessThanOrEqual(680);
    expect(times.length).toBeGreaterThan(850);
    // Nine hundred runs through a real store: seconds of work on a busy machine.
  }, 60_000);

  test("a page full of new runs leaves it some of each minute, and gets its share of the rest", async () => {
    const begun = START + DAY;
    await startBackfill(database, ATHLETE, begun);
    const permitted = async (ask: typeof permit, now: number) => (await ask(database, now)).waitMs === 0;
    let byPage = 0;
    for (let i = 0; i < 30; i++) if (await permitted(permit, begun + i)) byPage++;
    expect(byPage).toBe(15);
    // Both want all they can get, for ten minutes.
    const told = { page: [] as number[], history: [] as number[] };
    for (let now = begun + 1000; now < begun + 600_000; now += 250) {
      if (await permitted(permit, now)) told.page.push(now);
      if (await permitted(permitHistory, now)) told.history.push(now);
    }
    expect(told.history[0]! - begun).toBeLessThanOrEqual(4000);
    const inMinute = (times: readonly number[], from: number) =>
      times.filter((time) => time >= from && time < from + 60_000).length;
    for (let from = begun; from < begun + 540_000; from += 5000) {
      expect(inMinute(told.history, from)).toBeGreaterThanOrEqual(4);
      if (from > begun + 60_000) expect(inMinute(told.page, from)).toBeGreaterThanOrEqual(4);
      expect(inMinute([...told.page, ...told.history], from)).toBeLessThanOrEqual(20);
    }
    // Nothing is left to a reading that is paused.
    await changeBackfill(database, () => ({ paused: true }));
    const later = begun + 700_000;
    let alone = 0;
    for (let i = 0; i < 30; i++) if (await permitted(permit, later + i)) alone++;
    expect(alone).toBe(20);
  }, 60_000);

  test("a 429 is the end for a quarter of an hour, then it goes on where it was", async () => {
    const { state, bad, means } = world(60);
    await startBackfill(database, ATHLETE, state.now);
    bad.set("&page=2&", [{ kind: "refused" }]);
    const wait = await readHistoryOn(database, means);
    expect(wait).toBeGreaterThan(14 * 60_000);
    expect(state.asked).toHaveLength(2);
    expect((await readBackfill(database))?.trouble).toMatchObject({ why: "too many" });
    state.now += wait!;
    await readHistoryOn(database, means);
    expect(state.asked.slice(2, 4).map(kindOf)).toEqual(["list", "list"]);
    expect((await readBackfill(database))?.trouble).toBeUndefined();
  });

  test("an expired session stops it until the runner is signed in again", async () => {
    const { state, bad, means, through } = world(60);
    await startBackfill(database, ATHLETE, state.now);
    bad.set("&page=2&", [{ kind: "expired" }]);
    expect(await readHistoryOn(database, means)).toBeUndefined();
    expect((await readBackfill(database))?.trouble).toEqual({ why: "signed out", at: expect.any(Number) });
    await changeBackfill(database, () => ({ trouble: undefined }));
    await through();
    expect(await database.activities.count()).toBe(60);
  });

  test("a site that fails now and then loses nothing: a second turn comes at the end; what never comes is left for another day", async () => {
    const { state, bad, through } = world(45);
    const failed: Outcome = { kind: "failed" };
    bad.set("&page=1&", [failed, failed]);
    bad.set("/activities/993/", [failed]);
    bad.set("/activities/995/", [failed, failed, failed]);
    bad.set("/activities/997/", Array(6).fill(failed));
    await startBackfill(database, ATHLETE, state.now);
    await through();
    const left = await readBackfill(database);
    expect(left?.stage).toBe("done");
    expect([...new Set(left?.skipped)]).toEqual(["laps strava:997"]);
    for (const read of ["strava:993", "strava:995"] as const)
      expect((await database.activities.get(read))?.laps).toHaveLength(1);
  });

  test("somebody else signed in meanwhile: nothing of theirs is stored, nothing of the runner's is marked", async () => {
    const { state, through } = world(45);
    await startBackfill(database, ATHLETE, state.now);
    await through();
    state.signedIn = "strava:8";
    state.now += DAY;
    await startBackfill(database, ATHLETE, state.now);
    await through();
    expect((await readBackfill(database))?.trouble?.why).toBe("other runner");
    expect((await database.activities.toArray()).some((row) => row.vanished)).toBe(false);
  });

  test("paused, cancelled or stopped at any request, it ends with the same history and asks for nothing twice", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.integer({ min: 1, max: 90 }), { maxLength: 6 }), async (stops) => {
        const { state, means, through } = world(45);
        await startBackfill(database, ATHLETE, state.now);
        const { ask } = means;
        let asked = 0;
        means.ask = async (address) => {
          const outcome = await ask(address);
          // The worker ends before the answer is stored: asked again, once, and by nobody else.
          if (stops.includes(++asked)) throw new Error("the worker was ended");
          return outcome;
        };
        for (let i = 0; i <= stops.length; i++) await through().catch(() => undefined);
        expect(await readBackfill(database)).toMatchObject({ stage: "done" });
        expect(await database.activities.count()).toBe(45);
        const twice = state.asked.filter((path, i) => kindOf(path) !== "summary" && state.asked.indexOf(path) !== i);
        expect(twice.length).toBeLessThanOrEqual(stops.length);
        await Promise.all(database.tables.map((table) => table.clear()));
      }),
      { numRuns: 8 },
    );
  });

  test("after a cancel everything read so far is still there", async () => {
    const { state, means } = world(60);
    await startBackfill(database, ATHLETE, state.now);
    means.changed = () => void (state.asked.length === 2 && changeBackfill(database, () => ({ paused: true })));
    await readHistoryOn(database, means);
    const kept = await database.activities.count();
    await cancelBackfill(database);
    expect(await readHistoryOn(database, means)).toBeUndefined();
    expect(await database.activities.count()).toBe(kept);
    expect(kept).toBeGreaterThanOrEqual(40);
  });
});

describe("what changes on the site is followed [S8]", () => {
  test("a deleted run is marked, kept, and still counts; one that comes back is marked no more", async () => {
    const { state, through } = world(45);
    await startBackfill(database, ATHLETE, state.now);
    await through();
    state.gone.add(993);
    state.now += DAY;
    await startBackfill(database, ATHLETE, state.now);
    await through();
    const row = (await database.activities.get("strava:993"))!;
    expect(row).toMatchObject({ vanished: true, summary: { name: "Run 993" } });
    expect((await database.activities.toArray()).filter((each) => each.vanished)).toHaveLength(1);
    state.gone.clear();
    state.now += DAY;
    await startBackfill(database, ATHLETE, state.now);
    await through();
    expect((await database.activities.get("strava:993"))?.vanished).toBe(false);
  });

  test("a new name, a crop and a change of who may see it are followed at the next reading, and only the crop is asked about", async () => {
    const { state, through } = world(45);
    await startBackfill(database, ATHLETE, state.now);
    await through();
    state.changed.set(996, { name: "Tempo, in truth" });
    state.changed.set(993, { distance_raw: 7000, moving_time_raw: 2100, elapsed_time_raw: 2100 });
    state.changed.set(992, { visibility: "only_me", private: true });
    state.asked.length = 0;
    state.now += DAY;
    await startBackfill(database, ATHLETE, state.now);
    await through();
    const of = async (id: number) => (await database.activities.get(`strava:${id}`))!;
    expect((await of(996)).summary?.name).toBe("Tempo, in truth");
    expect((await of(993)).summary).toMatchObject({ distance: 7000, elapsedTime: 2100 });
    expect(await of(992)).toMatchObject({ laps: [{ distance: 10_000 }] });
    expect((await database.activities.toArray()).filter((row) => row.vanished)).toEqual([]);
    const details = state.asked.filter((path) => /lap_efforts|streams/.test(path));
    expect(details.filter((path) => !path.includes("/993/"))).toEqual([]);
    expect(details.map(kindOf)).toEqual(["laps", "streams"]);
  });

  test("a run imported from a file is not missed on the site", async () => {
    const { state, through } = world(25);
    const summary = { sport: "run", start: "2026-03-01T07:00:00", distance: 5000, movingTime: 1500, elapsedTime: 1500 };
    await keepFacts(database, [{ id: "file:1", athlete: ATHLETE, summary }] as never);
    await startBackfill(database, ATHLETE, state.now);
    await through();
    expect((await database.activities.get("file:1"))?.vanished).toBeUndefined();
  });
});
