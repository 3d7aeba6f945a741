/** What must not matter: how a run was cut, paused, written down, dated or measured. Laws over sessions and runners. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Activity, Lap, Streams } from "../../core/activity.ts";
import { digest } from "../../core/digest.ts";
import { type HistoryEntry, labelHistory } from "../../core/label-history.ts";
import type { LabelledRun } from "../../core/labels/labelled-run.ts";
import { randomFrom } from "../sample/random.ts";
import { type RunnerOptions, run } from "../sample/runner.ts";
import { season } from "../sample/season.ts";

/** The same examples every time. */
const RUNS = { numRuns: 60, seed: 20261124 } as const;

const entry = (activity: Activity, streams?: Streams): HistoryEntry => ({
  activity,
  digest: digest(activity, streams),
});
const past = season({ today: "2026-03-01", weeks: 8 }).map((one) => ({ activity: one.activity, streams: one.streams }));
const history = past.map(({ activity, streams }) => entry(activity, streams));

const workout = fc.constantFrom(
  "45' easy",
  "100' easy",
  "30' recovery",
  "15' easy, 6 x (800m hard, 2' jog), 10' easy",
  "15' easy, 10 x (60s hard, 60s jog), 10' easy",
  "15' easy, 20' tempo, 10' easy",
  "15' easy, 4 x (8' tempo, 2' jog), 10' easy",
  "15' easy, 10 x (200m fast, 2' walk), 10' easy",
  "40' easy, 6 x (20s stride, 70s walk), 5' easy",
);
const seed = fc.integer({ min: 1, max: 400 });

const made = (options: RunnerOptions) => run({ id: "strava:5", start: "2026-03-10T18:00:00", ...options });
function answer(activity: Activity, streams?: Streams, before: readonly HistoryEntry[] = history) {
  const all = labelHistory([...before, entry(activity, streams)], {});
  return shortOf(all.find((one) => one.activity.id === activity.id)!);
}

/** Label, day, and the structure as it was meant: how many fast stretches, in which forms. */
const shortOf = ({ label, day, bouts, structure }: LabelledRun) => ({
  label,
  day,
  works: bouts.filter(({ kind }) => kind === "work").length,
  forms: structure.map(({ kind }) => kind),
});

/** With streams, with laps alone, with totals alone, and with two records of each run that begin at the same second. */
const HISTORIES: Readonly<Record<string, readonly HistoryEntry[]>> = {
  "as recorded": history,
  "of laps": past.map(({ activity }) => entry(activity)),
  "of totals": past.map(({ activity: { laps: _, ...activity } }) => entry(activity)),
  "of pairs": history.flatMap((one) => [one, { ...one, activity: { ...one.activity, id: `${one.activity.id}0` } }]),
};

test.each(Object.entries(HISTORIES))(
  "the order in which a history %s arrives changes no label, day or bout [L8]",
  (_, entries) => {
    const said = (some: readonly HistoryEntry[]) =>
      labelHistory(some, {}).map(({ activity, label, day, confidence, bouts, structure, because }) => [
        activity.id,
        ...[label, day, confidence, bouts, structure, because],
      ]);
    const expected = said(entries);
    fc.assert(
      fc.property(fc.shuffledSubarray([...entries], { minLength: entries.length }), (shuffled) => {
        expect(said(shuffled)).toEqual(expected);
      }),
      { ...RUNS, numRuns: 40 },
    );
  },
);

test("a lap cut in two changes no label, with a trace or without [L10]", () => {
  fc.assert(
    fc.property(
      fc.oneof(workout, fc.constant("50' @5:40>4:20"), fc.constant("15' easy, 5 x (3' hard, 90s jog), 10' easy")),
      seed,
      fc.double({ min: 0.05, max: 0.95, noNaN: true }),
      fc.nat(),
      (text, start, share, which) => {
        const { activity, streams } = made({ workout: text, seed: start, laps: "button" });
        const laps = activity.laps!;
        const at = which % laps.length;
        const cut = laps.flatMap((lap, i) => (i === at && lap.elapsedTime > 20 ? inTwo(lap, share) : [lap]));
        expect(answer({ ...activity, laps: cut })).toEqual(answer(activity));
        expect(answer({ ...activity, laps: cut }, streams)).toEqual(answer(activity, streams));
      },
    ),
    { ...RUNS, numRuns: 120 },
  );
});

