/** The fast stretches of a run as sets, ladders, floats, combinations: what a coach would have written on the board. */
import type { Label } from "../labels/label.ts";
import type { Metres, MetresPerSecond, Seconds } from "../units.ts";
import type { Bout, RecoveryKind } from "./bout.ts";
import { median, spread } from "./median.ts";
import { snapRecovery, snapReps, snapSteps, snapStrides } from "./snap.ts";
import type { Recovery, Structure, StructurePart } from "./structure.ts";

/** A recovery this much longer than the middle one ends a set. */
const SET_BREAK = 1.6;
/** Steps of a ladder differ by at least this. */
const STEP = 1.18;
/** Reps this near in length and speed, as ratios, are meant to be the same. */
const ALIKE = { length: 1.22, seconds: 4, speed: 1.13 };
/** m that positions are off by over a rep: how fast a sprint was is known no better. */
const OFF: Metres = 10;
/** One odd rep in five does not make a set irregular. */
const MOSTLY = 0.8;
/** Climbs of one hill are not all cut at the same step. */
const SAME_HILL = 0.3;
/** More different parts than this are nobody's plan. */
const MOST_GROUPS = 5;
/** And one part for so many stretches; of so few parts each is told whatever their number. */
const STRETCHES_PER_GROUP = 1.5;
const FEW_GROUPS = 3;
/** Where most are alike the others may be off by so much more. */
const LOOSER = 1.5;
/** A ladder has so many steps, turns taken twice so many stretches. */
const FEWEST_STEPS = 3;
const FEWEST_TURNS = 4;

/** Strides take at most so long (science.md 6.7). */
const BRIEF: Seconds = 35;

/** Works and the recovery after each but the last. */
interface Session {
  readonly work: readonly Bout[];
  /** `rests[i]` lies between work `i` and `i + 1`; absent where they touch */
  readonly rests: readonly (Bout | undefined)[];
}

export function sessionOf(bouts: readonly Bout[], label: Label): Structure {
  const session = restsBetween(bouts);
  const { work } = session;
  // Short stretches in a long run are strides too, whatever else is told of its day.
  if (label === "strides" || (label === "long" && work.length > 1 && work.every((one) => timeOf(one) <= BRIEF)))
    return [{ kind: "strides", count: work.length, rep: snapStrides(work.map(lengthOf)) }];
  return written(session, label === "hills");
}

function written(session: Session, uphill: boolean): Structure {
  const { work } = session;
  if (work.length === 1) return [blockOf(work[0]!, uphill)];
  if (uphill && spread(work.map(timeOf)) <= SAME_HILL) return [repsOf(session, uphill)];
  if (isLadder(work.map(timeOf))) return [ladderOf(session)];
  const groups = groupsOf(work);
  if (groups.length === 1) return [repsOf(session, uphill)];
  const turns = turnsOf(session, groups);
  if (turns) return [turns];
  if (groups.length <= MOST_GROUPS && groups.length <= Math.max(2, work.length / STRETCHES_PER_GROUP))
    return groups.map((group) => partOf(session, group, uphill));
  if (mostlyAlike(work, middleOf(work))) return [repsOf(session, uphill)];
  if (groups.length <= FEW_GROUPS) return groups.map((group) => partOf(session, group, uphill));
  const times = work.map(timeOf);
  return [{ kind: "surges", count: work.length, shortest: Math.min(...times), longest: Math.max(...times) }];
}

function restsBetween(bouts: readonly Bout[]): Session {
  const work: Bout[] = [];
  const rests: (Bout | undefined)[] = [];
  let rest: Bout | undefined;
  for (const bout of bouts) {
    if (bout.kind === "recovery") rest = bout;
    if (bout.kind !== "work") continue;
    if (work.length > 0) rests.push(rest);
    work.push(bout);
    rest = undefined;
  }
  return { work, rests };
}

interface Group {
  readonly from: number;
  readonly to: number;
}

/** Runs of neighbours that are meant to be the same. */
function groupsOf(work: readonly Bout[]): readonly Group[] {
  const middle = middleOf(work);
  if (mostlyAlike(work, middle) && work.every((bout) => isAlike(bout, middle, LOOSER)))
    return [{ from: 0, to: work.length }];
  const groups: Group[] = [];
  let from = 0;
  for (let i = 1; i <= work.length; i++) {
    if (i < work.length && isAlike(work[i]!, middleOf(work.slice(from, i)))) continue;
    groups.push({ from, to: i });
    from = i;
  }
  return groups;
}

interface Middle {
  readonly seconds: Seconds;
  readonly distance: number;
  readonly speed: MetresPerSecond;
}

const middleOf = (work: readonly Bout[]): Middle => ({
  seconds: median(work.map(timeOf)),
  distance: median(work.map(({ distance }) => distance)),
  speed: median(work.map(({ speed }) => speed)),
});

function isAlike(bout: Bout, middle: Middle, looser = 1): boolean {
  const length = Math.min(ratio(timeOf(bout), middle.seconds), ratio(bout.distance, middle.distance));
  const near = Math.abs(timeOf(bout) - middle.seconds) <= ALIKE.seconds || length <= ALIKE.length * looser;
  const speed = Math.max(ALIKE.speed, 1 + OFF / Math.max(1, middle.distance));
  return near && ratio(bout.speed, middle.speed) <= speed * looser;
}

