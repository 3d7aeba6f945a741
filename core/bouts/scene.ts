/** The pieces of a run as columns, and what stretches of them add up to. */
import type { BeatsPerMinute, Metres, MetresPerSecond, Seconds } from "../units.ts";
import { levelDistance } from "./on-the-flat.ts";
import type { Piece } from "./piece.ts";

/** First and last piece of a block. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** The pieces as columns, and the runner they are measured against. */
export interface Scene {
  readonly count: number;
  readonly speed: readonly MetresPerSecond[];
  readonly seconds: readonly Seconds[];
  /** of flat running, where that is known */
  readonly distance: readonly Metres[];
  /** up to the start of each piece: time and distance, and distance by the whole climb, gentle as it may be; few ask for that */
  readonly timeTo: readonly Seconds[];
  readonly distanceTo: readonly Metres[];
  readonly levelTo: () => readonly Metres[];
  /** highest of each, 0 where silent */
  readonly heart: readonly BeatsPerMinute[];
  /** what is slower is walking or standing */
  readonly walking: MetresPerSecond;
  readonly usual: MetresPerSecond;
  /** running time of all pieces */
  readonly running: Seconds;
}

/** Slower, as a share of threshold, is walking. It never counts as the base, or every run with walk breaks becomes a session. */
export const RUNNING = 0.62;
/** Slower over all of it, the runner stood. */
export const STOOD: MetresPerSecond = 0.6;

export function describe(pieces: readonly Piece[], threshold: MetresPerSecond, usual: MetresPerSecond): Scene {
  const count = pieces.length;
  const speed = new Array<MetresPerSecond>(count);
  const seconds = new Array<Seconds>(count);
  const distance = new Array<Metres>(count);
  const timeTo = new Array<Seconds>(count + 1);
  const distanceTo = new Array<Metres>(count + 1);
  timeTo[0] = distanceTo[0] = 0;
  const heart = new Array<BeatsPerMinute>(count);
  const walking = RUNNING * threshold;
  let running = 0;
  for (let i = 0; i < count; i++) {
    const piece = pieces[i]!;
    const time = piece.end - piece.start;
    const pace = piece.effort ?? piece.speed;
    speed[i] = pace;
    seconds[i] = time;
    heart[i] = piece.maxHeartRate ?? piece.heartRate ?? 0;
    distance[i] = piece.speed > 0 ? (piece.distance * pace) / piece.speed : 0;
    timeTo[i + 1] = timeTo[i]! + time;
    distanceTo[i + 1] = distanceTo[i]! + distance[i]!;
    if (pace >= walking) running += time;
  }
  let levels: readonly Metres[] | undefined;
  const levelTo = () => {
    levels ??= levelled(pieces, distance);
    return levels;
  };
  return { count, speed, seconds, distance, timeTo, distanceTo, levelTo, heart, walking, usual, running };
}

function levelled(pieces: readonly Piece[], distance: readonly Metres[]): readonly Metres[] {
  const to: Metres[] = [0];
  for (let i = 0; i < pieces.length; i++)
    to.push(to[i]! + (pieces[i]!.climb ? levelDistance(pieces[i]!) : distance[i]!));
  return to;
}

/** Neighbours that pass, together. */
export function spansWhere(count: number, passes: (piece: number) => boolean): readonly Span[] {
  const spans: { first: number; last: number }[] = [];
  for (let i = 0; i < count; i++) {
    if (!passes(i)) continue;
    const before = spans.at(-1);
    if (before?.last === i - 1) before.last = i;
    else spans.push({ first: i, last: i });
  }
  return spans;
}

export const secondsIn = ({ timeTo }: Scene, first: number, last: number): Seconds =>
  timeTo[last + 1]! - timeTo[first]!;

export const speedIn = (scene: Scene, first: number, last: number): MetresPerSecond =>
  (scene.distanceTo[last + 1]! - scene.distanceTo[first]!) / Math.max(1, secondsIn(scene, first, last));

export const levelSpeedIn = (scene: Scene, first: number, last: number): MetresPerSecond =>
  (scene.levelTo()[last + 1]! - scene.levelTo()[first]!) / Math.max(1, secondsIn(scene, first, last));

export const lengthOf = (scene: Scene, { first, last }: Span): Seconds => secondsIn(scene, first, last);

export const lengthsOf = (scene: Scene, spans: readonly Span[]): Seconds[] =>
  spans.map((span) => lengthOf(scene, span));

/** Of what lies between them. */
export function gapsOf(scene: Scene, spans: readonly Span[]): Seconds[] {
  const gaps: Seconds[] = [];
  for (let i = 1; i < spans.length; i++) gaps.push(secondsIn(scene, spans[i - 1]!.last + 1, spans[i]!.first - 1));
  return gaps;
}

/** Highest in a stretch, 0 where silent. */
export function heartIn({ heart }: Scene, { first, last }: Span): BeatsPerMinute {
  let top = 0;
  for (let i = first; i <= last; i++) if (heart[i]! > top) top = heart[i]!;
  return top;
}

export function timeIn(scene: Scene, spans: readonly Span[]): Seconds {
  let sum = 0;
  for (const span of spans) sum += lengthOf(scene, span);
  return sum;
}

/** Those that keep clear of all others by so many pieces; both in order. Linear. */
export function clearOf(others: readonly Span[], spans: readonly Span[], pieces: number): readonly Span[] {
  let next = 0;
  return spans.filter(({ first, last }) => {
    while (next < others.length && others[next]!.last + pieces < first) next++;
    return next === others.length || others[next]!.first > last + pieces;
  });
}
