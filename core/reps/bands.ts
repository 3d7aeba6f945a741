/** Minutes at each intensity: easy, marathon, threshold, interval, repetition, by speed against the runner's own training paces. */
import type { Bout } from "../bouts/bout.ts";
import { gradeAdjusted } from "../paces/grade.ts";
import { type TrainingPaces, trainingPaces, vdotOfThreshold } from "../paces/training-paces.ts";
import type { MetresPerSecond, Seconds } from "../units.ts";

export type Band = "E" | "M" | "T" | "I" | "R";
export type Quality = Readonly<Record<Band, Seconds>>;

/** m; below it a rise is the altimeter's */
const RISE = 4;

/** Moving time of every bout by its mean speed; undefined while no threshold is known. */
export function qualityOf(
  bouts: readonly Bout[],
  threshold: MetresPerSecond | undefined,
  uphill = false,
): Quality | undefined {
  if (!threshold) return undefined;
  const paces = trainingPaces(vdotOfThreshold(threshold));
  const minutes: Record<Band, Seconds> = { E: 0, M: 0, T: 0, I: 0, R: 0 };
  for (const bout of bouts) {
    if (!(bout.speed > 0)) continue;
    minutes[bandOf(uphill ? onTheFlat(bout) : bout.speed, paces)] += bout.distance / bout.speed;
  }
  return minutes;
}

/** A band reaches half-way to its neighbours. */
export function bandOf(speed: MetresPerSecond, paces: TrainingPaces): Band {
  if (speed < between(paces.easyFast, paces.marathon)) return "E";
  if (speed < between(paces.marathon, paces.threshold)) return "M";
  if (speed < between(paces.threshold, paces.interval)) return "T";
  return speed < between(paces.interval, paces.repetition) ? "I" : "R";
}

const between = (a: MetresPerSecond, b: MetresPerSecond): MetresPerSecond => (a + b) / 2;

const onTheFlat = ({ kind, speed, climb = 0, distance }: Bout): MetresPerSecond =>
  kind === "work" && climb >= RISE ? gradeAdjusted(speed, climb / distance) : speed;
