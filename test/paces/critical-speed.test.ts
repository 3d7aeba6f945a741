import { expect, test } from "vitest";
import { criticalSpeed, isPlausible, marathonAtCriticalSpeed } from "../../core/paces/critical-speed.ts";
import { MARATHON, MILE } from "../../core/units.ts";

const efforts = (...pairs: readonly (readonly [number, number])[]) =>
  pairs.map(([distance, time]) => ({ distance, time }));

test.each([
  { best: efforts([1200, 240], [3600, 800]), speed: 4.2857, reserve: 171.4 },
  { best: efforts([1500, 315], [3000, 675], [5000, 1180]), speed: 4.0407, reserve: 243.9 },
  { best: efforts([400, 75], [800, 165], [5000, 1200]), speed: 4.076, reserve: 110.2 },
  { best: efforts([MILE, 360], [5000, 1245]), speed: 3.8312, reserve: 230.1 },
])("critical speed $speed m/s with $reserve m in reserve", ({ best, speed, reserve }) => {
  const found = criticalSpeed(best)!;
  expect(Math.abs(found.speed - speed)).toBeLessThan(1e-3);
  expect(Math.abs(found.reserve - reserve)).toBeLessThan(0.1);
  expect(isPlausible(found)).toBe(true);
});

test("one effort is no line", () => {
  expect(criticalSpeed(efforts([5000, 1200]))).toBeUndefined();
  expect(criticalSpeed(efforts([5000, 1200], [5000, 1200]))).toBeUndefined();
});

test("efforts that were not all-out show in the reserve", () => {
  expect(isPlausible(criticalSpeed(efforts([400, 120], [5000, 1200]))!)).toBe(false);
});

test("a marathon at 84.8 % of a critical speed of 4 m/s takes 3:27:20", () => {
  expect(Math.abs(marathonAtCriticalSpeed(4, MARATHON) - 12_440)).toBeLessThan(1);
});
