import { describe, expect, test } from "vitest";
import {
  cameron,
  exponentOf,
  predict,
  riegel,
  vickersMarathon,
  vickersMarathonOfTwo,
} from "../../core/paces/predict.ts";
import { HALF_MARATHON, MARATHON, MILE } from "../../core/units.ts";
import { seconds } from "./seconds.ts";

const race = (distance: number, time: string) => ({ distance, time: seconds(time) });
const off = (actual: number, expected: string) => Math.abs(actual - seconds(expected));

describe("published formulas", () => {
  test.each([
    [MILE, "6:00.8"],
    [10_000, "41:41.9"],
    [HALF_MARATHON, "1:32:00.2"],
    [MARATHON, "3:11:49.3"],
  ])("Riegel from 5 km in 20:00: %d m in %s", (distance, time) => {
    expect(off(riegel(race(5000, "20:00"), distance), time)).toBeLessThan(0.1);
  });
  test.each([
    [1.06, "3:07:38.6"],
    [1.07, "3:08:56.9"],
    [1.15, "3:19:43.4"],
  ])("Riegel with exponent %d from a half in 1:30: marathon in %s", (exponent, time) => {
    expect(off(riegel(race(HALF_MARATHON, "1:30:00"), MARATHON, exponent), time)).toBeLessThan(0.1);
  });
  test.each([
    [5000, "20:00", MILE, "5:48.6"],
    [5000, "20:00", 3000, "11:33.1"],
    [5000, "20:00", 10_000, "41:39.7"],
    [5000, "20:00", HALF_MARATHON, "1:31:51.2"],
    [5000, "20:00", MARATHON, "3:15:11.5"],
    [10_000, "40:00", 5000, "19:12.2"],
    [10_000, "40:00", HALF_MARATHON, "1:28:11.5"],
    [10_000, "40:00", MARATHON, "3:07:24.5"],
  ])("Cameron from %d m in %s: %d m in %s", (from, time, distance, expected) => {
    expect(off(cameron(race(from, time), distance), expected)).toBeLessThan(0.1);
  });
  test.each([
    [HALF_MARATHON, "1:30:00", 30, "3:24:08.5"],
    [HALF_MARATHON, "1:30:00", 50, "3:16:48.1"],
    [HALF_MARATHON, "2:00:00", 20, "4:29:41.1"],
    [10_000, "40:00", 30, "3:21:56.1"],
  ])("Vickers and Vertosick from %d m in %s at %d miles a week: marathon in %s", (from, time, miles, expected) => {
    expect(off(vickersMarathon(race(from, time), miles * MILE), expected)).toBeLessThan(0.5);
  });
  test("the ten times too large mileage term of two public ports is not repeated", () => {
    expect(vickersMarathon(race(HALF_MARATHON, "1:30:00"), 30 * MILE)).toBeGreaterThan(seconds("3:00:00"));
  });
  test("Vickers and Vertosick from two races, in any order", () => {
    const [ten, half] = [race(10_000, "40:00"), race(HALF_MARATHON, "1:30:00")];
    expect(off(vickersMarathonOfTwo(ten, half, 30 * MILE), "3:19:45.7")).toBeLessThan(0.5);
    expect(vickersMarathonOfTwo(half, ten, 30 * MILE)).toBe(vickersMarathonOfTwo(ten, half, 30 * MILE));
  });
  test("a runner's own exponent", () => {
    expect(Math.abs(exponentOf(race(5000, "20:00"), race(10_000, "41:30")) - 1.0531)).toBeLessThan(1e-4);
  });
  test.each([
    ["30:00", "65:00", 5000, "14:37"],
    ["30:00", "65:00", 42_200, "2:13:14"],
    ["40:00", "90:00", 3000, "10:49"],
    ["40:00", "90:00", 42_200, "3:11:04"],
  ])("10 km in %s and 21.1 km in %s: %d m in %s", (ten, half, distance, expected) => {
    const [a, b] = [race(10_000, ten), race(21_100, half)];
    expect(off(riegel(a, distance, exponentOf(a, b)), expected)).toBeLessThan(1.5);
  });
});

describe("one answer with a range [P2]", () => {
  test("a race predicts itself", () => {
    expect(predict(race(5000, "20:00"), 5000).time).toBeCloseTo(1200, 3);
  });
  test.each([5000, 10_000, HALF_MARATHON, MARATHON])("the time over %d m lies in its range", (distance) => {
    for (const weekly of [undefined, 30_000, 120_000]) {
      const { fast, time, slow } = predict(race(3000, "11:00"), distance, weekly);
      expect(fast).toBeLessThanOrEqual(time);
      expect(time).toBeLessThanOrEqual(slow);
    }
  });
  test("a marathon holds only for a runner trained for it, and few kilometres a week make it slower", () => {
    const half = race(HALF_MARATHON, "1:30:00");
    expect(predict(half, MARATHON).ifTrained).toBe(true);
    expect(predict(half, 10_000).ifTrained).toBe(false);
    expect(predict(half, MARATHON, 30_000).time).toBeGreaterThan(predict(half, MARATHON, 120_000).time);
  });
});
