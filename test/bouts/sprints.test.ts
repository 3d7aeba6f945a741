/** Sprints between walks, where every position is a metre or two off. */
import { expect, test } from "vitest";
import type { Streams } from "../../core/activity.ts";
import { digest } from "../../core/digest.ts";
import { randomFrom } from "../sample/random.ts";
import { activity, type Part, record, times } from "./synthetic.ts";

const part = (seconds: number, speed: number): Part => ({ seconds, speed });
const WARM_UP = 900;
const SPRINT = { seconds: 15, speed: 4.5 };
const REST = 180;
const COUNT = 8;
const SCATTER = 1.5;
const SPACING = 4;

/** A position every few seconds, each off by as much as it likes. */
function scattered({ time, distance }: Streams, seed: number): Streams {
  const random = randomFrom(seed);
  const kept = Array.from({ length: Math.floor(time.length / SPACING) }, (_, i) => SPACING * i);
  return {
    time: Float64Array.from(kept, (i) => time[i]!),
    distance: Float64Array.from(kept, (i) => distance![i]! + SCATTER * random.normal()),
  };
}

const piecesOf = (parts: readonly Part[], seed: number) => {
  const streams = scattered(record(parts, { seed }), seed);
  return digest(activity(streams), streams).trace!.pieces;
};

test("sprints between walks are cut out one by one, however the positions scatter [L4]", () => {
  const rest = [part(REST - 20, 1.5), part(20, 2.8)];
  const parts = [part(WARM_UP, 2.7), ...times(COUNT, part(SPRINT.seconds, SPRINT.speed), ...rest), part(600, 2.4)];
  let missed = 0;
  for (let seed = 1; seed <= 20; seed++) {
    const pieces = piecesOf(parts, seed);
    for (let i = 0; i < COUNT; i++) {
      const start = WARM_UP + i * (SPRINT.seconds + REST);
      const isCut = pieces.some((piece) => Math.abs(piece.start - start) <= 9 && piece.end - piece.start <= 27);
      if (!isCut) missed++;
    }
  }
  expect(missed / (20 * COUNT)).toBeLessThanOrEqual(0.05);
});

test("an easy run under the same scatter has no sprints [L4]", () => {
  for (let seed = 1; seed <= 20; seed++) {
    const pieces = piecesOf([part(1500, 2.7), part(60, 1.5), part(1500, 2.7)], seed);
    expect(pieces.filter(({ start, end, speed }) => end - start <= 27 && speed > 3.6)).toEqual([]);
  }
});
