/** Long work that can be halted between its steps: who has a runner waiting goes on when they have been answered, others at once. */
export type Steps<Result> = Generator<undefined, Result>;

export function inOneGo<Result>(work: Steps<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
