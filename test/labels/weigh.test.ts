/** Work told from a good day by several rulers, on laps and traces of made-up runners. */
import { expect, test } from "vitest";
import type { Lap } from "../../core/activity.ts";
import { lapClimbs } from "../../core/bouts/lap-climb.ts";
import { lapKind } from "../../core/bouts/lap-kind.ts";
import { digest } from "../../core/digest.ts";
import { labelHistory } from "../../core/label-history.ts";
import { activity, laps, pace, record, run, times } from "../bouts/synthetic.ts";
import { CLUB, opinionOn, sample, TODAY } from "../sample/club.ts";

const ENTERED = { thresholdSpeed: pace(4, 15), maxHeartRate: 190 };

function ofLaps(cut: readonly Lap[]) {
  const [distance, time] = cut.reduce(([m, s], lap) => [m + lap.distance, s + lap.elapsedTime], [0, 0]);
  const whole = run(distance!, time!, { laps: cut });
  return labelHistory([{ activity: whole, digest: digest(whole) }], ENTERED)[0]!;
}
const works = ({ bouts }: ReturnType<typeof ofLaps>) => bouts.filter(({ kind }) => kind === "work").length;

test("reps with standing rests and no running besides are a session, by the lap button [L3]", () => {
  const made = ofLaps(laps([800, 4.25], [20, 0.1], [800, 4.2], [15, 0.1], [800, 4.3], [10, 0.1]));
  expect(made).toMatchObject({ label: "interval", day: "hard" });
  expect(works(made)).toBe(3);
});

test("a long first rep and two short ones between standing rests are three [L3]", () => {
  const made = ofLaps(laps([4000, 3.9], [20, 0.1], [1200, 4.1], [20, 0.1], [1200, 4]));
  expect(made.day).toBe("hard");
  expect(works(made)).toBe(3);
});

test("a walker's lap presses are no reps [L1]", () => {
  const made = ofLaps(laps([800, 2.6], [60, 1.2], [700, 2.5], [70, 1.1], [900, 2.6], [50, 1.2]));
  expect(made.day).toBe("easy");
});

const kilometres = (gains: readonly number[], speeds: readonly number[]): readonly Lap[] =>
  laps(...speeds.map((speed) => [1000, speed] as const)).map((lap, i) => ({ ...lap, elevationGain: gains[i]! }));

test("kilometres that are quick downhill are no tempo: their effort is that of the climbs before [L9]", () => {
  const climb = [60, 65, 62, 70, 66, 1, 0, 2, 1, 0];
  const speeds = [2.5, 2.45, 2.5, 2.4, 2.45, 3.85, 3.9, 3.85, 3.9, 3.85];
  expect(ofLaps(kilometres(climb, speeds)).day).toBe("easy");
  const flat = speeds.map(() => 1);
  expect(ofLaps(kilometres(flat, speeds)).day).toBe("hard");
});

test("laps that only tell the ascent come home as high as they left [L9]", () => {
  const cut = kilometres([40, 0, 30, 10], [3, 3, 3, 3]);
  const climbs = lapClimbs(cut)!;
  expect(climbs.reduce((sum, one) => sum + one, 0)).toBeCloseTo(0);
  expect(climbs[1]).toBeLessThan(climbs[3]!);
  expect(lapClimbs(kilometres([2, 1, 0, 3], [3, 3, 3, 3]))).toBeUndefined();
});

test("steps of one exact length with slower ones between are reps even where little sets them apart [L3]", () => {
  const step = (seconds: number, speed: number) => [seconds * speed, speed] as const;
  const cut = laps([2000, 3.5], step(600, 3.85), [330, 3.6], step(600, 3.8), [320, 3.6], step(600, 3.85), [1000, 3.4]);
  const made = ofLaps(cut);
  expect(made).toMatchObject({ label: "tempo", day: "hard" });
  expect(works(made)).toBe(3);
});

test("laps of any one length with nothing between are the watch's, not steps [L2]", () => {
  const speeds = [3.2, 3.3, 3.25, 3.4, 3.2, 3.3, 3.2];
  const cut = laps(...speeds.map((speed) => [1250, speed] as const), [420, 3.2]);
  expect(lapKind(cut)).toBe("automatic");
  expect(ofLaps(cut).day).toBe("easy");
});

