import { expect, test } from "vitest";
import { gradeAdjusted, gradeFactor, minettiCost, minettiFactor } from "../../core/paces/grade.ts";
import { MILE } from "../../core/units.ts";

test.each([
  [-0.15, 0.5099],
  [-0.1, 0.5977],
  [-0.05, 0.7628],
  [-0.02, 0.8969],
  [0.02, 1.1134],
  [0.05, 1.3014],
  [0.1, 1.6578],
  [0.15, 2.0603],
])("Minetti: a slope of %d costs %d times the flat", (grade, expected) => {
  expect(Math.abs(minettiFactor(grade) - expected)).toBeLessThan(1e-4);
});

test.each([
  [-0.45, 4.0323],
  [-0.2, 1.8],
  [0, 3.6],
  [0.2, 9.0067],
  [0.45, 19.426],
])("Minetti: a slope of %d costs %d J/kg/m", (grade, expected) => {
  expect(Math.abs(minettiCost(grade) - expected)).toBeLessThan(1e-4);
});

test("Minetti: nothing is cheaper than 18 % downhill", () => {
  let best = 0;
  for (let grade = -0.45; grade <= 0.45; grade += 0.0001) if (minettiCost(grade) < minettiCost(best)) best = grade;
  expect(Math.abs(best + 0.1814)).toBeLessThan(1e-3);
  expect(Math.abs(minettiCost(best) - 1.7813)).toBeLessThan(1e-3);
});

test.each([
  [480, 0.1, 329],
  [480, 0.02, 455],
  [480, -0.1, 548],
  [480, -0.2, 444],
  [300, 0.1, 205],
  [720, 0.1, 493],
])("%d s/mi on a slope of %d is worth %d s/mi on the flat, at any speed", (pace, grade, expected) => {
  expect(Math.abs(MILE / gradeAdjusted(MILE / pace, grade) - expected)).toBeLessThan(1);
});

test("slopes beyond the table count as its end", () => {
  expect(gradeFactor(0.9)).toBe(4.286);
  expect(gradeFactor(-0.9)).toBe(2.096);
  expect(gradeFactor(0)).toBe(1);
  expect(gradeFactor(0.01)).toBeCloseTo(1.0275, 9);
});
