import { expect, test } from "vitest";
import type { Activity } from "../core/activity.ts";
import { rangeOf } from "../core/athlete.ts";
import { calibrate } from "../core/calibrate.ts";
import { addDays } from "../core/dates.ts";
import { digest } from "../core/digest.ts";
import { performanceIn } from "../core/performance.ts";
import { fitOf } from "../core/reps/fit.ts";
import { thresholdSpeedFrom } from "../core/threshold.ts";
import { laps, activity as onFoot, record, run as synthetic } from "./bouts/synthetic.ts";
import { CLUB } from "./sample/club.ts";
import { run } from "./sample/runner.ts";
import { season } from "./sample/season.ts";

const onlyLaps = (activity: Activity) => ({ activity, digest: digest(activity) });

test("ten fast minutes inside a slow hour speak for the runner, known by laps alone [P3]", () => {
  const { activity } = run({ workout: "20' easy, 10' hard, 30' easy", laps: "button", thresholdSpeed: 4 });
  expect(digest(activity).performance).toBeGreaterThan(3.7);
  expect(digest(activity).performance).toBeLessThan(4.1);
});

test("broken work speaks for less than the same work in one go: rests let a runner go faster [P3]", () => {
  const lap = (start: number, seconds: number, speed: number) => ({
    start,
    end: start + seconds,
    moving: seconds,
    distance: seconds * speed,
    speed,
  });
  const reps = (rest: number) => Array.from({ length: 5 }, (_, i) => lap(i * (200 + rest), 200, 4.4));
  const [short, long] = [60, 240].map((rest) => performanceIn(undefined, undefined, reps(rest)));
  expect(short).toBeGreaterThan(long!);
  expect(short).toBeLessThan(thresholdSpeedFrom(4400, 1000));
});

test("twenty quick minutes down a mountain are not taken for as quick a runner on the flat, by trace or laps [P3]", () => {
  const parts = (grade: number) => [
    { seconds: 1200, speed: 2.3, grade },
    { seconds: 1200, speed: 3.6, grade: -0.64 * grade },
    { seconds: 600, speed: 2.6, grade: 0 },
  ];
  const byTrace = (grade: number) => {
    const streams = record(parts(grade));
    return digest(onFoot(streams), streams).performance;
  };
  const byLaps = (grade: number) => {
    const cut = laps(
      ...parts(grade).flatMap(({ seconds, speed }) =>
        Array.from({ length: 3 }, () => [(seconds * speed) / 3, speed] as const),
      ),
    );
    const known = cut.map((lap, i) => ({ ...lap, elevationGain: i < 3 ? grade * lap.distance : 0 }));
    const time = cut.reduce((sum, { movingTime }) => sum + movingTime, 0);
    return digest(synthetic(8640, time, { laps: known })).performance;
  };
  for (const performance of [byTrace, byLaps]) {
    expect(performance(0)).toBeGreaterThan(3.2);
    expect(performance(0.08)).toBeLessThan(0.95 * performance(0));
    expect(performance(0.08)).toBeGreaterThan(0.82 * performance(0));
  }
});

test("a runner who only runs hard in repetitions is not taken for a slow one [P3]", () => {
  const easy = Array.from({ length: 12 }, (_, i) =>
    onlyLaps(
      run({
        workout: "45' easy",
        thresholdSpeed: 3.6,
        id: `strava:${i}`,
        start: `2026-01-${10 + i}T07:00:00`,
        laps: "km",
      }).activity,
    ),
  );
  const reps = Array.from({ length: 4 }, (_, i) =>
    onlyLaps(
      run({
        workout: "10' jog, 6 x (800m hard, 3' stand), 10' jog",
        thresholdSpeed: 3.6,
        id: `strava:5${i}`,
        start: `2026-01-${10 + 3 * i}T18:00:00`,
        laps: "button",
      }).activity,
    ),
  );
  const known = calibrate([...easy, ...reps], {})("2026-01-20").thresholdSpeed!.value;
  expect(known).toBeGreaterThan(3.6 * 0.85);
  expect(known).toBeLessThan(3.6 * 1.03);
});

test("a race says what a runner can do, a jogged one does not [P3]", () => {
  const easy = Array.from({ length: 20 }, (_, i) =>
    onlyLaps(run({ workout: "45' easy", id: `strava:${i}`, start: `2026-01-${10 + i}T07:00:00`, laps: "km" }).activity),
  );
  const raced = (workout: string) =>
    onlyLaps(run({ workout, id: "strava:99", start: "2026-01-25T10:00:00", tag: "race", laps: "km" }).activity);
  const on = (workout: string) => calibrate([...easy, raced(workout)], {})("2026-01-30").thresholdSpeed!;
  expect(on("10km race")).toMatchObject({ source: "race", date: "2026-01-25" });
  expect(on("10km race").value).toBeGreaterThan(3.8);
  expect(on("10km easy").source).toBe("training");
});

