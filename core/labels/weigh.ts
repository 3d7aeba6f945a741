/**
 * How much speaks for hard work in a stretch of a run. No one ruler is right for every runner: threshold speed may be off, the
 * usual speed may be a walk's, the heart may lag; so each speaks up to its limit, and they have to agree on the whole.
 * Middles and widths: own measurement on labelled runs.
 */
import type { Block } from "../bouts/block.ts";
import { type Blocks, isCertain } from "../bouts/blocks.ts";
import type { Piece } from "../bouts/piece.ts";
import { gradeFactor, LEVEL, STEEP } from "../paces/grade.ts";
import type { BeatsPerMinute, MetresPerSecond, Seconds, Share } from "../units.ts";
import type { Evidence } from "./evidence.ts";
import { isHilly } from "./hilly.ts";
import { FADE } from "./totals.ts";

/** What a ruler shows where it says nothing, what is one step more, how much a step weighs, and its limits in steps. */
interface Ruler {
  readonly middle: number;
  readonly step: number;
  readonly weight: number;
  readonly least: number;
  readonly most: number;
}

const SHARE: Ruler = { middle: 0.96, step: 0.03, weight: 1, least: -3, most: 1.5 };
const USUAL: Ruler = { middle: 1.06, step: 0.04, weight: 0.7, least: -1.5, most: 2.5 };
const HEART: Ruler = { middle: 0.86, step: 0.03, weight: 0.8, least: -4, most: 1.5 };
const HEART_USUAL: Ruler = { middle: 1.04, step: 0.04, weight: 0.6, least: -1.5, most: 2 };
/**
 * The top of the run over the usual top: a session drives the heart where most runs do not, whatever the maximum is. Heat, a hill
 * or a quick end do that too, so it only speaks against.
 */
const TOP_USUAL: Ruler = { middle: 1.01, step: 0.02, weight: 0.6, least: -2, most: 0 };
const CONTRAST: Ruler = { middle: 0.08, step: 0.06, weight: 0.8, least: -1, most: 2 };
const STANDING: Ruler = { middle: 0.03, step: -0.03, weight: 1, least: -3, most: 0 };

export interface Stretch {
  readonly speed: MetresPerSecond;
  /** ln over the other running, where there is any */
  readonly contrast?: number;
  readonly heartRate?: BeatsPerMinute;
  readonly standing?: Share;
  /** net rise over distance, where it can be trusted */
  readonly grade?: number;
  /** how long it went on, over what the rulers were read from */
  readonly lasting?: number;
}

/** A threshold read from usual runs is the usual speed over again, and a floor: the same share says less. */
const FLOOR: Ruler = { ...SHARE, middle: 0.995 };
/** Among a few runs the best is measured against itself: it can only be found slow. */
const ITSELF: Ruler = { ...SHARE, most: 0 };
/** The highest heart rate of a few runs, or of a runner who never went hard, is seldom the highest there is: it can only speak against. */
const FEW_HEARTS: Ruler = { ...HEART, most: 0 };

/** What a treadmill's speed is worth: belts and wrists differ by 5 to 10 %. */
const INDOOR = 0.5;
/** Over all of a hilly run a slow mean speed says little against work: as much climbing as makes hills costs a tenth and more. */
const HILLS = 1 / 3;

/** What the speed of a block and of a whole run was measured on: longer is harder. */
export const USUALLY: { readonly block: Seconds; readonly whole: Seconds } = { block: 1500, whole: 2400 };

/** How long the whole run was, over what is usual. */
export const lastingOf = ({ duration, context }: Evidence): number =>
  duration / Math.max(USUALLY.whole, context.usualDuration);

/** 0 is even; from 1 on little speaks against it. */
export function weigh(evidence: Evidence, stretch: Stretch): number {
  const { speed, usual, heart, other } = weights(evidence, stretch);
  return speed + usual + heart + other;
}

/** What each ruler says: speed against threshold and against the usual one, the heart, and how the stretch lies in the run. */
export function weights(evidence: Evidence, stretch: Stretch) {
  const { activity, athlete, threshold, young, topAgainstUsual, performance } = evidence;
  const { contrast, heartRate, standing, grade = 0, lasting = 1 } = stretch;
  const level = grade === 0 ? stretch.speed : stretch.speed * gradeFactor(steepest(grade));
  const max = athlete.maxHeartRate?.value;
  const usual = young ? undefined : athlete.usualSpeed?.value;
  const usualHeart = young ? undefined : athlete.usualHeartRate?.value;
  const trust = activity.sport === "treadmill" ? INDOOR : 1;
  const { source } = athlete.thresholdSpeed ?? {};
  const speed = lasting > 1 && isKnown(athlete) ? level * lasting ** FADE : level;
  const own = young && performance >= 1 && source !== "entered";
  const share = own ? ITSELF : source === "training" ? FLOOR : SHARE;
  const slow = stretch.speed === evidence.speed && isHilly(evidence) ? HILLS : 1;
  const paced = (says: number) => trust * (says < 0 ? slow * says : says);
  return {
    speed: paced(read(share, threshold > 0 ? speed / threshold : undefined)),
    usual: paced(read(USUAL, usual && speed / usual)),
    heart:
      read(young || athlete.maxHeartRate?.reach ? FEW_HEARTS : HEART, max && heartRate && heartRate / max) +
      read(HEART_USUAL, usualHeart && heartRate && heartRate / usualHeart) +
      read(TOP_USUAL, young ? undefined : topAgainstUsual),
    other: read(CONTRAST, contrast) + read(STANDING, standing),
  };
}

