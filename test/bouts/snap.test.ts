import { expect, test } from "vitest";
import { snapRecovery, snapReps, snapSteps, snapStrides } from "../../core/bouts/snap.ts";
import { MILE } from "../../core/units.ts";

const reps = (...all: readonly (readonly [distance: number, seconds: number])[]) =>
  all.map(([distance, seconds]) => ({ distance, seconds }));

test("times that agree to the second while distances do not were meant, though the distances come near a round one [L13]", () => {
  expect(snapReps(reps([1556, 420], [1603, 420], [1536, 420], [1599, 420]))).toEqual({ duration: 420 });
  expect(snapReps(reps([985, 240], [1012, 240], [1001, 240], [1019, 240], [992, 240]))).toEqual({ duration: 240 });
});

test("distances that agree while times do not were meant, though all of them are measured short [L13]", () => {
  expect(snapReps(reps([1555, 366], [1557, 371], [1559, 360], [1555, 355]))).toEqual({ distance: 1600 });
  expect(snapReps(reps([1004, 243], [998, 236], [1001, 245], [997, 233], [1003, 239]))).toEqual({ distance: 1000 });
});

test("150 m is written where the distances say so, and thirty seconds stay thirty seconds [L13]", () => {
  expect(snapReps(reps([151, 35], [154, 38], [152, 37], [151, 36], [154, 38], [150, 34]))).toEqual({ distance: 150 });
  expect(snapReps(reps([145, 30], [155, 30], [154, 30], [143, 30], [152, 30], [147, 30]))).toEqual({ duration: 30 });
});

test("sprints of eight, ten and twelve seconds are three different ones [L13]", () => {
  for (const seconds of [8, 10, 12])
    expect(snapReps(reps(...Array.from({ length: 6 }, (_, i) => [6 * seconds + i, seconds] as const)))).toEqual({
      duration: seconds,
    });
});

test("two reps of a quarter of an hour are no two miles for being as long [L13]", () => {
  expect(snapReps(reps([3196, 900], [3231, 900]))).toEqual({ duration: 900 });
  expect(snapReps(reps([2 * MILE + 2, 867], [2 * MILE - 1, 881]))).toEqual({ distance: 2 * MILE });
});

test("climbs are meant by time as long as nothing but a round distance speaks against it [L13]", () => {
  const climbs = reps([100, 42], [103, 42], [97, 45], [101, 42], [99, 42], [104, 45]);
  expect(snapReps(climbs, true)).toEqual({ duration: 45 });
  expect(snapReps(climbs)).toEqual({ distance: 100 });
});

test("the steps of a session are all by distance or all by time [L13]", () => {
  const steps = [reps([810, 156], [802, 157], [812, 153]), reps([411, 72], [417, 75], [405, 75])];
  expect(snapSteps(steps)).toEqual([{ distance: 800 }, { distance: 400 }]);
  expect(snapSteps(reps([240, 62], [560, 121], [846, 179]).map((one) => [one]))).toEqual([
    { duration: 60 },
    { duration: 120 },
    { duration: 180 },
  ]);
});

test("strides and jogs are meant by time unless their distances say more; who stands goes by the clock [L13]", () => {
  expect(snapStrides(reps([103, 20], [96, 20], [99, 20], [108, 20]))).toEqual({ duration: 20 });
  expect(snapStrides(reps([101, 18], [100, 16], [101, 17], [100, 18]))).toEqual({ distance: 100 });
  const jogs = reps([200, 81], [202, 94], [199, 88], [201, 76], [200, 90]);
  expect(snapRecovery(jogs, "jog")).toEqual({ distance: 200 });
  expect(snapRecovery(jogs, "stand")).toEqual({ duration: 90 });
});
