/** The load of each day, rest days 0. */
import type { Athlete } from "../athlete.ts";
import type { TrainingDay } from "../days.ts";
import { runLoad } from "./run-load.ts";

export const daysLoad = (days: readonly TrainingDay[], athlete: Athlete): readonly number[] =>
  days.map((day) => day.runs.reduce((sum, run) => sum + (runLoad(run, athlete)?.value ?? 0), 0));
