/** What is kept of a trace: enough for every label, small enough for thousands of runs. */
import type { BeatsPerMinute, MetresPerSecond, Seconds, Share, StepsPerMinute } from "../units.ts";
import type { Bests } from "./bests.ts";
import type { Piece } from "./piece.ts";

/** A stretch in which heart rate ran in step with the cadence. */
export interface Lock {
  readonly start: Seconds;
  readonly end: Seconds;
  readonly cadence: StepsPerMinute;
}

/** What a trace says. */
export interface TraceDigest {
  /** stretches of constant speed, in order, without holes */
  readonly pieces: readonly Piece[];
  /** where one hill was run over and over: before, up, down, up, down … after, covering the run; the climbs are the odd ones */
  readonly hill?: readonly Piece[];
  /** spread of ln speed between neighbouring bins that is noise */
  readonly noise: number;
  /** share of the time stood still while the clock ran */
  readonly standing: Share;
  readonly bests: Bests;
  /** mean speeds of six equal parts of the moving time */
  readonly sixths: readonly MetresPerSecond[];
  readonly averageHeartRate?: BeatsPerMinute;
  /** highest clean 15-s mean after the second minute */
  readonly topHeartRate?: BeatsPerMinute;
  readonly heartRateSilent?: Seconds;
  /** rise of beats a metre from the first half to the second, of runs long enough to say */
  readonly heartDrift?: Share;
  readonly locks?: readonly Lock[];
  /** where there are locks: what heart rate would say with them; mean and top of each piece, 0 where silent */
  readonly locked?: {
    readonly averageHeartRate: BeatsPerMinute;
    readonly topHeartRate: BeatsPerMinute;
    readonly rates: readonly (readonly [mean: BeatsPerMinute, top: BeatsPerMinute])[];
  };
  /** samples whose position jumped further than a runner can */
  readonly jumps?: number;
}
