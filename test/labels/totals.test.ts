/** Runs known by distance, time and a mean heart rate: what they can say of a session, for runners of many kinds. */
import { expect, test } from "vitest";
import type { Activity } from "../../core/activity.ts";
import { digest } from "../../core/digest.ts";
import { labelHistory } from "../../core/label-history.ts";
import type { LabelledRun } from "../../core/labels/labelled-run.ts";
import { type Random, randomFrom } from "../sample/random.ts";

const DAY = 86_400_000;
const START = Date.parse("2025-01-06T07:00:00Z");
/** m/s the runner holds for an hour */
const THRESHOLD = 4;

/** Mean speed over threshold, minutes, and what heat, hills or a push-chair add to the heart, as a share of its range. */
interface Totals {
  readonly day: number;
  readonly speed: number;
  readonly minutes: number;
  readonly strain?: number;
}

type Heart = "no heart" | "mean heart" | "mean and highest heart";
const HEARTS: readonly Heart[] = ["no heart", "mean heart", "mean and highest heart"];

function labels(runs: readonly Totals[], heart: Heart, random: Random): readonly LabelledRun[] {
  const entries = runs.map(({ day, speed, minutes, strain = 0 }, i) => {
    const time = 60 * minutes;
    const share = Math.min(1, 0.2 + 0.68 * speed + strain + 0.012 * random.normal());
    const mean = Math.round(50 + 135 * share);
    const activity: Activity = {
      id: `strava:${i}`,
      athlete: "strava:1",
      sport: "run",
      start: new Date(START + day * DAY).toISOString().slice(0, 19),
      distance: THRESHOLD * speed * time,
      movingTime: time,
      elapsedTime: time,
      ...(heart !== "no heart" && { averageHeartRate: mean }),
      ...(heart === "mean and highest heart" && { maxHeartRate: mean + Math.round(10 + 3 * random.normal()) }),
    };
    return { activity, digest: digest(activity) };
  });
  return labelHistory(entries, {});
}

/** A run every other day, none of them hard: how quick on day `i` of 120, before luck. */
const EASY_ONLY: Readonly<Record<string, (i: number, random: Random) => Partial<Totals> & { speed: number }>> = {
  "at one speed": (_, { normal }) => ({ speed: 0.78 * (1 + 0.04 * normal()) }),
  "who gets quicker for months": (i, { normal }) => ({ speed: (0.68 + 0.0012 * i) * (1 + 0.03 * normal()) }),
  "who is quicker from one week to the next": (i, { normal }) => ({
    speed: (i < 70 ? 0.7 : 0.79) * (1 + 0.025 * normal()),
  }),
  "who comes back from two months off": (i, { normal }) => ({
    ...(i > 50 && { day: 2 * i + 60, strain: 0.06 }),
    speed: (i <= 50 ? 0.8 : 0.66 + 0.002 * Math.min(50, i - 50)) * (1 + 0.03 * normal()),
  }),
  "with a slower friend on two days of three": (i, { normal }) => ({
    speed: (i % 3 === 0 ? 0.77 : 0.66) * (1 + 0.02 * normal()),
  }),
  "with a push-chair on two days of three": (i, { normal }) => ({
    speed: (i % 3 === 0 ? 0.78 : 0.7) * (1 + 0.02 * normal()),
    strain: i % 3 === 0 ? 0 : 0.05,
  }),
  "in hills on two days of three": (i, { normal }) => ({
    speed: (i % 3 === 0 ? 0.77 : 0.68) * (1 + 0.025 * normal()),
    strain: i % 3 === 0 ? 0 : 0.07,
  }),
  "through a hot summer": (i, { normal }) => {
    const warm = Math.max(0, Math.sin(i / 29));
    return { speed: 0.78 * (1 - 0.07 * warm) * (1 + 0.025 * normal()), strain: 0.07 * warm };
  },
  "quick on short runs and slow on long ones": (_, { next, normal }) => {
    const minutes = 18 + 60 * next() ** 2;
    return { minutes, speed: (0.82 - 0.09 * Math.log(minutes / 18)) * (1 + 0.02 * normal()) };
  },
  "who walks and jogs": (_, { normal }) => ({ speed: 0.62 * (1 + 0.08 * normal()) }),
  "near threshold on all days": (_, { normal }) => ({ speed: 0.86 * (1 + 0.03 * normal()) }),
  "once in five days": (i, { normal }) => ({ day: 5 * i, speed: 0.76 * (1 + 0.05 * normal()) }),
};

