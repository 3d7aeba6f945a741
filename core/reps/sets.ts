/** Reps in sets: like goes with like, and a long recovery parts them. */
import { median } from "../bouts/median.ts";
import { lengthOf, type Rep } from "./rep.ts";

export interface RepSet {
  /** index of its first rep among all reps of the run */
  readonly from: number;
  readonly reps: readonly Rep[];
  /** alike in length, so that their paces may be compared; a ladder's are not */
  readonly alike: boolean;
}

/** Lengths further apart than this, in time and in distance, are not the same rep. */
const LIKE = 0.15;
/** A recovery this much longer than the middle one ends a set, as in the coach's line. */
const SET_BREAK = 1.8;
/** With fewer of the reps in sets than this the session is a ladder or a fartlek, one thing as a whole. */
const IN_SETS = 0.5;

/** In the order they were run; every rep is in one set. */
export function setsOf(reps: readonly Rep[]): readonly RepSet[] {
  if (reps.length === 0) return [];
  const groups = alikeInARow(reps);
  const repeated = groups.filter(({ length }) => length > 1).reduce((sum, { length }) => sum + length, 0);
  if (reps.length > 1 && repeated < IN_SETS * reps.length) return [{ from: 0, reps, alike: false }];
  let from = 0;
  return groups.flatMap(atBreaks).map((set) => {
    from += set.length;
    return { from: from - set.length, reps: set, alike: true };
  });
}

function alikeInARow(reps: readonly Rep[]): readonly (readonly Rep[])[] {
  const groups: Rep[][] = [];
  for (const rep of reps) {
    const group = groups.at(-1);
    if (group && isLike(group, rep)) group.push(rep);
    else groups.push([rep]);
  }
  return groups;
}

const isLike = (group: readonly Rep[], rep: Rep): boolean =>
  near(median(group.map(({ time }) => time)), rep.time) ||
  near(median(group.map(({ work }) => work.distance)), rep.work.distance);

const near = (a: number, b: number): boolean => Math.abs(a - b) <= LIKE * Math.max(a, b);

/** Cut at the long recoveries, if that leaves no rep alone. */
function atBreaks(group: readonly Rep[]): readonly (readonly Rep[])[] {
  const rests = group.slice(0, -1).map(({ recovery }) => (recovery ? lengthOf(recovery) : 0));
  const limit = SET_BREAK * median(rests);
  const sets: Rep[][] = [[]];
  group.forEach((rep, i) => {
    sets.at(-1)!.push(rep);
    if (i < rests.length && limit > 0 && rests[i]! >= limit) sets.push([]);
  });
  return sets.some(({ length }) => length < 2) ? [group] : sets;
}
