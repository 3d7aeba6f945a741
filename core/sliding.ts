/** Columns of a history, and quantiles of a window that moves along one: kept in order, so that a step of the window costs a move and no sort. */
import type { Share } from "./units.ts";

/** A value of each item. */
export function columnOf<Item>(items: readonly Item[], of: (item: Item) => number): Float64Array {
  const column = new Float64Array(items.length);
  for (let i = 0; i < items.length; i++) column[i] = of(items[i]!);
  return column;
}

/** Of the positive values between two indices; 0 without any. Windows may grow, shrink and go back. */
export function slidingQuantile(values: Float64Array): (from: number, to: number, share: Share) => number {
  const kept = new Float64Array(values.length);
  let [size, first, end] = [0, 0, 0];
  const put = (value: number) => {
    if (!(value > 0)) return;
    const at = placeOf(kept, size++, value);
    kept.copyWithin(at + 1, at, size - 1);
    kept[at] = value;
  };
  const take = (value: number) => {
    if (!(value > 0)) return;
    const at = placeOf(kept, size--, value);
    kept.copyWithin(at, at + 1, size + 1);
  };
  return (from, to, share) => {
    if (from >= end || to <= first) [size, first, end] = [0, from, from];
    while (end < to) put(values[end++]!);
    while (first > from) put(values[--first]!);
    while (end > to) take(values[--end]!);
    while (first < from) take(values[first++]!);
    return size === 0 ? 0 : kept[Math.min(size - 1, Math.floor(share * size))]!;
  };
}

/** First of `size` sorted values not below `value`. */
function placeOf(sorted: Float64Array, size: number, value: number): number {
  let [low, high] = [0, size];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
