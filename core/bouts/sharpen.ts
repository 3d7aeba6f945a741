/** Short fast stretches cut where half of the speed is reached and lost, sprints more narrowly: who jogs into a sprint, or runs out of it, does not sprint there. */
import type { MetresPerSecond, Seconds, Share } from "../units.ts";
import type { Bins } from "./bins.ts";
import { speedIn } from "./stretch.ts";

/** In long stretches a few seconds do not matter; in a few bins there is no middle to go by. */
const LONGEST: Seconds = 50;
const FEWEST = 3;
/** Bins left of a stretch that is cut from both sides. */
const SHORTEST = 0.5;
/** Smaller changes, as a ratio, take no time worth cutting off; the same reps are found from 1.28 to 1.35. */
const CHANGE = 1.31;
/** How far of the way from what is around to the fast stretch. By the steps of watches' workouts half-way is too early into a sprint
 * that is jogged into, and too late out of it: to get there and to come out take seconds, and a sprint has few. */
const HALF = { reached: 0.5, left: 0.5 };
const SPRINT: { readonly longest: Seconds; readonly reached: Share; readonly left: Share } = {
  longest: 24,
  reached: 0.6,
  left: 0.75,
};

/** The same number of edges, between bins where the speed says so; linear in the bins. */
export function sharpened(edges: readonly number[], bins: Bins): readonly number[] {
  const out = edges.slice();
  for (let e = 1; e + 2 < edges.length; e++) {
    const [from, to] = [edges[e]!, edges[e + 1]!];
    if (to - from < FEWEST || (to - from) * bins.step > LONGEST) continue;
    const middle = (from + to) >> 1;
    const fast = core(from, to, bins);
    const before = sideOf(edges[e - 1]!, from, fast, bins);
    const after = sideOf(to, edges[e + 2]!, fast, bins);
    const cut = ({ reached, left }: typeof HALF): readonly [first: number, last: number] => [
      before ? crossing(middle, -1, (edges[e - 1]! + from) / 2, mix(before, fast, reached), bins) : from,
      after ? crossing(middle, 1, (to + edges[e + 2]!) / 2, mix(after, fast, left), bins) : to,
    ];
    const sprint = cut(SPRINT);
    const [first, last] = (sprint[1] - sprint[0]) * bins.step > SPRINT.longest ? cut(HALF) : sprint;
    if (before) out[e] = Math.max(out[e - 1]! + SHORTEST, first);
    if (after) out[e + 1] = Math.max(out[e]! + SHORTEST, last);
  }
  return out;
}

const mix = (slow: MetresPerSecond, fast: MetresPerSecond, share: Share) => slow + share * (fast - slow);

/** Speed of what is beside a fast stretch, where it is much slower. */
function sideOf(from: number, to: number, fast: MetresPerSecond, bins: Bins): MetresPerSecond | undefined {
  const slow = to - from < FEWEST ? fast : core(from, to, bins);
  return fast < CHANGE * slow ? undefined : slow;
}

/** From `middle`, at most as far as `far`: where the speed is below `level`, in one bin and in the mean of it and the next. */
function crossing(middle: number, way: 1 | -1, far: number, level: MetresPerSecond, bins: Bins): number {
  const speed = (i: number) => speedIn(bins, i, i + 1);
  let i = middle;
  while ((far - i) * way > 0 && (speed(i) >= level || (speed(i) + speed(i + way)) / 2 >= level)) i += way;
  const [high, low] = [speed(i - way), speed(i)];
  const share = high > low ? Math.min(1, Math.max(0, (high - level) / (high - low))) : 1;
  // A bin's speed is that of its middle.
  return i - way + 0.5 + way * share;
}

/** Speed in the middle half of a stretch, which the way from one speed to the next does not reach. */
function core(from: number, to: number, bins: Bins): MetresPerSecond {
  const quarter = (to - from) >> 2;
  return speedIn(bins, from + quarter, to - quarter);
}
