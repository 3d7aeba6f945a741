import { expect, test } from "vitest";
import { findBlocks } from "../../core/bouts/find-blocks.ts";
import type { Piece } from "../../core/bouts/piece.ts";

const THRESHOLD = 4;

/** Pieces of seconds at shares of threshold speed, one after the other. */
function pieces(...parts: readonly (readonly [seconds: number, share: number])[]): readonly Piece[] {
  let start = 0;
  return parts.map(([seconds, share]) => {
    const speed = share * THRESHOLD;
    const piece = { start, end: start + seconds, moving: seconds, distance: seconds * speed, speed };
    start += seconds;
    return piece;
  });
}

const read = (...parts: readonly (readonly [number, number])[]) =>
  findBlocks(pieces(...parts), THRESHOLD, 0.8 * THRESHOLD)!;
const lengths = (found: ReturnType<typeof read>) => found.blocks.map(({ seconds }) => seconds);

test("a rep that was stopped for a moment stays one rep [L4]", () => {
  const [rep, rest] = [[180, 1.1] as const, [180, 0.5] as const];
  const found = read([720, 0.8], rep, rest, rep, rest, [80, 1.1], [20, 0], [80, 1.1], rest, rep, [600, 0.8]);
  expect(lengths(found)).toEqual([180, 180, 180, 180]);
});

test("a tempo before short reps is part of the session, though of another kind", () => {
  const [rep, rest] = [[90, 1.18] as const, [90, 0.6] as const];
  const found = read([720, 0.8], [900, 1], [180, 0.6], rep, rest, rep, rest, rep, rest, rep, [600, 0.8]);
  expect(found.all.map(({ seconds }) => seconds)).toEqual([900, 90, 90, 90, 90]);
});

test("a stretch hardly slower than the tempo around it is no recovery", () => {
  const found = read([900, 0.8], [500, 1], [120, 0.97], [500, 1.01], [600, 0.8]);
  expect(found?.blocks.length ?? 1).toBe(1);
});

test("where two readings are close, the second is told [L15]", () => {
  const [rep, rest] = [[240, 1.1] as const, [120, 0.6] as const];
  const found = read([900, 0.8], rep, rest, rep, rest, rep, rest, rep, rest, [110, 0.97], rest, [600, 0.8]);
  expect([found.blocks.length, found.rival()?.length].sort()).toEqual([4, 5]);
});
