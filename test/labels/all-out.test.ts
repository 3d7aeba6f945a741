/** Runs as fast as a runner can, known by totals or kilometres: short ones, and the first of their distance in a small history. */
import { expect, test } from "vitest";
import type { Activity } from "../../core/activity.ts";
import { digest } from "../../core/digest.ts";
import { labelHistory } from "../../core/label-history.ts";
import { laps, run } from "../bouts/synthetic.ts";
import { CLUB, opinionOn, RECORDINGS, sample, TODAY } from "../sample/club.ts";

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

test("what was run in one go is told so, and not where its runner stood about for a third of it [L9]", () => {
  const whole = made({ kilometres: 6, speed: 3.85, rate: 174 }, 60);
  const reasons = (elapsedTime: number) => {
    const all = [...weeks.map((one, i) => made(one, 3 * i)), { ...whole, laps: undefined, elapsedTime }];
    const opinion = labelHistory(
      all.map((activity) => ({ activity, digest: digest(activity) })),
      {},
    ).at(-1)!;
    expect(opinion).toMatchObject({ label: "tempo", day: "hard" });
    return opinion.because.map(({ id }) => id);
  };
  expect(reasons(whole.movingTime)).toContain("unbroken");
  expect(reasons(1.33 * whole.movingTime)).not.toContain("unbroken");
});

test("short runs of someone who never ran hard are not measured by their own usual runs twice [L1]", () => {
  const easy = Array.from({ length: 18 }, () => ({ kilometres: 6, speed: 2.8, rate: 158 }));
  expect(after(easy, { kilometres: 3, speed: 3.05, rate: 170 }).day).not.toBe("hard");
});

test("who runs quicker than usual does not recover, however calm the heart; who jogs does [L1]", () => {
  expect(after(weeks, { kilometres: 6, speed: 3.35, rate: 130 })).toMatchObject({ label: "easy", day: "easy" });
  expect(after(weeks, { kilometres: 6, speed: 3, rate: 130 })).toMatchObject({ label: "recovery", day: "easy" });
});

test("a first run is not told how near it came to a threshold that was read from it [L18]", () => {
  const belt = run(10_000, 3000, { id: "synthetic:1", sport: "treadmill" });
  const first = labelHistory([{ activity: belt, digest: digest(belt) }], {})[0]!;
  expect(first.because.map(({ id }) => id)).not.toContain("intensity");
  expect(after(weeks, { kilometres: 8, speed: 3.3, rate: 150 }).because.map(({ id }) => id)).toContain("intensity");
});

