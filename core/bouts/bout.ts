/** A bout: a stretch of one intent inside a run. */
import type { BeatsPerMinute, Metres, MetresPerSecond, Seconds, Share } from "../units.ts";

export type BoutKind = "warmup" | "work" | "recovery" | "steady" | "cooldown";
/** How a recovery was spent. */
export type RecoveryKind = "stand" | "walk" | "jog" | "float";

export interface Bout {
  readonly kind: BoutKind;
  /** from the start of the activity, elapsed clock; bouts cover the run in order without holes */
  readonly start: Seconds;
  readonly end: Seconds;
  readonly distance: Metres;
  /** over the moving time of the bout */
  readonly speed: MetresPerSecond;
  /** speed (grade-adjusted where altitude can be trusted) over threshold speed, where that is known */
  readonly effort?: Share;
  readonly averageHeartRate?: BeatsPerMinute;
  readonly maxHeartRate?: BeatsPerMinute;
  readonly recovery?: RecoveryKind;
  /** net rise, where altitude can be trusted */
  readonly climb?: Metres;
}
