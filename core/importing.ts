/** What an import will come to and came to, as data: the sentences are in `components/words/import.ts`. */

/** Why a file, or a session in it, was left out; the sentence is in `components/words/import.ts`. */
export type SkipReason =
  | "empty"
  | "unknown-kind"
  | "backup"
  | "damaged"
  | "too-big"
  | "locked"
  | "not-an-activity"
  | "no-sport"
  | "no-times"
  | "transition"
  | "sum-of-parts"
  | "impossible-date"
  | "impossible-length"
  | "impossible-speed"
  | "no-file";

export interface LeftOut {
  readonly name: string;
  readonly reason: SkipReason;
}

export interface Preview {
  /** sessions that are not here yet */
  readonly runs: number;
  readonly others: number;
  /** how many of them were runs, by year, oldest first; a date that cannot be read is in none */
  readonly years: readonly (readonly [year: string, runs: number])[];
  /** sessions known from elsewhere, to which these files add */
  readonly known: number;
  /** things that were imported before and are passed over */
  readonly done: number;
  /** recordings of a watch that are only opened when their turn comes */
  readonly unopened: number;
  readonly leftOut: readonly LeftOut[];
}

/** What an import came to. */
export interface ImportReport {
  /** activities that were not here before */
  readonly runs: number;
  readonly others: number;
  /** activities that were, and were filled in */
  readonly filled: number;
  /** names of files that are damaged and were read as far as they go */
  readonly rescued: readonly string[];
  readonly leftOut: readonly LeftOut[];
}
