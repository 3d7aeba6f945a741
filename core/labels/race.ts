/** Race: nearly all a runner has, from start to end; mostly at a standard distance. */

import { CLEAR, isCertain } from "../bouts/blocks.ts";
import type { Metres } from "../units.ts";
import type { Evidence } from "./evidence.ts";
import * as say from "./grounds.ts";
import { along, type Line } from "./line.ts";
import type { Reason } from "./reason.ts";
import { isMeasured } from "./totals.ts";
import type { Test, Verdict } from "./verdict.ts";
import { heartRateIn } from "./weigh.ts";

const MARATHON: Metres = 42_195;
/** Standard distances and how much each says: few run a marathon by chance, many run a loop of 5 or 10 km; the odd ones are trained far more than raced. */
const EVENTS: readonly { readonly distance: Metres; readonly weight: number }[] = [
  { distance: 5000, weight: 1 },
  { distance: 8000, weight: -0.6 },
  { distance: 10_000, weight: 1 },
  { distance: 12_000, weight: -0.6 },
  { distance: 15_000, weight: 0.5 },
  { distance: 16_093.44, weight: 0.5 },
  { distance: 21_097.5, weight: 1.3 },
  { distance: MARATHON, weight: 3.2 },
];
/** More than this share of the other runs at the distance: a usual loop. So it may be in a history of a few runs. */
const LOOP_SHARE = 0.08;
const LOOP_WEIGHT = 0.2;
/** So much faster than the usual run it is another thing on the same loop. */
const LOOP_RACED = 1.15;
/** So far beyond the long runs that nobody runs it by the way. */
const NEVER = 1.15;
const NEVER_WEIGHT = 0.6;
/**
 * What the measured distance over the event's speaks for: a position cuts corners or zigzags between high houses, a watch starts late or
 * is stopped late. Own measurement on made-up races.
 */
const OFF_LEAST = 0.975;
const OFF_MOST = 1.035;
const OFF: Line = [
  [OFF_LEAST, -1],
  [0.994, 0],
  [1.025, 0],
  [OFF_MOST, -0.5],
];
/**
 * Races are of any length; but for up to an hour a run near threshold that is at no known distance is a tempo (Daniels), and one with a
 * quicker part a session.
 */
const ANY_DISTANCE = { shortest: 3600, contrast: 0.09, weight: -0.4 };
/** Evidence needed: more where only totals are known. Recorded races come to 2.8, a jogged marathon to 2.6. */
const ENOUGH = 2.7;
const ENOUGH_SUMMARY = 3.2;
const CLEARLY = 4;
/** `said`: by the runner, which a performance below `JOGGED` speaks against. */
const SURE = { clearly: 0.9, likely: 0.75, said: 0.95, jogged: 0.7 };
const JOGGED = 0.85;
/** A race of so many minutes is run at no more than the usual speed by many. */
const FOR_HOURS = 150;
/** A warm-up this long, a distance known to so much by its edges in a trace, and what has to speak for it. */
const TRIAL = { warmUp: 300, off: 0.015, enough: 1.2 };
/** By the threshold it speaks for over the one that is known, which a tempo does not reach; and by its mean heart rate over the maximum, which a tempo is at or below 0.92 of (Daniels). */
const TRIAL_BEST: Line = [
  [1, 0],
  [1.04, 1],
];
const TRIAL_HEART: Line = [
  [0.93, 0],
  [0.97, 1],
];
const EASY_START = { seconds: 600, contrast: 0.12 };
const MANY_REPS = 4;
/** Nobody races in a few long parts. */
const LONG_REPS = 240;
/** Heart rate of a race over the maximum, by how long it takes in minutes. */
const HEARTS = [
  { over: 150, share: 0.84 },
  { over: 80, share: 0.87 },
  { over: 0, share: 0.9 },
];
/** What a figure speaks for, as corners of a line; own measurement on labelled runs. */
const PERFORMANCE: Line = [
  [0.84, -1],
  [0.88, 0],
  [0.94, 0.4],
  [0.96, 1.3],
  [0.98, 2],
];
/** Over the heart rate such a race needs. */
const HEART: Line = [
  [-0.06, -1.2],
  [-0.02, 0],
  [0.01, 0.8],
  [0.05, 1.5],
];
/** Over the usual mean: what a maximum that is off hides. */
const HEART_USUAL: Line = [
  [1.06, 0],
  [1.12, 0.8],
];
const USUAL: Line = [
  [1, -1],
  [1.07, 0],
];
/** Share of the other runs that were as good from start to end: a race is rare, a habit of running hard is none; threshold has no say. */
const RARE = 0.8;
const AS_GOOD: Line = [
  [0, RARE],
  [0.03, 0.6],
  [0.08, 0],
  [0.25, -0.5],
];
const STANDING: Line = [
  [0.04, 0],
  [0.1, -1.5],
];

export const race: Test = (evidence) => {
  const { activity, path, reps } = evidence;
  if (activity.tag === "race") return tagged(evidence);
  if (reps && isCertain(reps) && (reps.blocks.length >= MANY_REPS || reps.length >= LONG_REPS)) return undefined;
  const trial = timeTrial(evidence);
  if (trial) return trial;
  if (startsEasily(evidence)) return undefined;
  const event = eventOf(activity.distance);
  if (!(event && event.weight > 0) && !isWhole(evidence, event)) return undefined;
  const weight = evidenceFor(evidence, event);
  if (weight < (path === "none" ? ENOUGH_SUMMARY : ENOUGH)) return undefined;
  const { distance } = activity;
  const run = event ? [{ id: "race distance" as const, distance, event: event.distance }] : say.unbroken(evidence);
  return {
    label: "race",
    confidence: weight >= CLEARLY ? SURE.clearly : SURE.likely,
    because: [...run, ...effortSaid(evidence)],
    near: ["tempo", "long"],
  };
};

