/** Sessions as bouts, for the tests of rep analysis: seconds and metres of each rep, and the rest between. */
import type { Bout, RecoveryKind } from "../../core/bouts/bout.ts";

export interface Rest {
  readonly seconds: number;
  readonly kind?: RecoveryKind;
}

/** `times` of reps of one distance, with rests between; ten easy minutes either side. */
const SPEED = { stand: 0, walk: 1.4, jog: 2.6, float: 3.7 } as const;

export function session(times: readonly number[], metres: number | readonly number[], rest: Rest | readonly Rest[]) {
  const bouts: Bout[] = [{ kind: "warmup", start: 0, end: 600, distance: 1800, speed: 3 }];
  let at = 600;
  times.forEach((time, i) => {
    const distance = typeof metres === "number" ? metres : metres[i]!;
    bouts.push({ kind: "work", start: at, end: at + time, distance, speed: distance / time, maxHeartRate: 176 + i });
    at += time;
    if (i === times.length - 1) return;
    const { seconds, kind = "jog" }: Rest = "seconds" in rest ? rest : rest[i]!;
    const speed = SPEED[kind];
    bouts.push({ kind: "recovery", start: at, end: at + seconds, distance: speed * seconds, speed, recovery: kind });
    at += seconds;
  });
  bouts.push({ kind: "cooldown", start: at, end: at + 600, distance: 1800, speed: 3 });
  return bouts;
}
