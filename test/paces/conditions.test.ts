import { expect, test } from "vitest";
import { atHeight, inHeat, onSlope } from "../../core/paces/conditions.ts";
import { splits } from "../../core/paces/splits.ts";

test("[P2] heat slows by a range that grows from 16 °C on, and mild air by nothing", () => {
  expect(inHeat(10)).toEqual({ least: 1, most: 1 });
  const hot = inHeat(30);
  expect(hot.least).toBeCloseTo(1.019, 3);
  expect(hot.most).toBeCloseTo(1.076, 3);
});

test("[P2] height slows by at least what the conversions for track races say, and says nothing beyond them", () => {
  expect(atHeight(500)).toEqual({ least: 1, most: 1 });
  expect(atHeight(1200)!.least).toBeCloseTo(1.0215, 6);
  expect(atHeight(1650)!.least).toBeCloseTo(1.0333, 4);
  expect(atHeight(1500)!.most).toBeUndefined();
  expect(atHeight(3000)).toBeUndefined();
  let before = 1;
  for (let metres = 914; metres <= 2400; metres += 50) {
    expect(atHeight(metres)!.least).toBeGreaterThanOrEqual(before);
    before = atHeight(metres)!.least;
  }
});

test("[P2] a slope lies between what runners do and what climbing costs", () => {
  expect(onSlope(0)).toEqual({ least: 1, most: 1 });
  const up = onSlope(0.1);
  expect(up.least).toBeCloseTo(1.459, 3);
  expect(up.most).toBeCloseTo(1.521, 3);
  expect(onSlope(-0.05).most).toBeLessThan(1);
});

test("even splits are even, and the finish ends them", () => {
  const marks = splits(10_000, 2400, 1000);
  expect(marks).toHaveLength(10);
  expect(marks.map(({ time }) => Math.round(time))).toEqual([240, 480, 720, 960, 1200, 1440, 1680, 1920, 2160, 2400]);
  const half = splits(21_097.5, 5400, 5000);
  expect(half.map(({ at }) => at)).toEqual([5000, 10_000, 15_000, 20_000, 21_097.5]);
  expect(half.at(-1)!.time).toBeCloseTo(5400, 6);
});

test("a second half run 2 % quicker takes 2 % less time", () => {
  const [half, all] = splits(10_000, 2400, 5000, 0.02);
  expect(half!.time / (all!.time - half!.time)).toBeCloseTo(1.02, 6);
  expect(all!.time).toBeCloseTo(2400, 6);
});

test("a mark the finish nearly falls on is not set twice", () => {
  expect(splits(5000, 1200, 1609.344).map(({ at }) => Math.round(at))).toEqual([1609, 3219, 4828, 5000]);
  expect(splits(1609.344, 300, 400).map(({ at }) => Math.round(at))).toEqual([400, 800, 1200, 1600, 1609]);
});
