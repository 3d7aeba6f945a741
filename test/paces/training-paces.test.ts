import { expect, test } from "vitest";
import { trainingPaces, vdotOfThreshold } from "../../core/paces/training-paces.ts";

const ROWS = [
  { vdot: 35, easySlow: 442.1, easyFast: 392.9, marathon: 364.2, threshold: 340.0, interval: 313.3, lap: 117 },
  { vdot: 40, easySlow: 398.5, easyFast: 353.6, marathon: 326.5, threshold: 305.5, interval: 281.3, lap: 104 },
  { vdot: 45, easySlow: 363.2, easyFast: 321.9, marathon: 296.1, threshold: 277.9, interval: 255.8, lap: 94 },
  { vdot: 50, easySlow: 334.0, easyFast: 295.8, marathon: 271.1, threshold: 255.2, interval: 234.9, lap: 87 },
  { vdot: 55, easySlow: 309.4, easyFast: 273.9, marathon: 250.1, threshold: 236.2, interval: 217.4, lap: 81 },
  { vdot: 60, easySlow: 288.5, easyFast: 255.3, marathon: 232.3, threshold: 220.1, interval: 202.6, lap: 75 },
  { vdot: 70, easySlow: 254.7, easyFast: 225.3, marathon: 203.6, threshold: 194.3, interval: 178.8, lap: 65 },
] as const;
const PRINTED = [
  { vdot: 35, easySlow: 441, easyFast: 396, marathon: 370, threshold: 340, interval: 312.5 },
  { vdot: 40, easySlow: 398, easyFast: 356, marathon: 329, threshold: 306, interval: 282 },
  { vdot: 45, easySlow: 363, easyFast: 323, marathon: 297, threshold: 278, interval: 256 },
  { vdot: 50, easySlow: 334, easyFast: 296, marathon: 271, threshold: 255, interval: 235 },
  { vdot: 55, easySlow: 310, easyFast: 274, marathon: 250, threshold: 236, interval: 217 },
  { vdot: 60, easySlow: 289, easyFast: 255, marathon: 232, threshold: 220, interval: 203 },
  { vdot: 70, easySlow: 255, easyFast: 224, marathon: 204, threshold: 194, interval: 179 },
] as const;
const FIELDS = ["easySlow", "easyFast", "marathon", "threshold", "interval"] as const;
/** s/km against the printed tables */
const TOLERANCE = { easySlow: 1.2, easyFast: 4, marathon: 6, threshold: 1, interval: 1 };

test.each(ROWS)("training paces of VDOT $vdot are those of the equations", (row) => {
  const paces = trainingPaces(row.vdot);
  for (const field of FIELDS) expect(Math.abs(1000 / paces[field] - row[field]), field).toBeLessThan(0.1);
  expect(Math.abs(400 / paces.repetition - row.lap)).toBeLessThan(1.5);
});

test.each(PRINTED)("training paces of VDOT $vdot are near the printed ones", (row) => {
  const paces = trainingPaces(row.vdot);
  for (const field of FIELDS) {
    expect(Math.abs(1000 / paces[field] - row[field]), field).toBeLessThanOrEqual(TOLERANCE[field]);
  }
});

test("a fitter runner has every pace quicker, without a jump from one VDOT to the next", () => {
  for (let vdot = 30; vdot < 85; vdot += 0.25) {
    const [here, next] = [trainingPaces(vdot), trainingPaces(vdot + 0.25)];
    for (const field of [...FIELDS, "repetition"] as const) {
      expect(next[field]).toBeGreaterThan(here[field]);
      expect(next[field] / here[field]).toBeLessThan(1.01);
    }
  }
});

test("threshold pace leads back to the VDOT it came from", () => {
  for (const vdot of [30, 49.8, 72]) expect(vdotOfThreshold(trainingPaces(vdot).threshold)).toBeCloseTo(vdot, 6);
});
