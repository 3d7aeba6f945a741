/** The same session earlier: runs whose reps agree in number, length and recovery, for a look at both side by side. */
import type { ActivityId } from "../activity.ts";
import { median } from "../bouts/median.ts";
import type { LabelledRun } from "../labels/labelled-run.ts";
import type { BeatsPerMinute, LocalDateTime, MetresPerSecond, Seconds } from "../units.ts";
import { believedBouts } from "./believed.ts";
import { type Pacing, pacingOf } from "./evenness.ts";
import { meanTop, type Rep, repsOf } from "./rep.ts";
import { type Rests, restsOf } from "./rests.ts";
import { type RepSet, setsOf } from "./sets.ts";

/** One run of a session, in the figures two of them are compared by. */
export interface Outing {
  readonly id: ActivityId;
  readonly start: LocalDateTime;
  /** of every rep, in order */
  readonly speeds: readonly MetresPerSecond[];
  readonly times: readonly Seconds[];
  readonly pacing: Pacing;
  /** mean of the highest heart rates of the reps, where half of them have one */
  readonly heartRate?: BeatsPerMinute;
  readonly rests?: Rests;
}

export interface Twin extends Outing {
  /** run less this: reps more or fewer, recovery longer or shorter */
  readonly reps: number;
  readonly recovery: Seconds;
}

/** Lengths this close are the same rep: GPS measures a track lap 3 % long, a tired thumb is seconds late. */
const DISTANCE = 0.06;
const TIME = 0.1;
/** Recoveries this close, by share or by seconds, are the same recovery. */
const RECOVERY = 0.3;
const RECOVERY_FLOOR: Seconds = 20;
/** In a set this big one rep more or less is still the same session. */
const MANY = 5;
const MOST = 3;

/** Latest first, at most three. Only sessions have twins: strides and unbroken runs are always alike. */
export function twinsOf(run: LabelledRun, runs: readonly LabelledRun[]): readonly Twin[] {
  const own = sessionOf(run);
  if (!own) return [];
  const earlier = runs.filter(({ activity }) => activity.start < run.activity.start);
  const twins: Twin[] = [];
  for (const other of [...earlier].sort(latestFirst)) {
    const theirs = sessionOf(other);
    if (!theirs || !isSame(own, theirs)) continue;
    twins.push({
      ...outingOf(other)!,
      reps: countOf(theirs) - countOf(own),
      recovery: recoveryOf(theirs) - recoveryOf(own),
    });
    if (twins.length === MOST) break;
  }
  return twins;
}

/** Undefined for a run without a session in it. */
export function outingOf(run: LabelledRun): Outing | undefined {
  const { activity, label } = run;
  const reps = repsOf(believedBouts(run));
  if (reps.length === 0) return undefined;
  const sets = setsOf(reps);
  const heartRate = meanTop(reps);
  const rests = restsOf(reps);
  return {
    id: activity.id,
    start: activity.start,
    speeds: reps.map(({ work }) => work.speed),
    times: reps.map(({ time }) => time),
    pacing: pacingOf(reps, sets.length === 1 && sets[0]!.alike && label !== "fartlek"),
    ...(heartRate && { heartRate }),
    ...(rests && { rests }),
  };
}

const sessionOf = ({ label, bouts }: LabelledRun): readonly RepSet[] | undefined => {
  if (label === "strides" || label === "race") return undefined;
  const sets = setsOf(repsOf(bouts));
  return sets.length > 0 ? sets : undefined;
};

const isSame = (a: readonly RepSet[], b: readonly RepSet[]): boolean =>
  a.length === b.length && a.every((set, i) => isSameSet(set, b[i]!));

function isSameSet(a: RepSet, b: RepSet): boolean {
  const [more, fewer] = [Math.max(a.reps.length, b.reps.length), Math.min(a.reps.length, b.reps.length)];
  if (more !== fewer && !(a.alike && more - fewer === 1 && fewer >= MANY)) return false;
  const same = a.alike
    ? isSameRep(middleOf(a.reps), middleOf(b.reps))
    : a.reps.every((rep, i) => isSameRep(sizeOf(rep), sizeOf(b.reps[i]!)));
  return a.alike === b.alike && same && isSameRecovery(restsOf(a.reps)?.duration, restsOf(b.reps)?.duration);
}

interface Size {
  readonly time: number;
  readonly distance: number;
}
const sizeOf = ({ time, work }: Rep): Size => ({ time, distance: work.distance });
const middleOf = (reps: readonly Rep[]): Size => ({
  time: median(reps.map(({ time }) => time)),
  distance: median(reps.map(({ work }) => work.distance)),
});
const isSameRep = (a: Size, b: Size): boolean => near(a.distance, b.distance, DISTANCE) || near(a.time, b.time, TIME);

function isSameRecovery(a: Seconds | undefined, b: Seconds | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return near(a, b, RECOVERY) || Math.abs(a - b) <= RECOVERY_FLOOR;
}

const near = (a: number, b: number, share: number): boolean => Math.abs(a - b) <= share * Math.max(a, b);
const countOf = (sets: readonly RepSet[]): number => sets.reduce((sum, { reps }) => sum + reps.length, 0);
const recoveryOf = (sets: readonly RepSet[]): Seconds => restsOf(sets.flatMap(({ reps }) => reps))?.duration ?? 0;
const latestFirst = (a: LabelledRun, b: LabelledRun): number => (a.activity.start < b.activity.start ? 1 : -1);
