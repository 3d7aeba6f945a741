/** Whether a write failed because the disk, or the browser's share of it, is full: then nothing of it was written. */
export function isFull(error: unknown): boolean {
  for (let cause = error; cause && typeof cause === "object"; ) {
    const { name, inner, cause: deeper } = cause as { name?: string; inner?: unknown; cause?: unknown };
    if (name === "QuotaExceededError") return true;
    cause = inner ?? deeper;
  }
  return false;
}
