/** The middle of a few values. */

/** More values than this are not put in order by insertion. */
const MANY = 24;

/** Few values as a rule. */
export function median(values: readonly number[]): number {
  const size = values.length;
  if (size === 0) return 0;
  const sorted = values.slice();
  if (size > MANY) sorted.sort((a, b) => a - b);
  else insertionSort(sorted);
  const middle = size >> 1;
  return size % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function insertionSort(values: number[]): void {
  for (let i = 1; i < values.length; i++) {
    const value = values[i]!;
    let at = i;
    for (; at > 0 && values[at - 1]! > value; at--) values[at] = values[at - 1]!;
    values[at] = value;
  }
}
