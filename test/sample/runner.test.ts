import { describe, expect, test } from "vitest";
import { run } from "./runner.ts";
import { season } from "./season.ts";

const WORKOUT = "15' easy, 6 x (800m @3:45, 90s jog), 10' easy";
const each = (series: ArrayLike<number> | undefined) => Array.from(series ?? []);

describe("a generated run looks recorded", () => {
  test("the same seed gives the same run, another seed another", () => {
    expect(run({ workout: WORKOUT, seed: 5 })).toEqual(run({ workout: WORKOUT, seed: 5 }));
    expect(run({ workout: WORKOUT, seed: 6 }).streams).not.toEqual(run({ workout: WORKOUT, seed: 5 }).streams);
  });

  test("streams are equally long, time rises and distance never falls", () => {
    for (const recording of ["every-second", "smart"] as const) {
      const { streams } = run({ workout: WORKOUT, recording });
      const lengths = Object.values(streams).map((series) => series.length);
      expect(new Set(lengths).size).toBe(1);
      const [time, distance] = [each(streams.time), each(streams.distance)];
      expect(time.every((at, index) => index === 0 || at > time[index - 1]!)).toBe(true);
      expect(distance.every((at, index) => index === 0 || at >= distance[index - 1]!)).toBe(true);
    }
  });

  test("button laps are the steps as they were run, at the pace that was asked", () => {
    const { activity } = run({ workout: WORKOUT, laps: "button" });
    expect(activity.laps).toHaveLength(14);
    const reps = activity.laps!.filter((lap) => Math.abs(lap.distance - 800) < 6);
    expect(reps).toHaveLength(6);
    for (const rep of reps) expect(rep.elapsedTime).toBeGreaterThan(176);
    for (const rep of reps) expect(rep.elapsedTime).toBeLessThan(186);
  });

  test("automatic laps are a kilometre or a mile long, but for the last", () => {
    for (const [laps, length] of [["km", 1000] as const, ["mile", 1609.344] as const])
      for (const lap of run({ workout: "50' easy", laps }).activity.laps!.slice(0, -1))
        expect(Math.abs(lap.distance - length)).toBeLessThan(5);
    expect(run({ workout: "50' easy", laps: "none" }).activity.laps).toBeUndefined();
  });

  test("laps cover the run: times and distances add up", () => {
    for (const laps of ["button", "km", "mile"] as const) {
      const { activity } = run({ workout: WORKOUT, laps, pauses: [{ at: 400, seconds: 60 }] });
      const sum = (pick: "elapsedTime" | "distance") => activity.laps!.reduce((all, lap) => all + lap[pick], 0);
      expect(sum("elapsedTime")).toBe(activity.elapsedTime);
      expect(sum("distance")).toBeCloseTo(activity.distance, 0);
    }
  });

  test("heart rate is late: it rises through a repetition and is still high when the jog begins", () => {
    const { streams, truth } = run({ workout: WORKOUT });
    const rep = truth.find((step) => step.metres === 800)!;
    const beat = (time: number) => each(streams.heartRate)[each(streams.time).indexOf(time)]!;
    expect(beat(rep.end)).toBeGreaterThan(beat(rep.start + 20) + 8);
    expect(beat(rep.end + 5)).toBeGreaterThan(beat(rep.end + 80) + 12);
  });

  test("a pause leaves a hole in the samples and counts as elapsed time only", () => {
    const paused = run({ workout: "30' easy", pauses: [{ at: 600, seconds: 120 }] });
    const steady = run({ workout: "30' easy" });
    expect(paused.activity.elapsedTime - steady.activity.elapsedTime).toBe(120);
    expect(paused.activity.movingTime).toBe(steady.activity.movingTime);
    const time = each(paused.streams.time);
    expect(Math.max(...time.slice(1).map((at, index) => at - time[index]!))).toBe(121);
  });

  test("a treadmill knows no height and records unevenly", () => {
    const { streams, activity } = run({ workout: "30' easy", sport: "treadmill" });
    expect(each(streams.altitude).every((height) => height === 0)).toBe(true);
    expect(streams.time.length).toBeLessThan(activity.elapsedTime * 0.6);
    expect(activity.elevationGain).toBeUndefined();
  });
});

describe("the sample season", () => {
  const runs = season({ today: "2026-03-12" });

  test("it is about twelve weeks of one runner, ends today, and every run has its own number", () => {
    expect(runs.at(-1)?.date).toBe("2026-03-12");
    expect(runs[0]!.date >= "2025-12-18").toBe(true);
    expect(runs.length).toBeGreaterThan(50);
    expect(new Set(runs.map((each) => each.number)).size).toBe(runs.length);
  });

  test("hard days stand next to each other in the last week", () => {
    const on = (date: string) => runs.find((each) => each.date === date)?.workout;
    expect(on("2026-03-09")).toContain("hard");
    expect(on("2026-03-10")).toContain("tempo");
  });

  test("older weeks do not change when a day goes by", () => {
    const older = (today: string) =>
      season({ today }).filter((each) => each.date > "2026-01-01" && each.date < "2026-03-01");
    expect(older("2026-03-13")).toEqual(older("2026-03-12"));
  });
});
