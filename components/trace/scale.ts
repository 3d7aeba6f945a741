/** Where speeds, beats, heights and seconds stand on the drawn trace, in percent: it fits any width without measuring the page. */
import type { Bout } from "../../core/bouts/bout.ts";
import type { MetresPerSecond, Seconds } from "../../core/units.ts";
import type { Trace, Units } from "../../core/view.ts";
import { paceSeconds } from "../format.ts";

export const FULL = 100;

export interface Range {
  readonly low: number;
  readonly high: number;
}

/** Seconds along the run to percent of the width. */
export type Along = (seconds: Seconds) => number;

/** The clock the trace is drawn over. */
export const endOf = (trace: Trace, bouts: readonly Bout[]): Seconds =>
  Math.max(bouts.at(-1)?.end ?? 0, trace.step * (trace.speed.length - 1), 1);

/** Above the fastest bout there is room for what is uneven inside it, and for what a run got faster to; a single wild sample may leave the picture. */
const ROOM_ABOVE = 1.12;
const MOST_FASTER = 1.2;
const SELDOM = 0.98;

/** From a slow jog to a little above the fastest. */
export function speedRange(trace: Trace, bouts: readonly Bout[]): Range {
  const speeds = bouts.map((bout) => bout.speed).filter((speed) => speed > 0);
  const all = speeds.length > 0 ? speeds : trace.speed.filter((speed) => speed > 0);
  if (all.length === 0) return { low: 0, high: 5 };
  const fastest = Math.max(...all);
  const ran = trace.speed.toSorted((a, b) => a - b)[Math.floor(SELDOM * trace.speed.length)]!;
  const high = Math.max(fastest, Math.min(MOST_FASTER * fastest, ran * 0.91)) * ROOM_ABOVE;
  return { low: Math.min(...all) * 0.75, high };
}

/** Percent from the top; what is outside stands at the edge. */
export const upFrom = ({ low, high }: Range, value: number): number =>
  FULL - (FULL * (Math.min(high, Math.max(low, value)) - low)) / (high - low);

/** Round paces, at least a fifth of the height apart, fastest first. */
export function paceTicks(range: Range, units: Units): readonly MetresPerSecond[] {
  const unit = paceSeconds(1, units);
  const ticks: MetresPerSecond[] = [];
  for (let pace = Math.ceil(unit / range.high / 15) * 15; pace < unit / Math.max(range.low, 1); pace += 15) {
    const speed = unit / pace;
    const above = ticks.at(-1) ?? range.high * 0.98 + (range.high - range.low) / 5;
    if ((above - speed) / (range.high - range.low) >= 0.2) ticks.push(speed);
  }
  return ticks.filter((speed) => speed - range.low > 0.06 * (range.high - range.low));
}

/** An SVG path through the values, one a step; broken where `known` says nothing was recorded. */
export function line(
  values: readonly number[],
  step: Seconds,
  x: Along,
  y: (value: number) => number,
  known: (value: number, i: number) => boolean = (value) => value > 0,
): string {
  let path = "";
  let drawing = false;
  values.forEach((value, i) => {
    const on = known(value, i);
    if (on) path += `${drawing ? "L" : "M"}${x(i * step).toFixed(2)} ${y(value).toFixed(1)}`;
    drawing = on;
  });
  return path;
}
