/** A disk that runs full, for tests. */
import { vi } from "vitest";

/** From now on `writes` more are taken, then there is no room; undone by `vi.restoreAllMocks`. */
export function roomFor(writes: number): void {
  let left = writes;
  for (const how of ["put", "add"] as const) {
    const real = IDBObjectStore.prototype[how];
    vi.spyOn(IDBObjectStore.prototype, how).mockImplementation(function (this: IDBObjectStore, ...row) {
      if (left-- > 0) return real.apply(this, row);
      throw new DOMException("no room", "QuotaExceededError");
    });
  }
}
