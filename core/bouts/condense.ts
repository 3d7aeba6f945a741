/** A trace condensed: pieces of constant speed and the few figures labels ask for. */
import type { Streams } from "../activity.ts";
import type { Seconds } from "../units.ts";
import { bestWindows } from "./bests.ts";
import { type Bins, STANDING, toBins } from "./bins.ts";
import { findClimbs } from "./climbs.ts";
import { cut } from "./cut.ts";
import { heartRateOf } from "./heart-rate.ts";
import { median } from "./median.ts";
import type { Piece } from "./piece.ts";
import type { Stretch } from "./stretch.ts";
import type { TraceDigest } from "./trace-digest.ts";
import { valueAt } from "./value-at.ts";

export function condense(streams: Streams): TraceDigest | undefined {
  const bins = toBins(streams);
  if (!bins) return undefined;
  const heart = heartRateOf(bins);
  const read = (edges: readonly number[]) => piecesOf(edges, bins, heart.clean);
  const { edges, hidden, noise } = cut(bins, streams, read);
  const hill = hillEdges(bins);
  return {
    pieces: marked(read(edges), edges, hidden),
    ...(hill && { hill: read(hill) }),
    noise,
    standing: standingShare(bins),
    bests: bestWindows(bins),
    sixths: sixthsOf(bins),
    ...(heart.average > 0 && { averageHeartRate: heart.average }),
    ...(heart.top > 0 && { topHeartRate: heart.top }),
    ...(heart.silent > 0 && { heartRateSilent: heart.silent }),
    ...(heart.drift !== 0 && { heartDrift: heart.drift }),
    ...(heart.locks.length > 0 && { locks: heart.locks, locked: withLocks(bins, edges) }),
    ...(bins.jumps > 0 && { jumps: bins.jumps }),
  };
}

/** With the reps of a set that hid in a fast block told from what lies between. */
function marked(pieces: readonly Piece[], edges: readonly number[], reps: readonly Stretch[]): readonly Piece[] {
  if (reps.length === 0) return pieces;
  return pieces.map((piece, i) => {
    const middle = (edges[i]! + edges[i + 1]!) / 2;
    return reps.some(({ from, to }) => from < middle && middle < to) ? { ...piece, inBeat: true } : piece;
  });
}

/** Heart rate as it was recorded, steps or not. */
function withLocks({ cadence: _, ...bins }: Bins, edges: readonly number[]): TraceDigest["locked"] {
  const heart = heartRateOf(bins);
  const rates = piecesOf(edges, bins, heart.clean).map(
    ({ heartRate = 0, maxHeartRate = 0 }) => [heartRate, maxHeartRate] as const,
  );
  return { averageHeartRate: heart.average, topHeartRate: heart.top, rates };
}

/** Edges at each foot and top of a hill that was run over and over. */
function hillEdges(bins: Bins): readonly number[] | undefined {
  const climbs = findClimbs(bins);
  if (climbs.length === 0) return undefined;
  const rests = climbs.slice(1).map(({ foot }, i) => foot - climbs[i]!.top);
  const down = climbs.at(-1)!.top + median(rests);
  const edges = [0, ...climbs.flatMap(({ foot, top }) => [foot, top]), down, bins.count];
  // Parts without length would shift the turn of ups and downs.
  return edges.map((edge, i) => Math.min(bins.count, Math.max(edge, i)));
}

function piecesOf(edges: readonly number[], bins: Bins, heart: Float64Array | undefined): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let e = 1; e < edges.length; e++) {
    const from = edges[e - 1]!;
    const to = edges[e]!;
    const distance = valueAt(bins.distance, to) - valueAt(bins.distance, from);
    const [first, last] = [Math.round(from), Math.round(to)];
    let beats = 0;
    let beating = 0;
    let top = 0;
    for (let i = first; i < last; i++) {
      const rate = heart ? heart[i]! : 0;
      if (rate <= 0) continue;
      beats += rate;
      beating++;
      if (rate > top) top = rate;
    }
    pieces.push({
      start: round(valueAt(bins.elapsed, from)),
      end: round(valueAt(bins.elapsed, to)),
      moving: round(movingIn(bins, from, to)),
      distance: round(distance),
      speed: distance / ((to - from) * bins.step),
      ...(bins.effort !== bins.distance && {
        effort: (valueAt(bins.effort, to) - valueAt(bins.effort, from)) / ((to - from) * bins.step),
      }),
      ...(beating * 2 > last - first && { heartRate: round(beats / beating), maxHeartRate: round(top) }),
      ...(bins.altitude && { climb: round(valueAt(bins.altitude, to) - valueAt(bins.altitude, from)) }),
    });
  }
  return pieces;
}

/** Time not stood. An edge inside a bin takes its part of it: of a rep of 15 s a whole bin more or less would be a fifth of its pace. */
function movingIn({ distance, step }: Bins, from: number, to: number): Seconds {
  let moving = 0;
  for (let i = Math.floor(from); i < to; i++)
    if (distance[i + 1]! - distance[i]! >= STANDING * step) moving += step * (Math.min(i + 1, to) - Math.max(i, from));
  return moving;
}

/** A long stop is an errand: it says no more of the running than one this long. */
const STOP: Seconds = 60;

/** Share of the time stood, each stop up to `STOP`. */
function standingShare({ count, step, elapsed, distance }: Bins): number {
  let [stood, errand, stop] = [0, 0, 0];
  for (let i = 0; i <= count; i++) {
    if (i < count && distance[i + 1]! - distance[i]! < STANDING * step) {
      stop += elapsed[i + 1]! - elapsed[i]!;
      continue;
    }
    stood += Math.min(stop, STOP);
    errand += Math.max(0, stop - STOP);
    stop = 0;
  }
  return stood / Math.max(1, elapsed[count]! - elapsed[0]! - errand);
}

function sixthsOf({ count, step, distance }: Bins): readonly number[] {
  const speeds: number[] = [];
  for (let k = 0; k < 6; k++) {
    const from = Math.floor((k * count) / 6);
    const to = Math.floor(((k + 1) * count) / 6);
    speeds.push((distance[to]! - distance[from]!) / Math.max(1, (to - from) * step));
  }
  return speeds;
}

const round = (value: number): number => Math.round(value * 10) / 10;
