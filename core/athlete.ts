/** Who is running: what the labels are measured against, each figure with where it is from and how far to trust it. */
import type { BeatsPerMinute, LocalDate, Metres, MetresPerSecond, Seconds, Share } from "./units.ts";

/** Where an estimate comes from, best first. */
export type EstimateSource = "entered" | "race" | "best effort" | "training" | "heart rate" | "prior";

export interface Estimate<Value> {
  readonly value: Value;
  readonly source: EstimateSource;
  /** half-width as a share of the value: 0.03 is give or take 3 % */
  readonly spread: Share;
  /** how far above the value the truth may lie, where the value is the least it can be: further than the spread */
  readonly reach?: Share;
  /** the day of the run it rests on, where there is one */
  readonly date?: LocalDate;
  /** how many runs it rests on */
  readonly runs: number;
  /** how many of the runner's corrections had a say in it */
  readonly corrections?: number;
}

/** Lowest and highest value that fit the estimate. */
export const rangeOf = ({ value, spread, reach = spread }: Estimate<number>): readonly [number, number] => [
  value * (1 - spread),
  value * (1 + reach),
];

/** One runner at one date. Absent means there is nothing to say it from yet. */
export interface Athlete {
  /** about one-hour race speed */
  readonly thresholdSpeed?: Estimate<MetresPerSecond>;
  /** the runner's usual running speed: the median over recent runs */
  readonly usualSpeed?: Estimate<MetresPerSecond>;
  readonly maxHeartRate?: Estimate<BeatsPerMinute>;
  readonly thresholdHeartRate?: Estimate<BeatsPerMinute>;
  /** mean over a run, and the highest in it: the medians over recent runs */
  readonly usualHeartRate?: Estimate<BeatsPerMinute>;
  readonly usualTopHeartRate?: Estimate<BeatsPerMinute>;
}

/** The maximum, or its reach where no run came near it: nobody is held to less than it may be. 0 where nothing is known of it. */
export const highestHeartRate = ({ maxHeartRate }: Athlete): BeatsPerMinute =>
  maxHeartRate ? maxHeartRate.value * (1 + (maxHeartRate.reach ?? 0)) : 0;

/** What the runner entered; absent means not entered. */
export interface Entered {
  /** a race the runner told of, on the day it was told: it counts like one found in the history, until the runs since say better */
  readonly race?: { readonly distance: Metres; readonly time: Seconds; readonly date: LocalDate };
  readonly thresholdSpeed?: MetresPerSecond;
  readonly maxHeartRate?: BeatsPerMinute;
  readonly restingHeartRate?: BeatsPerMinute;
  readonly thresholdHeartRate?: BeatsPerMinute;
  readonly level?: "beginner" | "advanced";
}
