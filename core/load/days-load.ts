/** The load of each day, rest days 0. */
import type { Athlete } from "../athlete.ts";
import type { TrainingDay } from "../days.ts";
import { runLoad } from "./run-load.ts";
import type { Told } from "./told.ts";

export const daysLoad = (days: readonly TrainingDay[], athlete: Athlete, told?: Told): readonly number[] =>
  days.map((day) => day.runs.reduce((sum, run) => sum + (runLoad(run, athlete, told)?.value ?? 0), 0));
