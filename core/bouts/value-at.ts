/** Between two edges by a straight line, beyond the last one its value. */
export function valueAt(values: Float64Array, at: number): number {
  const low = Math.floor(at);
  if (low + 1 >= values.length) return values[values.length - 1]!;
  return values[low]! + (at - low) * (values[low + 1]! - values[low]!);
}
