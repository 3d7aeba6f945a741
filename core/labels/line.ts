/** A weight that changes along a line with corners, so that no answer hangs on the last digit. */
export type Line = readonly (readonly [at: number, weight: number])[];

/** Level before the first corner and after the last. */
export function along(line: Line, at: number): number {
  const [first, last] = [line[0]!, line[line.length - 1]!];
  if (at <= first[0]) return first[1];
  for (let i = 1; i < line.length; i++) {
    const [from, low] = line[i - 1]!;
    const [to, high] = line[i]!;
    if (at <= to) return low + ((at - from) / (to - from)) * (high - low);
  }
  return last[1];
}
