import { expect, test } from "vitest";
import { easyCeiling } from "../../core/above-easy.ts";
import { calibrate } from "../../core/calibrate.ts";
import { karvonen, MAXIMUM_BY_AGE, ZONE_SYSTEMS, type ZoneSystem, zonesOf } from "../../core/paces/heart-rate-zones.ts";

const near = (actual: number, expected: number) => expect(Math.abs(actual - expected)).toBeLessThan(0.1);

test.each([
  [40, 180, 180, 179, 185.4],
  [60, 160, 166, 165, 172.6],
])("at %d the formulas for the maximum say %d, %d, %d and %d", (age, fox, tanaka, gellish, nes) => {
  near(MAXIMUM_BY_AGE["220 − age"](age), fox);
  near(MAXIMUM_BY_AGE.tanaka(age), tanaka);
  near(MAXIMUM_BY_AGE.gellish(age), gellish);
  near(MAXIMUM_BY_AGE.nes(age), nes);
});

test.each([
  [0.5, 120],
  [0.6, 134],
  [0.7, 148],
  [0.8, 162],
  [0.85, 169],
  [0.9, 176],
])("Karvonen with 190 and 50: a share of %d is %d", (share, expected) => {
  expect(karvonen(190, 50, share)).toBeCloseTo(expected, 9);
});

const starts = (system: ZoneSystem, figures: Parameters<typeof zonesOf>[1]) =>
  zonesOf(system, figures)!.map((zone) => zone.from!);

test("the general activity scale at a maximum of 190", () => {
  for (const [i, expected] of [0, 108.3, 121.6, 146.3, 182.4].entries())
    near(starts("general", { maximum: 190 })[i]!, expected);
});

test("the general activity scale by reserve, between 50 and 190", () => {
  expect(starts("general_reserve", { maximum: 190, resting: 50 }).map(Math.round)).toEqual([50, 92, 106, 134, 176]);
});

test("Friel's zones at a threshold of 170", () => {
  for (const [i, expected] of [0, 144.5, 153, 161.5, 170, 175.1, 180.2].entries())
    near(starts("friel", { threshold: 170 })[i]!, expected);
});

const everything = { maximum: 190, threshold: 170, resting: 50 };
const all = Object.keys(ZONE_SYSTEMS) as ZoneSystem[];

test("zones follow one another without a hole, and the topmost is open, where a system has no room between", () => {
  for (const system of all.filter((id) => id !== "daniels" && id !== "gears")) {
    const zones = zonesOf(system, everything)!;
    for (const [i, zone] of zones.entries()) expect(zone.to).toBe(zones[i + 1]?.from);
  }
});

test("five zones of the maximum, and of the reserve above the resting rate", () => {
  expect(starts("five", { maximum: 190 }).map(Math.round)).toEqual([95, 114, 133, 152, 171]);
  expect(starts("reserve", { maximum: 190, resting: 50 }).map(Math.round)).toEqual([120, 134, 148, 162, 176]);
});

test("no system gives zones from figures it does not rest on, and all give them from all", () => {
  for (const system of all) {
    expect(zonesOf(system, {})).toBeUndefined();
    expect(zonesOf(system, everything)!.length).toBeGreaterThan(2);
  }
  expect(zonesOf("reserve", { maximum: 190 })).toBeUndefined();
  expect(zonesOf("friel", { maximum: 190 })).toBeUndefined();
});

test("zones get harder as they go up", () => {
  const order = ["easy", "moderate", "hard", "sprint"];
  for (const system of all) {
    const feels = zonesOf(system, everything)!.map(({ feel }) => order.indexOf(feel));
    expect(feels).toEqual([...feels].sort((a, b) => a - b));
  }
});

test("a maximum the runner told is measured, the threshold worked out from it is not: easy is held to shares of the maximum", () => {
  const athlete = calibrate([], { maxHeartRate: 190 })("2026-11-14");
  expect(athlete.maxHeartRate).toMatchObject({ value: 190, source: "entered" });
  expect(athlete.thresholdHeartRate).toMatchObject({ value: 171, source: "heart rate", spread: 0.05 });
  expect(easyCeiling(athlete).heartRate).toBeCloseTo(0.81 * 190);
  const measured = calibrate([], { maxHeartRate: 190, thresholdHeartRate: 176 })("2026-11-14");
  expect(measured.thresholdHeartRate).toMatchObject({ value: 176, source: "entered", spread: 0 });
  expect(easyCeiling(measured).heartRate).toBeCloseTo(0.89 * 176);
});
