/** Stretches of a trace, from one edge between its bins to another. */
import type { MetresPerSecond } from "../units.ts";
import type { Bins } from "./bins.ts";

/** In bins. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export const lengthOf = ({ from, to }: Stretch): number => to - from;

/** What lies between them. */
export const restsOf = (reps: readonly Stretch[]): readonly Stretch[] =>
  reps.slice(1).map(({ from }, i) => ({ from: reps[i]!.to, to: from }));

export const speedIn = (
  { distance, step }: Pick<Bins, "distance" | "step">,
  from: number,
  to: number,
): MetresPerSecond => (distance[to]! - distance[from]!) / ((to - from) * step);

/** The edges with those of the stretches; without any `near` to a stretch, which mean the same change. The ends of the run stay. */
export function withStretches(
  edges: readonly number[],
  stretches: readonly Stretch[],
  near: number,
): readonly number[] {
  if (stretches.length === 0) return edges;
  const last = edges.at(-1)!;
  const isFar = (edge: number) => stretches.every(({ from, to }) => edge < from - near || edge > to + near);
  const kept = edges.filter((edge) => edge === 0 || edge === last || isFar(edge));
  return [...new Set([...kept, ...stretches.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
}