/** Whose best is hardly above the usual run has not shown what they can hold for how long. */
const KNOWN: Share = 0.89;
const isKnown = ({ thresholdSpeed, usualSpeed }: Evidence["athlete"]): boolean =>
  !usualSpeed || usualSpeed.value <= KNOWN * (thresholdSpeed?.value ?? 0);

const read = ({ middle, step, weight, least, most }: Ruler, value: number | undefined): number =>
  value === undefined ? 0 : weight * Math.min(most, Math.max(least, (value - middle) / step));

/** Top of a rep over its mean, and the shortest rep a heart can follow (own measurement on labelled runs). */
const TOP_OVER_MEAN = 0.96;
export const FOLLOWED: Seconds = 75;

/** Standing is how some recover; half of it is taken for that, all where laps or a certain structure say so. */
const RECOVERED = 0.5;
const STOOD = 0.1;

/** The same for repetitions; `{}` where no other running is there for them to stand out from. */
export function weighReps(evidence: Evidence, reps: Blocks, { contrast }: Pick<Stretch, "contrast"> = reps): number {
  const { blocks, speed, length } = reps;
  const tops = blocks.flatMap(({ maxHeartRate }) => (maxHeartRate ? [maxHeartRate] : []));
  const top = tops.reduce((sum, one) => sum + one, 0) / Math.max(1, tops.length);
  const follows = tops.length > 0 && length >= FOLLOWED;
  const isRecovery = evidence.path === "laps" || (isCertain(reps) && evidence.standing < STOOD);
  const standing = isRecovery ? 0 : RECOVERED * evidence.standing;
  const slopes = contrast === undefined ? undefined : onSlopes(evidence, reps);
  return weigh(evidence, {
    speed,
    contrast: slopes ? contrast! + slopes.contrast : contrast,
    standing,
    ...(slopes && { grade: slopes.grade }),
    ...(follows && { heartRate: TOP_OVER_MEAN * top }),
  });
}

/** Down the waves of a course everyone is quicker than up: speed and contrast of the work by its slope and by that of the other running. */
function onSlopes(
  { activity, pieces }: Evidence,
  { blocks, all }: Blocks,
): { readonly grade: number; readonly contrast: number } | undefined {
  if (activity.sport === "treadmill") return undefined;
  const [work, fast, whole] = [riseOf(blocks), riseOf(all), riseOf(pieces)];
  if (!work || !fast || !whole) return undefined;
  const grade = steepest(work.climb / work.distance);
  const rest = steepest((whole.climb - fast.climb) / Math.max(1, whole.distance - fast.distance));
  return Math.abs(grade) < LEVEL ? undefined : { grade, contrast: Math.log(gradeFactor(grade) / gradeFactor(rest)) };
}

function riseOf(
  stretches: readonly Pick<Piece, "climb" | "distance">[],
): { climb: number; distance: number } | undefined {
  let [rise, far] = [0, 0];
  for (const { climb, distance } of stretches) {
    if (climb === undefined) return undefined;
    rise += climb;
    far += distance;
  }
  return far > 0 ? { climb: rise, distance: far } : undefined;
}

const steepest = (grade: number): number => Math.min(STEEP, Math.max(-STEEP, grade));

/** Net rise over distance of minutes on end; undefined without a trusted altitude. */
export const gradeOf = ({ activity }: Evidence, { climb, distance }: Block): number | undefined =>
  climb === undefined || activity.sport === "treadmill" || distance <= 0 ? undefined : climb / distance;

/** Mean over the pieces of the blocks that have one; undefined where most have none. */
export function heartRateIn(pieces: readonly Piece[], blocks: readonly Block[]): BeatsPerMinute | undefined {
  let [beats, heard, time] = [0, 0, 0];
  for (const { first, last } of blocks)
    for (let i = first; i <= last; i++) {
      const { start, end, heartRate } = pieces[i]!;
      time += end - start;
      if (!heartRate) continue;
      beats += heartRate * (end - start);
      heard += end - start;
    }
  return heard > 0 && heard * 2 > time ? beats / heard : undefined;
}
