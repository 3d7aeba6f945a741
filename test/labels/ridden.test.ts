/** Rides that were recorded as runs: they set no threshold, and what was run is still told apart. */
import { expect, test } from "vitest";
import { calibrate } from "../../core/calibrate.ts";
import { digest } from "../../core/digest.ts";
import { labelHistory } from "../../core/label-history.ts";
import { run } from "../bouts/synthetic.ts";

interface Total {
  readonly kilometres: number;
  readonly speed: number;
  readonly rate?: number;
}

/** One outing a day, in that order over and over, for ten weeks. */
function history(...days: readonly Total[]) {
  return Array.from({ length: 70 }, (_, i) => {
    const { kilometres, speed, rate } = days[i % days.length]!;
    const start = new Date(Date.parse("2026-01-05T07:00:00Z") + i * 86_400_000).toISOString().slice(0, 19);
    const heart = rate === undefined ? {} : { averageHeartRate: rate };
    const activity = run(1000 * kilometres, Math.round((1000 * kilometres) / speed), {
      id: `synthetic:${i}`,
      start,
      ...heart,
    });
    return { activity, digest: digest(activity) };
  });
}

const RUNS: readonly Total[] = [
  { kilometres: 6, speed: 2.8, rate: 142 },
  { kilometres: 8, speed: 2.75, rate: 141 },
  { kilometres: 5, speed: 3.15, rate: 166 },
];
const measuresOf = (runs: ReturnType<typeof history>) => {
  const { thresholdSpeed, usualSpeed } = calibrate(runs, {})("2026-02-10");
  return [thresholdSpeed!.value, usualSpeed!.value] as const;
};

test("three kilometres to work on wheels, day by day, are no measure of a runner, with a calm heart or with none [P3]", () => {
  const [threshold, usual] = measuresOf(history(...RUNS));
  for (const rate of [undefined, 112]) {
    const ride = { kilometres: 3.2, speed: 5.2, ...(rate && { rate }) };
    const [beside, usualBeside] = measuresOf(history(...RUNS, ride, ride));
    expect(beside / threshold).toBeCloseTo(1, 1);
    expect(usualBeside / usual).toBeCloseTo(1, 1);
  }
});

test("the hard days of who rides to work are still hard [P3]", () => {
  const ride = { kilometres: 3.2, speed: 5.2 };
  const days = labelHistory(history(...RUNS, ride), {}).filter(({ activity: { distance } }) => distance === 5000);
  expect(days.filter(({ day }) => day === "hard")).toHaveLength(days.length);
});

test("a fast runner's short races are theirs, however slow the rest is, where the heart went along [P3]", () => {
  const slow = [RUNS[0]!, RUNS[1]!, RUNS[0]!];
  const race = { kilometres: 3, speed: 4.3, rate: 176 };
  const [threshold] = measuresOf(history(...slow, race));
  const [without] = measuresOf(history(...slow));
  expect(threshold).toBeGreaterThan(1.2 * without);
});