function inTwo(lap: Lap, share: number): readonly Lap[] {
  const [elapsedTime, movingTime, distance] = [lap.elapsedTime, lap.movingTime, lap.distance].map((one) => one * share);
  return [
    { ...lap, elapsedTime: elapsedTime!, movingTime: movingTime!, distance: distance! },
    {
      ...lap,
      start: lap.start + elapsedTime!,
      elapsedTime: lap.elapsedTime - elapsedTime!,
      movingTime: lap.movingTime - movingTime!,
      distance: lap.distance - distance!,
    },
  ];
}

test("a stop with the watch stopped changes no label [L10]", () => {
  fc.assert(
    fc.property(
      workout,
      seed,
      fc.integer({ min: 60, max: 700 }),
      fc.integer({ min: 20, max: 240 }),
      (text, start, at, seconds) => {
        const plain = made({ workout: text, seed: start });
        const paused = made({ workout: text, seed: start, pauses: [{ at, seconds }] });
        expect(answer(paused.activity, paused.streams)).toEqual(answer(plain.activity, plain.streams));
      },
    ),
    RUNS,
  );
});

test("a long stop anywhere changes neither label nor day [L10]", () => {
  fc.assert(
    fc.property(
      workout,
      seed,
      fc.double({ min: 0.02, max: 0.98, noNaN: true }),
      fc.integer({ min: 12, max: 600 }),
      (text, start, share, seconds) => {
        const plain = made({ workout: text, seed: start });
        const at = Math.round(share * plain.activity.elapsedTime);
        const paused = made({ workout: text, seed: start, pauses: [{ at, seconds }] });
        const [stopped, went] = [answer(paused.activity, paused.streams), answer(plain.activity, plain.streams)];
        expect([stopped.label, stopped.day]).toEqual([went.label, went.day]);
      },
    ),
    { ...RUNS, numRuns: 120 },
  );
});

test("thinned by the watch or kept every second, label, day and structure are the same [L10]", () => {
  fc.assert(
    fc.property(workout, seed, fc.constantFrom("smart", "thinned"), (text, start, recording) => {
      const [whole, thin] = [made({ workout: text, seed: start }), made({ workout: text, seed: start, recording })];
      expect(answer(thin.activity, thin.streams)).toEqual(answer(whole.activity, whole.streams));
    }),
    { ...RUNS, numRuns: 120 },
  );
});

/** Every so many seconds, or as the watch sees fit, at most so many apart. */
function resampled(streams: Streams, most: number, regular: boolean, start: number): Streams {
  const random = randomFrom(start);
  const last = streams.time.length - 1;
  const kept: number[] = [];
  for (let i = 0; i < last; i += regular ? most : 1 + Math.floor(most * random.next())) kept.push(i);
  kept.push(last);
  const of = (values: ArrayLike<number>) => kept.map((i) => values[i]!);
  return Object.fromEntries(Object.entries(streams).map(([what, values]) => [what, of(values)])) as unknown as Streams;
}

test("the same recording kept at two to five seconds, or at one to seven as it comes, says the same on flat and rolling courses [L10]", () => {
  fc.assert(
    fc.property(
      fc.oneof(workout, fc.constant("50' @5:40>4:20")),
      seed,
      fc.integer({ min: 2, max: 7 }),
      fc.constantFrom(0, 8, 20),
      (text, start, most, hills) => {
        const { activity, streams } = made({ workout: text, seed: start, hills });
        const expected = answer(activity, streams);
        expect(answer(activity, resampled(streams, most, false, start))).toEqual(expected);
        if (most <= 5) expect(answer(activity, resampled(streams, most, true, start))).toEqual(expected);
      },
    ),
    { ...RUNS, numRuns: 120 },
  );
});

