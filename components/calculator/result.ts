/** What a race says, and the five training paces with the label, feel and share of the maximum heart rate that go with each. */
import type { Label } from "../../core/labels/label.ts";
import { type Feel, ZONE_SYSTEMS } from "../../core/paces/heart-rate-zones.ts";
import type { Race } from "../../core/paces/predict.ts";
import { type TrainingPaces, trainingPaces } from "../../core/paces/training-paces.ts";
import { LONGEST_RACE, SHORTEST_RACE, timeFor, vdot } from "../../core/paces/vdot.ts";
import type { Metres, MetresPerSecond, Seconds, Share } from "../../core/units.ts";

export interface Result {
  readonly race: Race;
  readonly vdot: number;
  readonly paces: TrainingPaces;
}

/** VDOT outside of this is a slip of the finger, not a runner: the range published calculators accept. */
const VDOT_RANGE = [15, 90] as const;
/** Beyond four hours the equation is stretched, but slow marathons are raced too. */
const STRETCH = 1.75;

/** The quickest and the slowest time that can be meant over a distance, whole seconds. */
export const raceTimes = (distance: Metres): readonly [Seconds, Seconds] => [
  Math.ceil(Math.max(SHORTEST_RACE, timeFor(VDOT_RANGE[1], distance))),
  Math.floor(Math.min(LONGEST_RACE * STRETCH, timeFor(VDOT_RANGE[0], distance))),
];

/** m: a fast 1500 m lasts as long as the equation holds from, 3.5 min (Daniels & Gilbert 1979); over more no time makes a race it is for */
export const RACE_LENGTHS = [1500, 100_000] as const;

/** A time such as a runner in training might have raced, rounded as one would say it. */
export const exampleTime = (distance: Metres): Seconds => {
  const time = timeFor(EXAMPLE_VDOT, distance);
  const step = time < 10 * 60 ? 5 : 60;
  return Math.round(time / step) * step;
};
const EXAMPLE_VDOT = 45;

export function resultOf(distance: Metres, time: Seconds, reach?: Share): Result | undefined {
  const [quickest, slowest] = raceTimes(distance);
  if (!(time >= quickest && time <= slowest)) return undefined;
  const index = vdot(distance, time);
  return { race: { distance, time, ...(reach && { reach }) }, vdot: index, paces: trainingPaces(index) };
}

export interface PaceKind {
  readonly id: "easy" | "marathon" | "threshold" | "interval" | "repetition";
  readonly letter: string;
  /** the label whose glyph it carries */
  readonly label: Label;
  readonly feel: Feel;
}

export const PACE_KINDS: readonly PaceKind[] = [
  { id: "easy", letter: "E", label: "easy", feel: "easy" },
  { id: "marathon", letter: "M", label: "steady", feel: "moderate" },
  { id: "threshold", letter: "T", label: "tempo", feel: "hard" },
  { id: "interval", letter: "I", label: "interval", feel: "hard" },
  { id: "repetition", letter: "R", label: "repetition", feel: "hard" },
];

/** Slow and fast end; the same where it is one pace. */
export function speedsOf(paces: TrainingPaces, { id }: PaceKind): readonly [MetresPerSecond, MetresPerSecond] {
  return id === "easy" ? [paces.easySlow, paces.easyFast] : [paces[id], paces[id]];
}

/** Shares of the maximum that Daniels gives the pace; none for repetitions, too short for a heart to follow. */
export function heartShares({ letter }: PaceKind): readonly [number, number] | undefined {
  const band = ZONE_SYSTEMS.daniels.bands.find(([name]) => name === letter);
  return band && [band[1], band[2]];
}
