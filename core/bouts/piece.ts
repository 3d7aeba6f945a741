/** A stretch of constant speed or one lap: what bouts are put together from. */
import type { BeatsPerMinute, Metres, MetresPerSecond, Seconds } from "../units.ts";

export interface Piece {
  /** elapsed clock */
  readonly start: Seconds;
  readonly end: Seconds;
  /** without long stops */
  readonly moving: Seconds;
  readonly distance: Metres;
  /** over `moving` */
  readonly speed: MetresPerSecond;
  /** speed on the flat of the same effort, where slopes or the watch's own speed tell more than `speed` */
  readonly effort?: MetresPerSecond;
  /** a rep of those that take turns with floats at one beat */
  readonly inBeat?: boolean;
  readonly heartRate?: BeatsPerMinute;
  readonly maxHeartRate?: BeatsPerMinute;
  /** net rise */
  readonly climb?: Metres;
}

/** Over the clock. */
export function meanSpeed(stretches: readonly Pick<Piece, "start" | "end" | "distance">[]): MetresPerSecond {
  let [time, distance] = [0, 0];
  for (const { start, end, distance: metres } of stretches) {
    time += end - start;
    distance += metres;
  }
  return distance / Math.max(1, time);
}
