/** The middle and the spread of a few values. */

/** Standard deviation over the median absolute deviation of normal values. */
export const NORMAL_MAD = 1.4826;
/** More values than this are not put in order by insertion. */
const MANY = 64;

export function median(values: readonly number[]): number {
  const size = values.length;
  if (size === 0) return 0;
  const sorted = inOrder(values);
  const middle = size >> 1;
  return size % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The upper one of two in the middle: a value that is there. */
export const upperMedian = (values: readonly number[]): number => inOrder(values)[values.length >> 1] ?? 0;

/** Smallest first. Few values as a rule, and those are in order sooner without calling back for every two of them. */
export function inOrder(values: readonly number[]): number[] {
  const sorted = values.slice();
  if (sorted.length > MANY) return sorted.sort((a, b) => a - b);
  for (let i = 1; i < sorted.length; i++) {
    const value = sorted[i]!;
    let at = i;
    for (; at > 0 && sorted[at - 1]! > value; at--) sorted[at] = sorted[at - 1]!;
    sorted[at] = value;
  }
  return sorted;
}

/** Standard deviation over mean. */
export function spread(values: readonly number[]): number {
  if (values.length < 2) return 0;
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < values.length; i++) {
    sum += values[i]!;
    squares += values[i]! * values[i]!;
  }
  const mean = sum / values.length;
  return mean > 0 ? Math.sqrt(Math.max(0, squares / values.length - mean * mean)) / mean : 0;
}
