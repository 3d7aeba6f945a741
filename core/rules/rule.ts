/** What a rule is, and what it says when it is broken. */
import type { ActivityId } from "../activity.ts";
import type { TrainingDay } from "../days.ts";
import type { LocalDate } from "../units.ts";

export type Severity = "warn" | "info";
/** How good the grounds are, said plainly in the rule's help. */
export type Evidence = "coaching custom" | "small studies" | "one large study";

/** A broken rule over days. */
export interface Violation {
  /** the rule's id: its file name */
  readonly rule: string;
  readonly severity: Severity;
  /** the days it is about, in order */
  readonly dates: readonly LocalDate[];
  /** the runs it is about, in order */
  readonly runs: readonly ActivityId[];
  /** the later run, the one that broke it: it carries the mark */
  readonly marked: ActivityId;
  /** figures for the sentence */
  readonly figures: Readonly<Record<string, number>>;
}

export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  readonly evidence: Evidence;
  /** section of the research the rule rests on, in plain words */
  readonly source: string;
  /** `days` are consecutive calendar dates, oldest first, rest days included */
  check(days: readonly TrainingDay[], context: RuleContext): readonly Violation[];
}

export interface RuleContext {
  readonly level?: "beginner" | "advanced";
}
