import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Lap } from "../core/activity.ts";
import { mergeRuns, type SourceRecord, withHeart } from "../core/merge-run.ts";

const summary = {
  sport: "run",
  start: "2026-03-09T18:04:00",
  utcOffset: 3600,
  distance: 10_000,
  movingTime: 2800,
  elapsedTime: 2850,
} as const;

type Given = Partial<Omit<SourceRecord, "summary">> & Partial<SourceRecord["summary"]>;

const record = ({ id = "strava:1", also, laps, hasStreams, apart, athlete = "strava:77", ...more }: Given) =>
  ({ id, athlete, also, laps, hasStreams, apart, summary: { ...summary, ...more } }) as SourceRecord;
const merge = (...given: Given[]) => mergeRuns(given.map(record)).map((one) => one.activity);
const together = (...given: Given[]) => merge(...given).length === 1;

describe("the same run from several sources is one run [M1]", () => {
  test("an evening run from Strava, Garmin and its file is one run that keeps all three names", () => {
    const runs = merge({ id: "file:aa" }, { id: "garmin:5", start: "2026-03-09T18:04:02" }, { id: "strava:1" });
    expect(runs).toHaveLength(1);
    expect(runs[0]).toMatchObject({ id: "strava:1", also: ["garmin:5", "file:aa"] });
  });

  test("a site that trims five seconds and rounds the distance still tells of the same run", () => {
    expect(together({ id: "file:aa" }, { distance: 9900, movingTime: 2795, elapsedTime: 2845 })).toBe(true);
  });

  test("a file that names the site's activity belongs to it whatever its clock says", () => {
    expect(together({ id: "stravaexport:1", also: ["strava:1"], start: "2019-01-01T00:00:00" }, {})).toBe(true);
  });

  test("a watch that was an hour or a time zone wrong ran the same run", () => {
    const wrong = ["2026-03-09T17:04:00", "2026-03-09T19:04:10", "2026-03-09T08:03:51", "2026-03-10T03:04:00"];
    for (const start of wrong) expect(together({}, { id: "file:aa", start }), start).toBe(true);
  });

  test("clocks are compared as instants where the offset from UTC is known", () => {
    expect(together({}, { id: "file:aa", start: "2026-03-10T02:04:00", utcOffset: 9 * 3600 })).toBe(true);
  });

  test("a run cropped on the site is still the run of the file", () => {
    const cropped = { start: "2026-03-09T18:09:20", distance: 8900, movingTime: 2480, elapsedTime: 2530 };
    expect(together(cropped, { id: "file:aa" })).toBe(true);
  });

  test("the way to work and the way home are two runs", () => {
    const morning = {
      id: "strava:1",
      start: "2026-03-09T07:31:20",
      distance: 5010,
      movingTime: 1625,
      elapsedTime: 1630,
    };
    const evening = {
      id: "strava:2",
      start: "2026-03-09T17:31:25",
      distance: 5020,
      movingTime: 1630,
      elapsedTime: 1634,
    };
    const files = [
      { ...morning, id: "file:aa" },
      { ...evening, id: "file:bb" },
    ] as const;
    expect(merge(morning as Given, evening as Given, ...(files as unknown as Given[])).map((one) => one.also)).toEqual([
      ["file:aa"],
      ["file:bb"],
    ]);
  });

  test("runs of other length, another hour's heart rate or another quarter are other runs", () => {
    expect(together({}, { id: "file:aa", distance: 10_500, start: "2026-03-09T17:04:00" })).toBe(false);
    expect(together({}, { id: "file:aa", movingTime: 3000, elapsedTime: 3000, start: "2026-03-09T17:04:00" })).toBe(
      false,
    );
    expect(together({}, { id: "file:aa", start: "2026-03-09T16:40:00" })).toBe(false);
    const hearts = [
      { averageHeartRate: 140 },
      { id: "file:aa", averageHeartRate: 152, start: "2026-03-09T16:04:00" },
    ] as const;
    expect(together(...hearts)).toBe(false);
  });
});

test("two activities of one site are never one run [M3]", () => {
  expect(merge({ id: "strava:1" }, { id: "strava:2" })).toHaveLength(2);
  expect(merge({ id: "strava:1" }, { id: "file:aa" }, { id: "strava:2", start: "2026-03-09T18:04:30" })).toHaveLength(
    2,
  );
});

