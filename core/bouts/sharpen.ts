/** Short fast stretches cut where a change of speed at once would have covered the same ground: who is off to a sprint jogs into it, and logarithms take the jog for the sprint. */
import type { Seconds } from "../units.ts";
import type { Bins } from "./bins.ts";

/** In long stretches a few seconds do not matter; in a few bins there is no middle to go by. */
const LONGEST: Seconds = 50;
const FEWEST = 5;
/** A change of speed takes no longer than this either side of its edge. */
const REACH: Seconds = 20;
/** Smaller changes, as a ratio, take no time worth cutting off. */
const CHANGE = 1.35;

/** The same number of edges; linear in the bins. */
export function sharpened(edges: readonly number[], bins: Bins): readonly number[] {
  const out = edges.slice();
  const isSprint = (from: number, to: number) => to - from >= FEWEST && (to - from) * bins.step <= LONGEST;
  for (let e = 1; e + 1 < out.length; e++) {
    const [from, edge, to] = [out[e - 1]!, out[e]!, out[e + 1]!];
    const [before, after] = [core(from, edge, bins), core(edge, to, bins)];
    const [slow, fast] = before < after ? [before, after] : [after, before];
    const sprint = before < after ? isSprint(edge, to) : isSprint(from, edge);
    if (sprint && Math.min(edge - from, to - edge) >= FEWEST && fast >= CHANGE * slow)
      out[e] = placed(from, edge, to, (slow + fast) / 2, before < after ? 1 : -1, bins);
  }
  return out;
}

/** The cut nearest in speed, by least squares, to one level before and another after; `middle` lies between. */
function placed(
  from: number,
  edge: number,
  to: number,
  middle: number,
  sign: 1 | -1,
  { distance, step }: Bins,
): number {
  const reach = Math.ceil(REACH / step);
  const first = Math.max(edge - reach, (from + edge) >> 1);
  const last = Math.min(edge + reach, (edge + to) >> 1);
  let [best, most] = [first, 0];
  for (let cut = first + 1; cut <= last; cut++) {
    const worth = sign * (middle * (cut - first) * step - (distance[cut]! - distance[first]!));
    if (worth <= most) continue;
    most = worth;
    best = cut;
  }
  return best;
}

/** Speed in the middle half of a stretch, which the way from one speed to the next does not reach. */
function core(from: number, to: number, { distance, step }: Bins): number {
  const quarter = (to - from) >> 2;
  return (distance[to - quarter]! - distance[from + quarter]!) / ((to - from - 2 * quarter) * step);
}
