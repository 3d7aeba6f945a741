/** Reps that a set lost: where the others keep a beat, a stretch as long as two reps and a rest is looked into at the places the beat gives. */
import type { MetresPerSecond, Seconds, Share } from "../units.ts";
import type { Bins } from "./bins.ts";
import type { Blocks } from "./blocks.ts";
import { median } from "./median.ts";

/** In bins. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What most reps and rests of a set have in common: lengths in bins, ln speeds. */
interface Beat {
  readonly work: number;
  readonly rest: number;
  readonly high: number;
  readonly low: number;
}

/** So many reps, so alike, and so far from their rests in ln, keep a beat. */
const FEWEST = 3;
const MOSTLY: Share = 0.5;
const LIKE: Share = 0.22;
const CONTRAST = 0.08;
/** How far from the beat a lost rep may be, as a share of beat and of rest. */
const OFF: Share = 0.2;
const SHIFT: Share = 0.35;
/** Edges this near to one that the beat gives mean the same change. */
const SAME: Share = 0.25;
/** Reps looked for before the first and after the last. */
const MOST_AROUND = 2;
const SLOWEST: MetresPerSecond = 0.8;
const SHORTEST_RUN: Seconds = 600;

/** The edges with those of lost reps; as they are where no beat is kept. `found`: the reps seen in them. */
export function inRhythm(edges: readonly number[], found: Blocks | undefined, bins: Bins): readonly number[] {
  if (!found || found.blocks.length < FEWEST || bins.count * bins.step < SHORTEST_RUN) return edges;
  const works = found.blocks.map(({ first, last }) => ({ from: edges[first]!, to: edges[last + 1]! }));
  const rests = works.slice(1).map(({ from }, i) => ({ from: works[i]!.to, to: from }));
  const beat = beatOf(works, rests, bins);
  if (!beat) return edges;
  const lost = [
    ...works.flatMap((work) => inside(work, beat.work, beat.rest, beat, -1, bins)),
    ...rests.flatMap((rest) => inside(rest, beat.rest, beat.work, beat, 1, bins)),
    ...around(works, beat, bins),
  ];
  if (lost.length === 0) return edges;
  const added = lost.flatMap(({ from, to }) => [from, to]);
  const near = Math.max(1, SAME * Math.min(beat.work, beat.rest));
  const kept = edges.filter(
    (edge) => edge === 0 || edge === bins.count || added.every((one) => Math.abs(one - edge) > near),
  );
  return [...new Set([...kept, ...added])].sort((a, b) => a - b);
}

function beatOf(works: readonly Stretch[], rests: readonly Stretch[], bins: Bins): Beat | undefined {
  const [work, rest] = [median(works.map(lengthOf)), median(rests.map(lengthOf))];
  const like = (all: readonly Stretch[], middle: number) =>
    all.filter((one) => Math.abs(lengthOf(one) - middle) <= Math.max(1, LIKE * middle));
  const [ownWorks, ownRests] = [like(works, work), like(rests, rest)];
  if (ownWorks.length < FEWEST || ownWorks.length < MOSTLY * works.length) return undefined;
  if (ownRests.length < FEWEST - 1 || ownRests.length < MOSTLY * rests.length) return undefined;
  const [high, low] = [
    median(ownWorks.map((one) => level(one, bins))),
    median(ownRests.map((one) => level(one, bins))),
  ];
  return high - low < CONTRAST ? undefined : { work, rest, high, low };
}

/**
 * Stretches of the other kind hidden in one that is as long as several of its own with those between.
 * `sign`: 1 for reps lost in a rest, -1 for rests lost in a rep.
 */
function inside(whole: Stretch, own: number, other: number, beat: Beat, sign: 1 | -1, bins: Bins): readonly Stretch[] {
  const count = Math.round((lengthOf(whole) + other) / (own + other));
  if (count < 2) return [];
  const unit = (lengthOf(whole) + other) / count;
  const scale = unit / (own + other);
  if (Math.abs(scale - 1) > OFF) return [];
  const hidden: Stretch[] = [];
  for (let i = 1; i < count; i++) {
    const to = whole.from + unit * i;
    hidden.push(shifted({ from: to - other * scale, to }, beat, sign, bins));
  }
  const middle = (beat.high + beat.low) / 2;
  const ends = [...hidden.map(({ from }) => from), whole.to];
  const between = [whole.from, ...hidden.map(({ to }) => to)].map((from, i) => ({ from, to: ends[i]! }));
  const holds =
    hidden.every((one) => sign * (level(one, bins) - middle) > 0) &&
    between.every((one) => lengthOf(one) > 0 && sign * (level(one, bins) - middle) < 0);
  return holds ? hidden : [];
}

/** Where it stands out most, not far from where the beat has it. */
function shifted({ from, to }: Stretch, { rest }: Beat, sign: 1 | -1, bins: Bins): Stretch {
  const [start, end] = [Math.round(from), Math.max(Math.round(from) + 1, Math.round(to))];
  const reach = Math.max(1, Math.round(SHIFT * rest));
  let best = { from: start, to: end };
  for (let by = -reach; by <= reach; by++) {
    const one = { from: start + by, to: end + by };
    if (one.from < 0 || one.to > bins.count) continue;
    if (sign * level(one, bins) > sign * level(best, bins)) best = one;
  }
  return best;
}

/** Reps one beat before the first and after the last, again and again. */
function around(works: readonly Stretch[], beat: Beat, bins: Bins): readonly Stretch[] {
  const middle = (beat.high + beat.low) / 2;
  const out: Stretch[] = [];
  for (const step of [-1, 1] as const) {
    let last = step < 0 ? works[0]! : works.at(-1)!;
    for (let k = 0; k < MOST_AROUND; k++) {
      const from = step < 0 ? last.from - beat.rest - beat.work : last.to + beat.rest;
      if (from < beat.rest || from + beat.work + beat.rest > bins.count) break;
      const rep = shifted({ from, to: from + beat.work }, beat, 1, bins);
      const rest = step < 0 ? { from: rep.to, to: last.from } : { from: last.to, to: rep.from };
      const beyond =
        step < 0
          ? { from: rep.from - Math.round(beat.rest), to: rep.from }
          : { from: rep.to, to: rep.to + Math.round(beat.rest) };
      if (beyond.from < 0 || beyond.to > bins.count || lengthOf(rest) < 1 || lengthOf(beyond) < 1) break;
      if (level(rep, bins) < middle || level(rest, bins) > middle || level(beyond, bins) > middle) break;
      out.push(rep);
      last = rep;
    }
  }
  return out;
}

const lengthOf = ({ from, to }: Stretch): number => to - from;
const level = ({ from, to }: Stretch, { distance, step }: Bins): number =>
  Math.log(Math.max(SLOWEST, (distance[to]! - distance[from]!) / ((to - from) * step)));
