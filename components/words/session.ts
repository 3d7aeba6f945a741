/** A session looked into, in sentences: pacing, recoveries, heart, drift, fit. Differences are taken between the figures shown. */
import type { Band, Quality } from "../../core/reps/bands.ts";
import type { Body } from "../../core/reps/body.ts";
import type { Evenness, Pacing } from "../../core/reps/evenness.ts";
import type { Fit } from "../../core/reps/fit.ts";
import type { Rests } from "../../core/reps/rests.ts";
import type { SetReview } from "../../core/reps/session.ts";
import type { MetresPerSecond } from "../../core/units.ts";
import type { Units } from "../../core/view.ts";
import { countWord } from "../counts.ts";
import { amount, pace, paceDifference, paceFigure, paceSeconds } from "../format.ts";

export interface SetWords {
  /** one word on the pacing, to be set in bold; empty where there is none */
  readonly lead: string;
  readonly sentences: readonly string[];
}

export function writeSet({ pacing, body, rests, fit, count }: SetReview, units: Units): SetWords {
  const lead = pacing.verdict ? LEAD[pacing.verdict] : "";
  return {
    lead,
    sentences: [
      ...(pacing.verdict ? [pacingText(pacing, units)] : []),
      ...(rests ? [restsText(rests, units)] : []),
      ...bodyText(body),
      ...(fit ? [fitText(fit, pacing.mean, count, units)] : []),
    ],
  };
}

const LEAD: Readonly<Record<Evenness, string>> = {
  even: "Even.",
  faded: "Faded.",
  faster: "Faster towards the end.",
  uneven: "Up and down.",
};

/** s/km or s/mi between two paces as shown; plus: the second is slower */
export const secondsBetween = (from: MetresPerSecond, to: MetresPerSecond, units: Units): number =>
  paceSeconds(to, units) - paceSeconds(from, units);

function pacingText({ early, fastest, slowest, first, last }: Pacing, units: Units): string {
  const spread = `Spread ${paceDifference(secondsBetween(fastest, slowest, units), units)}`;
  if (early) {
    const who = early.count === 1 ? "the first was" : `the first ${countWord(early.count)} were`;
    return `${spread}; ${who} ${paceDifference(secondsBetween(early.speed, early.rest, units), units)} quicker than the rest.`;
  }
  const fade = secondsBetween(first, last, units);
  if (fade === 0) return `${spread}; the last rep as fast as the first.`;
  return `${spread}; the last rep ${paceDifference(Math.abs(fade), units)} ${fade > 0 ? "slower" : "quicker"} than the first.`;
}

const REST_NAMES = {
  full: "Full recoveries",
  equal: "Recoveries about as long as the reps",
  short: "Short recoveries",
  float: "Floats",
};
const REST_KINDS = { stand: "standing", walk: "walk", jog: "jog", float: "float" } as const;
/** m; below it there is no distance worth a figure */
const WORTH = 50;

function restsText({ name, kind, duration, distance, alike }: Rests, units: Units): string {
  const length = amount({ duration: Math.round(duration / 5) * 5 || Math.round(duration) }, units);
  const how = kind === "float" ? length : `${length} ${REST_KINDS[kind]}`;
  const far = distance >= WORTH ? `, ${amount({ distance: Math.round(distance / 10) * 10 }, "metric")}` : "";
  return `${REST_NAMES[name]}: ${how}${far}${alike ? "" : ", not all alike"}.`;
}

/** Less than this is noise: of a share, of steps a minute. */
const HELD = 0.02;
const STEPS_HELD = 3;

function bodyText({ rise, drop, pace: drift, cadence }: Body): readonly string[] {
  const said: string[] = [];
  if (rise !== undefined && drop !== undefined)
    said.push(`Heart rate up by ${Math.round(rise)} in a rep, down by ${Math.round(drop)} in a recovery.`);
  if (drift === undefined) return said;
  const slower = drift <= -HELD;
  const lower = cadence !== undefined && cadence <= -STEPS_HELD;
  if (!slower && !lower)
    return [...said, cadence === undefined ? "Pace held inside the reps." : "Pace and cadence held inside the reps."];
  const gave = [
    ...(slower ? [`pace fell by ${Math.round(-drift * 100)} %`] : []),
    ...(lower ? [`cadence by ${Math.round(-cadence)} steps a minute`] : []),
  ];
  return [
    ...said,
    `From the first half of a rep to the second ${gave.join(" and ").replace(/^cadence by/, "cadence fell by")}.`,
  ];
}

const BAND_PACES: Readonly<Record<Band, string>> = {
  E: "easy pace",
  M: "marathon pace",
  T: "threshold pace",
  I: "interval pace",
  R: "repetition pace",
};

function fitText({ band, from, to, verdict, inside }: Fit, mean: MetresPerSecond, count: number, units: Units): string {
  const range = `${paceFigure(to, units)} to ${pace(from, units)}`;
  const fits = `${BAND_PACES[band]} for you now is ${range}`;
  if (verdict === "hit")
    return count > 1 && inside < count
      ? `On average within what fits: ${fits}; ${inside} of ${count} were inside it.`
      : `Within what fits: ${fits}.`;
  const off = secondsBetween(verdict === "quicker" ? to : from, mean, units);
  return `${paceDifference(Math.abs(off), units)} ${verdict} than what fits: ${fits}.`;
}

export const BAND_NAMES: Readonly<Record<Band, string>> = {
  E: "Easy",
  M: "Marathon",
  T: "Threshold",
  I: "Interval",
  R: "Repetition",
};

/** Bands with half a minute or more in them, easiest first. */
export const bandsOf = (quality: Quality): readonly (readonly [Band, number])[] =>
  (Object.entries(quality) as [Band, number][]).filter(([, seconds]) => seconds >= 30);
