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

test("surges of twenty seconds are part of a fartlek of minutes, and a short patch slower than the reps is none of them [L13]", () => {
  const surges = [45, 150, 25, 100, 70, 35, 180, 18, 50].flatMap((seconds) => [
    [seconds, 1.1] as const,
    [90, 0.8] as const,
  ]);
  expect(lengths(read([600, 0.8], ...surges, [400, 0.8]))).toEqual([45, 150, 25, 100, 70, 35, 180, 18, 50]);
  const [rep, rest, patch] = [[180, 1.1] as const, [120, 0.7] as const, [30, 0.98] as const];
  const found = read(
    [600, 0.8],
    patch,
    [200, 0.8],
    rep,
    rest,
    rep,
    rest,
    rep,
    rest,
    rep,
    [200, 0.8],
    patch,
    [300, 0.8],
  );
  expect(lengths(found)).toEqual([180, 180, 180, 180]);
});

test("reps of two kinds are all found, after each other or by turns, the short ones at the pace of the long [L13]", () => {
  const [long, short, rest] = [[180, 1.08] as const, [60, 1.07] as const, [90, 0.65] as const];
  const times = (count: number, ...parts: readonly (readonly [number, number])[]) =>
    Array.from({ length: count }, () => parts).flat();
  const byTurns = read([900, 0.8], ...times(4, long, rest, short, rest), [600, 0.8]);
  expect(lengths(byTurns)).toEqual([180, 60, 180, 60, 180, 60, 180, 60]);
  expect(byTurns.regular).toBeGreaterThan(0.75);
  const apart = read([900, 0.8], ...times(5, long, rest), ...times(5, [30, 1.15] as const, rest), [600, 0.8]);
  expect(lengths(apart)).toEqual([...Array(5).fill(180), ...Array(5).fill(30)]);
});

test("the two quickest and shortest steps of a pyramid are not taken for all of it [L13]", () => {
  const steps = [
    [30, 1.15],
    [60, 1.09],
    [90, 1.04],
    [120, 1.1],
    [90, 1.1],
    [60, 1.05],
    [30, 1.15],
  ] as const;
  const found = read([900, 0.78], ...steps.flatMap((step) => [step, [step[0], 0.63] as const]), [600, 0.78]);
  expect(lengths(found)).toEqual([30, 60, 90, 120, 90, 60, 30]);
});

test("where two readings are close, the second is told [L15]", () => {
  const [rep, rest] = [[240, 1.1] as const, [120, 0.6] as const];
  const found = read([900, 0.8], rep, rest, rep, rest, rep, rest, rep, rest, [110, 0.97], rest, [600, 0.8]);
  expect([found.blocks.length, found.rival()?.length].sort()).toEqual([4, 5]);
});