const mostlyAlike = (work: readonly Bout[], middle: Middle): boolean =>
  work.filter((bout) => isAlike(bout, middle)).length >= MOSTLY * work.length;

const ratio = (a: number, b: number): number => (a > 0 && b > 0 ? Math.max(a / b, b / a) : Infinity);
const timeOf = ({ start, end }: Bout): Seconds => end - start;
const lengthOf = (bout: Bout) => ({ distance: bout.distance, seconds: timeOf(bout) });

function partOf({ work, rests }: Session, { from, to }: Group, uphill: boolean): StructurePart {
  if (to - from === 1) return blockOf(work[from]!, uphill);
  return repsOf({ work: work.slice(from, to), rests: rests.slice(from, to - 1) }, uphill);
}

const blockOf = (bout: Bout, uphill: boolean): StructurePart => ({
  kind: "block",
  amount: snapReps([lengthOf(bout)], uphill),
  speed: bout.speed,
  ...(uphill && { uphill }),
});

function ladderOf({ work, rests }: Session): StructurePart {
  const recovery = recoveryOf(rests);
  return {
    kind: "ladder",
    reps: snapSteps(work.map((one) => [lengthOf(one)])),
    speed: speedOf(work),
    ...(recovery && { recovery }),
  };
}

function repsOf({ work, rests }: Session, uphill: boolean): StructurePart {
  const sets = setsOf(rests.map(restTime), work.length);
  const size = work.length / sets;
  const between = sets > 1 ? rests.filter((_, i) => (i + 1) % size === 0) : [];
  const recovery = recoveryOf(rests.filter((rest) => !between.includes(rest)));
  const setRecovery = recoveryOf(between);
  return {
    kind: "reps",
    sets,
    count: size,
    rep: snapReps(work.map(lengthOf), uphill),
    speed: speedOf(work),
    ...(recovery && { recovery }),
    ...(setRecovery && { setRecovery }),
    ...(uphill && { uphill }),
  };
}

/** `3 × (800 m, 400 m)`: the same few different reps over and over. */
function turnsOf({ work, rests }: Session, groups: readonly Group[]): StructurePart | undefined {
  if (groups.length < FEWEST_TURNS) return undefined;
  for (let size = 2; size <= work.length / 2; size++) {
    if (work.length % size !== 0) continue;
    if (!work.every((bout, i) => i < size || isAlike(bout, middleOf([work[i % size]!])))) continue;
    const reps = snapSteps(Array.from({ length: size }, (_, k) => work.filter((_, i) => i % size === k).map(lengthOf)));
    const between = rests.filter((_, i) => (i + 1) % size === 0);
    const recovery = recoveryOf(rests.filter((_, i) => (i + 1) % size !== 0));
    const setRecovery = recoveryOf(between);
    const isBreak = recovery && setRecovery && median(between.map(restTime)) >= SET_BREAK * median(rests.map(restTime));
    return {
      kind: "turns",
      sets: work.length / size,
      reps,
      speed: speedOf(work),
      ...(recovery && { recovery }),
      ...(isBreak && { setRecovery }),
    };
  }
  return undefined;
}

/** Total distance over total time: paces do not average. */
function speedOf(bouts: readonly Bout[]): MetresPerSecond {
  const distance = bouts.reduce((sum, bout) => sum + bout.distance, 0);
  const time = bouts.reduce((sum, bout) => sum + (bout.speed > 0 ? bout.distance / bout.speed : 0), 0);
  return distance / Math.max(1, time);
}

const restTime = (rest: Bout | undefined): Seconds => (rest ? timeOf(rest) : 0);

function recoveryOf(all: readonly (Bout | undefined)[]): Recovery | undefined {
  const rests = all.filter((rest) => rest !== undefined);
  if (rests.length === 0) return undefined;
  const kinds = new Map<RecoveryKind, number>();
  for (const { recovery = "jog" } of rests) kinds.set(recovery, (kinds.get(recovery) ?? 0) + 1);
  const kind = [...kinds].sort((a, b) => b[1] - a[1])[0]![0];
  const amount = snapRecovery(rests.map(lengthOf), kind);
  return { kind, amount, ...(kind === "float" && { speed: speedOf(rests) }) };
}

/** How many equal sets the long recoveries make; 1 where they make none. */
function setsOf(recoveries: readonly Seconds[], count: number): number {
  const middle = median(recoveries);
  const breaks = recoveries.flatMap((time, i) => (time >= SET_BREAK * middle ? [i + 1] : []));
  const sets = breaks.length + 1;
  const size = count / sets;
  return sets > 1 && size >= 2 && breaks.every((at, i) => at === size * (i + 1)) ? sets : 1;
}

/** Up, down, or up and down again, each step clear. */
function isLadder(times: readonly Seconds[]): boolean {
  if (times.length < FEWEST_STEPS) return false;
  let turns = 0;
  let direction = 0;
  for (let i = 1; i < times.length; i++) {
    const step = times[i]! / times[i - 1]!;
    if (step < STEP && step > 1 / STEP) return false;
    const now = step > 1 ? 1 : -1;
    if (direction !== 0 && now !== direction) turns++;
    if (direction < 0 && now > 0) return false;
    direction = now;
  }
  return turns <= 1;
}