describe("the richest facts win field by field [M4]", () => {
  const lap = (start: number, more: object = {}): Lap => ({
    start,
    elapsedTime: 300,
    movingTime: 300,
    distance: 1000,
    ...more,
  });

  test("the site's name and corrected distance stand, the file adds what the site does not say", () => {
    const [run] = merge(
      { name: "Track Tuesday", tag: "workout" },
      { id: "file:aa", distance: 10_040, averageCadence: 172, sport: "treadmill" },
    );
    expect(run).toMatchObject({ name: "Track Tuesday", tag: "workout", distance: 10_000, averageCadence: 172 });
    expect(run?.sport).toBe("treadmill");
  });

  test("laps that say why they ended win, on the clock of the record they come with", () => {
    const laps = [lap(0, { trigger: "button" }), lap(300, { trigger: "button" })];
    const [run] = merge({ laps: [lap(0), lap(300), lap(600)] }, { id: "file:aa", laps, hasStreams: true });
    expect(run?.laps).toEqual(laps);
  });

  test("laps of another clock are brought onto the one of the series", () => {
    const [run] = merge(
      { start: "2026-03-09T18:04:20", laps: [lap(0), lap(300)] },
      { id: "file:aa", hasStreams: true },
    );
    expect(run?.laps?.map((one) => one.start)).toEqual([20, 320]);
  });

  test("a local time that was recorded beats one that was reckoned", () => {
    const guessed = { start: "2026-03-09T17:04:00", utcOffset: 0, offsetGuessed: true };
    expect(merge(guessed, { id: "file:aa" })[0]).toMatchObject({ start: "2026-03-09T18:04:00", utcOffset: 3600 });
  });

  test("heart rate comes from the watch when the phone recorded the way", () => {
    const phone = record({ hasStreams: true });
    const watch = record({ id: "file:aa", start: "2026-03-09T18:04:02", averageHeartRate: 150, hasStreams: true });
    const [merged] = mergeRuns([watch, phone]);
    expect(merged).toMatchObject({ recording: { id: "strava:1" }, heartFrom: { id: "file:aa" } });
    const time = [0, 1, 2, 3, 4, 40];
    const streams = withHeart(
      { ...phone, streams: { time, distance: time } },
      { ...watch, streams: { time: [0, 1, 2], heartRate: [100, 101, 102], distance: [0, 9, 9] } },
    );
    expect(streams.heartRate).toEqual([100, 100, 100, 101, 102, Number.NaN]);
    expect(streams.distance).toBe(time);
  });
});

describe("a run that was set apart stays apart [M5]", () => {
  test("each keeps its own name, and taking the word back joins them again", () => {
    const apart = merge({}, { id: "stravaexport:1", also: ["strava:1"], apart: true });
    expect(apart.map((one) => one.id).sort()).toEqual(["strava:1", "stravaexport:1"]);
    expect(together({}, { id: "stravaexport:1", also: ["strava:1"], apart: false })).toBe(true);
  });
});

test("the order in which records arrive changes nothing [M2]", () => {
  const given = fc.record({
    id: fc
      .tuple(fc.constantFrom("strava", "garmin", "file", "stravaexport"), fc.integer({ min: 0, max: 9 }))
      .map(([site, number]) => `${site}:${number}` as const),
    also: fc.option(
      fc.integer({ min: 0, max: 9 }).map((number) => [`strava:${number}` as const]),
      { nil: undefined },
    ),
    start: fc
      .tuple(fc.integer({ min: 5, max: 9 }), fc.constantFrom("00:00", "00:03", "00:59", "15:00", "31:00"))
      .map(([hour, rest]) => `2026-03-09T0${hour}:${rest}`),
    utcOffset: fc.constantFrom(undefined, 0, 3600),
    distance: fc.constantFrom(0, 5000, 5100, 5240, 10_000),
    movingTime: fc.constantFrom(1500, 1520, 1560),
    elapsedTime: fc.constantFrom(1500, 1520, 1560),
    apart: fc.boolean(),
    averageHeartRate: fc.constantFrom(undefined, 140, 150),
  });
  const sets = fc.uniqueArray(given, { selector: (one) => one.id, maxLength: 12 });
  fc.assert(
    fc.property(
      sets.chain((set) => fc.tuple(fc.constant(set), fc.shuffledSubarray(set, { minLength: set.length }))),
      ([set, shuffled]) => {
        const [one, other] = [merge(...set), merge(...shuffled)];
        expect(other).toEqual(one);
        expect(new Set(one.map((run) => run.id)).size).toBe(one.length);
        const kept = one.flatMap((run) => [run.id, ...(run.also ?? [])]);
        for (const { id } of set) expect(kept).toContain(id);
      },
    ),
    { numRuns: 500 },
  );
});