test("twenty minutes of tempo up and down a rolling course are one block, however they were recorded [L9]", () => {
  const text = "15' easy, 20' tempo, 10' easy";
  for (const recording of ["every-second", "smart", "thinned"] as const)
    for (let start = 1000; start < 1040; start++) {
      const { activity, streams } = made({ workout: text, seed: start, recording });
      expect(answer(activity, streams)).toMatchObject({ label: "tempo", day: "hard", works: 1 });
    }
});

test("kept in miles and feet and read back, the label is the same [L10]", () => {
  const [MILE, FOOT] = [1609.344, 0.3048];
  const rounded = (value: number, unit: number, digits: number) => Number((value / unit).toFixed(digits)) * unit;
  fc.assert(
    fc.property(workout, seed, (text, start) => {
      const { activity, streams } = made({ workout: text, seed: start, laps: "button" });
      const miles = (metres: number) => rounded(metres, MILE, 3);
      const other: Activity = {
        ...activity,
        distance: miles(activity.distance),
        laps: activity.laps!.map((lap) => ({ ...lap, distance: miles(lap.distance) })),
      };
      const distance = Array.from(streams.distance!, (metres) => rounded(metres, FOOT, 0));
      expect(answer(other, { ...streams, distance })).toEqual(answer(activity, streams));
    }),
    RUNS,
  );
});

test("an hour earlier or later on the same day, the label is the same [L10]", () => {
  fc.assert(
    fc.property(workout, seed, fc.integer({ min: 5, max: 21 }), (text, start, hour) => {
      const { activity, streams } = made({ workout: text, seed: start });
      const moved = { ...activity, start: `2026-03-10T${String(hour).padStart(2, "0")}:10:00` };
      expect(answer(moved, streams)).toEqual(answer(activity, streams));
    }),
    RUNS,
  );
});

/** A runner so many times as fast, over the same minutes. */
const faster = (factor: number, activity: Activity, streams: Streams): HistoryEntry => {
  const further = (metres: number) => metres * factor;
  const all = (values: ArrayLike<number>) => Array.from(values, further);
  return entry(
    {
      ...activity,
      distance: further(activity.distance),
      laps: activity.laps?.map((lap) => ({ ...lap, distance: further(lap.distance) })),
    },
    { ...streams, distance: all(streams.distance!), speed: all(streams.speed!), altitude: all(streams.altitude!) },
  );
};
/** The same over the same metres. */
const sooner = (factor: number, activity: Activity, streams: Streams): HistoryEntry => {
  const shorter = (seconds: number) => seconds / factor;
  return entry(
    {
      ...activity,
      movingTime: shorter(activity.movingTime),
      elapsedTime: shorter(activity.elapsedTime),
      laps: activity.laps?.map((lap) => ({
        ...lap,
        start: shorter(lap.start),
        elapsedTime: shorter(lap.elapsedTime),
        movingTime: shorter(lap.movingTime),
      })),
    },
    {
      ...streams,
      time: Array.from(streams.time, shorter),
      speed: Array.from(streams.speed!, (metresPerSecond) => metresPerSecond * factor),
    },
  );
};
const SCALES = [
  ...[0.65, 0.8, 0.92, 1.07, 1.2, 1.4].map((factor) => [`${factor} times as far`, faster, factor] as const),
  ...[0.75, 0.9, 0.96, 1.05, 1.15, 1.25].map((factor) => [`${factor} times as quick`, sooner, factor] as const),
];

test.each(SCALES)("a runner %s in all runs alike gets the same labels [L10]", (_, scaled, factor) => {
  const before = past.map(({ activity, streams }) => scaled(factor, activity, streams));
  fc.assert(
    fc.property(workout, seed, (text, start) => {
      const { activity, streams } = made({ workout: text, seed: start });
      const all = labelHistory([...before, scaled(factor, activity, streams)], {});
      expect(shortOf(all.find((one) => one.activity.id === activity.id)!)).toEqual(answer(activity, streams));
    }),
    { ...RUNS, numRuns: 24 },
  );
});
