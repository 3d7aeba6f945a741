/** Positions that jump ahead and wait there, and positions that wait and catch up. */
import { expect, test } from "vitest";
import type { Streams } from "../../core/activity.ts";
import { toBins } from "../../core/bouts/bins.ts";
import { digest } from "../../core/digest.ts";
import { activity, pace } from "./synthetic.ts";

const SPEED = pace(5);

/** Half an hour written down every five seconds; `held` says what the watch made of a stretch of half a minute every five minutes. */
function run(held: (from: number, to: number, now: number) => number): Streams {
  const time = Float64Array.from({ length: 361 }, (_, i) => 5 * i);
  const distance = time.map((now) => {
    const inside = now % 300;
    const from = now - inside + 150;
    return inside > 150 && inside <= 180 ? held(SPEED * from, SPEED * (from + 30), SPEED * now) : SPEED * now;
  });
  return { time, distance };
}

const ahead = run((_, to) => to);
const behind = run((from, to, now) => (now === to ? to : from));

for (const [name, streams] of [
  ["jumps ahead and waits", ahead],
  ["waits and catches up", behind],
] as const)
  test(`a position that ${name} makes neither a sprint nor a stop, and costs no metre [L12]`, () => {
    const bins = toBins(streams)!;
    expect(bins.jumps).toBe(0);
    expect(bins.distance[bins.count]).toBeCloseTo(SPEED * 1800);
    const { trace } = digest(activity(streams), streams);
    expect(trace!.standing).toBe(0);
    for (const piece of trace!.pieces) expect(piece.speed / SPEED).toBeCloseTo(1, 1);
  });

test("who sprints and then stands has sprinted [L12]", () => {
  const time = Float64Array.from({ length: 601 }, (_, i) => i);
  const distance = new Float64Array(601);
  for (let i = 1; i < 601; i++) distance[i] = distance[i - 1]! + (i % 100 < 15 ? 7 : i % 100 < 60 ? 0 : SPEED);
  expect(digest(activity({ time, distance }), { time, distance }).trace!.pieces.some(({ speed }) => speed > 6)).toBe(
    true,
  );
});