test("sprints in two sets with a cool-down are repetitions; as many at the end of an easy run are strides [L17]", () => {
  const after = (workout: string) =>
    opinionOn(CLUB[1]!, sample(CLUB[1]!, workout, { start: TODAY, id: "strava:9", seed: 4 }));
  const sets = "15' easy, 2 x (20s sprint, 40s walk), 4' jog, 2 x (20s sprint, 40s walk), 10' easy";
  expect(after(sets)).toMatchObject({ label: "repetition", day: "moderate" });
  expect(after("25' easy, 4 x (20s sprint, 60s walk), 2' easy")).toMatchObject({ label: "strides", day: "easy" });
});

test("even stretches between walks with a calm heart are no session; with a heart above its usual top they are [L18]", () => {
  const usual = run(7000, 2400, { averageHeartRate: 138, maxHeartRate: 158 });
  const history = Array.from({ length: 20 }, (_, i) => {
    const one = { ...usual, id: `synthetic:${i + 2}` as const, start: `2026-03-0${1 + (i % 8)}T0${i % 5}:00:00` };
    return { activity: one, digest: digest(one) };
  });
  const speed = 0.95 * ENTERED.thresholdSpeed;
  const streams = record([
    { seconds: 600, speed: 3 },
    ...times(5, { seconds: 240, speed }, { seconds: 60, speed: 1.5 }),
    { seconds: 300, speed: 3 },
  ]);
  const dayWith = (top: number) => {
    const heartRate = Array.from(streams.time, (now) =>
      now > 600 && now < 2100 ? top - (now % 300 < 60 ? 12 : 0) : top - 25,
    );
    const recorded = { ...streams, heartRate };
    const whole = activity(recorded);
    const all = labelHistory([...history, { activity: whole, digest: digest(whole, recorded) }], ENTERED);
    return all.find((one) => one.activity === whole)!.day;
  };
  expect([dayWith(148), dayWith(170)]).toEqual(["easy", "hard"]);
});

test("a step of the workout that was jogged is a rep, by its length to the second and its rest; a lap of another length is none [L3]", () => {
  const step = (seconds: number, speed: number) => [seconds * speed, speed] as const;
  const set = (fourth: readonly [number, number]) =>
    laps(
      step(900, 3),
      ...[step(15, 5.5), step(15, 5.3), step(15, 5.4), fourth, step(15, 5.5), step(15, 5.4)].flatMap((rep) => [
        rep,
        step(180, 2.2),
      ]),
      step(700, 3),
    );
  expect(works(ofLaps(set(step(15, 3))))).toBe(6);
  expect(works(ofLaps(set(step(40, 3))))).toBe(5);
});

test("reps and rests of one length are told apart by speed alone [L3]", () => {
  const minutes = Array.from(
    { length: 8 },
    () =>
      [
        [260, 4.5],
        [170, 2.83],
      ] as const,
  ).flat();
  expect(works(ofLaps(laps([2700, 3], ...minutes, [1500, 3])))).toBe(8);
});

test("a tempo is weighed without the walk before and the jog after it, which are no running to stand out from [L1]", () => {
  const streams = record([
    { seconds: 120, speed: 1.4 },
    { seconds: 1200, speed: 3.95 },
    { seconds: 150, speed: 1.4 },
    { seconds: 120, speed: 3 },
  ]);
  const whole = activity(streams);
  const made = labelHistory([{ activity: whole, digest: digest(whole, streams) }], ENTERED)[0]!;
  expect(made).toMatchObject({ label: "tempo", day: "hard" });
  expect(works(made)).toBe(1);
});

