/** Sums and moments over the last so many days, each value touched a fixed number of times. */

/** Sums of a value of each item before an index: `from(a, b)` is the sum of [a, b). */
export function sums<Item>(items: ArrayLike<Item>, of: (item: Item) => number): (from: number, to: number) => number {
  const before = new Float64Array(items.length + 1);
  for (let i = 0; i < items.length; i++) before[i + 1] = before[i]! + of(items[i]!);
  return (from, to) => before[Math.min(items.length, to)]! - before[Math.max(0, from)]!;
}

/**
 * Indices at which a state that goes on for weeks is worth saying: where it begins, and once every `every` days while it lasts.
 * Eight weeks by default: said every month, a habit becomes a nag. Only at days with a run: nothing changes on the others.
 */
export function worthSaying(
  count: number,
  ran: (index: number) => boolean,
  state: (index: number) => boolean,
  every = 56,
): readonly number[] {
  const said: number[] = [];
  let last: number | undefined;
  for (let i = 0; i < count; i++) {
    if (!ran(i)) continue;
    if (!state(i)) last = undefined;
    else if (last === undefined || i - last >= every) {
      said.push(i);
      last = i;
    }
  }
  return said;
}
