/** Runs as fast as a runner can, known by totals or kilometres: short ones, and the first of their distance in a small history. */
import { expect, test } from "vitest";
import type { Activity } from "../../core/activity.ts";
import { digest } from "../../core/digest.ts";
import { labelHistory } from "../../core/label-history.ts";
import { laps, run } from "../bouts/synthetic.ts";

interface Total {
  readonly kilometres: number;
  readonly speed: number;
  readonly rate?: number;
}

const made = ({ kilometres, speed, rate }: Total, day: number): Activity => {
  const cut = laps(...Array.from({ length: kilometres }, () => [1000, speed] as const));
  const heart = rate === undefined ? {} : { averageHeartRate: rate, maxHeartRate: rate + 10 };
  const start = `2026-0${1 + Math.floor(day / 28)}-${String(1 + (day % 28)).padStart(2, "0")}T18:00:00`;
  return run(1005 * kilometres, Math.round((1005 * kilometres) / speed), {
    id: `synthetic:${day}`,
    start,
    laps: cut,
    ...heart,
  });
};

/** The opinion on the last of them. */
function after(before: readonly Total[], last: Total) {
  const all = [...before, last].map((one, i) => made(one, 3 * i));
  return labelHistory(
    all.map((activity) => ({ activity, digest: digest(activity) })),
    {},
  ).at(-1)!;
}

/** Easy runs, one of them longer, and hard ones that show what the runner can do. */
const weeks: readonly Total[] = Array.from({ length: 18 }, (_, i) =>
  i % 6 === 5 ? { kilometres: 6, speed: 3.9, rate: 174 } : { kilometres: i % 3 === 0 ? 11 : 8, speed: 3.1, rate: 144 },
);

test("three kilometres as fast as a runner can make a hard day if the heart bears it out; alone a fast watch does not [L1]", () => {
  const short = { kilometres: 3, speed: 4.25 };
  expect(after(weeks, { ...short, rate: 176 })).toMatchObject({ label: "tempo", day: "hard" });
  expect(after(weeks, { ...short, rate: 146 }).day).not.toBe("hard");
  expect(after(weeks, short).day).not.toBe("hard");
  expect(after(weeks, { kilometres: 2, speed: 4.25, rate: 176 }).day).not.toBe("hard");
});

test("short runs of someone who never ran hard are not measured by their own usual runs twice [L1]", () => {
  const easy = Array.from({ length: 18 }, () => ({ kilometres: 6, speed: 2.8, rate: 158 }));
  expect(after(easy, { kilometres: 3, speed: 3.05, rate: 170 }).day).not.toBe("hard");
});

test("the first half marathon among ten runs is a race: its distance is no loop for having been run once [L6]", () => {
  const few = weeks.slice(0, 9);
  expect(after(few, { kilometres: 21, speed: 3.4 })).toMatchObject({ label: "race", day: "hard" });
  expect(after(few, { kilometres: 21, speed: 2.9 }).label).toBe("long");
});

test("a loop run again and again is no race, however few the runs are [L1]", () => {
  const loops = weeks.slice(0, 12).map((one) => (one.kilometres === 6 ? one : { ...one, kilometres: 10 }));
  expect(after(loops, { kilometres: 10, speed: 3.45, rate: 162 }).label).not.toBe("race");
});

test("a marathon begun with care, run well and walled at thirty is a race; a long run that ends quick is none [L1]", () => {
  const race = (...parts: readonly (readonly [kilometres: number, speed: number])[]) => {
    const cut = laps(...parts.flatMap(([count, speed]) => Array.from({ length: count }, () => [1000, speed] as const)));
    const time = parts.reduce((sum, [count, speed]) => sum + (1000 * count) / speed, 0);
    return run(42_500, Math.round(time), {
      id: "synthetic:99",
      start: "2026-03-22T09:00:00",
      laps: cut,
      averageHeartRate: 163,
      maxHeartRate: 178,
    });
  };
  const opinion = (last: Activity) =>
    labelHistory(
      [...weeks.map((one, i) => made(one, 3 * i)), last].map((activity) => ({ activity, digest: digest(activity) })),
      {},
    ).at(-1)!;
  expect(opinion(race([6, 3.1], [24, 3.35], [12, 2.6]))).toMatchObject({ label: "race", day: "hard" });
  expect(opinion(race([18, 2.8], [24, 3.35])).label).not.toBe("race");
});
