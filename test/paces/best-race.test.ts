import { expect, test } from "vitest";
import type { Assessment } from "../../core/assessment.ts";
import type { Athlete } from "../../core/athlete.ts";
import { toDays } from "../../core/days.ts";
import { bestRace, weeklyDistance } from "../../core/paces/best-race.ts";
import { predict } from "../../core/paces/predict.ts";
import { run } from "../components/canned.ts";

const raced = (number: number, date: string, distance: number, movingTime: number) => {
  const made = run(number, date, "race");
  return { ...made, activity: { ...made.activity, distance, movingTime } };
};
const assessment = (runs: Assessment["runs"], athlete: Assessment["athlete"] = {}): Assessment => ({
  today: "2026-11-14",
  athlete,
  runs,
  days: toDays(runs, "2026-11-14"),
  violations: [],
});

test("paces come from the best race of the last months, over the distance that was raced", () => {
  const history = assessment([
    raced(1, "2025-11-01", 5000, 1000),
    raced(2, "2026-09-01", 10_080, 2400),
    raced(3, "2026-10-20", 5020, 1260),
  ]);
  expect(bestRace(history)).toEqual({ distance: 10_000, time: 2400, date: "2026-09-01", estimated: false });
});

test("without a race the threshold stands in, and says so", () => {
  const threshold = { value: 1000 / 246, source: "training", spread: 0.05, runs: 30 } as const;
  const best = bestRace(assessment([run(1, "2026-11-10", "easy")], { thresholdSpeed: threshold }));
  expect(best).toMatchObject({ distance: 10_000, estimated: "training" });
  expect(bestRace(assessment([run(1, "2026-11-10", "easy")]))).toBeUndefined();
});

test("where the threshold is only a floor, equal races say how much quicker the runner may be; where it was shown they do not", () => {
  const shown = { value: 1000 / 246, source: "training", spread: 0.07, runs: 30 } as const;
  const best = (thresholdSpeed: Athlete["thresholdSpeed"]) =>
    bestRace(assessment([run(1, "2026-11-10", "easy")], { thresholdSpeed: thresholdSpeed! }))!;
  const [floor, known] = [best({ ...shown, reach: 0.2 }), best(shown)];
  for (const distance of [5000, 10_000, 42_195]) {
    const [wide, narrow] = [predict(floor, distance), predict(known, distance)];
    expect(wide.fast).toBeCloseTo(narrow.fast / 1.2, 6);
    expect([wide.time, wide.slow]).toEqual([narrow.time, narrow.slow]);
  }
});

test("a race the runner told of is what paces come from, before the first run and until the runs say better", () => {
  const told = { distance: 5000, time: 1710, date: "2026-11-10" };
  expect(bestRace(assessment([]), told)).toEqual({ distance: 5000, time: 1710, estimated: false });
  const threshold = (value: number) =>
    ({ thresholdSpeed: { value, source: "best effort", spread: 0.03, runs: 3 } }) as const;
  // 28:30 is a threshold of 2.79 m/s
  const stands = bestRace(assessment([], threshold(2.85)), told);
  expect(stands).toMatchObject({ distance: 5000, time: 1710 });
  expect(stands!.outranks).toBeUndefined();
  expect(bestRace(assessment([], threshold(3.8)), told)).toMatchObject({ estimated: "best effort", outranks: true });
  const entered = { thresholdSpeed: { value: 3.8, source: "entered", spread: 0, runs: 0 } } as const;
  expect(bestRace(assessment([], entered), told)!.outranks).toBeUndefined();
  const race = assessment([raced(1, "2026-10-20", 5020, 1260)]);
  expect(bestRace(race, told)).toMatchObject({ time: 1260, outranks: true });
  expect(bestRace(race)!.outranks).toBeUndefined();
  expect(bestRace(assessment([]), { ...told, date: "2026-05-01" })).toBeUndefined();
});

test("the distance of a week is known after four of them", () => {
  const weekly = Array.from({ length: 30 }, (_, i) =>
    run(i, `2026-${i < 17 ? "10" : "11"}-${`${i < 17 ? i + 15 : i - 16}`.padStart(2, "0")}`, "easy"),
  );
  expect(weeklyDistance(assessment(weekly))).toBeCloseTo(8400 * 7 * (27 / 28), -3);
  expect(weeklyDistance(assessment([run(1, "2026-11-10", "easy")]))).toBeUndefined();
});