test("one race in months counts untagged where the heart went along, and a jump of the position does not [P3]", () => {
  const easy = Array.from({ length: 20 }, (_, i) =>
    onlyLaps(run({ workout: "45' easy", id: `strava:${i}`, start: `2026-01-${10 + i}T07:00:00`, laps: "km" }).activity),
  );
  const race = run({ workout: "10km race", id: "strava:99", start: "2026-01-25T10:00:00", laps: "km" }).activity;
  const on = (one: typeof race) => calibrate([...easy, onlyLaps(one)], {})("2026-01-30").thresholdSpeed!;
  expect(on(race)).toMatchObject({ source: "best effort", date: "2026-01-25" });
  expect(on(race).value).toBeGreaterThan(3.7);
  expect(on({ ...race, averageHeartRate: 132, maxHeartRate: 150 }).source).toBe("training");
});

test("a marathon among slow runs counts though no run ever came near the highest heart rate [P3]", () => {
  const on = (rate: number) => {
    const runs = Array.from({ length: 40 }, (_, i) => {
      const start = new Date(Date.parse("2026-01-05T07:00:00Z") + i * 86_400_000).toISOString().slice(0, 19);
      const [metres, speed, averageHeartRate] = i === 30 ? [42_300, 2.75, rate] : [8000, 2.2 + (i % 5) / 50, 108];
      const maxHeartRate = i % 9 === 0 ? 164 : averageHeartRate + 15;
      const activity = synthetic(metres, Math.round(metres / speed), { averageHeartRate, maxHeartRate });
      return onlyLaps({ ...activity, id: `strava:${i}`, start });
    });
    return calibrate(runs, {})("2026-02-10").thresholdSpeed!;
  };
  expect(on(128)).toMatchObject({ source: "best effort", date: "2026-02-04" });
  expect(on(128).value).toBeGreaterThan(2.75);
  expect(on(104).value).toBeLessThan(2.6);
});

test("who runs everything near threshold is measured by a race that comes near it as well, and else by the usual runs alone [P3]", () => {
  const on = (rate: number) => {
    const runs = Array.from({ length: 40 }, (_, i) => {
      const start = new Date(Date.parse("2026-01-05T07:00:00Z") + i * 86_400_000).toISOString().slice(0, 19);
      const [metres, speed, averageHeartRate] = i === 30 ? [21_200, 3.06, rate] : [8000, 3, 163 + (i % 4)];
      return onlyLaps({
        ...synthetic(metres, Math.round(metres / speed), { averageHeartRate }),
        ...{ id: `strava:${i}`, start },
      });
    });
    return calibrate(runs, {})("2026-02-10").thresholdSpeed!;
  };
  const [raced, jogged] = [on(184), on(164)];
  expect(raced).toMatchObject({ source: "best effort", date: "2026-02-04" });
  expect(jogged.source).toBe("training");
  expect(raced.value).toBeCloseTo(jogged.value, 6);
});

test("two races in months of easy runs count though no highest heart rate is known, unless the heart stayed calm [P3]", () => {
  const total = (i: number, kilometres: number, speed: number, averageHeartRate: number) => {
    const start = new Date(Date.parse("2026-01-05T07:00:00Z") + i * 86_400_000).toISOString().slice(0, 19);
    const time = Math.round((1000 * kilometres) / speed);
    return onlyLaps({ ...synthetic(1000 * kilometres, time), id: `strava:${i}`, start, averageHeartRate });
  };
  const on = (races: number, rate: number) => {
    const runs = Array.from({ length: 40 }, (_, i) =>
      i % 14 === 13 && i < 14 * races
        ? total(i, 5, 3.7 - i / 1000, rate)
        : total(i, 8, 2.4 + (i % 5) / 20, 148 + (i % 4)),
    );
    return calibrate(runs, {})("2026-02-10").thresholdSpeed!;
  };
  const [raced, again] = [on(1, 172), on(2, 172)];
  expect(again).toMatchObject({ source: "best effort", date: "2026-02-01" });
  expect(again.value).toBeCloseTo(thresholdSpeedFrom(5000, 5000 / 3.673), 1);
  expect(raced.value).toBeLessThan(again.value);
  expect(raced.value).toBeGreaterThan(0.9 * again.value);
  expect(on(2, 150).value).toBeLessThan(0.85 * again.value);
});