for (const [who, run] of Object.entries(EASY_ONLY))
  test(`of a runner ${who}, known by totals, at most three easy days in a hundred are called hard, and none surely easy [L21]`, () => {
    for (const heart of HEARTS) {
      const runs = [1, 2, 3].flatMap((seed) => {
        const random = randomFrom(7919 * seed);
        const all = Array.from({ length: 120 }, (_, i) => ({
          day: 2 * i,
          minutes: 30 + 30 * random.next(),
          ...run(i, random),
        }));
        return labels(all, heart, random);
      });
      const hard = runs.filter(({ day }) => day === "hard");
      expect(hard.length / runs.length, `${heart}: ${hard.map(({ label }) => label).join(" ")}`).toBeLessThanOrEqual(
        0.03,
      );
      for (const { family, confidence, because } of runs)
        if (family === "easy") {
          expect(confidence).toBeLessThanOrEqual(0.75);
          expect(because.map(({ id }) => id)).toContain("no trace");
        }
    }
  });

/** Easy on four days of the week, long on Saturdays, a race of 45 minutes every six weeks; the opinions on the Thursdays. */
function thursdays(thursday: Pick<Totals, "speed" | "minutes">, race: number, heart: Heart = "mean heart") {
  const random = randomFrom(3);
  const days = Array.from({ length: 84 }, (_, day) => day).filter((day) => day % 7 !== 1 && day % 7 !== 6);
  const runs = days.map((day): Totals => {
    const luck = 1 + 0.015 * random.normal();
    if (day % 7 === 3) return { day, ...thursday };
    if (day % 7 === 5)
      return race > 0 && day % 42 === 19
        ? { day, minutes: 45, speed: race }
        : { day, minutes: 150, speed: 0.73 * luck };
    return { day, minutes: 45 + 10 * random.next(), speed: 0.75 * luck };
  });
  return labels(runs, heart, random).filter(({ activity: { start } }) => new Date(`${start}Z`).getUTCDay() === 4);
}
const SESSION = { minutes: 60, speed: 0.88 };

test("a session whose totals stand out is hard where races say how hard it was, and left open where only training is known [L21]", () => {
  for (const heart of ["no heart", "mean heart"] as const) {
    const measured = thursdays({ ...SESSION, speed: 0.93 }, 1.02, heart);
    expect(new Set(measured.map(({ label, day }) => `${label} ${day}`))).toEqual(new Set(["tempo hard"]));
    for (const { label, day, because } of thursdays(SESSION, 0, heart)) {
      expect([label, day]).toEqual(["tempo", "moderate"]);
      expect(because.map(({ id }) => id)).toContain("no trace");
    }
  }
});

test("an hour and three quarters that is not the long run of the week is measured by what one can run for so long [L21]", () => {
  // 7 % quicker than the usual fifty minutes; for twice the time that is as hard as 11 %.
  const runs = thursdays({ minutes: 108, speed: 0.803 }, 0);
  expect(new Set(runs.map(({ label, day }) => `${label} ${day}`))).toEqual(new Set(["tempo moderate"]));
  expect(new Set(thursdays({ minutes: 45, speed: 0.803 }, 0).map(({ label }) => label))).toEqual(new Set(["easy"]));
});

test("a long run well above the usual speed is long, and how hard it was is left open [L21]", () => {
  const runs = thursdays({ minutes: 170, speed: 0.82 }, 1.02);
  expect(new Set(runs.map(({ label, day }) => `${label} ${day}`))).toEqual(new Set(["long moderate"]));
});