test("an easy run of who only runs easily rests on nothing standing out in it, where that would be seen [L18]", () => {
  const easy = Array.from({ length: 18 }, () => ({ kilometres: 6, speed: 2.8 }));
  const told = after(easy, { kilometres: 6, speed: 2.9 });
  expect(told).toMatchObject({
    label: "easy",
    because: [{ id: "even" }, { id: "against usual" }, { id: "automatic laps" }],
  });
  const unseen = after(easy, { kilometres: 2, speed: 2.9 });
  expect(unseen.because.map(({ id }) => id)).not.toContain("even");
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

test("the quick kilometres of a hilly loop are its descents, unless the heart says they were work [L9]", () => {
  const loop = (
    gains: readonly [slow: number, quick: number] | undefined,
    rates: readonly [slow: number, quick: number],
  ) => {
    const slow = [2.4, 2.1, 1.8, 2.2, 1.9, 2.3];
    const cut = laps(
      ...slow.map((speed) => [1000, speed] as const),
      ...[3.8, 3.7, 3.75].map((speed) => [1000, speed] as const),
    );
    const heart = cut.map((lap, i) => {
      const k = i < slow.length ? 0 : 1;
      return {
        ...lap,
        averageHeartRate: rates[k],
        maxHeartRate: rates[k] + 6,
        ...(gains && { elevationGain: gains[k] }),
      };
    });
    const time = cut.reduce((sum, { movingTime }) => sum + movingTime, 0);
    const activity = run(9000, time, {
      id: "synthetic:99",
      start: "2026-03-22T09:00:00",
      laps: heart,
      averageHeartRate: (2 * rates[0] + rates[1]) / 3,
      maxHeartRate: rates[1] + 6,
      ...(gains && { elevationGain: 6 * gains[0] + 3 * gains[1] }),
    });
    const all = [...weeks.map((one, i) => made(one, 3 * i)), activity];
    return labelHistory(
      all.map((one) => ({ activity: one, digest: digest(one) })),
      {},
    ).at(-1)!;
  };
  expect(loop([45, 25], [140, 146]).day).toBe("easy");
  expect(loop([38, 38], [140, 152]).day).toBe("easy");
  expect(loop([38, 38], [146, 175])).toMatchObject({ label: "tempo", day: "hard" });
  expect(loop(undefined, [140, 164])).toMatchObject({ label: "tempo", day: "hard" });
});

test("what nobody could run was no run: nothing is said of a ride as quick, and of a kilometre as quick no such thing [L21]", () => {
  expect(after(weeks, { kilometres: 12, speed: 7.5, rate: 120 })).toMatchObject({ label: "unknown", day: "easy" });
  expect(after(weeks, { kilometres: 2, speed: 6.5, rate: 180 }).because[0]).not.toMatchObject({ id: "unreadable" });
});

test("an hour and a half in the hills with the heart of a tempo was not easy because it was slow; on the flat it was [L9]", () => {
  const hour = (elevationGain: number, rate: number) => {
    const cut = laps(...Array.from({ length: 10 }, (_, i) => [1000, i % 2 ? 2.1 : 2.5] as const));
    const time = cut.reduce((sum, { movingTime }) => sum + movingTime, 0);
    const activity = run(10_000, time, {
      ...{ id: "synthetic:99", start: "2026-03-22T09:00:00", laps: cut, elevationGain },
      ...{ averageHeartRate: rate, maxHeartRate: rate + 12 },
    });
    const all = [...weeks.map((one, i) => made(one, 3 * i)), activity];
    return labelHistory(
      all.map((one) => ({ activity: one, digest: digest(one) })),
      {},
    ).at(-1)!;
  };
  expect(hour(350, 168).day).not.toBe("easy");
  expect(hour(350, 146).day).toBe("easy");
  expect(hour(40, 168).day).toBe("easy");
});

test("five kilometres all out between a warm-up and a cool-down are a time trial; at threshold they are a tempo [L1]", () => {
  const each = (workout: string) =>
    CLUB.slice(1).flatMap((member) =>
      RECORDINGS.flatMap((recording) =>
        (["button", "km", "none"] as const).map((laps) =>
          opinionOn(member, sample(member, workout, { ...recording, name: undefined, laps, seed: 1, start: TODAY })),
        ),
      ),
    );
  for (const { label, day, because, bouts, minutes, activity } of each("15' easy, 5km @106%, 10' easy")) {
    expect([label, day]).toEqual(["race", "hard"]);
    expect(because.map(({ id }) => id)).toEqual(expect.arrayContaining(["race distance", "heart rate"]));
    expect(bouts.map(({ kind }) => kind)).toEqual(["warmup", "work", "cooldown"]);
    expect(minutes.hard).toBeLessThan(0.6 * activity.movingTime);
  }
  for (const { label, day } of each("15' easy, 5km tempo, 10' easy")) expect([label, day]).toEqual(["tempo", "hard"]);
  // As long at the pace of ten kilometres it was not all out: either word is fair.
  for (const { label } of each("15' easy, 5km race, 10' easy")) expect(["race", "tempo"]).toContain(label);
});

test("of a first run over a race's distance, without heart rate, nobody can say how hard it was, and that is said [L1]", () => {
  const first = (kilometres: number, rate?: number) => after([], { kilometres, speed: 3.6, ...(rate && { rate }) });
  for (const kilometres of [5, 10]) {
    const { confidence, because, day } = first(kilometres);
    expect(confidence).toBeLessThan(0.5);
    expect(day).toBe("easy");
    expect(because[0]).toEqual({ id: "undecided", between: ["easy", "race"] });
    expect(because.map(({ id }) => id)).toContain("short history");
  }
  expect(first(8).confidence).toBeGreaterThan(0.5);
  expect(first(10, 140).because[0]).not.toMatchObject({ id: "undecided" });
});