/** A fortnight of easy runs and one more run, all known by kilometres alone. */
function afterEasyRuns(speed: number, averageHeartRate: number, stops = 0) {
  const kilometre = (v: number) => [1000, v] as const;
  const make = (v: number, rate: number, day: number, stop = 0) => {
    const cut = laps(...Array.from({ length: 8 }, () => kilometre(v))).map((lap, i) => ({
      ...lap,
      start: lap.start + i * stop,
      elapsedTime: lap.elapsedTime + stop,
    }));
    const time = Math.round(8000 / v);
    return run(8000, time, {
      id: `synthetic:${day}`,
      start: `2026-03-${String(day).padStart(2, "0")}T18:00:00`,
      laps: cut,
      averageHeartRate: rate,
      maxHeartRate: rate + 12,
      elapsedTime: time + 8 * stop,
    });
  };
  const all = [
    ...Array.from({ length: 14 }, (_, i) => make(3.3, 148, i + 1)),
    make(speed, averageHeartRate, 20, stops),
  ];
  return labelHistory(
    all.map((one) => ({ activity: one, digest: digest(one) })),
    ENTERED,
  ).at(-1)!;
}

const told = ({ because }: ReturnType<typeof afterEasyRuns>) => because.map(({ id }) => id);

test("a quick run with a high heart that is no tempo yet makes a moderate day, and the pace is told first; a usual one is easy [L19]", () => {
  expect(afterEasyRuns(3.3, 148)).toMatchObject({ label: "easy", day: "easy" });
  const quick = afterEasyRuns(3.65, 158);
  expect(quick).toMatchObject({ label: "easy", day: "moderate" });
  expect(told(quick)[0]).toBe("against usual");
  expect(afterEasyRuns(3.9, 170)).toMatchObject({ label: "tempo", day: "hard" });
});

test("who stands between kilometres runs no tempo, where laps alone tell of it [L12]", () => {
  expect(afterEasyRuns(3.8, 166).day).toBe("hard");
  expect(afterEasyRuns(3.8, 166, 40).day).not.toBe("hard");
});

test("grounds come by weight: a calm heart is told first of an easy run, a slow pace where the heart says less [L20]", () => {
  expect(told(afterEasyRuns(3.3, 143))[0]).toBe("heart rate");
  expect(told(afterEasyRuns(2.9, 152))[0]).toBe("intensity");
});

test("totals that stand far out from every usual run had work inside, and it is said that none was seen; a little quicker is not enough [L6]", () => {
  const bare = (distance: number, averageHeartRate: number, day: number) =>
    run(distance, 3600, {
      id: `synthetic:${day}`,
      start: `2026-03-${String(day).padStart(2, "0")}T18:00:00`,
      averageHeartRate,
    });
  const after = (distance: number, rate: number) =>
    labelHistory(
      [...Array.from({ length: 14 }, (_, i) => bare(10_800, 145, i + 1)), bare(distance, rate, 20)].map((one) => ({
        activity: one,
        digest: digest(one),
      })),
      { ...ENTERED, thresholdSpeed: 4.1 },
    ).at(-1)!;
  const far = after(12_300, 152);
  // Nothing shows of the work, so its minutes are no harder than its day.
  expect(far).toMatchObject({ label: "tempo", day: "moderate", minutes: { easy: 0, moderate: 3600, hard: 0 } });
  expect(far.confidence).toBeLessThan(0.6);
  expect(told(far).at(-1)).toBe("no trace");
  expect(after(11_200, 147).day).toBe("easy");
});

/** The very first run of someone, with nothing to compare it with. */
function first(workout: string, thresholdSpeed: number, heartRate = true) {
  const made = sample({ ...CLUB[1]!, thresholdSpeed }, workout, { start: TODAY, id: "strava:9", seed: 4, heartRate });
  return labelHistory([{ activity: made.activity, digest: digest(made.activity, made.streams) }], {})[0]!;
}

test("a first run is not measured against itself: a slow jog is no tempo, reps are reps, and nothing is said for sure [L6]", () => {
  for (const speed of [2.5, 3.4, 4.6]) {
    expect(first("30' recovery", speed, false).day).toBe("easy");
    expect(first("15' easy, 6 x (800m hard, 2' jog), 10' easy", speed)).toMatchObject({
      label: "interval",
      day: "hard",
    });
    for (const workout of ["30' recovery", "45' easy", "25' tempo"])
      expect(first(workout, speed).confidence).toBeLessThan(0.8);
  }
});

test("of a first run with a high heart little is said: whose maximum is unknown may have raced [L6]", () => {
  expect(first("25' tempo", 3.75).confidence).toBeLessThan(first("45' easy", 3.75).confidence - 0.2);
});
