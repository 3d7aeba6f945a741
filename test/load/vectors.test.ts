import { describe, expect, test } from "vitest";
import { distributionOf, polarizationIndex, type Shares } from "../../core/load/distribution.ts";
import { monotony, strain } from "../../core/load/monotony.ts";
import { runLoad, sessionRpe } from "../../core/load/run-load.ts";
import { normalised, speedLoad } from "../../core/load/speed-load.ts";
import { spikeSize } from "../../core/load/spike.ts";
import { toldIn } from "../../core/load/told.ts";
import { loadTrend } from "../../core/load/trend.ts";
import { heartRateLoad, trimp, zoneLoad } from "../../core/load/trimp.ts";
import { MONDAY, run } from "../rules/history.ts";

const perKm = (minutes: number, seconds: number) => 1000 / (60 * minutes + seconds);

describe("load from heart rate agrees with the published formulas [B1]", () => {
  const rates = { resting: 50, max: 190 };
  test("H6 to H8: TRIMP, with the weights of men, and both that are in use for women", () => {
    expect(trimp(3600, 150, rates)).toBeCloseTo(108.1, 2);
    expect(trimp(1800, 130, { resting: 40, max: 200 })).toBeCloseTo(31.8, 2);
    expect(trimp(2700, 170, rates)).toBeCloseTo(127.99, 2);
    expect(trimp(2700, 170, rates, { a: 0.64, b: 1.67 })).toBeCloseTo(103.3, 2);
    expect(trimp(2700, 170, rates, { a: 0.86, b: 1.67 })).toBeCloseTo(138.81, 2);
  });
  test("H9, H10: an hour at threshold heart rate is 100", () => {
    expect(heartRateLoad(3600, 150, 172, rates)).toBeCloseTo(60.62, 2);
    expect(heartRateLoad(3600, 172, 172, rates)).toBeCloseTo(100, 9);
  });
  test("H11, H12: minutes in zones", () => {
    expect(zoneLoad([10, 20, 15, 10, 5])).toBe(160);
    expect(zoneLoad([40, 15, 5])).toBe(85);
  });
});

describe("load from speed and from felt effort [B1]", () => {
  test("H13, H14: an hour at nine tenths of threshold speed is 81", () => {
    const threshold = perKm(4, 30);
    expect(speedLoad(3600, perKm(5, 0) / threshold)).toBeCloseTo(81, 2);
    expect(speedLoad(5400, perKm(5, 30) / threshold)).toBeCloseTo(100.41, 2);
    expect(speedLoad(2400, perKm(4, 20) / threshold)).toBeCloseTo(71.89, 2);
  });
  test("H15: session RPE is effort times minutes", () => expect(sessionRpe(4, 3600)).toBe(240));
  test("intervals weigh more than their average pace says", () => {
    const bout = (effort: number) => ({ kind: "work", start: 0, end: 600, distance: 2400, speed: 4, effort }) as const;
    expect(normalised([bout(1.1), bout(0.6)])!.effort).toBeGreaterThan(0.85);
    expect(normalised([])).toBeUndefined();
  });
  test("a run's load says what it was worked out from, the best there is", () => {
    const hour = run("E", MONDAY, 0, {}, 10_800, 1);
    expect(runLoad(hour, {})).toEqual({ value: 100, source: "pace" });
    const bare = { ...hour, bouts: [] };
    const athlete = {
      maxHeartRate: { value: 190, source: "entered", spread: 0, runs: 0 },
      thresholdHeartRate: { value: 171, source: "entered", spread: 0, runs: 0 },
    } as const;
    const worn = { ...bare, activity: { ...bare.activity, averageHeartRate: 171 } };
    expect(runLoad(worn, athlete)?.source).toBe("heart rate");
    expect(runLoad(worn, athlete)?.value).toBeCloseTo(100, 6);
    expect(runLoad(bare, {}, { efforts: new Map([[bare.activity.id, 7]]) })).toEqual({
      value: 100,
      source: "felt effort",
    });
    expect(runLoad(bare, {})).toBeUndefined();
    const felt = { efforts: new Map([[hour.activity.id, 3.5]]) };
    expect(runLoad(hour, {}, felt)).toEqual({ value: 50, source: "felt effort" });
  });
  test("the resting heart rate is the one entered, else the middle of the mornings logged", () => {
    const mornings = [48, 90, 50].map((restingHeartRate, i) => ({ date: `2026-11-0${i + 1}`, restingHeartRate }));
    expect(toldIn({ mornings }).restingHeartRate).toBe(50);
    expect(toldIn({ mornings, restingHeartRate: 44 }).restingHeartRate).toBe(44);
    expect(toldIn({}).restingHeartRate).toBeUndefined();
  });
});

