/** Runs of the first days of a March, as a page sends them; with laps and a recording. */
export const fewRuns = (count: number) =>
  Array.from({ length: count }, (_, i) => {
    const totals = { distance: 6000, movingTime: 1800, elapsedTime: 1800 };
    return {
      id: `strava:${i + 1}`,
      athlete: "strava:77",
      summary: { sport: "run", name: `Run ${i + 1}`, start: `2026-03-0${i + 1}T07:00:00`, ...totals },
      laps: [{ start: 0, ...totals }],
      streams: { time: [0, 900, 1800], distance: [0, 3000, 6000] },
    };
  });
