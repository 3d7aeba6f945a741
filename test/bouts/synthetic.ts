/** Made-up runs: a runner with inertia, a noisy watch, terrain that drifts; the same every time. */
import type { Activity, Lap, Streams } from "../../core/activity.ts";

/** One stretch: seconds at a speed, on a grade. */
export interface Part {
  readonly seconds: number;
  readonly speed: number;
  readonly grade?: number;
}

export const pace = (minutes: number, seconds = 0): number => 1000 / (60 * minutes + seconds);
export const times = (count: number, ...parts: readonly Part[]): readonly Part[] =>
  Array.from({ length: count }, () => parts).flat();

/** Seconds a runner takes to two thirds of a new speed; how alike neighbouring errors of a watch are; m/s of hills unseen. */
const INERTIA = 3;
const LIKENESS = 0.9;
const TERRAIN = 0.06;

export function record(parts: readonly Part[], { noise = 0.1, seed = 1 } = {}): Streams {
  const random = normal(seed);
  const length = parts.reduce((sum, { seconds }) => sum + seconds, 0);
  const [time, distance, altitude] = [
    new Float64Array(length + 1),
    new Float64Array(length + 1),
    new Float64Array(length + 1),
  ];
  let [speed, error, drift, second] = [parts[0]!.speed, 0, 0, 0];
  for (const part of parts)
    for (let s = 0; s < part.seconds; s++) {
      speed += (part.speed - speed) / INERTIA;
      error = LIKENESS * error + Math.sqrt(1 - LIKENESS ** 2) * noise * random();
      drift = 0.999 * drift + Math.sqrt(1 - 0.999 ** 2) * TERRAIN * random();
      const now = part.speed === 0 ? 0 : Math.max(0, speed + error + drift);
      second++;
      time[second] = second;
      distance[second] = distance[second - 1]! + now;
      altitude[second] = altitude[second - 1]! + now * (part.grade ?? 0);
    }
  return parts.some(({ grade }) => grade) ? { time, distance, altitude } : { time, distance };
}

export function activity(streams: Streams, over: Partial<Activity> = {}): Activity {
  const last = streams.time.length - 1;
  return run(streams.distance![last]!, streams.time[last]!, over);
}

export const run = (distance: number, time: number, over: Partial<Activity> = {}): Activity => ({
  id: "synthetic:1",
  athlete: "synthetic:1",
  sport: "run",
  start: "2026-03-09T18:00:00",
  distance,
  movingTime: time,
  elapsedTime: time,
  ...over,
});

/** Laps from distances and speeds. */
export function laps(...parts: readonly (readonly [distance: number, speed: number])[]): readonly Lap[] {
  let start = 0;
  return parts.map(([distance, speed]) => {
    const elapsedTime = Math.round(distance / speed);
    const lap = { start, elapsedTime, movingTime: elapsedTime, distance };
    start += elapsedTime;
    return lap;
  });
}

/** Standard normal numbers from a seed (Park & Miller, Box & Muller). */
function normal(seed: number): () => number {
  let state = (seed * 48_271) % 2_147_483_647;
  const uniform = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}
