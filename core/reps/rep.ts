/** A repetition: one work bout with the rest that leads to the next one. */
import type { Bout } from "../bouts/bout.ts";
import type { BeatsPerMinute, MetresPerSecond, Seconds } from "../units.ts";

export interface Rep {
  readonly work: Bout;
  readonly time: Seconds;
  /** the rest after it, where one follows before the next rep */
  readonly recovery?: Bout;
}

/** The work bouts in order, each with the recovery that leads to the next. */
export function repsOf(bouts: readonly Bout[]): readonly Rep[] {
  const last = bouts.findLastIndex((bout) => bout.kind === "work");
  return bouts.flatMap((work, i) => {
    if (work.kind !== "work") return [];
    const next = bouts[i + 1];
    const recovery = i < last && next?.kind === "recovery" ? next : undefined;
    return [{ work, time: work.end - work.start, ...(recovery && { recovery }) }];
  });
}

/** Over all reps together, their distance over their time: paces do not average. */
export function meanSpeed(reps: readonly Rep[]): MetresPerSecond {
  const distance = reps.reduce((sum, { work }) => sum + work.distance, 0);
  const time = reps.reduce((sum, { work }) => sum + (work.speed > 0 ? work.distance / work.speed : 0), 0);
  return time > 0 ? distance / time : 0;
}

/** Mean of the reps' highest heart rates, bpm; where fewer than half have one it would be a figure of some, not of the set. */
export function meanTop(reps: readonly Rep[]): BeatsPerMinute | undefined {
  const tops = reps.flatMap(({ work }) => work.maxHeartRate ?? []);
  return tops.length * 2 >= reps.length ? tops.reduce((sum, top) => sum + top, 0) / tops.length : undefined;
}

export const lengthOf = ({ start, end }: Bout): Seconds => end - start;
