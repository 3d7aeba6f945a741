/** The part of a session it was run for, so that two sessions can be compared. */
import type { Amount, Recovery, Structure } from "./bouts/structure.ts";
import type { MetresPerSecond } from "./units.ts";

export interface MainSet {
  /** reps of this amount in all sets together; 1 for a block */
  readonly count: number;
  readonly rep: Amount;
  readonly speed: MetresPerSecond;
  readonly recovery?: Recovery;
}

/**
 * The reps or the block with the most in it; undefined for ladders, surges and runs without structure. Reps of one amount are
 * taken together, whatever lies between them.
 */
export function mainSetOf(structure: Structure): MainSet | undefined {
  const byAmount = new Map<string, MainSet>();
  for (const part of structure) {
    const set = setOf(part);
    if (!set) continue;
    const like = byAmount.get(amountOf(set.rep));
    byAmount.set(amountOf(set.rep), like ? together(like, set) : set);
  }
  let main: MainSet | undefined;
  for (const set of byAmount.values()) if (!main || lengthOf(set) > lengthOf(main)) main = set;
  return main;
}

function setOf(part: Structure[number]): MainSet | undefined {
  if (part.kind === "block") return { count: 1, rep: part.amount, speed: part.speed };
  if (part.kind !== "reps") return undefined;
  const { sets, count, rep, speed, recovery } = part;
  return { count: sets * count, rep, speed, ...(recovery && { recovery }) };
}

function together(one: MainSet, other: MainSet): MainSet {
  const time = lengthOf(one) / one.speed + lengthOf(other) / other.speed;
  const speed = (lengthOf(one) + lengthOf(other)) / time;
  return { ...one, count: one.count + other.count, speed };
}

/** `800 m`, `180 s`: two reps of the same amount are the same reps. */
export const amountOf = (amount: Amount): string =>
  "distance" in amount ? `${Math.round(amount.distance)} m` : `${Math.round(amount.duration)} s`;

/** m */
const lengthOf = ({ count, rep, speed }: MainSet): number =>
  count * ("distance" in rep ? rep.distance : rep.duration * speed);

/** s, of one rep */
export const timeOf = ({ rep, speed }: MainSet): number => ("distance" in rep ? rep.distance / speed : rep.duration);
