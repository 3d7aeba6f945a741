/** How well one dividing speed splits a run into alike fast blocks and the rest. */
import type { MetresPerSecond, Seconds } from "../units.ts";
import type { Piece } from "./piece.ts";

/** First and last piece of a block. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** The pieces as columns, and the runner they are measured against. */
export interface Scene {
  readonly count: number;
  readonly speed: Float64Array;
  readonly seconds: Float64Array;
  readonly distance: Float64Array;
  /** what is slower is walking or standing */
  readonly walking: MetresPerSecond;
  readonly usual: MetresPerSecond;
  /** running time of all pieces */
  readonly running: Seconds;
  readonly measure: (spans: readonly Span[]) => Measured;
}

export interface Measured {
  readonly score: number;
  readonly contrast: number;
  readonly base: MetresPerSecond;
  readonly speed: MetresPerSecond;
  readonly unevenness: number;
}

/** Walking never counts as the base, or every run with walk breaks becomes a session. */
const RUNNING = 0.62;
/** A hole in a block that is no recovery. */
const HOLE: Seconds = 8;
const HOLE_SHARE = 0.05;
const HOLE_MOST: Seconds = 20;
/** How deep a recovery goes, as a share of the way in ln from the work to the running around the session;
 * runners drift more over minutes than from one short rep to the next. */
const HOLE_DEPTH = { short: 0.22, long: 0.32, from: 240 };
/** Lengths that keep the beat of so many others. */
const BEAT = { fewest: 4, least: 0.7, most: 1.4 };
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
/** Shorter blocks are likelier a jump of the position. */
const SHORT: Seconds = 15;
const SHORT_WEIGHT = 0.6;

export function describe(pieces: readonly Piece[], threshold: MetresPerSecond, usual: MetresPerSecond): Scene {
  const count = pieces.length;
  const scene = {
    count,
    speed: new Float64Array(count),
    seconds: new Float64Array(count),
    distance: new Float64Array(count),
    walking: RUNNING * threshold,
    usual,
    running: 0,
    measure: (spans: readonly Span[]) => measure(scene, spans),
  };
  for (let i = 0; i < count; i++) {
    const { start, end, speed, distance } = pieces[i]!;
    scene.speed[i] = speed;
    scene.seconds[i] = end - start;
    scene.distance[i] = distance;
    if (speed >= scene.walking) scene.running += end - start;
  }
  return scene;
}

/** Runs of pieces above `limit`, small holes closed. */
export function spansAt(scene: Scene, limit: MetresPerSecond): readonly Span[] {
  const spans: { first: number; last: number }[] = [];
  for (let i = 0; i < scene.count; i++) {
    if (scene.speed[i]! <= limit) continue;
    const before = spans.at(-1);
    if (before?.last === i - 1) before.last = i;
    else spans.push({ first: i, last: i });
  }
  const around = spans.length > 1 ? speedAround(scene, spans[0]!.first, spans.at(-1)!.last) : 0;
  const beat = beatOf(scene, spans);
  for (let k = 1; k < spans.length; k++) {
    const [a, b] = [spans[k - 1]!, spans[k]!];
    if (!isHole(scene, a, b, around, beat)) continue;
    a.last = b.last;
    spans.splice(k, 1);
    k--;
  }
  return spans;
}

/** Middle lengths of stretches and of what lies between; 0 where there are few. */
interface Beat {
  readonly work: Seconds;
  readonly rest: Seconds;
}

function beatOf(scene: Scene, spans: readonly Span[]): Beat {
  if (spans.length < BEAT.fewest) return { work: 0, rest: 0 };
  const middle = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1]!;
  return {
    work: middle(spans.map(({ first, last }) => secondsIn(scene, first, last))),
    rest: middle(spans.slice(1).map(({ first }, i) => secondsIn(scene, spans[i]!.last + 1, first - 1))),
  };
}

