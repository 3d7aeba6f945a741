/** What the streams say inside one bout: heart rate at its ends, and whether pace and cadence held from its first half to its second. */
import type { Streams } from "../activity.ts";
import type { Bout } from "../bouts/bout.ts";
import type { BeatsPerMinute, MetresPerSecond, Seconds, StepsPerMinute } from "../units.ts";

export interface Inside {
  /** at the start and the end of the bout, and the highest and lowest in it */
  readonly heartRate?: {
    readonly start: BeatsPerMinute;
    readonly end: BeatsPerMinute;
    readonly top: BeatsPerMinute;
    readonly low: BeatsPerMinute;
  };
  readonly speed?: { readonly first: MetresPerSecond; readonly second: MetresPerSecond };
  readonly cadence?: { readonly first: StepsPerMinute; readonly second: StepsPerMinute };
}

/** A stretch whose heart rate is not to be believed. */
export interface Doubted {
  readonly start: Seconds;
  readonly end: Seconds;
}

/** Ends of a bout are read over this long. */
const END: Seconds = 6;
/** Getting up to speed is no drift. */
const UP_TO_SPEED: Seconds = 8;
/** In a walk there are no running steps. */
const RUNNING_STEPS = 120;

/** Linear in the samples of the bout. */
export function insideOf(streams: Streams, bout: Bout, doubted: readonly Doubted[] = []): Inside {
  const from = indexAt(streams.time, bout.start);
  const to = indexAt(streams.time, bout.end);
  const heartRate = streams.heartRate && heartIn(streams.time, streams.heartRate, from, to, doubted);
  const middle = indexAt(streams.time, (bout.start + UP_TO_SPEED + bout.end) / 2);
  const begin = indexAt(streams.time, bout.start + UP_TO_SPEED);
  const first = speedIn(streams, begin, middle);
  const second = speedIn(streams, middle, to);
  const steps = streams.cadence && [meanIn(streams.cadence, begin, middle), meanIn(streams.cadence, middle, to)];
  return {
    ...(heartRate && { heartRate }),
    ...(first > 0 && second > 0 && { speed: { first, second } }),
    ...(steps?.[0] && steps[1] && { cadence: { first: steps[0], second: steps[1] } }),
  };
}

/** First sample at or after a second. */
function indexAt(time: ArrayLike<Seconds>, second: Seconds): number {
  let low = 0;
  let high = time.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (time[middle]! < second) low = middle + 1;
    else high = middle;
  }
  return low;
}

function heartIn(
  time: ArrayLike<Seconds>,
  beats: ArrayLike<BeatsPerMinute>,
  from: number,
  to: number,
  doubted: readonly Doubted[],
): Inside["heartRate"] {
  let [top, low, heard] = [0, Infinity, 0];
  const ends = { start: { sum: 0, count: 0 }, end: { sum: 0, count: 0 } };
  const last = time[to - 1] ?? 0;
  for (let i = from; i < to; i++) {
    const [beat, at] = [beats[i]!, time[i]!];
    if (!(beat > 0) || doubted.some(({ start, end }) => at >= start && at <= end)) continue;
    heard++;
    top = Math.max(top, beat);
    low = Math.min(low, beat);
    for (const end of [at - time[from]! < END && ends.start, last - at < END && ends.end])
      if (end) [end.sum, end.count] = [end.sum + beat, end.count + 1];
  }
  if (heard < (to - from) / 2 || ends.start.count === 0 || ends.end.count === 0) return undefined;
  return { start: ends.start.sum / ends.start.count, end: ends.end.sum / ends.end.count, top, low };
}

function speedIn({ time, distance, speed }: Streams, from: number, to: number): MetresPerSecond {
  if (to - from < 2) return 0;
  if (!distance) return speed ? meanIn(speed, from, to, 0) : 0;
  const seconds = time[to - 1]! - time[from]!;
  const metres = distance[to - 1]! - distance[from]!;
  return seconds > 0 && metres > 0 ? metres / seconds : 0;
}

function meanIn(values: ArrayLike<number>, from: number, to: number, above = RUNNING_STEPS): number {
  let [sum, count] = [0, 0];
  for (let i = from; i < to; i++) if (values[i]! > above) [sum, count] = [sum + values[i]!, count + 1];
  return count > 0 ? sum / count : 0;
}
