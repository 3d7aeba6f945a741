/** Foster's monotony and strain: how alike the days of a week are, and how much there is of it. */

/** An even week has no spread at all; the figure is capped there. */
const MOST = 10;

/** Mean over population standard deviation of seven daily loads, rest days 0; fewer than seven are filled up with rest. */
export function monotony(loads: readonly number[]): number {
  const seven = [...loads, ...Array(Math.max(0, 7 - loads.length)).fill(0)] as number[];
  const mean = total(seven) / seven.length;
  if (mean === 0) return 0;
  const spread = Math.sqrt(total(seven.map((load) => (load - mean) ** 2)) / seven.length);
  return spread === 0 ? MOST : Math.min(MOST, mean / spread);
}

/** Load of the week times its monotony. */
export const strain = (loads: readonly number[]): number => total(loads) * monotony(loads);

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
