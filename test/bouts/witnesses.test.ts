/** What tells reps from the rest beside the speed of positions: the watch's own speed, slopes, the heart. */
import { expect, test } from "vitest";
import type { Streams } from "../../core/activity.ts";
import { condense } from "../../core/bouts/condense.ts";
import { findBlocks } from "../../core/bouts/find-blocks.ts";
import { onTheFlat } from "../../core/bouts/on-the-flat.ts";
import { withOwnSpeed } from "../../core/bouts/own-speed.ts";
import { randomFrom } from "../sample/random.ts";
import { type Part, record, times } from "./synthetic.ts";

/** m of each position, new every time */
const SCATTER = 2;
const THRESHOLD = 3.6;
const USUAL = 2.8;
const found = (streams: Streams) => findBlocks(condense(streams)!.pieces, THRESHOLD, USUAL);
const part = (seconds: number, speed: number, grade?: number): Part => ({ seconds, speed, ...(grade && { grade }) });

/** m at every third second, of a run with reps of 30 s. */
const parts = [part(600, 2.8), ...times(8, part(30, 4.4), part(60, 2.2)), part(600, 2.8)];
const everyThird = (values: ArrayLike<number>) =>
  Float64Array.from({ length: Math.floor(values.length / 3) }, (_, i) => values[3 * i]!);
const truth = everyThird(record(parts, { noise: 0 }).distance!);
const error = (metres: Float64Array) => {
  let sum = 0;
  for (let i = 1; i < truth.length; i++) sum += (metres[i]! - metres[i - 1]! - (truth[i]! - truth[i - 1]!)) ** 2;
  return Math.sqrt(sum / truth.length) / 3;
};
/** The same as a watch has it that averages over so many steps either side. */
const smoothed = (over: number) =>
  truth.map((_, i) => {
    const [from, to] = [Math.max(0, i - over), Math.min(truth.length, i + over + 1)];
    return truth.subarray(from, to).reduce((sum, metres) => sum + metres, 0) / (to - from);
  });

test("a watch's own speed takes the scatter of positions out of every change, late as it is [L12]", () => {
  const random = randomFrom(4);
  const positions = truth.map((metres) => metres + SCATTER * random.normal());
  const late = truth.map((_, i) => truth[Math.max(0, i - 1)]!);
  const both = withOwnSpeed(positions, late, 3);
  expect(error(positions)).toBeGreaterThan(0.3);
  expect(error(both)).toBeLessThan(0.3 * error(positions));
  expect(both.at(-1)).toBeCloseTo(positions.at(-1)!, 0);
});

test("a speed that was taken from positions, that smooths reps away or tells of another run, is not asked [L12]", () => {
  const positions = everyThird(record(parts, { noise: 0.5, seed: 4 }).distance!);
  const other = everyThird(record([part(540, 2.8), ...times(20, part(20, 4.4), part(40, 2.2))], { seed: 2 }).distance!);
  for (const claimed of [positions.slice(), smoothed(15), other.slice(0, truth.length)])
    expect(withOwnSpeed(positions, claimed, 3)).toBe(positions);
});

test("distance downhill is less of flat running, uphill more, on the flat the same; heights that leap say nothing [L9]", () => {
  const distance = Float64Array.from({ length: 400 }, (_, i) => 9 * i);
  const along = (slope: number) => distance.map((metres) => metres * slope);
  expect(onTheFlat(distance, along(-0.04), 3).at(-1)! / distance.at(-1)!).toBeCloseTo(0.93, 1);
  expect(onTheFlat(distance, along(0.06), 3).at(-1)! / distance.at(-1)!).toBeCloseTo(1.21, 1);
  expect(onTheFlat(distance, along(0), 3).at(-1)).toBeCloseTo(distance.at(-1)!);
  const leaping = distance.map((_, i) => 10 * (i % 2));
  expect(onTheFlat(distance, leaping, 3)).toBe(distance);
});

test("a warm-up downhill, as fast as the reps, is none of them [L9]", () => {
  const starts = (grade: number) => {
    const warmUp = [part(540, 3.3, grade), part(120, 2)];
    const session = [...warmUp, ...times(4, part(480, 3.5), part(150, 1.5)), part(600, 2.5)];
    return found(record(session))!.all.map(({ start }) => Math.round(start / 30));
  };
  expect(starts(-0.07)).toEqual([22, 43, 64, 85]);
  expect(starts(0)).toEqual([0, 22, 43, 64, 85]);
});

/** Beats at each second, a minute behind what the parts ask for. */
function beating(asked: readonly (readonly [seconds: number, beats: number])[]): number[] {
  let beat = 90;
  return asked.flatMap(([seconds, beats]) =>
    Array.from({ length: seconds }, () => {
      beat += (beats - beat) / 40;
      return beat;
    }),
  );
}

test("what is as fast as the reps before the heart is up is the warm-up [L4]", () => {
  const reps = times(4, part(480, 3.6), part(150, 1.5));
  const streams = record([part(300, 3.6), part(120, 1.5), ...reps, part(600, 2.5)]);
  const heartRate = [
    ...beating([
      [300, 118],
      [120, 100],
      ...Array(4)
        .fill([
          [480, 158],
          [150, 120],
        ])
        .flat(),
      [601, 125],
    ]),
  ];
  const starts = (one: Streams) => found(one)!.all.map(({ start }) => Math.round(start / 30));
  expect(starts({ ...streams, heartRate })).toEqual([14, 35, 56, 77]);
  expect(starts(streams)).toEqual([0, 14, 35, 56, 77]);
});

test("a heart that is lower in the quick stretches than around them speaks against reps, a higher one does not [L18]", () => {
  const streams = record([part(600, 2.8), ...times(4, part(180, 3.4), part(120, 2.8)), part(900, 2.8)]);
  const heart = (high: number) =>
    beating([
      [600, 140],
      ...Array(4)
        .fill([
          [180, high],
          [120, 140],
        ])
        .flat(),
      [901, 140],
    ]);
  const plain = found(streams)!.score;
  expect(found({ ...streams, heartRate: heart(165) })!.score).toBeCloseTo(plain);
  expect(found({ ...streams, heartRate: heart(125) })!.score).toBeLessThan(0.7 * plain);
});
