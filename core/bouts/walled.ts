/** Reps that pressed laps alone give away, whatever their speed: rests stood or walked, steps of one exact length taking turns. */
import type { MetresPerSecond, Seconds } from "../units.ts";
import { type Block, blockOf } from "./block.ts";
import { median } from "./median.ts";
import type { Piece } from "./piece.ts";
import { spansWhere } from "./scene.ts";

/** A rest: slower than this share of threshold speed, and this long; a shorter press is a slip. */
const REST: { readonly share: number; readonly shortest: Seconds } = { share: 0.5, shortest: 20 };
const SHORTEST: Seconds = 45;
/** Slower than the other reps by this much it is a warm-up, a cool-down or the run in between. */
const AS_FAST = 0.92;
/** Nobody's plan has a rep this many times the middle one: it is the run before the strides. */
const ALIKE = 5;
/** Rests that lie between reps. */
const RESTS = 2;

/** Steps of a workout end to the second or to the metre. */
const EXACT = { seconds: 1.5, metres: 3, share: 0.006 };
/** A step run slackly is still this share as fast as the others: a cool-down as long as the reps is none of them. */
const SLACK = 0.85;
/** That many of them, or two of this length; faster than what lies between, if only just. */
const STEPS = { fewest: 3, long: 480, least: 2, faster: 1.02 };

/** Laps of one exact length with slower ones between; empty where there are none. */
export function findSteps(laps: readonly Piece[]): readonly Block[] {
  let best: readonly number[] = [];
  for (let i = 0; i < laps.length; i++) {
    const length = lengthOf(laps[i]!);
    if (length < SHORTEST) continue;
    const count = laps.reduce((sum, lap) => (isLike(lap, laps[i]!) ? sum + 1 : sum), 0);
    if (count < (length >= STEPS.long ? STEPS.least : STEPS.fewest) || count <= best.length) continue;
    const steps: number[] = [];
    for (let j = 0; j < laps.length; j++) if (isLike(laps[j]!, laps[i]!)) steps.push(j);
    if (steps.every((j, k) => k === 0 || isSet(laps, steps[k - 1]!, j))) best = steps;
  }
  return best.map((i) => blockOf(laps, { first: i, last: i }));
}

const lengthOf = ({ start, end }: Piece): Seconds => end - start;

/** As long as the other to the second or to the metre. */
const isLike = (lap: Piece, other: Piece): boolean =>
  Math.min(lap.speed, other.speed) >= SLACK * Math.max(lap.speed, other.speed) &&
  (isWithin(lengthOf(lap), lengthOf(other), EXACT.seconds) || isWithin(lap.distance, other.distance, EXACT.metres));

const isWithin = (value: number, meant: number, floor: number): boolean =>
  Math.abs(value - meant) <= Math.max(floor, EXACT.share * meant);

/** Between two steps lies something shorter and slower. */
function isSet(laps: readonly Piece[], before: number, after: number): boolean {
  if (after - before < 2) return false;
  const between = blockOf(laps, { first: before + 1, last: after - 1 });
  const slowest = Math.min(laps[before]!.speed, laps[after]!.speed);
  return slowest >= STEPS.faster * between.speed && between.seconds < laps[after]!.end - laps[after]!.start;
}

/** Of pressed laps; empty where they show no such thing. */
export function findWalled(laps: readonly Piece[], threshold: MetresPerSecond): readonly Block[] {
  const isRest = ({ start, end, speed }: Piece) =>
    speed < REST.share * threshold && (end - start >= REST.shortest || speed === 0);
  const runs = spansWhere(laps.length, (i) => !isRest(laps[i]!))
    .map((span) => blockOf(laps, span))
    .filter(({ seconds }) => seconds >= SHORTEST);
  const fastest = Math.max(0, ...runs.map(({ speed }) => speed));
  const reps = runs.filter(({ speed }) => speed >= AS_FAST * fastest);
  const rests = reps
    .slice(1)
    .filter((rep, i) => rep.first - reps[i]!.last >= 2 && rep.start - reps[i]!.end >= REST.shortest);
  const lengths = reps.map(({ seconds }) => seconds);
  const alike = Math.max(...lengths) <= ALIKE * median(lengths);
  return alike && rests.length >= RESTS && rests.length === reps.length - 1 ? reps : [];
}
