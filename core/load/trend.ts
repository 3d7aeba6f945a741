/** Exponentially weighted load trends (42 and 7 days): a trend of the load, no measure of fitness. */

/** Daily average after each day. `seed`: where it begins. Weight of a day is 1 − e^(−1/days). */
export function loadTrend(loads: readonly number[], days: number, seed = 0): readonly number[] {
  const weight = 1 - Math.exp(-1 / days);
  let trend = seed;
  return loads.map((load) => {
    trend += weight * (load - trend);
    return trend;
  });
}
