/** What must not matter: how a run was cut, paused, written down, dated or measured. Laws over sessions and runners. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Activity, Lap, Streams } from "../../core/activity.ts";
import { digest } from "../../core/digest.ts";
import { type HistoryEntry, labelHistory } from "../../core/label-history.ts";
import type { LabelledRun } from "../../core/labels/labelled-run.ts";
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

test("the order in which a history arrives changes no label, day or bout [L8]", () => {
  const said = (entries: readonly HistoryEntry[]) =>
    labelHistory(entries, {}).map(({ activity, label, day, bouts }) => [activity.id, label, day, bouts]);
  const expected = said(history);
  fc.assert(
    fc.property(fc.shuffledSubarray([...history], { minLength: history.length }), (shuffled) => {
      expect(said(shuffled)).toEqual(expected);
    }),
    { ...RUNS, numRuns: 24 },
  );
});

test("a lap cut in two changes no label [L10]", () => {
  fc.assert(
    fc.property(
      workout,
      seed,
      fc.double({ min: 0.2, max: 0.8, noNaN: true }),
      fc.nat(),
      (text, start, share, which) => {
        const { activity } = made({ workout: text, seed: start, laps: "button" });
        const laps = activity.laps!;
        const at = which % laps.length;
        const cut = laps.flatMap((lap, i) => (i === at && lap.elapsedTime > 60 ? inTwo(lap, share) : [lap]));
        expect(answer({ ...activity, laps: cut })).toEqual(answer(activity));
      },
    ),
    RUNS,
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

test("thinned by the watch or kept every second, the label is the same, and the structure but for one in twenty [L10]", () => {
  let [all, same] = [0, 0];
  fc.assert(
    fc.property(workout, seed, fc.constantFrom("smart", "thinned"), (text, start, recording) => {
      const [whole, thin] = [made({ workout: text, seed: start }), made({ workout: text, seed: start, recording })];
      const [thinned, kept] = [answer(thin.activity, thin.streams), answer(whole.activity, whole.streams)];
      expect([thinned.label, thinned.day]).toEqual([kept.label, kept.day]);
      all++;
      if (thinned.works === kept.works) same++;
    }),
    RUNS,
  );
  expect(same).toBeGreaterThanOrEqual(0.95 * all);
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

test("a runner who is faster in all runs alike gets the same labels [L10]", () => {
  const faster = (activity: Activity, streams: Streams, factor: number) => {
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
      { ...streams, time: Array.from(streams.time, shorter) },
    );
  };
  fc.assert(
    fc.property(workout, seed, fc.double({ min: 0.96, max: 1.05, noNaN: true }), (text, start, factor) => {
      const { activity, streams } = made({ workout: text, seed: start });
      const own = faster(activity, streams, factor);
      const all = labelHistory([...past.map((one) => faster(one.activity, one.streams, factor)), own], {});
      expect(shortOf(all.find((one) => one.activity.id === activity.id)!)).toEqual(answer(activity, streams));
    }),
    { ...RUNS, numRuns: 24 },
  );
});
