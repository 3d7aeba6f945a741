/** Sprints that the scatter of walks hid: in ln speed a metre weighs three times as much in a walk as in a sprint; in metres a sprint is plain. */
import type { MetresPerSecond, Seconds, Share } from "../units.ts";
import type { Bins } from "./bins.ts";
import { median } from "./median.ts";
import { type Stretch, speedIn, withStretches } from "./stretch.ts";

/** These and all below: own measurement on recorded and made-up sprints between walks (`test/tools/reps-made-up.ts`).
 * A sprint is looked for over so long, and set against what is before and after it, a little apart. */
const WIDTH: Seconds = 12;
const APART: Seconds = 9;
const AROUND: Seconds = 24;
/** How much faster than that, and than the fastest minute of the run: nothing else in it is as fast. And what will do beside others that are. */
const CHANGE = { clear: 1.35, beside: 1.2 };
const FASTEST = { clear: 1.25, beside: 1.05 };
const MINUTE: Seconds = 60;
/** So many; how alike in speed those beside them are. */
const FEWEST = 4;
const ALIKE: Share = 0.85;
const LONGEST: Seconds = 50;
/** Edges this near to those of a sprint mean the same change. */
const SAME: Seconds = 9;
const SHORTEST_RUN: Seconds = 600;

interface Peak extends Stretch {
  readonly speed: MetresPerSecond;
  readonly before: MetresPerSecond;
  readonly after: MetresPerSecond;
  readonly isClear: boolean;
}

/** The edges with those of sprints that they lack; linear in the bins. */
export function withSprints(edges: readonly number[], bins: Bins): readonly number[] {
  if (bins.count * bins.step < SHORTEST_RUN) return edges;
  const same = SAME / bins.step;
  return withStretches(
    edges,
    sprintsIn(bins).filter((sprint) => !isSeen(edges, sprint, same)),
    same,
  );
}

function sprintsIn(bins: Bins): readonly Stretch[] {
  const peaks = peaksIn(bins);
  const clear = peaks.filter(({ isClear }) => isClear);
  if (clear.length < FEWEST) return [];
  const least = ALIKE * median(clear.map(({ speed }) => speed));
  return peaks.filter(({ speed }) => speed >= least).map((peak) => wholeOf(peak, bins));
}

/** The fastest of every few bins that stand out from what is around them. */
function peaksIn(bins: Bins): readonly Peak[] {
  const { count, step } = bins;
  const [width, apart, around, minute] = [WIDTH, APART, AROUND, MINUTE].map((seconds) =>
    Math.max(1, Math.round(seconds / step)),
  ) as [number, number, number, number];
  let fastest = 0;
  for (let i = 0; i + minute <= count; i++) fastest = Math.max(fastest, speedIn(bins, i, i + minute));
  const peaks: Peak[] = [];
  for (let from = apart + around; from + width + apart + around <= count; from++) {
    const to = from + width;
    const speed = speedIn(bins, from, to);
    if (speed < FASTEST.beside * fastest) continue;
    const before = speedIn(bins, from - apart - around, from - apart);
    const after = speedIn(bins, to + apart, to + apart + around);
    const change = speed / Math.max(before, after);
    if (change < CHANGE.beside) continue;
    const isClear = change >= CHANGE.clear && speed >= FASTEST.clear * fastest;
    const last = peaks.at(-1);
    if (!last || from >= last.from + around) peaks.push({ from, to, speed, before, after, isClear });
    else if (speed > last.speed) peaks[peaks.length - 1] = { from, to, speed, before, after, isClear };
  }
  return peaks;
}

/** From half-way up to half-way down. */
function wholeOf({ from, to, speed, before, after }: Peak, bins: Bins): Stretch {
  const most = Math.round(LONGEST / bins.step);
  let [first, last] = [from + 1, to - 1];
  while (first > Math.max(1, from - most) && speedIn(bins, first - 1, first) > (speed + before) / 2) first--;
  while (last < Math.min(bins.count - 1, to + most) && speedIn(bins, last, last + 1) > (speed + after) / 2) last++;
  return { from: first, to: last };
}

/** In a piece of its own, not much longer. */
function isSeen(edges: readonly number[], { from, to }: Stretch, same: number): boolean {
  const e = edges.findIndex((edge) => edge > (from + to) / 2);
  return Math.max(from - edges[e - 1]!, edges[e]! - to) <= same;
}
