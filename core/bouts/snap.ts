/** Measured lengths as the round figures that were meant. */
import { type Metres, MILE, type Seconds } from "../units.ts";
import type { RecoveryKind } from "./bout.ts";
import { median, spread } from "./median.ts";
import type { Amount } from "./structure.ts";

/** Lengths coaches write. */
const DISTANCES: readonly Metres[] = [
  100,
  200,
  300,
  400,
  500,
  600,
  800,
  1000,
  1200,
  1500,
  1600,
  MILE,
  2000,
  2400,
  3000,
  2 * MILE,
  4000,
  5000,
  6000,
  8000,
  10_000,
];
const TIMES: readonly Seconds[] = [
  10, 15, 20, 30, 40, 45, 60, 75, 90, 120, 150, 180, 240, 300, 360, 420, 480, 600, 720, 900, 1200, 1500, 1800, 2400,
  2700, 3600,
];
/** How far a measured length may be from the one meant. */
const SHARE = 0.03;
/** A trace is cut at steps of a few seconds. */
const DISTANCE_FLOOR: Metres = 14;
const TIME_FLOOR: Seconds = 4;
/** Tracks and measured loops are commoner than round times, a little. */
const PREFERENCE = 0.012;
const ALONE = 0.004;
/** Times coaches write again and again; any other is likelier a distance that took as long. */
const USUAL_TIMES: ReadonlySet<Seconds> = new Set([
  30, 60, 90, 120, 180, 240, 300, 360, 480, 600, 720, 900, 1200, 1500, 1800,
]);
const RARE = 0.04;
/** Floats are part of the session and measured like it. */
const FLOAT_PREFERENCE = 0.03;

interface Length {
  readonly distance: Metres;
  readonly seconds: Seconds;
}

/** Strides are meant by time, unless they are 100 m or 150 m long and the time is none a coach would say. */
export function snapStrides(reps: readonly Length[]): Amount {
  const time = snapTime(median(reps.map(({ seconds }) => seconds)));
  const distance = nearest(STRIDES, median(reps.map((rep) => rep.distance)), 8);
  const said = "duration" in time && STRIDE_TIMES.has(time.duration);
  return said || !distance ? time : { distance };
}

const STRIDES: readonly Metres[] = [60, 80, 100, 120, 150, 200];
const STRIDE_TIMES: ReadonlySet<Seconds> = new Set([10, 15, 20, 25, 30]);

/** The one amount a set of reps was meant to be. */
export function snapReps(reps: readonly Length[]): Amount {
  const distances = reps.map(({ distance }) => distance);
  const times = reps.map(({ seconds }) => seconds);
  const distance = nearest(DISTANCES, median(distances), DISTANCE_FLOOR);
  const duration = nearest(TIMES, median(times), TIME_FLOOR);
  const distanceOff = distance ? Math.abs(median(distances) / distance - 1) + spread(distances) : Infinity;
  const rare = duration && !USUAL_TIMES.has(duration) ? RARE : 0;
  const timeOff = duration ? Math.abs(median(times) / duration - 1) + spread(times) + rare : Infinity;
  // One block alone comes near to some distance by chance: two miles are about a quarter of an hour for many.
  const preference = reps.length > 1 ? PREFERENCE : -ALONE;
  if (distance && distanceOff <= timeOff + preference) return { distance };
  if (duration) return { duration };
  return { duration: roundTime(median(times)) };
}

/** The steps of a ladder, all by distance or all by time, whichever fits better. */
export function snapLadder(reps: readonly Length[]): readonly Amount[] {
  const snapped = reps.map((rep) => nearest(DISTANCES, rep.distance, 2 * DISTANCE_FLOOR));
  // Among hundreds of metres a mile is sixteen of them.
  const byHundreds = snapped.some((one) => one !== undefined && one % MILE !== 0 && one % 100 === 0);
  const distances = snapped.map((one) => (byHundreds && one !== undefined ? Math.round(one / 100) * 100 : one));
  const times = reps.map((rep) => nearest(TIMES, rep.seconds, TIME_FLOOR));
  const off = (snapped: readonly (number | undefined)[], values: readonly number[]) =>
    snapped.reduce<number>((sum, one, i) => sum + (one ? Math.abs(values[i]! / one - 1) : 1), 0) / reps.length;
  const byDistance = off(
    distances,
    reps.map((rep) => rep.distance),
  );
  const byTime = off(
    times,
    reps.map((rep) => rep.seconds),
  );
  const steps = inSteps(reps.map((rep) => rep.seconds));
  if (
    steps &&
    off(
      steps,
      reps.map((rep) => rep.seconds),
    ) < byDistance
  )
    return steps.map((duration) => ({ duration }));
  return byDistance <= byTime + PREFERENCE
    ? reps.map((rep, i) => ({ distance: distances[i] ?? Math.round(rep.distance / 100) * 100 }))
    : reps.map((rep, i) => ({ duration: times[i] ?? roundTime(rep.seconds) }));
}

/** Whole minutes that nobody ran to the second, and how far off they may be. */
const MINUTE: Seconds = 60;
const MINUTE_OFF = { share: 0.08, seconds: 6 };

/** The times as steps of minutes, where all of them are near one and no two neighbours are the same. */
function inSteps(times: readonly Seconds[]): readonly Seconds[] | undefined {
  const steps = times.map((time) => Math.max(MINUTE, Math.round(time / MINUTE) * MINUTE));
  const fits = steps.every(
    (step, i) =>
      Math.abs(step - times[i]!) <= Math.max(MINUTE_OFF.seconds, MINUTE_OFF.share * step) && step !== steps[i - 1],
  );
  return fits ? steps : undefined;
}

/** A jog may be meant by distance, where the distances agree much better than the times. */
export function snapRecovery(rests: readonly Length[], kind: RecoveryKind): Amount {
  const times = rests.map(({ seconds }) => seconds);
  if (kind === "stand" || rests.length < 3) return snapTime(median(times));
  const distances = rests.map(({ distance }) => distance);
  const distance = nearest(DISTANCES, median(distances), DISTANCE_FLOOR);
  const byTime = nearest(TIMES, median(times), TIME_FLOOR);
  if (!distance) return snapTime(median(times));
  const off = Math.abs(median(distances) / distance - 1) + spread(distances);
  const timeOff = (byTime ? Math.abs(median(times) / byTime - 1) : SHARE) + spread(times);
  return off + (kind === "float" ? -FLOAT_PREFERENCE : PREFERENCE) < timeOff ? { distance } : snapTime(median(times));
}

/** A recovery, by time. */
const snapTime = (seconds: Seconds): Amount => ({
  duration: nearest(TIMES, seconds, 3) ?? roundTime(seconds),
});

function nearest(table: readonly number[], value: number, floor: number): number | undefined {
  let best: number | undefined;
  for (let i = 0; i < table.length; i++) {
    const one = table[i]!;
    if (Math.abs(one - value) <= Math.max(SHARE * one, Math.min(floor, 0.12 * one)))
      if (best === undefined || Math.abs(one - value) < Math.abs(best - value)) best = one;
  }
  return best;
}

/** To 5 s below two minutes, 10 s below ten, else to the minute. */
export function roundTime(seconds: Seconds): Seconds {
  const grain = seconds < 120 ? 5 : seconds < 600 ? 10 : 60;
  return Math.max(grain, Math.round(seconds / grain) * grain);
}

/** Warm-ups and cool-downs to a tenth of a kilometre. */
export const roundDistance = (distance: Metres): Metres => Math.round(distance / 100) * 100;
