/** The part of a session it was run for, so that two sessions can be compared. */
import type { Amount, Recovery, Structure } from "./bouts/structure.ts";
import type { MetresPerSecond } from "./units.ts";

export interface MainSet {
  /** reps in all sets together; 1 for a block */
  readonly count: number;
  readonly rep: Amount;
  readonly speed: MetresPerSecond;
  readonly recovery?: Recovery;
}

/** The reps or the block with the most in it; undefined for ladders, surges and runs without structure. */
export function mainSetOf(structure: Structure): MainSet | undefined {
  let main: MainSet | undefined;
  for (const part of structure) {
    const set: MainSet | undefined =
      part.kind === "reps"
        ? {
            count: part.sets * part.count,
            rep: part.rep,
            speed: part.speed,
            ...(part.recovery && { recovery: part.recovery }),
          }
        : part.kind === "block"
          ? { count: 1, rep: part.amount, speed: part.speed }
          : undefined;
    if (set && (!main || lengthOf(set) > lengthOf(main))) main = set;
  }
  return main;
}

/** `800 m`, `180 s`: two reps of the same amount are the same reps. */
export const amountOf = (amount: Amount): string =>
  "distance" in amount ? `${Math.round(amount.distance)} m` : `${Math.round(amount.duration)} s`;

/** m */
const lengthOf = ({ count, rep, speed }: MainSet): number =>
  count * ("distance" in rep ? rep.distance : rep.duration * speed);
