/** How well one dividing speed splits a run into alike fast blocks and the rest. */
import type { MetresPerSecond, Seconds, Share } from "../units.ts";
import { spread, upperMedian } from "./median.ts";
import {
  gapsOf,
  lengthOf,
  lengthsOf,
  levelSpeedIn,
  type Scene,
  type Span,
  STOOD,
  secondsIn,
  spansWhere,
  speedIn,
  timeIn,
} from "./scene.ts";

export interface Measured {
  readonly score: number;
  readonly contrast: number;
  readonly base: MetresPerSecond;
  readonly speed: MetresPerSecond;
  readonly unevenness: number;
}

/** A hole in a block that is no recovery. */
const HOLE: Seconds = 8;
const HOLE_SHARE = 0.05;
const HOLE_MOST: Seconds = 20;
/** How deep a recovery goes, as a share of the way in ln from the work to the running around the session;
 * runners drift more over minutes than from one short rep to the next. */
const HOLE_DEPTH = { short: 0.22, long: 0.32, from: 240 };
/** How long it goes uphill on a rolling course, what that is worth in ln, and how much of what a rest is slower by it leaves at most
 * where the rests keep a beat: the waves of a course make beats too. */
const WAVE = { longest: 180, worth: 0.06, left: 0.6 };
/** Between blocks so much longer, running on as fast as around the session is letting go for a while; a recovery is slower. From
 * the first share to the second that fades. */
const LETTING_GO: readonly [Share, Share] = [0.075, 0.1];
/** Lengths that keep the beat of so many others. */
const BEAT = { fewest: 4, least: 0.7, most: 1.4 };
/** Fewer stretches have no usual rest. */
const RESTS = 3;
/** Under this much other running the usual speed stands in for it, and counts less. */
const BASE_TIME: Seconds = 150;
const STAND_IN = 0.6;
/** Least ln of work over base, and the most of the running that can be work. */
const CONTRAST = 0.085;
const MOST_WORK = 0.85;
/** Spreads at which a set of reps counts half: of the lengths, of the speeds. */
const LENGTH_SPREAD = 0.35;
const SPEED_SPREAD = 0.07;
const MOST_COUNTED = 8;
/** What a set counts with no likeness at all, and what likeness adds. */
const BY_LENGTH = { least: 0.3, like: 0.7 };
const BY_SPEED = { least: 0.4, like: 0.6 };
const ALIKE = { least: 0.7, most: 1.4 };
/** Reps of one kind follow each other, or each so many stretches come again, so often at least; how far they differ at most; and what a
 * set of several kinds counts against one of a single kind. */
const TURN = { longest: 3, fewest: 3, seconds: 4, share: 0.1, weight: 0.8 };
/** Shorter blocks are likelier a jump of the position. */
const SHORT: Seconds = 13;
const SHORT_WEIGHT = 0.6;

/** Runs of pieces above `limit`, small holes closed. */
export const spansAt = (scene: Scene, limit: MetresPerSecond): readonly Span[] =>
  closed(
    scene,
    spansWhere(scene.count, (i) => scene.speed[i]! > limit),
  );

/** Joined where what lies between is no recovery. */
export function closed(scene: Scene, spans: readonly Span[]): readonly Span[] {
  if (spans.length < 2) return spans;
  const around = slowOf(scene, spans);
  let known: Beat | undefined;
  // Few holes are so shallow that it has to say.
  const beat = () => {
    known ??= beatOf(scene, spans);
    return known;
  };
  const out = [spans[0]!];
  for (let k = 1; k < spans.length; k++) {
    const [a, b] = [out.at(-1)!, spans[k]!];
    if (isHole(scene, a, b, around, beat)) out[out.length - 1] = { first: a.first, last: b.last };
    else out.push(b);
  }
  return out;
}

/** What a rest is measured against: the running around, or the usual rest where that is slower still; 0 where there is little of either. */
function slowOf(scene: Scene, spans: readonly Span[]): MetresPerSecond {
  const around = speedAround(scene, spans[0]!.first, spans.at(-1)!.last);
  const rests: MetresPerSecond[] = [];
  for (let k = 1; k < spans.length; k++) rests.push(speedIn(scene, spans[k - 1]!.last + 1, spans[k]!.first - 1));
  return spans.length < RESTS ? around : Math.min(around, Math.max(1, upperMedian(rests)));
}

/** Middle lengths of stretches and of what lies between; 0 where there are few. */
interface Beat {
  readonly work: Seconds;
  readonly rest: Seconds;
}

const NO_BEAT: Beat = { work: 0, rest: 0 };

function beatOf(scene: Scene, spans: readonly Span[]): Beat {
  if (spans.length < BEAT.fewest) return NO_BEAT;
  return { work: upperMedian(lengthsOf(scene, spans)), rest: upperMedian(gapsOf(scene, spans)) };
}

/** Too short for a recovery, or hardly slower than the work against the running around it, unless it keeps the beat of the others. */
function isHole(scene: Scene, a: Span, b: Span, around: MetresPerSecond, beatOfAll: () => Beat): boolean {
  const hole = secondsIn(scene, a.last + 1, b.first - 1);
  const shorter = Math.min(lengthOf(scene, a), lengthOf(scene, b));
  if (hole <= Math.max(HOLE, Math.min(HOLE_MOST, HOLE_SHARE * shorter))) return true;
  const rest = speedIn(scene, a.last + 1, b.first - 1);
  const work = Math.min(speedIn(scene, a.first, a.last), speedIn(scene, b.first, b.last));
  if (!(around > 0 && work > around)) return false;
  const slower = Math.log(work / rest);
  const limit = depthOf(hole, shorter) * Math.log(work / around);
  if (slower > limit + WAVE.worth) return false;
  const beat = beatOfAll();
  const keepsBeat =
    isLike(hole, beat.rest) && isLike(lengthOf(scene, a), beat.work) && isLike(lengthOf(scene, b), beat.work);
  if (slower <= limit && !keepsBeat) return true;
  return hole <= WAVE.longest && slopeLeaves(scene, a, b) <= (keepsBeat ? Math.min(limit, WAVE.left * slower) : limit);
}

