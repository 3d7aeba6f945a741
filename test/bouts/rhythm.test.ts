import { expect, test } from "vitest";
import { condense } from "../../core/bouts/condense.ts";
import { blocksIn } from "../../core/bouts/finer.ts";
import { type Part, record, times } from "../bouts/synthetic.ts";

const THRESHOLD = 4;
const part = (seconds: number, share: number): Part => ({ seconds, speed: share * THRESHOLD });
const reps = (parts: readonly Part[], noise: number, seed: number) =>
  blocksIn(condense(record(parts, { noise, seed }))!.pieces)?.blocks.length ?? 0;

test("one float run so quickly that it hardly shows does not make one rep of two [L4]", () => {
  const [rep, rest] = [part(90, 1.12), part(60, 0.88)];
  const parts = [part(900, 0.78), ...times(4, rep, rest), rep, part(60, 1), ...times(3, rep, rest), part(600, 0.78)];
  for (const seed of [1, 2, 3, 4]) expect(reps(parts, 0.25, seed)).toBe(8);
});

test("a rep run slackly between others is counted, and a longer jog is not made one [L4]", () => {
  const [rep, rest] = [part(60, 1.15), part(60, 0.7)];
  const around = (middle: readonly Part[]) => [
    part(900, 0.78),
    ...times(4, rep, rest),
    ...middle,
    ...times(4, rep, rest),
    part(600, 0.78),
  ];
  for (const seed of [1, 2, 3, 4]) {
    expect(reps(around([part(60, 0.98), rest]), 0.25, seed)).toBe(9);
    expect(reps(around([part(120, 0.7)]), 0.25, seed)).toBe(8);
  }
});
