/** One opinion on a whole history: what every surface draws from. */
import type { Activity } from "./activity.ts";
import type { Athlete } from "./athlete.ts";
import type { TrainingDay } from "./days.ts";
import type { Dismissed, Planned } from "./declared.ts";
import type { Label } from "./labels/label.ts";
import type { LabelledRun } from "./labels/labelled-run.ts";
import type { Suggestion } from "./next/suggest.ts";
import type { RuleContext, Violation } from "./rules/rule.ts";
import type { LocalDate, Metres, Seconds } from "./units.ts";

export interface Balance {
  /** sessions by their goal */
  readonly runs: { readonly easy: number; readonly moderate: number; readonly hard: number };
  /** moving time by the intensity of the bouts */
  readonly time: { readonly easy: Seconds; readonly moderate: Seconds; readonly hard: Seconds };
  /** without a label: sessions, and moving time */
  readonly untold: { readonly runs: number; readonly time: Seconds };
  readonly distance: Metres;
}

export interface Week {
  /** first day of the week */
  readonly start: LocalDate;
  /** seven, rest days included; days after today are left out */
  readonly days: readonly TrainingDay[];
  readonly balance: Balance;
  readonly violations: readonly Violation[];
}

export interface NextHardDay {
  readonly date: LocalDate;
  /** hard days in the seven days up to today */
  readonly hardInSeven: number;
  /** the rules that keep it from being tomorrow */
  readonly because: readonly string[];
  /** mornings noted as ill in the last seven days, where they put it off */
  readonly ill?: number;
  /** the next hard session of the plan, and the rules it would break there, or `ill` */
  readonly planned?: { readonly date: LocalDate; readonly label: Label; readonly because: readonly string[] };
}

/** What the runner said, and did beside running, that changes the verdict. */
export type AssessContext = Omit<RuleContext, "athlete"> & {
  readonly mutedRules?: readonly string[];
  /** rides, swims, weights */
  readonly beside?: readonly Activity[];
  readonly dismissed?: readonly Dismissed[];
  /** sessions of days to come */
  readonly planned?: readonly Planned[];
};

export interface Assessment {
  readonly today: LocalDate;
  readonly athlete: Athlete;
  /** oldest first */
  readonly runs: readonly LabelledRun[];
  /** every calendar day from the first run to today, oldest first */
  readonly days: readonly TrainingDay[];
  readonly violations: readonly Violation[];
  /** flags the runner set aside for this time */
  readonly setAside?: readonly Violation[];
  /** what it was made with: choices, declarations, other sports */
  readonly context?: AssessContext;
  readonly nextHardDay?: NextHardDay;
  /** the one thing worth doing next */
  readonly suggestion?: Suggestion;
}
