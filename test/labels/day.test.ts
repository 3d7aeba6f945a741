/** What a run makes of its day and how its minutes count, where speed and heart or label and day could say two things. */
import { expect, test } from "vitest";
import type { Activity } from "../../core/activity.ts";
import type { Bout } from "../../core/bouts/bout.ts";
import { calibrate } from "../../core/calibrate.ts";
import { digest } from "../../core/digest.ts";
import { labelHistory } from "../../core/label-history.ts";
import { dayOf, minutesOf } from "../../core/labels/day.ts";
import type { Label } from "../../core/labels/label.ts";

const bout = (kind: Bout["kind"], minutes: number, effort: number, averageHeartRate?: number): Bout => ({
  kind,
  start: 0,
  end: 60 * minutes,
  distance: 180 * minutes,
  speed: 3,
  effort,
  ...(averageHeartRate && { averageHeartRate }),
});
/** beats a minute that easy running stays below */
const CALM = 150;
const minutesIn = (label: Label, bouts: readonly Bout[], calm = 0) => {
  const time = bouts.reduce((sum, { end }) => sum + end, 0);
  const day = dayOf(label, bouts, calm);
  const { easy, moderate, hard } = minutesOf(label, day, bouts, time, calm);
  return { day, minutes: [easy, moderate, hard].map((seconds) => seconds / 60) };
};

test("a fast half hour down a mountain with a calm heart makes no long run hard; on a high heart, or without one, it does", () => {
  const long = (heart?: number) => minutesIn("long", [bout("warmup", 120, 0.7, 120), bout("work", 30, 1, heart)], CALM);
  expect(long(115)).toEqual({ day: "easy", minutes: [150, 0, 0] });
  expect(long(165)).toEqual({ day: "hard", minutes: [120, 0, 30] });
  expect(long()).toEqual({ day: "hard", minutes: [120, 0, 30] });
});

test("a long run with half an hour at marathon pace is no easier a day than a steady run; ten minutes of it are", () => {
  const long = (minutes: number) => minutesIn("long", [bout("warmup", 80, 0.75), bout("work", minutes, 0.92)]);
  expect(long(30)).toEqual({ day: "moderate", minutes: [80, 30, 0] });
  expect(long(10)).toEqual({ day: "easy", minutes: [80, 10, 0] });
});

test("a hard day has hard minutes: of a tempo told by the heart, and at the end of a progression", () => {
  expect(minutesIn("tempo", [bout("warmup", 20, 0.75), bout("work", 18, 0.92)])).toEqual({
    day: "hard",
    minutes: [20, 0, 18],
  });
  expect(minutesIn("progression", [bout("steady", 60, 0.9)]).minutes).toEqual([30, 15, 15]);
});

const EASY: Omit<Activity, "id" | "start"> = {
  athlete: "strava:1",
  sport: "run",
  distance: 9000,
  movingTime: 3000,
  elapsedTime: 3000,
  elevationGain: 40,
};
/** After weeks of easy runs, one every other day. */
function last(change: Partial<Activity>) {
  const runs = Array.from({ length: 30 }, (_, i) => {
    const start = new Date(Date.UTC(2026, 0, 5 + 2 * i, 7)).toISOString().slice(0, 19);
    return { ...EASY, id: `strava:${i}`, start, ...(i === 29 && change) } as Activity;
  });
  return labelHistory(
    runs.map((activity) => ({ activity, digest: digest(activity) })),
    {},
  ).at(-1)!;
}

test("a long walk on the flat is no long run and no stress; as long a time in the mountains is", () => {
  const walk = { distance: 9600, movingTime: 7200, elapsedTime: 7200 };
  expect(last({ ...walk, elevationGain: 30 })).toMatchObject({ label: "easy", stress: false });
  expect(last({ ...walk, elevationGain: 700 })).toMatchObject({ label: "long", stress: true });
  expect(last({ ...walk, distance: 18_000, elevationGain: 30 })).toMatchObject({ label: "long", stress: true });
});

test("a runner whose history is all at walking speed is not called hard nor moderate by it, with or without a trace [P3]", () => {
  const walks = (traced: boolean) =>
    Array.from({ length: 30 }, (_, i) => {
      const start = new Date(Date.UTC(2026, 0, 5 + 2 * i, 7)).toISOString().slice(0, 19);
      // 11 to 15 min/km, one after the other, with waves
      const speed = 1000 / (660 + 60 * (i % 5));
      const time = Array.from({ length: 2400 + 300 * (i % 4) }, (_, second) => second);
      const distance = time.map((second) => speed * (second + 12 * Math.sin(second / 40)));
      const [moving, far] = [time.at(-1)!, distance.at(-1)!];
      const totals = { distance: far, movingTime: moving, elapsedTime: moving };
      const activity = { ...EASY, ...totals, id: `strava:${i}`, start } as Activity;
      return { activity, digest: digest(activity, traced ? { time, distance } : undefined) };
    });
  for (const traced of [false, true]) {
    const said = labelHistory(walks(traced), {});
    expect([...new Set(said.map(({ day }) => day))]).toEqual(["easy"]);
    expect(said.map(({ label }) => label)).not.toContain("tempo");
  }
});

test("the threshold of a tagged race is that of its course, whatever the watch measured, as in the calculator", () => {
  const marathon = (distance: number, tag?: "race") => {
    const race = { ...EASY, id: "strava:1", start: "2026-03-01T09:00:00", distance, movingTime: 11_400 } as const;
    const activity = { ...race, elapsedTime: 11_400, ...(tag && { tag }) } as Activity;
    return calibrate([{ activity, digest: digest(activity) }], {})("2026-03-02").thresholdSpeed!.value;
  };
  expect(marathon(42_400, "race")).toBe(marathon(42_195, "race"));
  expect(marathon(42_400)).toBeGreaterThan(marathon(42_195));
  // no course is that long
  expect(marathon(45_000, "race")).toBeGreaterThan(1.02 * marathon(42_195, "race"));
});
