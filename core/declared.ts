/** What the runner declared over days, out of the plain rows it is kept in: exceptions, flags set aside, planned sessions. */
import { EXCEPTIONS, type Exception } from "./exceptions.ts";
import { LABELS, type Label } from "./labels/label.ts";
import type { Violation } from "./rules/rule.ts";
import type { LocalDate, Seconds } from "./units.ts";

/** One row as it is kept; `value` is as the kind wants it. */
export interface DeclaredRow {
  readonly id: string;
  readonly kind: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly value: Readonly<Record<string, unknown>>;
}

/** A flag set aside for this time: the rule and the day it was raised on. */
export interface Dismissed {
  readonly rule: string;
  readonly date: LocalDate;
}

/** A session of the days to come. */
export interface Planned {
  readonly id: string;
  readonly date: LocalDate;
  readonly label: Label;
  readonly time: Seconds;
}

export interface Declared {
  readonly exceptions: readonly Exception[];
  readonly dismissed: readonly Dismissed[];
  readonly planned: readonly Planned[];
}

/** Rows of other kinds, and such as cannot be read, are left alone. */
export function declaredOf(rows: readonly DeclaredRow[]): Declared {
  return {
    exceptions: rows.flatMap(({ kind, from, to, value: { what } }) => {
      const known = EXCEPTIONS.find((one) => one === what);
      return kind === "exception" && known ? [{ kind: known, from, to }] : [];
    }),
    dismissed: rows.flatMap(({ kind, to, value: { rule } }) =>
      kind === "dismissed" && typeof rule === "string" ? [{ rule, date: to }] : [],
    ),
    planned: rows.flatMap(({ id, kind, from, value: { label, time } }) => {
      const known = LABELS.find((one) => one === label);
      return kind === "planned" && known && typeof time === "number" ? [{ id, date: from, label: known, time }] : [];
    }),
  };
}

const dateOf = ({ dates }: Violation): LocalDate => dates.at(-1)!;

export const isDismissed = (violation: Violation, dismissed: readonly Dismissed[]): boolean =>
  dismissed.some(({ rule, date }) => rule === violation.rule && date === dateOf(violation));

export const dismissalOf = (violation: Violation): DeclaredRow => ({
  id: `dismissed ${violation.rule} ${dateOf(violation)}`,
  kind: "dismissed",
  from: dateOf(violation),
  to: dateOf(violation),
  value: { rule: violation.rule },
});

export const exceptionRow = ({ kind, from, to }: Exception): DeclaredRow => ({
  id: `exception ${kind} ${from}`,
  kind: "exception",
  from,
  to,
  value: { what: kind },
});

export const plannedRow = ({ id, date, label, time }: Planned): DeclaredRow => ({
  id,
  kind: "planned",
  from: date,
  to: date,
  value: { label, time },
});
