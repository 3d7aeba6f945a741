/** Whole calendar weeks of a history, Monday to Sunday whatever the screen shows, so that no setting moves a flag. */
import { weekdayOf } from "./dates.ts";
import type { TrainingDay } from "./days.ts";
import { isEvent } from "./load/spike.ts";
import type { Metres } from "./units.ts";

export interface WholeWeek {
  /** index of its Monday among the days */
  readonly first: number;
  readonly distance: Metres;
  readonly runs: number;
  /** without long races: in the week of one the rest is mostly light */
  readonly training: Metres;
}

/** Who races so far has run less before it. */
const FAR: Metres = 15_000;

/** Only weeks of which every day is known, oldest first. */
export function wholeWeeks(days: readonly TrainingDay[]): readonly WholeWeek[] {
  if (days.length === 0) return [];
  const weeks: WholeWeek[] = [];
  for (let first = (8 - weekdayOf(days[0]!.date)) % 7; first + 7 <= days.length; first += 7) {
    let [distance, runs, training] = [0, 0, 0];
    for (let i = first; i < first + 7; i++) {
      runs += days[i]!.runs.length;
      for (const run of days[i]!.runs) {
        distance += run.activity.distance;
        if (!isEvent(run) || run.activity.distance < FAR) training += run.activity.distance;
      }
    }
    weeks.push({ first, distance, runs, training });
  }
  return weeks;
}