describe("trend, monotony and strain [B1]", () => {
  const week = [50, 80, 0, 60, 90, 0, 120];
  test("H18 to H20: load trends of 42 and 7 days", () => {
    expect(loadTrend(Array(42).fill(100), 42).at(-1)).toBeCloseTo(63.212, 3);
    expect(loadTrend(Array(7).fill(100), 7).at(-1)).toBeCloseTo(63.212, 3);
    expect(loadTrend(week, 42, 40).at(-1)).toBeCloseTo(42.707, 3);
    expect(loadTrend(week, 7, 40).at(-1)).toBeCloseTo(52.935, 3);
  });
  test("H23 to H27: monotony over the population's spread, capped at ten, rest days filled up", () => {
    expect(monotony(week)).toBeCloseTo(1.372, 3);
    expect(strain(week)).toBeCloseTo(548.8, 1);
    expect(monotony([0, 20, 10, 10, 10, 10, 10])).toBeCloseTo(1.8708, 4);
    expect(strain([0, 20, 10, 10, 10, 10, 10])).toBeCloseTo(130.96, 2);
    expect(monotony([5, 15, 20, 20, 20, 25, 35])).toBeCloseTo(2.366, 3);
    expect(strain([5, 15, 20, 20, 20, 25, 35])).toBeCloseTo(331.3, 1);
    expect(monotony([30, 30, 30, 30, 30, 30, 30])).toBe(10);
    expect(monotony([10, 20, 30, 40])).toBe(monotony([10, 20, 30, 40, 0, 0, 0]));
    expect(monotony([])).toBe(0);
  });
});

describe("the distribution has a name, and no name is wrong [B2]", () => {
  test.each([
    ["D1", [0.8, 0.05, 0.15], 2.3802, "polarized"],
    ["D2", [0.77, 0.03, 0.2], 2.7104, "polarized"],
    ["D3", [0.7, 0.2, 0.1], 1.5441, "pyramidal"],
    ["D4", [0.75, 0.15, 0.1], 1.699, "pyramidal"],
    ["D5", [0.46, 0.35, 0.19], 1.3974, "pyramidal"],
    ["D6", [0.4, 0.5, 0.1], 0.9031, "threshold"],
    ["D7", [0.68, 0.06, 0.26], 2.4693, "polarized"],
    ["D8", [0.9, 0.05, 0.05], 1.9542, "base"],
    ["D9", [0.5, 0.1, 0.4], 2.301, "high intensity"],
    ["D10", [1, 0, 0], 0, "base"],
    ["all hard", [0.2, 0.1, 0.7], 2.1461, "high intensity"],
    ["more hard than moderate, hardly polarized", [0.6, 0.18, 0.22], 1.8653, "mixed"],
  ] as const)("%s", (_, shares, index, name) => {
    expect(polarizationIndex(shares as Shares)).toBeCloseTo(index, 4);
    expect(distributionOf(shares as Shares)).toBe(name);
  });
  test("D11: minutes make hard running look like a third of what sessions make it", () => {
    expect((0.029 + 0.011) * 3).toBeCloseTo(0.12, 2);
  });
  test("D12: a run against the longest of thirty days", () => {
    expect([16.5, 16.6, 20, 31].map((km) => spikeSize(km / 15))).toEqual(["none", "small", "moderate", "large"]);
  });
});
