/** Load from heart rate. */
import type { BeatsPerMinute, Seconds } from "../units.ts";

/** Banister's weighting x · a · e^(b x). The factor 0.64 is used for everyone, as the common programs do; the original has 0.86, 1.67 for women. */
const WEIGHT = { a: 0.64, b: 1.92 } as const;

export interface HeartRates {
  readonly resting: BeatsPerMinute;
  readonly max: BeatsPerMinute;
}

/** Banister's TRIMP of a stretch at one mean heart rate. */
export function trimp(
  time: Seconds,
  heartRate: BeatsPerMinute,
  { resting, max }: HeartRates,
  { a, b }: { readonly a: number; readonly b: number } = WEIGHT,
): number {
  const reserve = Math.min(1, Math.max(0, (heartRate - resting) / (max - resting)));
  return (time / 60) * reserve * a * Math.exp(b * reserve);
}

/** TRIMP on the scale where an hour at threshold heart rate is 100. */
export const heartRateLoad = (
  time: Seconds,
  heartRate: BeatsPerMinute,
  threshold: BeatsPerMinute,
  rates: HeartRates,
): number => (100 * trimp(time, heartRate, rates)) / trimp(3600, threshold, rates);

/** Minutes in zones 1 to 5 of 50 to 100 % of the maximum, each times its number (Edwards); zones 1 to 3 likewise (Lucia). */
export const zoneLoad = (minutes: readonly number[]): number =>
  minutes.reduce((sum, value, zone) => sum + value * (zone + 1), 0);
