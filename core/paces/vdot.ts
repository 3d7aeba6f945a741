/** VDOT, the performance index of Daniels & Gilbert (1979): one number from a race, and race times from the number. */
import type { Metres, MetresPerSecond, Seconds, Share } from "../units.ts";

/** What a race says. Good for efforts of about 3.5 min to 4 h; shorter ones read too high. */
export const vdot = (distance: Metres, time: Seconds): number => vo2At(distance / time) / shareOfMax(time);

/** s; below it the equation overstates: 400 m in 60 s would read 68.9 */
export const SHORTEST_RACE: Seconds = 210;
/** s; the equation was fitted up to about four hours */
export const LONGEST_RACE: Seconds = 4 * 3600;

/** Oxygen cost of running on the flat, ml/kg/min. */
export function vo2At(speed: MetresPerSecond): number {
  const perMinute = speed * 60;
  return -A + B * perMinute + C * perMinute * perMinute;
}

/** The speed that costs so much oxygen: the exact root, not the common regression, which is off by up to 0.2 m/min. */
export const speedAtVo2 = (vo2: number): MetresPerSecond => (-B + Math.sqrt(B * B + 4 * C * (A + vo2))) / (2 * C) / 60;

/** The share of VO2max an all-out effort of that length holds; 1 at about 11 minutes. */
export function shareOfMax(time: Seconds): Share {
  const minutes = time / 60;
  return 0.8 + 0.1894393 * Math.exp(-0.012778 * minutes) + 0.2989558 * Math.exp(-0.1932605 * minutes);
}

/** The time that gives this VDOT over a distance. VDOT falls as the time grows, so halving an interval finds it. */
export function timeFor(index: number, distance: Metres): Seconds {
  let fast = distance / FASTEST;
  let slow = distance / SLOWEST;
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (fast + slow) / 2;
    if (vdot(distance, middle) > index) fast = middle;
    else slow = middle;
  }
  return (fast + slow) / 2;
}

const A = 4.6;
const B = 0.182258;
const C = 0.000104;
/** m/s, 720 and 48 m/min: nobody races outside */
const FASTEST: MetresPerSecond = 12;
const SLOWEST: MetresPerSecond = 0.8;
/** narrows days to less than a microsecond */
const HALVINGS = 60;
