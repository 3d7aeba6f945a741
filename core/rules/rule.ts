/** What a rule is, and what it says when it is broken. */
import type { ActivityId } from "../activity.ts";
import type { Athlete } from "../athlete.ts";
import type { TrainingDay } from "../days.ts";
import type { Exception } from "../exceptions.ts";
import type { LabelledRun } from "../labels/labelled-run.ts";
import type { Log } from "../log.ts";
import type { BeatsPerMinute, LocalDate } from "../units.ts";

export type Severity = "warn" | "info";
/** How good the grounds are, said plainly in the rule's help. */
export type Evidence = "coaching custom" | "small studies" | "one large study";

/**
 * What a rule looks at. `spacing`: days too close together; `session`: one run by itself; `progress`: a run against earlier
 * weeks; `block`: weeks as a whole, so no single run broke it; `missing`: something not done for a while.
 */
export type About = "spacing" | "session" | "progress" | "block" | "missing";

/** A broken rule over days. */
export interface Violation {
  /** the rule's id: its file name */
  readonly rule: string;
  readonly severity: Severity;
  /** the days it is about, in order; a block or what is missing has its first and last day */
  readonly dates: readonly LocalDate[];
  /** the runs it is about, in order; none for a block */
  readonly runs: readonly ActivityId[];
  /** the later run, the one that broke it: it carries the mark */
  readonly marked?: ActivityId;
  /** figures for the sentence, SI */
  readonly figures: Readonly<Record<string, number>>;
}

/** The day of the run that broke the rule. */
export const dateOfViolation = (violation: Violation): LocalDate => violation.dates.at(-1)!;

export interface Rule {
  readonly id: string;
  readonly about: About;
  readonly severity: Severity;
  readonly evidence: Evidence;
  /** authors and years, which no language changes; custom has none */
  readonly source?: string;
  /** a week it flags, as the settings draw it; more that it flags, and those it keeps silent on, are in its tests */
  readonly example?: Example;
  /** says nothing where one of these has said it already, of the same days or of the weeks they lie in */
  readonly yieldsTo?: readonly string[];
  /** days until it may be said again, seven at least: what goes on for weeks is no news each week */
  readonly again?: number;
  /** `days` are consecutive calendar dates, oldest first, rest days included */
  check(days: readonly TrainingDay[], context: RuleContext): readonly Violation[];
}

/**
 * Days as a coach jots them, and which are flagged, the first day being 1. A letter a run: E easy, S strides, M steady, T tempo,
 * Q quick and told by totals alone, H intervals, P sprints, L long, R race, C a hard ride, W weights; its km behind it, reps in brackets; a dot is rest, `4( … )` four times.
 */
export interface Example {
  readonly days: string;
  /** one list a flag: the days it names */
  readonly flags: readonly (readonly number[])[];
  readonly level?: RuleContext["level"];
}

export interface RuleContext {
  readonly level?: "beginner" | "advanced";
  readonly athlete?: Athlete;
  /** as entered */
  readonly restingHeartRate?: BeatsPerMinute;
  /** resting heart rates of mornings, oldest first */
  readonly mornings?: readonly Morning[];
  /** what the runner wrote down */
  readonly log?: Log;
  /** what the runner declared to be on purpose */
  readonly exceptions?: readonly Exception[];
}

export interface Morning {
  readonly date: LocalDate;
  readonly restingHeartRate: BeatsPerMinute;
}

/** The rule broken by these runs: the last of them carries the mark. */
export const brokenBy = (
  rule: Pick<Rule, "id" | "severity">,
  runs: readonly LabelledRun[],
  figures: Violation["figures"] = {},
  severity: Severity = rule.severity,
): Violation => ({
  rule: rule.id,
  severity,
  dates: runs.map((run) => run.activity.start.slice(0, 10)),
  runs: runs.map((run) => run.activity.id),
  marked: runs.at(-1)!.activity.id,
  figures,
});

/** The rule broken over weeks, from its first day to its last. */
export const brokenOver = (
  rule: Pick<Rule, "id" | "severity">,
  from: TrainingDay,
  to: TrainingDay,
  figures: Violation["figures"] = {},
): Violation => ({ rule: rule.id, severity: rule.severity, dates: [from.date, to.date], runs: [], figures });
