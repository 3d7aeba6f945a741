/** A session looked into, in sentences: pacing, recoveries, heart, drift, fit. Differences are taken between the figures shown. */
import type { Band, Quality } from "../../core/reps/bands.ts";
import type { Body } from "../../core/reps/body.ts";
import type { Pacing } from "../../core/reps/evenness.ts";
import type { Fit } from "../../core/reps/fit.ts";
import type { Rests } from "../../core/reps/rests.ts";
import type { SetReview } from "../../core/reps/session.ts";
import type { MetresPerSecond, Seconds } from "../../core/units.ts";
import type { Units } from "../../core/view.ts";
import {
  amount,
  heartRate,
  metres,
  number,
  pace,
  paceDifference,
  paceFigure,
  paceSeconds,
  percent,
} from "../format.ts";
import { say, sayCount } from "./say.ts";

export interface SetWords {
  /** one word on the pacing, to be set in bold; empty where there is none */
  readonly lead: string;
  readonly sentences: readonly string[];
}

export function writeSet({ pacing, body, rests, fit, count }: SetReview, units: Units): SetWords {
  return {
    lead: pacing.verdict ? say(`pacing_${pacing.verdict}`) : "",
    sentences: [
      ...(pacing.verdict ? [pacingText(pacing, units)] : []),
      ...(rests ? [restsText(rests, units)] : []),
      ...bodyText(body, count),
      ...(fit ? [fitText(fit, pacing.mean, count, units)] : []),
    ],
  };
}

/** s/km or s/mi between two paces as shown; plus: the second is slower */
export const secondsBetween = (from: MetresPerSecond, to: MetresPerSecond, units: Units): number =>
  paceSeconds(to, units) - paceSeconds(from, units);

function pacingText({ early, fastest, slowest, first, last }: Pacing, units: Units): string {
  const between = (from: MetresPerSecond, to: MetresPerSecond) =>
    paceDifference(Math.abs(secondsBetween(from, to, units)), units);
  const spread = between(fastest, slowest);
  if (early)
    return sayCount("pacing_spread_early", early.count, { spread, difference: between(early.speed, early.rest) });
  const fade = secondsBetween(first, last, units);
  if (fade === 0) return say("pacing_spread_same", { spread });
  return say(fade > 0 ? "pacing_spread_slower" : "pacing_spread_quicker", { spread, difference: between(first, last) });
}

/** m; below it there is no distance worth a figure */
const WORTH = 50;

function restsText({ name, kind, duration, distance, alike }: Rests, units: Units): string {
  let recovery = amount({ duration: toFive(duration) }, units);
  if (kind !== "float") recovery = say(`recovery_${kind}`, { amount: recovery });
  if (distance >= WORTH)
    recovery = say("rests_distance", { recovery, distance: metres(Math.round(distance / 10) * 10) });
  return say(`rests_${name}`, { recovery: alike ? recovery : say("rests_unlike", { recovery }) });
}

const toFive = (time: Seconds): Seconds => Math.max(5, Math.round(time / 5) * 5);

/** Less than this is noise: of a share, of steps a minute. */
const HELD = 0.02;
const STEPS_HELD = 3;

function bodyText({ rise, drop, pace: drift, cadence }: Body, count: number): readonly string[] {
  const hearts = rise !== undefined && drop !== undefined;
  return [
    ...(hearts ? [say("body_heart", { rise: heartRate(rise), drop: heartRate(drop) })] : []),
    ...(drift === undefined ? [] : [driftText(drift, cadence, say(count > 1 ? "body_rep" : "body_stretch"))]),
  ];
}

/** `part`: what has the halves, a rep or the one stretch there is */
function driftText(drift: number, cadence: number | undefined, part: string): string {
  const pace = drift <= -HELD ? say("body_pace_fell", { percent: percent(-drift) }) : say("body_pace_held");
  const what = [pace, ...(cadence === undefined ? [] : [cadenceText(cadence)])].join(say("comma"));
  return say("body_halves", { part, what });
}
const cadenceText = (change: number): string =>
  change <= -STEPS_HELD ? say("body_cadence_fell", { steps: number(-change) }) : say("body_cadence_held");

function fitText({ band, from, to, verdict, inside }: Fit, mean: MetresPerSecond, count: number, units: Units): string {
  const range = say(`fit_range_${BAND_KEYS[band]}`, { from: paceFigure(to, units), to: pace(from, units) });
  if (verdict === "hit")
    return inside < count ? say("fit_hit_some", { range, inside, count }) : say("fit_hit", { range });
  const off = secondsBetween(verdict === "quicker" ? to : from, mean, units);
  return say(`fit_${verdict}`, { difference: paceDifference(Math.abs(off), units), range });
}

const BAND_KEYS = { E: "easy", M: "marathon", T: "threshold", I: "interval", R: "repetition" } as const;
export const bandName = (band: Band): string => say(`pace_${BAND_KEYS[band]}`);

/** Bands with half a minute or more in them, easiest first. */
export const bandsOf = (quality: Quality): readonly (readonly [Band, number])[] =>
  (Object.entries(quality) as [Band, number][]).filter(([, time]) => time >= 30);
