/** Where short reps begin and end, however their runner gets going. */
import { expect, test } from "vitest";
import { median } from "../../core/bouts/median.ts";
import { digest } from "../../core/digest.ts";
import { activity, type Part, pace, record, times } from "./synthetic.ts";

const part = (seconds: number, speed: number): Part => ({ seconds, speed });
const WALK = 1.5;
const JOG = 2.8;
const SPRINT = 5.2;
const WARM_UP = 900;
const ROUND = 180;
/** Of a round: walked, then jogged to be ready, then sprinted. */
const JOGGED = 12;
const SPRINTED = 18;
const COUNT = 8;

const session = [
  part(WARM_UP, pace(5, 50)),
  ...times(COUNT, part(ROUND - JOGGED - SPRINTED, WALK), part(JOGGED, JOG), part(SPRINTED, SPRINT)),
  part(600, WALK),
];
/** Of the beginnings and of the ends, in the middle: one bin. */
const NEAR = 3;

test("a sprint that is jogged into begins where it is sprinted, and ends there [L4]", () => {
  const starts = Array.from({ length: COUNT }, (_, i) => WARM_UP + (i + 1) * ROUND - SPRINTED);
  for (let seed = 1; seed <= 10; seed++) {
    const streams = record(session, { noise: 0.1, seed });
    const fast = digest(activity(streams), streams).trace!.pieces.filter(({ speed }) => speed > (JOG + SPRINT) / 2);
    expect(fast.length).toBe(COUNT);
    expect(median(fast.map(({ start }, i) => Math.abs(start - starts[i]!)))).toBeLessThanOrEqual(NEAR);
    expect(median(fast.map(({ end }, i) => Math.abs(end - starts[i]! - SPRINTED)))).toBeLessThanOrEqual(NEAR);
  }
});
