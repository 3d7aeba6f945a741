/** Bouts as the line a coach would write. */
import type { Label } from "../labels/label.ts";
import type { MetresPerSecond, Seconds } from "../units.ts";
import { median } from "./blocks.ts";
import type { Bout, RecoveryKind } from "./bout.ts";
import { roundDistance, snapReps, snapStrides, snapTime } from "./snap.ts";
import type { Recovery, Structure, StructurePart } from "./structure.ts";

/** A warm-up or cool-down worth writing down. */
const WORTH: Seconds = 120;
/** A recovery this much longer than the middle one ends a set. */
const SET_BREAK = 1.8;
/** Steps of a ladder differ by at least this. */
const STEP = 1.2;

export function structureOf(bouts: readonly Bout[], label: Label): Structure {
  const work = bouts.filter(({ kind }) => kind === "work");
  if (work.length === 0 || label === "race" || label === "unknown") return [];
  const [first, last] = [bouts[0]!, bouts.at(-1)!];
  return [
    ...(first.kind === "warmup" && timeOf(first) >= WORTH
      ? [around(label === "strides" || label === "long" ? "steady" : "warmup", first)]
      : []),
    ...session(bouts, work, label),
    ...(last.kind === "cooldown" && timeOf(last) >= WORTH ? [around("cooldown", last)] : []),
  ];
}

const timeOf = ({ start, end }: Bout): Seconds => end - start;
const lengthOf = (bout: Bout) => ({ distance: bout.distance, seconds: timeOf(bout) });
const around = (kind: "warmup" | "cooldown" | "steady", { distance }: Bout): StructurePart => ({
  kind,
  amount: { distance: roundDistance(distance) },
});

function session(bouts: readonly Bout[], work: readonly Bout[], label: Label): Structure {
  const times = work.map(timeOf);
  if (label === "strides") return [{ kind: "strides", count: work.length, rep: snapStrides(times) }];
  if (label === "fartlek")
    return [{ kind: "surges", count: work.length, shortest: Math.min(...times), longest: Math.max(...times) }];
  const speed = speedOf(work);
  if (work.length === 1) return [{ kind: "block", amount: snapReps([lengthOf(work[0]!)]), speed }];
  const recoveries = bouts.filter(({ kind }) => kind === "recovery");
  const recovery = recoveryOf(recoveries);
  if (isLadder(times)) {
    const reps = work.map((bout) => snapReps([lengthOf(bout)]));
    return [{ kind: "ladder", reps, speed, ...(recovery && { recovery }) }];
  }
  const uphill = label === "hills";
  return [repsOf(work, recoveries, speed, uphill)];
}

function repsOf(
  work: readonly Bout[],
  recoveries: readonly Bout[],
  speed: MetresPerSecond,
  uphill: boolean,
): StructurePart {
  const rep = snapReps(work.map(lengthOf));
  const sets = setsOf(recoveries.map(timeOf), work.length);
  const middle = median(recoveries.map(timeOf));
  const between = sets > 1 ? recoveries.filter((bout) => timeOf(bout) >= SET_BREAK * middle) : [];
  const recovery = recoveryOf(recoveries.filter((bout) => !between.includes(bout)));
  const setRecovery = recoveryOf(between);
  return {
    kind: "reps",
    sets,
    count: work.length / sets,
    rep,
    speed,
    ...(recovery && { recovery }),
    ...(setRecovery && { setRecovery }),
    ...(uphill && { uphill }),
  };
}

/** Total distance over total time: paces do not average. */
function speedOf(work: readonly Bout[]): MetresPerSecond {
  const distance = work.reduce((sum, bout) => sum + bout.distance, 0);
  const time = work.reduce((sum, bout) => sum + (bout.speed > 0 ? bout.distance / bout.speed : 0), 0);
  return distance / Math.max(1, time);
}

function recoveryOf(recoveries: readonly Bout[]): Recovery | undefined {
  if (recoveries.length === 0) return undefined;
  const kinds = new Map<RecoveryKind, number>();
  for (const { recovery = "jog" } of recoveries) kinds.set(recovery, (kinds.get(recovery) ?? 0) + 1);
  const kind = [...kinds].sort((a, b) => b[1] - a[1])[0]![0];
  return { kind, amount: snapTime(median(recoveries.map(timeOf))) };
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
  if (times.length < 3) return false;
  let turns = 0;
  let direction = 0;
  for (let i = 1; i < times.length; i++) {
    const ratio = times[i]! / times[i - 1]!;
    if (ratio < STEP && ratio > 1 / STEP) return false;
    const now = ratio > 1 ? 1 : -1;
    if (direction !== 0 && now !== direction) turns++;
    if (direction < 0 && now > 0) return false;
    direction = now;
  }
  return turns <= 1;
}
