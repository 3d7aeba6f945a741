/** What structure, label and load of one run cost: counted, so that the gate says the same on every machine. */

import { expect, test } from "vitest";
import { dateOf } from "../../core/activity.ts";
import { calibrate } from "../../core/calibrate.ts";
import { digest } from "../../core/digest.ts";
import { labelRun } from "../../core/label-history.ts";
import { contexts } from "../../core/labels/context.ts";
import { runLoad } from "../../core/load/run-load.ts";
import { CLUB, past, sample, TODAY } from "../sample/club.ts";
import type { RunnerOptions } from "../sample/runner.ts";
import { operationsOf } from "../tools/operations.ts";

const member = CLUB[1]!;
const runs = past(member);
const athlete = calibrate(runs, {})(dateOf(runs.at(-1)!.activity));
const context = contexts(runs)(runs.length - 1);

/** Source executed for one run as it comes in: condensed, labelled, its load worked out. */
const cost = (workout: string, options: Partial<RunnerOptions>) => {
  const { activity, streams } = sample(member, workout, { seed: 4, start: TODAY, ...options });
  return operationsOf(() => {
    const labelled = labelRun({ activity, digest: digest(activity, streams) }, athlete, context);
    runLoad(labelled, athlete);
  });
};

/** Growth of the cost of one point: from an hour on nothing comes in anew; a quarter of an hour has no best hour, no drift and no set of reps to look for. */
const GROWTH = { short: 1.2, long: 1.07 };
/** Sixteen hours against four: every window is filled in both, and only what is not linear is left to grow. */
const GROWTH_OF_A_DAY = 1.03;
const RUNS = {
  "an unbroken run": (minutes: number) => `${minutes}' easy`,
  "a session": (minutes: number) => `${minutes / 3}' easy, ${minutes / 7.5} x (3' hard, 2' jog)`,
};

for (const [name, of] of Object.entries(RUNS))
  for (const noise of [0.1, 0.3])
    for (const laps of ["button", "none"] as const)
      test(`${name} of 900, 3,600 and 14,400 points costs the same a point (noise ${noise}, laps: ${laps}) [L16]`, async () => {
        const [quarter, hour, four] = [
          (await cost(of(15), { laps, noise })) / 900,
          (await cost(of(60), { laps, noise })) / 3600,
          (await cost(of(240), { laps, noise })) / 14_400,
        ];
        expect(hour / quarter).toBeLessThan(GROWTH.short);
        expect(four / hour).toBeLessThan(GROWTH.long);
      });

for (const noise of [0.1, 0.3])
  test(`a session of 57,600 points costs the same a point as one of 14,400 (noise ${noise}) [L16]`, async () => {
    const options = { laps: "none", noise } as const;
    const four = (await cost(RUNS["a session"](240), options)) / 14_400;
    const sixteen = (await cost(RUNS["a session"](960), options)) / 57_600;
    expect(sixteen / four).toBeLessThan(GROWTH_OF_A_DAY);
  });

test("the same run costs the same each time it is counted [L16]", async () => {
  const [first, again] = [await cost("40' easy", {}), await cost("40' easy", {})];
  expect(again).toBe(first);
});