function depthOf(hole: Seconds, shorter: Seconds): Share {
  const least = shorter >= HOLE_DEPTH.from ? HOLE_DEPTH.long : HOLE_DEPTH.short;
  const [full, none] = LETTING_GO;
  const share = hole / shorter;
  return share >= none ? least : least + (1 - least) * Math.min(1, (none - share) / (none - full));
}

/** What a rest is slower by, in ln, when its slope and those of the work are taken off: what is slower uphill alone is no rest. */
function slopeLeaves(scene: Scene, a: Span, b: Span): number {
  const work = Math.min(levelSpeedIn(scene, a.first, a.last), levelSpeedIn(scene, b.first, b.last));
  return Math.log(work / levelSpeedIn(scene, a.last + 1, b.first - 1));
}

const isLike = (seconds: Seconds, middle: Seconds): boolean =>
  seconds >= BEAT.least * middle && seconds <= BEAT.most * middle;

/** Mean speed of the running outside a stretch; 0 where there is little. */
function speedAround(scene: Scene, first: number, last: number): MetresPerSecond {
  let time = 0;
  let distance = 0;
  for (let i = 0; i < scene.count; i++) {
    if ((i >= first && i <= last) || scene.speed[i]! < scene.walking) continue;
    time += scene.seconds[i]!;
    distance += scene.distance[i]!;
  }
  return time < BASE_TIME ? 0 : distance / time;
}

/** 0 where the split is not one. */
export function scoreOf(scene: Scene, spans: readonly Span[]): number {
  if (spans.length < 2) return 0;
  const { score, contrast } = measure(scene, spans);
  const work = timeIn(scene, spans);
  // Without other running the usual speed is the measure, and all may be work: a session recorded without its warm-up.
  const tooMuch = work > MOST_WORK * scene.running && scene.running - work >= BASE_TIME;
  return contrast < CONTRAST || tooMuch ? 0 : score;
}

/** What was stood inside a rep is no part of how long or how fast it was. */
export function measure(scene: Scene, spans: readonly Span[]): Measured {
  const lengths: number[] = [];
  const speeds: number[] = [];
  let work = 0;
  let far = 0;
  let restTime = 0;
  let restFar = 0;
  let next = 0;
  for (const { first, last } of spans) {
    for (; next < first; next++) {
      if (scene.speed[next]! < scene.walking) continue;
      restTime += scene.seconds[next]!;
      restFar += scene.distance[next]!;
    }
    let length = 0;
    let distance = 0;
    for (let i = first; i <= last; i++) {
      if (scene.speed[i]! < STOOD) continue;
      length += scene.seconds[i]!;
      distance += scene.distance[i]!;
    }
    lengths.push(length);
    speeds.push(distance / Math.max(1, length));
    work += length;
    far += distance;
    next = last + 1;
  }
  for (; next < scene.count; next++) {
    if (scene.speed[next]! < scene.walking) continue;
    restTime += scene.seconds[next]!;
    restFar += scene.distance[next]!;
  }
  const speed = far / Math.max(1, work);
  const alone = restTime < BASE_TIME;
  const base = alone ? scene.usual : restFar / restTime;
  const contrast = Math.log(speed / base) * (alone ? STAND_IN : 1);
  const middle = upperMedian(lengths);
  const unevenness = spread(lengths);
  const regularity = Math.max(likeness(lengths, middle), 1 / (1 + (unevenness / LENGTH_SPREAD) ** 2));
  const evenness = 1 / (1 + (spread(speeds) / SPEED_SPREAD) ** 2);
  const score =
    contrast *
    Math.sqrt(Math.min(lengths.length, MOST_COUNTED)) *
    (BY_LENGTH.least + BY_LENGTH.like * regularity) *
    (BY_SPEED.least + BY_SPEED.like * evenness) *
    (middle < SHORT ? SHORT_WEIGHT : 1);
  return { score, contrast, base, speed, unevenness };
}

/** How like each other lengths are: the share about as long as the middle one, or in sets of several kinds as long as another of its kind. */
export function likeness(lengths: readonly Seconds[], middle: Seconds): Share {
  const count = lengths.length;
  let alike = 0;
  for (let i = 0; i < count; i++)
    if (lengths[i]! >= ALIKE.least * middle && lengths[i]! <= ALIKE.most * middle) alike++;
  let most = alike / count;
  for (let turn = 1; most < TURN.weight && turn <= TURN.longest && TURN.fewest * turn <= count; turn++) {
    let twins = 0;
    for (let i = 0; i < count; i++)
      if (isTwin(lengths[i]!, lengths[i - turn]) || isTwin(lengths[i]!, lengths[i + turn])) twins++;
    // Some have a twin by chance, and most sets are of one kind.
    most = Math.max(most, TURN.weight * (twins / count) ** 2);
  }
  return most;
}

const isTwin = (length: Seconds, other = 0): boolean => Math.abs(length - other) <= TURN.seconds + TURN.share * length;
