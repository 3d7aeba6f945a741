/** Training paces E, M, T, I, R from VDOT, fitted to Daniels' published tables (VDOT 30-85). */
import type { MetresPerSecond } from "../units.ts";
import { MARATHON } from "../units.ts";
import { speedAtVo2, timeFor, vo2At } from "./vdot.ts";

/** As speeds; easy is a range, and slower than its slow end is fine. */
export interface TrainingPaces {
  readonly easySlow: MetresPerSecond;
  readonly easyFast: MetresPerSecond;
  readonly marathon: MetresPerSecond;
  readonly threshold: MetresPerSecond;
  readonly interval: MetresPerSecond;
  readonly repetition: MetresPerSecond;
}

export function trainingPaces(vdot: number): TrainingPaces {
  const interval = speedAtVo2(INTERVAL * vdot);
  return {
    easySlow: speedAtVo2(EASY_SLOW * vdot),
    easyFast: speedAtVo2(EASY_FAST * vdot),
    marathon: MARATHON / timeFor(vdot, MARATHON),
    threshold: speedAtVo2(THRESHOLD * vdot),
    interval,
    repetition: LAP / (LAP / interval - quickerThanInterval(vdot)),
  };
}

/** VDOT whose threshold pace this is: the way back, for a runner who entered a threshold speed. */
export const vdotOfThreshold = (speed: MetresPerSecond): number => vo2At(speed) / THRESHOLD;

/** shares of VDOT; against the printed tables mean 0.5, 1.3, 0.3 and 0.2 s/km off */
const EASY_SLOW = 0.63;
const EASY_FAST = 0.733;
const THRESHOLD = 0.88;
const INTERVAL = 0.975;
const LAP = 400;

/** s per 400 m: the tables print 8 up to VDOT 46, 7 at 47-49, 6 from 50; drawn as a slope so that no pace jumps. */
const quickerThanInterval = (vdot: number): number => Math.min(8, Math.max(6, 8 - (vdot - 46) / 2));