test("a race the runner told of holds until a better one is run, and says nothing of training or of other years [P3]", () => {
  const easy = Array.from({ length: 3 }, (_, i) =>
    onlyLaps(run({ workout: "45' easy", id: `strava:${i}`, start: `2026-01-${10 + i}T07:00:00`, laps: "km" }).activity),
  );
  const told = { race: { distance: 10_000, time: 2520, date: "2026-01-15" } };
  const before = calibrate(easy, told)("2026-01-20");
  expect(before.thresholdSpeed).toMatchObject({ source: "race", value: thresholdSpeedFrom(10_000, 2520) });
  expect(before.thresholdSpeed!.date).toBeUndefined();
  expect(before.usualSpeed!.value).toBeCloseTo(calibrate(easy, {})("2026-01-20").usualSpeed!.value, 6);
  const raced = run({ workout: "10km race", id: "strava:9", start: "2026-01-25T10:00:00", tag: "race", laps: "km" });
  const after = calibrate([...easy, onlyLaps(raced.activity)], told)("2026-01-30").thresholdSpeed!;
  expect(after).toMatchObject({ source: "race", date: "2026-01-25" });
  expect(after.value).toBeGreaterThan(before.thresholdSpeed!.value);
  expect(calibrate(easy, told)("2020-01-20").thresholdSpeed?.source).not.toBe("race");
});

test("who never ran hard has a threshold that is only a floor: its range reaches the truth, and reps that are meant so are not called too quick [P2] [P3]", () => {
  for (const { name, ...member } of CLUB) {
    const easy = Array.from({ length: 16 }, (_, i) => {
      const workout = ["30' easy", "5km easy", "40' easy", "55' easy"][i % 4]!;
      const start = `2026-01-${10 + i}T07:00:00`;
      return onlyLaps(run({ ...member, workout, seed: i + 1, id: `strava:${i}`, start, laps: "km" }).activity);
    });
    const known = calibrate(easy, {})("2026-01-26").thresholdSpeed!;
    expect(known.source, name).toBe("training");
    const [least, most] = rangeOf(known);
    expect(least, name).toBeLessThan(member.thresholdSpeed);
    expect(most, name).toBeGreaterThan(member.thresholdSpeed);
    const speed = 1.09 * member.thresholdSpeed;
    const work = { kind: "work", start: 0, end: 180, distance: 180 * speed, speed } as const;
    const fit = fitOf(
      [
        { work, time: 180 },
        { work, time: 180 },
      ] as Parameters<typeof fitOf>[0],
      "interval",
      known,
    )!;
    expect(fit.verdict, name).toBe("hit");
  }
});

test("who comes back from six weeks without a run is measured by the runs since, once there are enough of them [P3]", () => {
  const day = (number: number) =>
    new Date(Date.parse("2026-01-05T00:00:00Z") + number * 86_400_000).toISOString().slice(0, 10);
  const week = (first: number, threshold: number) =>
    ["45' easy", "15' easy, 25' tempo, 10' easy", "50' easy", "80' easy"].map((workout, i) => {
      const start = `${day(first + 2 * i)}T18:00:00`;
      return onlyLaps(
        run({ workout, id: `strava:${first + i}`, start, laps: "button", thresholdSpeed: threshold }).activity,
      );
    });
  const weeks = (from: number, count: number, threshold: number) =>
    Array.from({ length: count }, (_, i) => week(from + 7 * i, threshold)).flat();
  const before = weeks(0, 8, 4.1);
  const after = weeks(98, 5, 3.6);
  const thresholdOn = (runs: typeof before, on: number) => calibrate(runs, {})(day(on)).thresholdSpeed!.value;
  expect(thresholdOn([...before, ...after], 50)).toBeGreaterThan(3.8);
  expect(thresholdOn([...before, ...after], 126)).toBeLessThan(3.7);
  // A few runs say less than what was known before.
  expect(thresholdOn([...before, ...after.slice(0, 8)], 112)).toBeGreaterThan(3.8);
});

test("a runner who stands still is who they were when they last ran, all the year [P3]", () => {
  const runs = season({ today: "2026-03-12" }).map(({ activity, streams }) => ({
    activity,
    digest: digest(activity, streams),
  }));
  const on = calibrate(runs, {});
  const weeks = Array.from({ length: 40 }, (_, week) => on(addDays("2026-04-09", 7 * week)));
  expect(weeks[0]!.thresholdSpeed!.value).toBeGreaterThan(3);
  for (const week of weeks) expect(week).toEqual(weeks[0]);
});
