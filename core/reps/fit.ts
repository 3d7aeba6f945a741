/** Reps against the pace that fits this runner now: train where you are, not where you were or want to be. */
import { type Estimate, rangeOf } from "../athlete.ts";
import type { Label } from "../labels/label.ts";
import { type TrainingPaces, trainingPaces, vdotOfThreshold } from "../paces/training-paces.ts";
import type { MetresPerSecond, Seconds, Share } from "../units.ts";
import { type Band, bandOf } from "./bands.ts";
import { meanSpeed, type Rep } from "./rep.ts";

export interface Fit {
  readonly band: Exclude<Band, "E">;
  /** speeds that fit, slowest and fastest */
  readonly from: MetresPerSecond;
  readonly to: MetresPerSecond;
  readonly verdict: "hit" | "quicker" | "slower";
  /** reps inside the range */
  readonly inside: number;
}

/** No watch and no runner is truer than this, even where the threshold was entered. */
const LEAST_SPREAD: Share = 0.015;
/** Reps up to two minutes are run at anything from interval to repetition pace; longer blocks than this from marathon pace on. */
const SHORT: Seconds = 120;
const LONG_BLOCK: Seconds = 2400;

/** Undefined for runs without a pace to fit: surges, strides, hills, races, and while no threshold is known. */
export function fitOf(
  reps: readonly Rep[],
  label: Label,
  threshold: Estimate<MetresPerSecond> | undefined,
): Fit | undefined {
  if (!threshold || reps.length === 0) return undefined;
  const paces = trainingPaces(vdotOfThreshold(threshold.value));
  const longest = Math.max(...reps.map(({ time }) => time));
  const range = rangeFor(label, longest, meanSpeed(reps), paces);
  if (!range) return undefined;
  const [least, most] = rangeOf({ ...threshold, value: 1, spread: Math.max(LEAST_SPREAD, threshold.spread) });
  const [from, to] = [range.from * least, range.to * most];
  const mean = meanSpeed(reps);
  return {
    band: range.band,
    from,
    to,
    verdict: mean < from ? "slower" : mean > to ? "quicker" : "hit",
    inside: reps.filter(({ work }) => work.speed >= from && work.speed <= to).length,
  };
}

interface Range {
  readonly band: Exclude<Band, "E">;
  readonly from: MetresPerSecond;
  readonly to: MetresPerSecond;
}

function rangeFor(label: Label, longest: Seconds, mean: MetresPerSecond, paces: TrainingPaces): Range | undefined {
  const { marathon, threshold, interval, repetition } = paces;
  switch (label) {
    case "steady":
      return { band: "M", from: marathon, to: marathon };
    case "tempo":
      // a session of two kinds: the quick reps after a tempo block are not slow tempo
      if (longest <= SHORT * 2 && bandOf(mean, paces) === "I")
        return { band: "I", from: interval, to: longest <= SHORT ? repetition : interval };
      return { band: "T", from: longest >= LONG_BLOCK ? marathon : threshold, to: threshold };
    case "long":
      return { band: "M", from: marathon, to: threshold };
    case "interval":
      return longest <= SHORT
        ? { band: "I", from: interval, to: repetition }
        : { band: "I", from: interval, to: interval };
    case "repetition":
      return { band: "R", from: repetition, to: repetition };
    default:
      return undefined;
  }
}
