/** Streams made even: cumulative distance, elapsed time and heart rate at steps of a few seconds, long stops shortened. */
import type { Streams } from "../activity.ts";
import type { MetresPerSecond, Seconds } from "../units.ts";
import { onTheFlat } from "./on-the-flat.ts";
import { withOwnSpeed } from "./own-speed.ts";

export interface Bins {
  readonly count: number;
  readonly step: Seconds;
  /** elapsed clock at the edges; `count + 1` values */
  readonly elapsed: Float64Array;
  /** m from the start at the edges */
  readonly distance: Float64Array;
  /** m of flat running of the same effort, changes of speed as the watch itself knows them: what edges are found in */
  readonly effort: Float64Array;
  /** m at the edges; absent without altitude */
  readonly altitude?: Float64Array;
  /** mean inside each bin, 0 where silent */
  readonly heartRate?: Float64Array;
  readonly cadence?: Float64Array;
  /** samples whose position jumped; what they claim is cut to what a runner can do */
  readonly jumps: number;
}

/** Shorter bins cost time and found no more reps on recorded runs. */
const STEP: Seconds = 3;
/** Thinned files keep their own spacing up to here. */
const WIDEST: Seconds = 12;
/** Nobody trains faster for long: a jump of the position. */
const FASTEST: MetresPerSecond = 8.5;
/** Nobody does for a second: a step of the position, not of the runner. */
const JUMP: MetresPerSecond = 12;
/** A position that waits longer is a runner who stands. */
const WAITED: Seconds = 120;
/** Below this the runner stands. */
export const STANDING: MetresPerSecond = 0.6;
/** A paused clock is still a recovery, but as a short one. */
const PAUSE: Seconds = 10;
const PAUSE_KEPT: Seconds = 20;
const FEWEST = 20;

export function toBins(streams: Streams): Bins | undefined {
  const cleaned = clean(streams);
  if (!cleaned) return undefined;
  const { clock, time, size } = cleaned;
  const step = stepOf(time, size);
  const count = Math.floor(clock[size - 1]! / step);
  if (count < FEWEST || cleaned.distance[size - 1]! <= 0) return undefined;
  const even = (values: Float64Array) => sampled(clock, values, size, step, count);
  const elapsed = even(time);
  elapsed[count] = time[size - 1]!;
  const distance = even(cleaned.distance);
  const altitude = cleaned.altitude && even(cleaned.altitude);
  const own = cleaned.claimed ? withOwnSpeed(distance, even(cleaned.claimed), step) : distance;
  return {
    count,
    step,
    elapsed,
    distance,
    effort: altitude ? onTheFlat(own, altitude, step) : own,
    jumps: cleaned.jumps,
    ...(altitude && { altitude }),
    ...(streams.heartRate && { heartRate: averaged(streams.heartRate, cleaned, step, count) }),
    ...(streams.cadence && { cadence: averaged(streams.cadence, cleaned, step, count) }),
  };
}

interface Cleaned {
  readonly size: number;
  /** where each kept sample comes from */
  readonly index: Int32Array;
  readonly time: Float64Array;
  /** elapsed clock with long stops shortened */
  readonly clock: Float64Array;
  readonly distance: Float64Array;
  readonly altitude?: Float64Array;
  /** m from the start as the watch's own speed has it */
  readonly claimed?: Float64Array;
  readonly jumps: number;
}

/** Time that rises, distance that never falls nor jumps. */
function clean(streams: Streams): Cleaned | undefined {
  const length = streams.time.length;
  if (length < FEWEST || !(streams.distance || streams.speed)) return undefined;
  const index = new Int32Array(length);
  const time = new Float64Array(length);
  const clock = new Float64Array(length);
  const distance = new Float64Array(length);
  const altitude = streams.altitude ? new Float64Array(length) : undefined;
  const metres = streams.distance;
  /** metres since the sample before */
  const gone = new Float64Array(length);
  let size = 0;
  let far = 0;
  for (let i = 0; i < length; i++) {
    const now = streams.time[i]!;
    const dt = size === 0 ? 0 : now - time[size - 1]!;
    if (!(now >= 0) || (size > 0 && !(dt > 0))) continue;
    if (metres) {
      const here = metres[i]!;
      gone[size] = size > 0 && here > far ? here - far : 0;
      if (here > far || size === 0) far = here;
    } else {
      const speed = streams.speed![i]!;
      gone[size] = size > 0 && speed > 0 ? speed * dt : 0;
    }
    index[size] = i;
    time[size] = now;
    if (altitude) {
      const height = streams.altitude![i]!;
      altitude[size] = Number.isFinite(height) ? height : size > 0 ? altitude[size - 1]! : 0;
    }
    size++;
  }
  spreadJumps(gone, time, size);
  let jumps = 0;
  for (let k = 1; k < size; k++) {
    const dt = time[k]! - time[k - 1]!;
    const far = Math.min(gone[k]!, FASTEST * dt);
    if (gone[k]! > JUMP * dt) jumps++;
    distance[k] = distance[k - 1]! + far;
    clock[k] = clock[k - 1]! + (dt > PAUSE && far < STANDING * dt ? Math.min(dt, PAUSE_KEPT) : dt);
  }
  if (size < FEWEST) return undefined;
  const claimed = metres && streams.speed ? claimedBy(streams.speed, index, time, distance) : undefined;
  return { size, index, time, clock, distance, altitude, claimed, jumps };
}

