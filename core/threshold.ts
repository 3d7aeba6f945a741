/** The one-hour speed a performance speaks for, by the equations of Daniels & Gilbert (1979). */
import type { Metres, MetresPerSecond, Seconds } from "./units.ts";

/** Threshold as a share of the aerobic maximum: fits the published threshold paces to within a second per kilometre. */
const THRESHOLD_SHARE = 0.88;
/** Oxygen cost of running: a + b v + c v², v in m/min. */
const A = -4.6;
const B = 0.182258;
const C = 0.000104;

export function thresholdSpeedFrom(distance: Metres, time: Seconds): MetresPerSecond {
  const minutes = time / 60;
  const speed = distance / minutes;
  const cost = A + B * speed + C * speed * speed;
  const share = 0.8 + 0.1894393 * Math.exp(-0.012778 * minutes) + 0.2989558 * Math.exp(-0.1932605 * minutes);
  const wanted = (THRESHOLD_SHARE * cost) / share;
  return (-B + Math.sqrt(B * B + 4 * C * (wanted - A))) / (2 * C) / 60;
}
