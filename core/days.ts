/** Training days: the runner's local calendar days, all runs of a day together. */

import type { DayClass } from "./labels/label.ts";
import type { LabelledRun } from "./labels/labelled-run.ts";
import type { LocalDate } from "./units.ts";

export interface TrainingDay {
  readonly date: LocalDate;
  readonly hardness: DayClass | "rest";
  /** hard, or long enough to count as stress */
  readonly stress: boolean;
  readonly runs: readonly LabelledRun[];
}
