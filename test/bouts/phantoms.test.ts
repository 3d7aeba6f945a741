/** A position that runs ahead by itself, and a watch that knows better. */
import { expect, test } from "vitest";
import type { Streams } from "../../core/activity.ts";
import { digest } from "../../core/digest.ts";
import { activity, type Part, pace, record, times } from "./synthetic.ts";

const part = (seconds: number, speed: number): Part => ({ seconds, speed });
const COUNT = 6;
const SPRINT = 5;
const parts = [part(900, pace(6)), ...times(COUNT, part(18, SPRINT), part(162, 1.6)), part(600, pace(6))];
/** The position runs ahead here, as fast as a sprint, and nothing takes it back. */
const AHEAD = { from: 300, to: 318, by: SPRINT - pace(6) };

function recorded(): Streams & { readonly distance: Float64Array } {
  const { time, distance } = record(parts);
  const ahead = Float64Array.from(
    time,
    (now, i) => distance![i]! + AHEAD.by * Math.min(AHEAD.to - AHEAD.from, Math.max(0, now - AHEAD.from)),
  );
  return { time, distance: ahead };
}

/** Of a watch that counts steps: true, and a few seconds late. */
const own = () => {
  const { time, distance } = record(parts, { noise: 0 });
  return Array.from(time, (_, i) => (i < 4 ? 0 : (distance![i - 1]! - distance![i - 4]!) / 3));
};

const sprints = (streams: Streams) =>
  digest(activity(streams), streams).trace!.pieces.filter(({ start, end, speed }) => speed > 4 && end - start < 50);

test("a jump of the position is no sprint to a watch whose own speed knows the others [L12]", () => {
  const streams = recorded();
  expect(sprints({ ...streams, speed: own() }).length).toBe(COUNT);
});

test("without a speed of its own the watch cannot tell; one taken from the position says the same as it [L12]", () => {
  const streams = recorded();
  const same = Array.from(streams.time, (_, i) => (i < 4 ? 0 : (streams.distance[i]! - streams.distance[i - 4]!) / 4));
  for (const one of [streams, { ...streams, speed: same }]) expect(sprints(one).length).toBe(COUNT + 1);
});

test("a watch that smooths all sprints away is not asked [L12]", () => {
  const streams = recorded();
  expect(sprints({ ...streams, speed: Array.from(streams.time, () => 2.5) }).length).toBe(COUNT + 1);
});
