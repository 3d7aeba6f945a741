/** What a watch or a phone stores of a run: thinned, rounded, noisy in the way of its kind, with holes. */
import type { Streams } from "../../core/activity.ts";
import { type Random, randomFrom } from "./random.ts";
import type { Moment } from "./runner.ts";

/** Below this the watch calls it standing. */
export const MOVING = 0.6;

/** Of errors from second to second. */
const LIKENESS = 0.8;

export interface Watch {
  /** every second; every 1 to 4 s as the watch sees fit; every 3 s; every 5 s */
  readonly recording?: "every-second" | "smart" | "every-third" | "thinned";
  /** m/s of deviation the position noise puts on speed; hangs together over a few seconds, as a watch filters it */
  readonly noise?: number;
  /** of that noise from one sample to the next; 0.8 unless told */
  readonly likeness?: number;
  /** m/s of noise that is new every second, as in distances taken from raw positions */
  readonly whiteNoise?: number;
  /** stretches without samples while the clock and the runner go on: a lost foot pod, a tunnel */
  readonly gaps?: readonly { readonly at: number; readonly seconds: number }[];
  readonly heartRate?: boolean;
  readonly altitude?: boolean;
}

export function write(
  moments: readonly Moment[],
  watch: Watch & { readonly indoor: boolean },
  seed: number,
): Streams & { readonly heartRate?: number[] } {
  const random = randomFrom(seed ^ 0x9e3779b9);
  const kept = keep(moments, { ...watch, random });
  const distance = distanceOf(kept, moments, watch, random);
  const heartRate = kept.map((moment) => Math.round(moment.heartRate));
  const height = kept.map((moment) => (watch.indoor ? 0 : round(moment.altitude + 0.1 * random.normal(), 0.2)));
  return {
    time: kept.map((moment) => moment.time),
    distance,
    speed: smooth(kept, distance),
    ...(watch.heartRate === false ? {} : { heartRate }),
    ...(watch.altitude === false ? {} : { altitude: height }),
    cadence: kept.map((moment) => 2 * Math.round(moment.cadence / 2)),
  };
}

/** To the nearest multiple, without what a sum of fractions has beyond the third decimal; nothing is never below nothing. */
export const round = (value: number, to: number) => Math.round(Math.round(value / to) * to * 1000) / 1000 + 0;

function keep(
  moments: readonly Moment[],
  { random, recording, indoor, gaps = [] }: Watch & { readonly random: Random; readonly indoor: boolean },
): readonly Moment[] {
  const silent = (index: number) => gaps.some(({ at, seconds }) => index > at && index < at + seconds);
  const smart = recording === "smart" || indoor;
  let next = 0;
  return moments.filter((_, index) => {
    const inner = index > 0 && index < moments.length - 1;
    if (inner && silent(index)) return false;
    if (recording === "thinned" && !indoor) return !inner || index % 5 === 0;
    if (recording === "every-third" && !indoor) return !inner || index % 3 === 0;
    if (!smart) return true;
    if (index < next && inner) return false;
    next = index + 1 + Math.floor(random.next() * 4);
    return true;
  });
}

/** Distance as it was measured: never falling, near the truth in the long run. */
function distanceOf(
  kept: readonly Moment[],
  moments: readonly Moment[],
  { noise: said, likeness = LIKENESS, whiteNoise = 0, indoor }: Watch & { readonly indoor: boolean },
  random: Random,
): number[] {
  const noise = said ?? (indoor ? 0.03 : 0.12);
  const own = Math.sqrt(1 - likeness * likeness);
  const white = whiteNoise > 0 ? walked(moments, whiteNoise, randomFrom(Math.round(random.next() * 1e9))) : undefined;
  let [shift, wander, reached] = [0, 0, 0];
  return kept.map((moment, index) => {
    const gap = index === 0 ? 1 : Math.min(5, moment.time - kept[index - 1]!.time);
    // Position errors hang together over a few seconds and pull back to the true place.
    wander = wander * likeness + noise * own * random.normal();
    shift = moment.speed < MOVING ? shift : (shift + wander * gap) * 0.98;
    reached = Math.max(reached, round(moment.distance + shift + (white?.get(moment) ?? 0), 0.1));
    return reached;
  });
}

/** The sum of errors that are new every second. */
function walked(moments: readonly Moment[], deviation: number, random: Random): ReadonlyMap<Moment, number> {
  let sum = 0;
  return new Map(
    moments.map((moment) => {
      if (moment.speed >= MOVING) sum = sum * 0.995 + deviation * random.normal();
      return [moment, sum];
    }),
  );
}

/** The speed a site computes from distance: an average over the last few seconds. */
function smooth(kept: readonly Moment[], distance: readonly number[]): number[] {
  return kept.map((moment, index) => {
    let from = index;
    while (from > 0 && moment.time - kept[from - 1]!.time <= 4) from -= 1;
    const seconds = moment.time - kept[from]!.time;
    return seconds === 0 ? 0 : round((distance[index]! - distance[from]!) / seconds, 0.001);
  });
}
