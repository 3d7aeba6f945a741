/** Runners who never go hard: neither the waves of their course nor a good day are a session, and no maximum of theirs is known. */
import { expect, test } from "vitest";
import { easyCeiling } from "../../core/above-easy.ts";
import { calibrate } from "../../core/calibrate.ts";
import { digest } from "../../core/digest.ts";
import { type HistoryEntry, labelHistory } from "../../core/label-history.ts";
import { type RunnerOptions, run } from "../sample/runner.ts";

const DAY = 86_400_000;
const START = Date.parse("2026-01-05T07:00:00Z");

/** One run every other day. */
const history = (count: number, made: (index: number) => RunnerOptions): readonly HistoryEntry[] =>
  Array.from({ length: count }, (_, i) => {
    const { activity: facts, streams } = run({
      id: `strava:${i}`,
      seed: i,
      start: new Date(START + 2 * i * DAY).toISOString().slice(0, 19),
      ...made(i),
    });
    return { activity: facts, digest: digest(facts, streams) };
  });

test("on a rolling course the quick stretches are those downhill: easy runs make no hard day, and reps on it do [L9]", () => {
  const runner = { thresholdSpeed: 4.4, hills: 20, unsteadiness: 0.045, noise: 0.2 };
  const SESSION = 15;
  const runs = labelHistory(
    history(16, (i) => ({
      ...runner,
      workout: i === SESSION ? "15' @83%, 5 x (4' @108%, 2' jog), 10' @83%" : "45' @83%",
    })),
    {},
  );
  expect(runs.filter(({ day }) => day === "hard").map(({ activity: { id } }) => id)).toEqual([`strava:${SESSION}`]);
});

/** Easy on three days of four, a little quicker or longer here and there. */
const jogger = (fourth: string) =>
  history(20, (i) => ({ thresholdSpeed: 4.5, hills: 0, workout: i % 4 === 3 ? fourth : `${38 + (i % 5)}' @80%` }));

test("the highest heart rate of someone who only jogs is no maximum: a good day is no session for it, and it is not named [L18]", () => {
  const runs = jogger("12' @80%, 20' @86%, 8' @80%");
  const maximum = calibrate(runs, {})("2026-01-30").maxHeartRate!;
  const highest = Math.max(...runs.map(({ activity: { maxHeartRate = 0 } }) => maxHeartRate));
  expect(maximum.value).toBeGreaterThan(highest);
  expect(maximum.reach).toBeGreaterThan(0);
  expect(maximum).not.toHaveProperty("date");
  const { usualHeartRate, ...athlete } = calibrate(runs, {})("2026-01-30");
  expect(easyCeiling(athlete).heartRate).toBeGreaterThan(usualHeartRate!.value);
  for (const { day, because } of labelHistory(runs, {})) {
    expect(day).not.toBe("hard");
    expect(because.map(({ id }) => id)).not.toContain("heart rate");
  }
});

test("once races were run the highest heart rate is known, and named [L18]", () => {
  const runs = jogger("5.02km race");
  const maximum = calibrate(runs, {})("2026-01-30").maxHeartRate!;
  expect(maximum.reach).toBeUndefined();
  const reasons = labelHistory(runs, {}).flatMap(({ because }) => because);
  expect(reasons).toContainEqual(expect.objectContaining({ id: "heart rate", max: maximum.value }));
});

test("where heart rate is all there is, it is named although no maximum is known [L6]", () => {
  const indoors = { ...run({ workout: "30' easy", sport: "treadmill" }).activity, distance: 0, laps: [] };
  const { label, because } = labelHistory([{ activity: indoors, digest: digest(indoors) }], {})[0]!;
  expect(label).not.toBe("unknown");
  expect(because.map(({ id }) => id)).toContain("heart rate");
});

test("an easy run of a runner just met is not explained by a share of a threshold that rests on such runs alone [L1]", () => {
  const runs = labelHistory(
    history(3, (i) => ({ thresholdSpeed: 2.6, hills: 0, workout: `${20 + 5 * i}' @80%` })),
    {},
  );
  for (const { label, because } of runs) {
    expect(label).toBe("easy");
    expect(because.flatMap((one) => (one.id === "intensity" ? [one.share] : []))).toEqual([]);
    expect(because.length).toBeGreaterThan(0);
  }
});
