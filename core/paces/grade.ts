/** What a slope is worth on the flat: Minetti's oxygen cost, and the gentler factors seen in runners' own pacing. */
import type { Metres, MetresPerSecond, Share } from "../units.ts";

/** Grade-adjusted speed: about the flat speed of the same effort. Models differ by up to 30 % downhill: an estimate. */
export const gradeAdjusted = (speed: MetresPerSecond, grade: Share): MetresPerSecond => speed * gradeFactor(grade);

/** Gentler slopes are within what heights are off by. */
export const LEVEL: Share = 0.01;
/** Steeper over minutes is an altitude to doubt. */
export const STEEP: Share = 0.12;

/** Metres on the flat of what was run downhill; uphill they stay as they are: what is slow there proves nothing. */
export const unhelped = (distance: Metres, climb: Metres): Metres =>
  climb < -LEVEL * distance ? distance * gradeFactor(Math.max(-STEEP, climb / distance + LEVEL)) : distance;

/** Factor on speed by slope (0.1 is 10 % up), measured on the largest site by uploading slopes; linear between the points. */
export function gradeFactor(grade: Share): number {
  const percent = Math.min(STEEPEST, Math.max(-STEEPEST, grade * 100));
  let after = 1;
  while (FACTORS[after]![0] < percent) after++;
  const from = FACTORS[after - 1]!;
  const to = FACTORS[after]!;
  return from[1] + ((percent - from[0]) / (to[0] - from[0])) * (to[1] - from[1]);
}

/** Energy cost of running on a slope, J/kg/m; Minetti 2002, valid to 45 % either way. It credits climbs too much. */
export const minettiCost = (grade: Share): number =>
  ((((155.4 * grade - 30.4) * grade - 43.3) * grade + 46.3) * grade + 19.5) * grade + FLAT_COST;

export const minettiFactor = (grade: Share): number => minettiCost(grade) / FLAT_COST;

const FLAT_COST = 3.6;
const STEEPEST = 45;

/** % slope, factor on speed */
const FACTORS: readonly (readonly [number, number])[] = [
  [-45, 2.096],
  [-30, 1.495],
  [-25, 1.273],
  [-20, 1.081],
  [-15, 0.941],
  [-10, 0.876],
  [-8, 0.876],
  [-6, 0.891],
  [-4, 0.918],
  [-2, 0.96],
  [0, 1],
  [2, 1.055],
  [4, 1.135],
  [6, 1.228],
  [8, 1.337],
  [10, 1.459],
  [15, 1.846],
  [20, 2.297],
  [25, 2.727],
  [30, 3.158],
  [45, 4.286],
];
