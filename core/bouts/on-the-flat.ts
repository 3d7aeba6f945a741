/** Distance as the flat running of the same effort: a warm-up downhill is no work, a rep uphill is. */
import { gradeFactor } from "../paces/grade.ts";
import type { Metres, Seconds, Share } from "../units.ts";

/** Heights that bend more than this from step to step, in the middle, are not to be trusted with slopes. */
const BEND: Metres = 1;
/** A slope is taken over so long, and no steeper than runners run; over less ground there is none. */
const OVER: Seconds = 60;
const STEEPEST: Share = 0.15;
const LEAST: Metres = 20;
/** Heights wander so far by themselves in that time. */
const WANDER: Metres = 2;

/** All in m at edges `step` apart. */
export function onTheFlat(distance: Float64Array, altitude: Float64Array, step: Seconds): Float64Array {
  if (bendOf(altitude) > BEND) return distance;
  const last = distance.length - 1;
  const reach = Math.max(1, Math.round(OVER / 2 / step));
  const out = new Float64Array(last + 1);
  for (let i = 1; i <= last; i++) {
    const [from, to] = [Math.max(0, i - reach), Math.min(last, i + reach - 1)];
    const far = distance[to]! - distance[from]!;
    const rise = altitude[to]! - altitude[from]!;
    const slope = far < LEAST ? 0 : (rise - Math.min(WANDER, Math.max(-WANDER, rise))) / far;
    const factor = slope === 0 ? 1 : gradeFactor(Math.min(STEEPEST, Math.max(-STEEPEST, slope)));
    out[i] = out[i - 1]! + (distance[i]! - distance[i - 1]!) * factor;
  }
  return out;
}

/** Middle bend of the heights, three by three. */
function bendOf(altitude: Float64Array): Metres {
  const bends = new Float64Array(Math.max(1, Math.floor(altitude.length / 3)));
  for (let i = 0; 3 * i + 2 < altitude.length; i++)
    bends[i] = Math.abs(altitude[3 * i]! - 2 * altitude[3 * i + 1]! + altitude[3 * i + 2]!);
  return bends.sort()[bends.length >> 1]!;
}
