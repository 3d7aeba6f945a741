/** Heart rate that can be believed: without drop-outs, leaps and minutes in step with the cadence. */
import type { Seconds, Share } from "../units.ts";
import type { Bins } from "./bins.ts";

export interface HeartRate {
  /** by bin, 0 where silent or not believed */
  readonly clean?: Float64Array;
  readonly average: number;
  readonly top: number;
  /** rise of beats a metre from half to half; 0 where the run is too short to say */
  readonly drift: Share;
  readonly silent: Seconds;
  readonly locks: readonly { readonly start: Seconds; readonly end: Seconds; readonly cadence: number }[];
}

/** Optical sensors that lose the pulse report the steps instead. */
const LOCK_BEATS = 3;
const LOCK_SHORTEST: Seconds = 60;
const LOCK_FROM = 140;
/** Sensors start wrong more often than hearts start high. */
const SETTLING: Seconds = 120;
const TOP_WINDOW: Seconds = 15;

export function heartRateOf(bins: Bins): HeartRate {
  if (!bins.heartRate) return { average: 0, top: 0, drift: 0, silent: 0, locks: [] };
  const clean = bins.heartRate.slice();
  const locks = bins.cadence ? removeLocks(clean, bins) : [];
  removeLeaps(clean, bins.step);
  let sum = 0;
  let heard = 0;
  let silent = 0;
  for (let i = 0; i < bins.count; i++) {
    if (bins.heartRate[i]! <= 0) silent += bins.step;
    if (clean[i]! <= 0) continue;
    sum += clean[i]!;
    heard++;
  }
  return {
    clean,
    average: heard > 0 ? sum / heard : 0,
    top: topOf(clean, bins.step),
    drift: driftOf(clean, bins),
    silent,
    locks,
  };
}

/** No heart leaps by so many beats in so short a time, up and down again: a dry strap or a loose wrist does. */
const LEAP = { beats: 20, within: 6, longest: 300 };

function removeLeaps(clean: Float64Array, step: Seconds): void {
  const apart = Math.max(1, Math.round(LEAP.within / step));
  const rise = (i: number) => (clean[i]! > 0 && clean[i - apart]! > 0 ? clean[i]! - clean[i - apart]! : 0);
  let from = -1;
  for (let i = apart; i < clean.length; i++) {
    if (rise(i) >= LEAP.beats) from = i - apart + 1;
    if (from < 0 || rise(i) > -LEAP.beats) continue;
    if ((i - from) * step <= LEAP.longest) clean.fill(0, from, i);
    from = -1;
  }
}

function removeLocks(clean: Float64Array, bins: Bins): HeartRate["locks"][number][] {
  const locks: HeartRate["locks"][number][] = [];
  let from = -1;
  for (let i = 0; i <= bins.count; i++) {
    const inStep = i < bins.count && clean[i]! > LOCK_FROM && Math.abs(clean[i]! - bins.cadence![i]!) <= LOCK_BEATS;
    if (inStep && from < 0) from = i;
    if (inStep || from < 0) continue;
    if ((i - from) * bins.step >= LOCK_SHORTEST) {
      locks.push({ start: bins.elapsed[from]!, end: bins.elapsed[i]!, cadence: Math.round(bins.cadence![from]!) });
      clean.fill(0, from, i);
    }
    from = -1;
  }
  return locks;
}

/** Highest mean over `TOP_WINDOW` after the sensor has settled. */
function topOf(clean: Float64Array, step: Seconds): number {
  const window = Math.max(1, Math.round(TOP_WINDOW / step));
  let top = 0;
  let sum = 0;
  let heard = 0;
  const first = Math.round(SETTLING / step);
  for (let i = first; i < clean.length; i++) {
    sum += clean[i]!;
    if (clean[i]! > 0) heard++;
    if (i - window >= first) {
      sum -= clean[i - window]!;
      if (clean[i - window]! > 0) heard--;
    }
    if (heard === window && sum / window > top) top = sum / window;
  }
  return top;
}

/** The heart finds its level first; shorter runs do not drift. */
const LEVEL: Seconds = 600;
const DRIFT_FROM: Seconds = 2400;

/** By the halves of what was heard after `LEVEL`, beats a metre (Friel's decoupling, upside down). */
function driftOf(clean: Float64Array, { count, step, distance }: Bins): Share {
  const first = Math.round(LEVEL / step);
  if (count * step < DRIFT_FROM) return 0;
  const middle = (first + count) >> 1;
  const cost = (from: number, to: number) => {
    let beats = 0;
    let metres = 0;
    for (let i = from; i < to; i++) {
      if (clean[i]! <= 0) continue;
      beats += clean[i]! * step;
      metres += distance[i + 1]! - distance[i]!;
    }
    return metres > 0 ? beats / metres : 0;
  };
  const before = cost(first, middle);
  return before > 0 ? Math.round((1000 * cost(middle, count)) / before) / 1000 - 1 : 0;
}