/** Where the watch says no speed, or nothing for long, the positions speak. */
function claimedBy(
  speed: ArrayLike<number>,
  index: Int32Array,
  time: Float64Array,
  distance: Float64Array,
): Float64Array {
  const claimed = new Float64Array(time.length);
  for (let k = 1; k < time.length; k++) {
    const dt = time[k]! - time[k - 1]!;
    const own = (speed[index[k]!]! + speed[index[k - 1]!]!) / 2;
    const metres = own >= 0 && own <= FASTEST && dt <= PAUSE ? own * dt : distance[k]! - distance[k - 1]!;
    claimed[k] = claimed[k - 1]! + metres;
  }
  return claimed;
}

/** A position that jumps ahead and waits there, or waits and then catches up: what it jumped belongs to the time it waited as well. */
function spreadJumps(gone: Float64Array, time: Float64Array, size: number): void {
  for (let k = 1; k < size; k++) {
    const dt = time[k]! - time[k - 1]!;
    if (gone[k]! <= FASTEST * dt) continue;
    let [first, last] = [k, k];
    while (last + 1 < size && gone[last + 1]! === 0 && time[last]! - time[k - 1]! < WAITED) last++;
    if (last === k) while (first > 1 && gone[first - 1]! === 0 && time[k]! - time[first - 1]! < WAITED) first--;
    const from = time[first - 1]!;
    const speed = gone[k]! / (time[last]! - from);
    if (speed > FASTEST) continue;
    for (let j = first; j <= last; j++) gone[j] = speed * (time[j]! - time[j - 1]!);
  }
}

/** The file's own spacing where it is coarse, else `STEP`. */
function stepOf(time: Float64Array, size: number): Seconds {
  const gaps = new Float64Array(size - 1);
  for (let i = 1; i < size; i++) gaps[i - 1] = time[i]! - time[i - 1]!;
  const median = gaps.sort()[gaps.length >> 1]!;
  return median > STEP && median <= WIDEST ? Math.round(median) : STEP;
}

/** Values at even steps of the shortened clock, by straight lines. */
function sampled(clock: Float64Array, values: Float64Array, size: number, step: Seconds, count: number): Float64Array {
  const out = new Float64Array(count + 1);
  let j = 1;
  for (let i = 0; i <= count; i++) {
    const at = i * step;
    while (j < size - 1 && clock[j]! < at) j++;
    const from = clock[j - 1]!;
    const share = Math.min(1, Math.max(0, (at - from) / (clock[j]! - from)));
    out[i] = values[j - 1]! + share * (values[j]! - values[j - 1]!);
  }
  return out;
}

/** Means of what was measured inside each bin; the last value is held over bins without a sample of their own. */
function averaged(series: ArrayLike<number>, cleaned: Cleaned, step: Seconds, count: number): Float64Array {
  const out = new Float64Array(count);
  const samples = new Int32Array(count);
  for (let j = 0; j < cleaned.size; j++) {
    const value = series[cleaned.index[j]!]!;
    const bin = Math.min(count - 1, Math.floor(cleaned.clock[j]! / step));
    if (!(value > 0)) continue;
    out[bin] = out[bin]! + value;
    samples[bin] = samples[bin]! + 1;
  }
  const held = Math.ceil(WIDEST / step);
  let last = 0;
  let age = 0;
  for (let i = 0; i < count; i++) {
    if (samples[i]! > 0) {
      last = out[i]! / samples[i]!;
      age = 0;
    } else age++;
    out[i] = age <= held ? last : 0;
  }
  return out;
}
