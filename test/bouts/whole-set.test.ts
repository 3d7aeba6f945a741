/** Reps that no single change of speed gives away: those a set lost, and sets with floats. */
import { expect, test } from "vitest";
import { toBins } from "../../core/bouts/bins.ts";
import { condense } from "../../core/bouts/condense.ts";
import { findBlocks } from "../../core/bouts/find-blocks.ts";
import { withWholeSet } from "../../core/bouts/whole-set.ts";
import { randomFrom } from "../sample/random.ts";
import { type Part, record, times } from "./synthetic.ts";

const STEP = 3;
const around = (...parts: readonly Part[]) => [{ seconds: 900, speed: 2.9 }, ...parts, { seconds: 600, speed: 2.9 }];

const [REP, REST]: readonly [Part, Part] = [
  { seconds: 90, speed: 4.4 },
  { seconds: 60, speed: 3.2 },
];

interface Lost {
  readonly reps?: readonly number[];
  readonly rests?: readonly number[];
}

/** So many reps with rests; the reps in `lost`, and the rests, were not cut out of what is around them. */
const cut = (count: number, lost: Lost) => cutOf(around(...times(count - 1, REP, REST), REP), lost);

function cutOf(parts: readonly Part[], lost: Lost, noise = 0.25) {
  const edges = [0];
  for (const { seconds } of parts) edges.push(edges.at(-1)! + seconds / STEP);
  const gone = new Set([
    ...(lost.rests ?? []).flatMap((i) => [2 * i + 2, 2 * i + 3]),
    ...(lost.reps ?? []).flatMap((i) => [2 * i + 1, 2 * i + 2]),
  ]);
  const left = edges.filter((_, i) => !gone.has(i));
  const bins = toBins(record(parts, { noise, seed: 7 }))!;
  const seen = left.slice(1).flatMap((to, i) => {
    const from = left[i]!;
    return (bins.distance[to]! - bins.distance[from]!) / (to - from) / STEP > 4 ? [{ from, to }] : [];
  });
  return { edges, left, seen, bins };
}

const near = (made: readonly number[], truth: readonly number[]) => {
  expect(made).toHaveLength(truth.length);
  for (const [i, edge] of made.entries()) expect(Math.abs(edge - truth[i]!)).toBeLessThanOrEqual(3);
};

test("two reps with their rest between them in one piece are two reps, where the others are alike [L4]", () => {
  const { edges, left, seen, bins } = cut(8, { rests: [3] });
  near(withWholeSet(left, seen, undefined, bins).edges, edges);
});

test("a rep not cut out of its rests is found again [L4]", () => {
  for (const lost of [2, 3, 4]) {
    const { edges, left, seen, bins } = cut(8, { reps: [lost] });
    near(withWholeSet(left, seen, undefined, bins).edges, edges);
  }
});

test("a float that was not cut out of a fartlek of equal surges and floats, long to short, is found again [L4]", () => {
  const lengths = [90, 90, 60, 60, 60, 60, 30, 30, 30, 30];
  const parts = lengths.flatMap((seconds): Part[] => [
    { seconds, speed: 4.4 },
    { seconds, speed: 3.6 },
  ]);
  for (const lost of [3, 6, 8]) {
    const { edges, left, seen, bins } = cutOf(around(...parts.slice(0, -1)), { rests: [lost] }, 0.15);
    near(withWholeSet(left, seen, undefined, bins).edges, edges);
  }
});

test("where nothing is lost, nothing is added", () => {
  const { edges, seen, bins } = cut(8, {});
  expect(withWholeSet(edges, seen, undefined, bins).edges).toEqual(edges);
  expect(withWholeSet(edges, [], undefined, bins).edges).toEqual(edges);
});

const THRESHOLD = 3.6;
/** m of each position, new every second */
const SCATTER = 0.5;

function piecesOf(parts: readonly Part[], seed: number) {
  const random = randomFrom(seed);
  const { time, distance } = record(parts, { noise: 0.2, seed });
  const scattered = Float64Array.from(distance!, (metres) => metres + SCATTER * random.normal());
  return condense({ time, distance: scattered })!.pieces;
}

const SETS: readonly (readonly [name: string, count: number, rep: Part, float: Part])[] = [
  ["eight of 100 s with a minute", 8, { seconds: 100, speed: 4 }, { seconds: 60, speed: 3.5 }],
  ["six of three minutes with ninety seconds", 6, { seconds: 180, speed: 4 }, { seconds: 90, speed: 3.5 }],
  ["five of four minutes with two", 5, { seconds: 240, speed: 3.95 }, { seconds: 120, speed: 3.5 }],
];

test.each(SETS)("%s of float between are so many, under noise that hides each of them [L4]", (_, count, rep, float) => {
  for (const seed of [3, 4, 5]) {
    const pieces = piecesOf(around(...times(count - 1, rep, float), rep), seed);
    const found = findBlocks(pieces, THRESHOLD, 2.9)!.blocks.map(({ start }) => start);
    expect(found).toHaveLength(count);
    const turn = rep.seconds + float.seconds;
    for (const [i, start] of found.entries()) expect(Math.abs(start - (900 + turn * i))).toBeLessThanOrEqual(30);
  }
});

test("a tempo of the same length and noise hides no set, and one that wavers without a beat none either [L4]", () => {
  const wavering = [70, 200, 45, 260, 110, 90, 300, 60, 145].map((seconds, i) => ({
    seconds,
    speed: i % 2 ? 3.8 : 3.7,
  }));
  for (const seed of [3, 4, 5])
    for (const tempo of [[{ seconds: 1280, speed: 3.75 }], wavering])
      expect(piecesOf(around(...tempo), seed).some(({ inBeat }) => inBeat)).toBe(false);
});
