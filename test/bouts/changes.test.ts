import { expect, test } from "vitest";
import { toBins } from "../../core/bouts/bins.ts";
import { changesOf, noiseOf } from "../../core/bouts/changes.ts";
import { run } from "../sample/runner.ts";

/** Stretches weighed for each point of the trace. */
function effort(workout: string, recording: "every-second" | "smart" = "every-second"): number {
  const { streams } = run({ workout, recording, seed: 4 });
  const bins = toBins(streams)!;
  const speeds = Float64Array.from({ length: bins.count }, (_, i) =>
    Math.log(Math.max(0.8, (bins.distance[i + 1]! - bins.distance[i]!) / bins.step)),
  );
  return changesOf(speeds, noiseOf(speeds, bins.step), bins.step).weighed / bins.count;
}

test("four times the run is four times the work, not sixteen: an unbroken run and a session", () => {
  for (const [short, long] of [
    ["60' easy", "240' easy"],
    ["15' easy, 6 x (3' hard, 2' jog), 15' easy", "15' easy, 30 x (3' hard, 2' jog), 75' easy"],
  ] as const)
    expect(effort(long) / effort(short)).toBeLessThan(1.6);
});

test("a point of the trace is weighed a few times only", () => {
  for (const workout of ["60' easy", "10' easy, 20 x (200m fast, 200m jog), 10' easy", "90' easy, 30' tempo"])
    for (const recording of ["every-second", "smart"] as const) expect(effort(workout, recording)).toBeLessThan(8);
});
