/** Streams thinned for drawing: evenly spaced means of speed, heart rate, height and slope. */
import type { Streams } from "./activity.ts";
import type { Trace } from "./view.ts";

/** about one value a pixel of the chart as drawn */
const VALUES = 480;

/** Means over equal stretches of the elapsed clock; speed from distance where there is one. Linear in points. */
export function traceOf(streams: Streams): Trace {
  const { time } = streams;
  const n = time.length;
  const total = n > 0 ? time[n - 1]! : 0;
  const step = Math.max(1, Math.ceil(total / VALUES));
  const bins = Math.max(1, Math.ceil(total / step));
  const speed = spread(streams, bins, step);
  const heartRate = streams.heartRate && means(streams.time, streams.heartRate, bins, step);
  const altitude = streams.altitude && heights(time, streams.altitude, bins, step);
  return {
    step,
    speed,
    ...(heartRate && { heartRate }),
    ...(altitude && { altitude, grade: slopes(altitude, speed, step) }),
  };
}

/** m; a record that rises and falls by less is flat, indoors or without an altimeter */
const HILLY = 2;
/** m either side over which a slope is taken: shorter ones are the altimeter's noise */
const REACH = 40;
/** nobody runs steeper for long */
const STEEPEST = 0.4;

/** Mean height of each bin, the last one known where silent; undefined on the flat. */
function heights(time: ArrayLike<number>, altitude: ArrayLike<number>, bins: number, step: number) {
  const sum = new Array<number>(bins).fill(0);
  const count = new Array<number>(bins).fill(0);
  for (let i = 0; i < time.length; i++) {
    if (!Number.isFinite(altitude[i]!)) continue;
    const bin = Math.min(bins - 1, Math.floor(time[i]! / step));
    sum[bin]! += altitude[i]!;
    count[bin]! += 1;
  }
  let last = count.findIndex((one) => one > 0);
  if (last < 0) return undefined;
  const mean = sum.map((_, i) => {
    if (count[i]! > 0) last = i;
    return Math.round((sum[last]! / count[last]!) * 10) / 10;
  });
  return Math.max(...mean) - Math.min(...mean) < HILLY ? undefined : mean;
}

/** Rise over run around each bin. */
function slopes(altitude: readonly number[], speed: readonly number[], step: number): number[] {
  return altitude.map((_, i) => {
    let [from, to, run] = [i, i, 0];
    while (run < 2 * REACH && (from > 0 || to < altitude.length - 1)) {
      if (from > 0) run += speed[--from]! * step;
      if (to < altitude.length - 1) run += speed[to++]! * step;
    }
    const slope = run >= REACH ? (altitude[to]! - altitude[from]!) / run : 0;
    return Math.round(Math.max(-STEEPEST, Math.min(STEEPEST, slope)) * 1000) / 1000;
  });
}

function spread(streams: Streams, bins: number, step: number): number[] {
  const { time, distance, speed } = streams;
  if (!distance) return speed ? means(time, speed, bins, step) : new Array<number>(bins).fill(0);
  const metres = new Array<number>(bins).fill(0);
  for (let i = 1; i < time.length; i++) {
    const bin = Math.min(bins - 1, Math.floor((time[i]! - 0.5) / step));
    const gained = distance[i]! - distance[i - 1]!;
    if (gained > 0) share(metres, time[i - 1]!, time[i]!, gained, step, bin);
  }
  return metres.map((one) => Math.round((one / step) * 1000) / 1000);
}

/** A sample that spans several bins gives each its part. */
function share(metres: number[], from: number, to: number, gained: number, step: number, last: number): void {
  const first = Math.min(last, Math.floor(from / step));
  const span = to - from;
  for (let bin = first; bin <= last; bin++) {
    const inside = Math.min(to, (bin + 1) * step) - Math.max(from, bin * step);
    metres[bin]! +=
      span > 0 ? (gained * Math.max(0, bin === last ? to - Math.max(from, bin * step) : inside)) / span : gained;
  }
}

function means(time: ArrayLike<number>, values: ArrayLike<number>, bins: number, step: number): number[] {
  const sum = new Array<number>(bins).fill(0);
  const count = new Array<number>(bins).fill(0);
  for (let i = 0; i < time.length; i++) {
    const value = values[i]!;
    if (!(value > 0)) continue;
    const bin = Math.min(bins - 1, Math.floor(time[i]! / step));
    sum[bin]! += value;
    count[bin]! += 1;
  }
  return sum.map((one, i) => (count[i] ? Math.round((one / count[i]!) * 100) / 100 : 0));
}
