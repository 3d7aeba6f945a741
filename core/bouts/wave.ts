/** The beat at which the speed in a stretch goes up and down most: its strongest wave, folded. */
import type { Seconds, Share } from "../units.ts";
import type { Beat } from "./set-fit.ts";
import type { Stretch } from "./stretch.ts";
import { levelOf, type Sums } from "./sums.ts";

/** Turns looked for, a rep and its rest together; each so much longer than the one before; so many of them at least. */
const TURN: { readonly shortest: Seconds; readonly longest: Seconds; readonly step: Share; readonly fewest: number } = {
  shortest: 50,
  longest: 1500,
  step: 1.04,
  fewest: 3,
};
/** Neither rep nor rest is shorter than this share of both. */
const SHORTEST_PART: Share = 0.25;

export function waveIn(sums: Sums, { from, to }: Stretch, step: Seconds): Beat | undefined {
  const n = to - from;
  const mean = levelOf(sums, from, to);
  let [most, period] = [0, 0];
  const longest = Math.min(TURN.longest / step, n / TURN.fewest);
  for (let turn = TURN.shortest / step; turn <= longest; turn *= TURN.step) {
    const [by, lift] = [Math.cos((2 * Math.PI) / turn), Math.sin((2 * Math.PI) / turn)];
    let [cos, sin, real, imaginary] = [1, 0, 0, 0];
    for (let i = from; i < to; i++) {
      const off = sums.speed[i]! - mean;
      real += off * cos;
      imaginary += off * sin;
      [cos, sin] = [cos * by - sin * lift, cos * lift + sin * by];
    }
    const power = real * real + imaginary * imaginary;
    if (power > most) [most, period] = [power, Math.round(turn)];
  }
  return period > 0 ? shapeOf(sums, { from, to }, period) : undefined;
}

/** Which part of a turn is the rep: the one that parts the folded speeds best. */
function shapeOf({ speed }: Sums, { from, to }: Stretch, period: number): Beat | undefined {
  const [sums, counts] = [new Float64Array(period), new Int32Array(period)];
  for (let i = from; i < to; i++) {
    const at = (i - from) % period;
    sums[at] = sums[at]! + speed[i]!;
    counts[at] = counts[at]! + 1;
  }
  const folded = new Float64Array(2 * period + 1);
  for (let k = 0; k < 2 * period; k++) folded[k + 1] = folded[k]! + sums[k % period]! / counts[k % period]!;
  const total = folded[period]!;
  const shortest = Math.max(1, Math.round(SHORTEST_PART * period));
  let [best, most]: [Beat | undefined, number] = [undefined, 0];
  for (let work = shortest; work <= period - shortest; work++)
    for (let first = 0; first < period; first++) {
      const up = folded[first + work]! - folded[first]!;
      const [rest, high, low] = [period - work, up / work, (total - up) / (period - work)];
      const worth = (high - low) * Math.abs(high - low) * work * rest;
      if (worth > most) [best, most] = [{ work, rest, high, low }, worth];
    }
  return best;
}