/** A standard distance between a warm-up and a cool-down, run better than anything the runner is known by, with the heart of a race. */
function timeTrial(evidence: Evidence): Verdict | undefined {
  const { block: found, athlete, performance, young } = evidence;
  if (!found || young || found.from === "automatic" || found.contrast < EASY_START.contrast) return undefined;
  const { start, distance, speed } = found.block;
  const event = EVENTS.find((one) => one.weight > 0 && Math.abs(distance / one.distance - 1) <= TRIAL.off);
  const max = athlete.maxHeartRate?.value;
  const heartRate = heartRateIn(found.pieces, [found.block]);
  if (!event || !max || !heartRate || start < TRIAL.warmUp) return undefined;
  if (along(TRIAL_BEST, performance) + along(TRIAL_HEART, heartRate / max) < TRIAL.enough) return undefined;
  return {
    label: "race",
    confidence: SURE.likely,
    work: [found.block],
    pieces: found.pieces,
    because: [
      { id: "race distance", distance, event: event.distance },
      ...say.intensity(evidence, speed),
      { id: "heart rate", value: heartRate, share: heartRate / max, max },
    ],
    near: ["tempo"],
  };
}

/** Where the distance says little: long or at an odd event, and all of it alike. */
function isWhole(evidence: Evidence, event: unknown): boolean {
  const { duration, reps, block } = evidence;
  if ((!event && duration < ANY_DISTANCE.shortest) || !knowsHard(evidence)) return false;
  return !(reps && reps.score >= CLEAR) && !(block && block.contrast >= ANY_DISTANCE.contrast);
}

/** Nobody runs the first ten minutes of a race at an easy pace and the rest a class faster. What slows down late is a wall. */
function startsEasily({ block }: Evidence): boolean {
  if (!block || block.block.start < EASY_START.seconds || block.contrast < EASY_START.contrast) return false;
  const { first, speed } = block.block;
  const before = block.pieces.slice(0, first).reduce((sum, piece) => sum + piece.distance, 0);
  return Math.log((speed * block.pieces[first]!.start) / Math.max(1, before)) >= EASY_START.contrast;
}

const effortSaid = (evidence: Evidence): readonly Reason[] => [
  ...say.intensity(evidence, evidence.speed),
  ...say.heartRate(evidence),
];

/** The runner said so; a jogged race is still one, but the record is shown against it. */
function tagged(evidence: Evidence) {
  const jogged = evidence.performance < JOGGED;
  const tag: Reason = jogged ? { id: "tag disagrees", tag: "race" } : { id: "tag", tag: "race" };
  return {
    label: "race" as const,
    confidence: jogged ? SURE.jogged : SURE.said,
    because: [tag, ...effortSaid(evidence)],
    near: jogged ? (["easy", "long"] as const) : (["tempo"] as const),
  };
}

export const eventOf = (metres: Metres) =>
  EVENTS.find(({ distance }) => metres >= OFF_LEAST * distance && metres <= OFF_MOST * distance);

/** Whether the runner is known to have gone hard at all: the best of who never did is no ruler. */
export function knowsHard(evidence: Evidence): boolean {
  const { maxHeartRate: max } = evidence.athlete;
  return isMeasured(evidence) || (max !== undefined && !max.reach);
}

/** How near to all the runner had it was, by what it says of the threshold, which counts for `least` at least, and by the heart. */
export function raceEffort({ performance, heart, duration }: Evidence, least = -Infinity): number {
  const mean = HEARTS.find(({ over }) => duration / 60 >= over)!.share;
  return Math.max(least, along(PERFORMANCE, performance)) + (heart === undefined ? 0 : along(HEART, heart - mean));
}

function evidenceFor(evidence: Evidence, event: (typeof EVENTS)[number] | undefined): number {
  const { activity, standing, againstUsual, context, duration, young } = evidence;
  const marathon = event?.distance === MARATHON;
  const forHours = duration >= 60 * FOR_HOURS;
  let weight = raceEffort(evidence, marathon ? 0 : undefined) + along(STANDING, standing);
  if (!young) weight += along(HEART_USUAL, evidence.heartAgainstUsual);
  if (!young && activity.distance > NEVER * context.othersLong) weight += NEVER_WEIGHT;
  if (!forHours) weight += along(USUAL, againstUsual);
  // Most runs are out of the question before they are compared with all others.
  if (weight + Math.max(event?.weight ?? 0, 0) + RARE < ENOUGH) return 0;
  const often = event && context.shareNear(event.distance) > LOOP_SHARE && againstUsual < LOOP_RACED;
  const isLoop = !marathon && (young || often);
  if (!forHours && !young) {
    const rare = along(AS_GOOD, context.shareAsGood());
    weight += isLoop ? Math.min(0, rare) : rare;
  }
  const any = duration >= ANY_DISTANCE.shortest ? ANY_DISTANCE.weight : -Infinity;
  if (!event) return weight + any;
  const own = isLoop ? Math.min(LOOP_WEIGHT, event.weight) : event.weight;
  return weight + Math.max(any, own + along(OFF, activity.distance / event.distance));
}
