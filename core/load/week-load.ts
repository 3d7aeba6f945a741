/** What some days added up to: load, monotony and strain, and the longest run against the rest. */
import type { Athlete } from "../athlete.ts";
import type { TrainingDay } from "../days.ts";
import type { Metres } from "../units.ts";
import { monotony, strain } from "./monotony.ts";
import { type LoadSource, runLoad } from "./run-load.ts";
import type { Told } from "./told.ts";

export interface WeekLoad {
  /** 100 is an hour at threshold */
  readonly value: number;
  /** runs by what their load was worked out from */
  readonly from: Readonly<Record<LoadSource, number>>;
  /** runs that say nothing of their load */
  readonly unknown: number;
  /** of the seven days; undefined for any other number of days */
  readonly monotony?: number;
  readonly strain?: number;
  readonly longest: Metres;
  readonly distance: Metres;
}

export function weekLoad(days: readonly TrainingDay[], athlete: Athlete, told?: Told): WeekLoad {
  const from = { pace: 0, "heart rate": 0, "felt effort": 0 };
  let [unknown, longest, distance] = [0, 0, 0];
  const loads = days.map(({ runs }) => {
    let day = 0;
    for (const run of runs) {
      longest = Math.max(longest, run.activity.distance);
      distance += run.activity.distance;
      const load = runLoad(run, athlete, told);
      if (load) from[load.source]++;
      else unknown++;
      day += load?.value ?? 0;
    }
    return day;
  });
  const value = loads.reduce((sum, load) => sum + load, 0);
  const seven = days.length === 7 && value > 0;
  return {
    value,
    from,
    unknown,
    longest,
    distance,
    ...(seven && { monotony: monotony(loads), strain: strain(loads) }),
  };
}
