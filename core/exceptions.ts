/** What the runner declared to be on purpose, and which rules keep silent then. */
import type { LocalDate } from "./units.ts";

export const EXCEPTIONS = ["double-threshold day", "back-to-back block", "race weekend"] as const;
export type ExceptionKind = (typeof EXCEPTIONS)[number];

/** A fact, said by the runner: these days are meant so. */
export interface Exception {
  readonly kind: ExceptionKind;
  readonly from: LocalDate;
  /** the last day of it */
  readonly to: LocalDate;
}

const CLOSE: readonly string[] = [
  "back-to-back-hard-days",
  "too-many-hard-days",
  "hard-day-after-long-run",
  "long-run-after-hard-day",
  "hard-day-on-tired-legs",
  "sprints-after-intervals",
];

/** Two threshold sessions on one day are one hard day with much in it; a block and a race weekend are hard days side by side. */
export const SILENCED: Readonly<Record<ExceptionKind, readonly string[]>> = {
  "double-threshold day": ["sudden-hard-running", "hard-day-on-tired-legs", "hard-session-without-warm-up"],
  "back-to-back block": [...CLOSE, "sudden-hard-running", "much-longer-run"],
  "race weekend": [...CLOSE, "hard-day-after-race", "sudden-hard-running"],
};

/** A double day is one day; the others hold the last two days that broke the rule. */
const DAYS: Readonly<Record<ExceptionKind, number>> = {
  "double-threshold day": 1,
  "back-to-back block": 2,
  "race weekend": 2,
};

/** How many days each may be declared for ahead, the usual first. */
export const LASTS: Readonly<Record<ExceptionKind, readonly number[]>> = {
  "double-threshold day": [1],
  "back-to-back block": [2, 3],
  "race weekend": [2, 3],
};

/** The days an exception has to hold, so that a flag on these dates is meant so. */
export function exceptionFor(kind: ExceptionKind, dates: readonly LocalDate[]): Exception {
  const held = dates.slice(-DAYS[kind]);
  return { kind, from: held[0]!, to: held.at(-1)! };
}

/** Where the days that broke the rule, the last ones it names, are all declared. */
export const isDeclared = (
  { rule, dates }: { readonly rule: string; readonly dates: readonly LocalDate[] },
  exceptions: readonly Exception[],
): boolean =>
  exceptions.some(
    ({ kind, from, to }) =>
      SILENCED[kind].includes(rule) && dates.slice(-DAYS[kind]).every((date) => date >= from && date <= to),
  );
