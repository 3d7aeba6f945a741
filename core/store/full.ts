/** What went wrong with the database, as far as the runner can do something about it. */

/** A write failed because the disk, or the browser's share of it, is full: then nothing of it was written. */
export const isFull = (error: unknown): boolean => isCausedBy(error, "QuotaExceededError");

/** The history was kept by a later version, whose facts this one would not keep whole: it is neither read nor written. */
export class NewerHistory extends Error {
  override readonly name = "NewerHistory";
}
export const isNewer = (error: unknown): boolean => isCausedBy(error, "NewerHistory");

function isCausedBy(error: unknown, named: string): boolean {
  for (let cause = error; cause && typeof cause === "object"; ) {
    const { name, inner, cause: deeper } = cause as { name?: string; inner?: unknown; cause?: unknown };
    if (name === named) return true;
    cause = inner ?? deeper;
  }
  return false;
}
