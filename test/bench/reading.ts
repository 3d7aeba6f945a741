/** One line of the budget table. */
export interface Reading {
  readonly what: string;
  readonly bar: string;
  readonly reading: string;
  /** only what is the same at every run gates; times are reported */
  readonly gate?: boolean;
}

export const smallest = (values: readonly number[]): number => Math.min(...values);
