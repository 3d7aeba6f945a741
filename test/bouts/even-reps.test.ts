/** Reps of one length, and what is glued to them. */
import { expect, test } from "vitest";
import { findBlocks } from "../../core/bouts/find-blocks.ts";
import { digest } from "../../core/digest.ts";
import { activity, type Part, record, times } from "./synthetic.ts";

const part = (seconds: number, speed: number): Part => ({ seconds, speed });
const THRESHOLD = 3.4;
const USUAL = 2.9;
/** s that beginnings and lengths may be off. */
const NEAR = 45;

function reps(parts: readonly Part[], seed: number) {
  const streams = record(parts, { seed });
  const found = findBlocks(digest(activity(streams), streams).trace!.pieces, THRESHOLD, USUAL);
  return found?.blocks.map(({ start, seconds }) => ({ start, seconds })) ?? [];
}

const allOf = (starts: readonly number[], seconds: number) => starts.map((start) => [start, seconds] as const);

/** How many of ten seeds come out as `expected`. */
function rightIn(parts: readonly Part[], expected: readonly (readonly [start: number, seconds: number])[]): number {
  const seeds = Array.from({ length: 10 }, (_, i) => i + 1);
  return seeds.filter((seed) => {
    const made = reps(parts, seed);
    const isNear = ({ start, seconds }: (typeof made)[number], i: number) =>
      Math.abs(start - expected[i]![0]) <= NEAR && Math.abs(seconds - expected[i]![1]) <= NEAR;
    return made.length === expected.length && made.every(isNear);
  }).length;
}

test("a warm-up as quick as the reps is cut off the first, which is as long as the others [L4]", () => {
  const parts = [part(600, 3.35), ...times(4, part(480, 3.45), part(180, 1.5)), part(900, 2.5)];
  // Where the pace drifts by itself, an edge of its own may be believed.
  const starts = [600, 1260, 1920, 2580];
  expect(rightIn(parts, allOf(starts, 480))).toBeGreaterThanOrEqual(8);
});

test("a recovery that was run at three quarters of the way to the rep is none of it [L4]", () => {
  const [rep, walk] = [part(230, 3.6), part(115, 1.6)];
  const run = part(115, 3.25);
  const parts = [part(600, 2.8), rep, walk, rep, walk, rep, run, rep, walk, rep, part(300, 2.6)];
  const starts = [600, 945, 1290, 1635, 1980];
  expect(rightIn(parts, allOf(starts, 230))).toBeGreaterThanOrEqual(9);
});

test("a rep that was meant to be longer, as fast from end to end, stays as long as it was [L4]", () => {
  const four = times(3, part(240, 3.7), part(150, 1.6));
  const parts = [part(700, 2.8), part(480, 3.7), part(150, 1.6), ...four, part(400, 2.6)];
  expect(
    rightIn(parts, [
      [700, 480],
      [1330, 240],
      [1720, 240],
      [2110, 240],
    ]),
  ).toBeGreaterThanOrEqual(9);
});
