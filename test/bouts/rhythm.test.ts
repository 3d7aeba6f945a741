import { expect, test } from "vitest";
import { toBins } from "../../core/bouts/bins.ts";
import type { Blocks } from "../../core/bouts/blocks.ts";
import { inRhythm } from "../../core/bouts/rhythm.ts";
import { type Part, record } from "../bouts/synthetic.ts";

const [REP, REST]: readonly [Part, Part] = [
  { seconds: 90, speed: 4.4 },
  { seconds: 60, speed: 3.5 },
];
const STEP = 3;

/** Warm-up, so many reps with rests, cool-down; the reps in `lost` were not cut out of what is around them. */
function found(count: number, lost: { readonly reps?: readonly number[]; readonly rests?: readonly number[] }) {
  const parts: Part[] = [{ seconds: 900, speed: 3.1 }];
  for (let i = 0; i < count; i++) parts.push(REP, ...(i < count - 1 ? [REST] : []));
  parts.push({ seconds: 600, speed: 3.1 });
  const edges = [0];
  for (const { seconds } of parts) edges.push(edges.at(-1)! + seconds / STEP);
  const gone = new Set([
    ...(lost.rests ?? []).flatMap((i) => [2 * i + 2, 2 * i + 3]),
    ...(lost.reps ?? []).flatMap((i) => [2 * i + 1, 2 * i + 2]),
  ]);
  const seen = edges.filter((_, i) => !gone.has(i));
  const bins = toBins(record(parts, { noise: 0.25, seed: 7 }))!;
  const speeds = seen.slice(1).map((to, i) => (bins.distance[to]! - bins.distance[seen[i]!]!) / (to - seen[i]!) / STEP);
  const blocks = speeds.flatMap((speed, i) => (speed > 4 ? [{ first: i, last: i }] : []));
  return { edges, seen, bins, blocks: { blocks } as unknown as Blocks };
}

const near = (made: readonly number[], truth: readonly number[]) => {
  expect(made).toHaveLength(truth.length);
  for (const [i, edge] of made.entries()) expect(Math.abs(edge - truth[i]!)).toBeLessThanOrEqual(3);
};

test("two reps with their float between them in one piece are two reps, where the others keep a beat [L4]", () => {
  const { edges, seen, bins, blocks } = found(8, { rests: [3] });
  near(inRhythm(seen, blocks, bins), edges);
});

test("a rep not cut out of its rests is found again, between others, first or last [L4]", () => {
  for (const lost of [4, 0, 7]) {
    const { edges, seen, bins, blocks } = found(8, { reps: [lost] });
    near(inRhythm(seen, blocks, bins), edges);
  }
});

test("where nothing is lost, nothing is added", () => {
  const { edges, bins, blocks } = found(8, {});
  expect(inRhythm(edges, blocks, bins)).toEqual(edges);
  expect(inRhythm(edges, undefined, bins)).toEqual(edges);
});
