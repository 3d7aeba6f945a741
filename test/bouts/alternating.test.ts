/** Reps and floats that no single change of speed gives away. */
import { expect, test } from "vitest";
import { findBlocks } from "../../core/bouts/blocks.ts";
import { condense } from "../../core/bouts/condense.ts";
import { randomFrom } from "../sample/random.ts";
import { type Part, record, times } from "./synthetic.ts";

const THRESHOLD = 3.6;
/** m of each position, new every second */
const SCATTER = 0.5;
const [REP, FLOAT]: readonly [Part, Part] = [
  { seconds: 100, speed: 4 },
  { seconds: 60, speed: 3.5 },
];
const around = (...parts: readonly Part[]) => [{ seconds: 900, speed: 2.9 }, ...parts, { seconds: 600, speed: 2.9 }];

function piecesOf(parts: readonly Part[], seed: number) {
  const random = randomFrom(seed);
  const { time, distance } = record(parts, { noise: 0.2, seed });
  const scattered = Float64Array.from(distance!, (metres) => metres + SCATTER * random.normal());
  return condense({ time, distance: scattered })!.pieces;
}

test("eight reps with quick floats between are eight, under noise that hides each of them [L4]", () => {
  for (const seed of [3, 4, 5]) {
    const pieces = piecesOf(around(...times(8, REP, FLOAT)), seed);
    const found = findBlocks(pieces, THRESHOLD, 2.9)!.blocks.map(({ start }) => start);
    expect(found).toHaveLength(8);
    for (const [i, start] of found.entries()) expect(Math.abs(start - (900 + 160 * i))).toBeLessThanOrEqual(30);
  }
});

test("a tempo of the same length and noise has no beat, and one that wavers without a beat has none either [L4]", () => {
  const wavering = [70, 200, 45, 260, 110, 90, 300, 60, 145].map((seconds, i) => ({
    seconds,
    speed: i % 2 ? 3.8 : 3.7,
  }));
  for (const seed of [3, 4, 5])
    for (const tempo of [[{ seconds: 1280, speed: 3.75 }], wavering])
      expect(piecesOf(around(...tempo), seed).some(({ inBeat }) => inBeat)).toBe(false);
});
