/** Columns of a history, the best of a stretch of one, and quantiles of a window that moves along: kept in order, so that a step costs a move and no sort. */
import { sums } from "./rolling.ts";
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

/** Where the highest values up to `limit` are in a stretch, and how many of it are above 0. */
export function topThree(values: Float64Array, limit = Infinity) {
  const counted = sums(values, (value) => (value > 0 && value <= limit ? 1 : 0));
  return (from: number, to: number) => {
    const indices = [-1, -1, -1];
    const top = [0, 0, 0];
    let third = 0;
    for (let i = from; i < to; i++) {
      const value = values[i]!;
      if (!(value > third) || value > limit) continue;
      let at = 2;
      for (; at > 0 && top[at - 1]! < value; at--) {
        top[at] = top[at - 1]!;
        indices[at] = indices[at - 1]!;
      }
      top[at] = value;
      indices[at] = i;
      third = top[2]!;
    }
    return { counted: counted(from, to), indices };
  };
}
