/** Critical speed: the straight line through best distances over their times, distance = speed · time + reserve. */
import type { Metres, MetresPerSecond, Seconds } from "../units.ts";
import type { Race } from "./predict.ts";

export interface CriticalSpeed {
  readonly speed: MetresPerSecond;
  /** D′: metres that can be run above it */
  readonly reserve: Metres;
}

/** Least squares over two and more all-out efforts; undefined without two different times. From training bests it is a lower bound. */
export function criticalSpeed(efforts: readonly Race[]): CriticalSpeed | undefined {
  const meanTime = mean(efforts.map((one) => one.time));
  const meanDistance = mean(efforts.map((one) => one.distance));
  let together = 0;
  let square = 0;
  for (const { distance, time } of efforts) {
    together += (time - meanTime) * (distance - meanDistance);
    square += (time - meanTime) ** 2;
  }
  if (efforts.length < 2 || square === 0) return undefined;
  const speed = together / square;
  return { speed, reserve: meanDistance - speed * meanTime };
}

/** Typical reserves are 100-300 m; outside these the efforts were not all-out, or not of the same runner. */
export const isPlausible = ({ reserve }: CriticalSpeed): boolean => reserve >= 30 && reserve <= 500;

/** Marathon at the mean share of critical speed of 25,000 runners, Smyth & Muniz-Pumares 2020; single runners vary by 14 points. */
export const marathonAtCriticalSpeed = (speed: MetresPerSecond, distance: Metres): Seconds =>
  distance / (MARATHON_SHARE * speed);

const MARATHON_SHARE = 0.848;
const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;
