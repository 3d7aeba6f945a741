/** What one run shows its runner can do: the threshold speed that its best stretches speak for at least. */
import { BEST_WINDOWS, type Bests } from "./bouts/bests.ts";
import type { Piece } from "./bouts/piece.ts";
import { unhelped } from "./paces/grade.ts";
import { thresholdSpeedFrom } from "./threshold.ts";
import type { MetresPerSecond, Seconds } from "./units.ts";

/** Faster for ten minutes is a jump of the position. */
const FASTEST: MetresPerSecond = 6.4;
/** The fastest pieces of a run, together this long, are its work; own measurement on labelled runs. */
const WORK: readonly Seconds[] = [720, 1200, 1800];
/** Shorter pieces are strides, or noise. */
const SHORTEST: Seconds = 60;
/** How far above threshold broken work can be: unbroken 5 %, half of the time rested 25 % (coaching convention, on the safe side). */
const UNBROKEN = 1.05;
const RESTED = 0.4;

/** 0 where the run is too short to say. Linear in windows, laps and pieces (sorted once). */
export function performanceIn(
  bests: Bests | undefined,
  laps: readonly Piece[] | undefined,
  work: readonly Piece[] | undefined,
): MetresPerSecond {
  return Math.max(bests ? inWindows(bests) : 0, laps ? inLaps(laps) : 0, work ? inPieces(work) : 0);
}

const inWindows = (bests: Bests): MetresPerSecond =>
  bests.reduce((best, distance, i) => Math.max(best, speaksFor(distance, BEST_WINDOWS[i]!)), 0);

/** Laps in a row, long enough together. */
function inLaps(laps: readonly Piece[]): MetresPerSecond {
  let best = 0;
  for (const window of BEST_WINDOWS) {
    let [from, distance, time, climb] = [0, 0, 0, 0];
    for (const lap of laps) {
      distance += lap.distance;
      time += lap.end - lap.start;
      climb += lap.climb ?? 0;
      for (let first = laps[from]!; time - (first.end - first.start) >= window; first = laps[from]!) {
        distance -= first.distance;
        time -= first.end - first.start;
        climb -= first.climb ?? 0;
        from++;
      }
      if (time >= window) best = Math.max(best, speaksFor(unhelped(distance, climb), time));
    }
  }
  return best;
}

/** Broken work: fast pieces with rests between, as far above threshold as the rests allow. */
function inPieces(pieces: readonly Piece[]): MetresPerSecond {
  const fastest = pieces.filter(({ start, end }) => end - start >= SHORTEST).sort((a, b) => b.speed - a.speed);
  let [best, distance, climb, time, start, end, level] = [0, 0, 0, 0, Infinity, 0, 0];
  for (const piece of fastest) {
    const seconds = piece.end - piece.start;
    distance += piece.distance;
    climb += piece.climb ?? 0;
    time += seconds;
    start = Math.min(start, piece.start);
    end = Math.max(end, piece.end);
    if (time < WORK[level]!) continue;
    const speed = unhelped(distance, climb) / time;
    if (speed < FASTEST) best = Math.max(best, speed / (UNBROKEN + RESTED * (1 - time / (end - start))));
    while (level < WORK.length && time >= WORK[level]!) level++;
    if (level === WORK.length) break;
  }
  return best;
}

const speaksFor = (distance: number, time: Seconds): MetresPerSecond =>
  distance > 0 && distance < FASTEST * time ? thresholdSpeedFrom(distance, time) : 0;
