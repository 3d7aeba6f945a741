import { expect, test } from "vitest";
import {
  generalActivityZones,
  karvonen,
  MAXIMUM_BY_AGE,
  maximumZones,
  reserveZones,
  thresholdZones,
} from "../../core/paces/heart-rate-zones.ts";

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

test("the general activity scale at a maximum of 190", () => {
  const starts = generalActivityZones(190).zones.map((zone) => zone.from);
  for (const [i, expected] of [0, 108.3, 121.6, 146.3, 182.4].entries()) near(starts[i]!, expected);
});

test("Friel's zones at a threshold of 170", () => {
  const starts = thresholdZones(170).zones.map((zone) => zone.from);
  for (const [i, expected] of [0, 144.5, 153, 161.5, 170, 175.1, 180.2].entries()) near(starts[i]!, expected);
});

test("zones follow one another without a hole, and the topmost is open", () => {
  for (const { zones } of [thresholdZones(170), maximumZones(190), reserveZones(190, 50), generalActivityZones(190)]) {
    for (const [i, zone] of zones.entries()) expect(zone.to).toBe(zones[i + 1]?.from);
  }
});

test("five zones of the maximum, and of the reserve above the resting rate", () => {
  expect(maximumZones(190).zones.map((zone) => Math.round(zone.from))).toEqual([95, 114, 133, 152, 171]);
  expect(reserveZones(190, 50).zones.map((zone) => Math.round(zone.from))).toEqual([120, 134, 148, 162, 176]);
});