/** Too short for a recovery, or hardly slower than the work against the running around it, unless it keeps the beat of the others. */
function isHole(scene: Scene, a: Span, b: Span, around: MetresPerSecond, beat: Beat): boolean {
  const hole = secondsIn(scene, a.last + 1, b.first - 1);
  const shorter = Math.min(secondsIn(scene, a.first, a.last), secondsIn(scene, b.first, b.last));
  if (hole <= Math.max(HOLE, Math.min(HOLE_MOST, HOLE_SHARE * shorter))) return true;
  const inBeat =
    isLike(hole, beat.rest) && [a, b].every(({ first, last }) => isLike(secondsIn(scene, first, last), beat.work));
  if (inBeat) return false;
  const rest = speedIn(scene, a.last + 1, b.first - 1);
  const work = Math.min(speedIn(scene, a.first, a.last), speedIn(scene, b.first, b.last));
  const depth = shorter >= HOLE_DEPTH.from ? HOLE_DEPTH.long : HOLE_DEPTH.short;
  return around > 0 && work > around && Math.log(work / rest) <= depth * Math.log(work / around);
}

const isLike = (seconds: Seconds, middle: Seconds): boolean =>
  seconds >= BEAT.least * middle && seconds <= BEAT.most * middle;

/** Mean speed of the running outside a stretch; 0 where there is little. */
function speedAround(scene: Scene, first: number, last: number): MetresPerSecond {
  let [time, distance] = [0, 0];
  for (let i = 0; i < scene.count; i++) {
    if ((i >= first && i <= last) || scene.speed[i]! < scene.walking) continue;
    time += scene.seconds[i]!;
    distance += scene.distance[i]!;
  }
  return time < BASE_TIME ? 0 : distance / time;
}

export function secondsIn(scene: Scene, first: number, last: number): Seconds {
  let sum = 0;
  for (let i = first; i <= last; i++) sum += scene.seconds[i]!;
  return sum;
}

export function speedIn(scene: Scene, first: number, last: number): MetresPerSecond {
  let distance = 0;
  for (let i = first; i <= last; i++) distance += scene.distance[i]!;
  return distance / Math.max(1, secondsIn(scene, first, last));
}

/** 0 where the split is not one. */
export function scoreOf(scene: Scene, spans: readonly Span[]): number {
  if (spans.length < 2) return 0;
  const { score, contrast } = measure(scene, spans);
  let work = 0;
  for (const { first, last } of spans) work += secondsIn(scene, first, last);
  // Without other running the usual speed is the measure, and all may be work: a session recorded without its warm-up.
  const tooMuch = work > MOST_WORK * scene.running && scene.running - work >= BASE_TIME;
  return contrast < CONTRAST || tooMuch ? 0 : score;
}

function measure(scene: Scene, spans: readonly Span[]): Measured {
  const lengths: number[] = [];
  const speeds: number[] = [];
  let [work, far] = [0, 0];
  let [restTime, restFar] = [0, 0];
  let next = 0;
  for (const { first, last } of spans) {
    for (; next < first; next++) {
      if (scene.speed[next]! < scene.walking) continue;
      restTime += scene.seconds[next]!;
      restFar += scene.distance[next]!;
    }
    let [length, distance] = [0, 0];
    for (let i = first; i <= last; i++) {
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
  const middle = lengths.slice().sort((a, b) => a - b)[lengths.length >> 1] ?? 0;
  const alike = lengths.filter((length) => length >= 0.7 * middle && length <= 1.4 * middle).length / lengths.length;
  const unevenness = spread(lengths);
  const regularity = Math.max(alike, 1 / (1 + (unevenness / LENGTH_SPREAD) ** 2));
  const evenness = 1 / (1 + (spread(speeds) / SPEED_SPREAD) ** 2);
  const score =
    contrast *
    Math.sqrt(Math.min(lengths.length, MOST_COUNTED)) *
    (0.3 + 0.7 * regularity) *
    (0.4 + 0.6 * evenness) *
    (middle < SHORT ? SHORT_WEIGHT : 1);
  return { score, contrast, base, speed, unevenness };
}

/** Standard deviation over mean. */
export function spread(values: readonly number[]): number {
  if (values.length < 2) return 0;
  let sum = 0;
  let squares = 0;
  for (const value of values) {
    sum += value;
    squares += value * value;
  }
  const mean = sum / values.length;
  return mean > 0 ? Math.sqrt(Math.max(0, squares / values.length - mean * mean)) / mean : 0;
}
