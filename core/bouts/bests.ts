/** The furthest run in 10, 20, 30 and 60 minutes on end: what fitness is read from. */
import { unhelped } from "../paces/grade.ts";
import type { Metres, Seconds } from "../units.ts";
import type { Bins } from "./bins.ts";

export const BEST_WINDOWS: readonly Seconds[] = [600, 1200, 1800, 3600];

/** Metres in each of `BEST_WINDOWS`, stops included, downhill as if flat; 0 where the run was shorter. */
export type Bests = readonly Metres[];

export function bestWindows({ elapsed, distance, altitude, count }: Bins): Bests {
  return BEST_WINDOWS.map((window) => {
    let best = 0;
    let from = 0;
    for (let to = 1; to <= count; to++) {
      while (elapsed[to]! - elapsed[from]! > window) from++;
      if (from === 0) continue;
      // The window starts inside the bin before `from`.
      const lead = window - (elapsed[to]! - elapsed[from]!);
      const bin = elapsed[from]! - elapsed[from - 1]!;
      const before = distance[from]! - distance[from - 1]!;
      const run = distance[to]! - distance[from]! + (bin > 0 ? (before * lead) / bin : 0);
      if (run > best) best = Math.max(best, altitude ? unhelped(run, altitude[to]! - altitude[from]!) : run);
    }
    return best;
  });
}
