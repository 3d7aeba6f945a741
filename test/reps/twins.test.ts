import { expect, test } from "vitest";
import type { Label } from "../../core/labels/label.ts";
import { outingOf, twinsOf } from "../../core/reps/twins.ts";
import { run } from "../components/canned.ts";
import { type Rest, session } from "./bouts.ts";

const JOG = { seconds: 90 };
const outing = (day: number, times: readonly number[], metres: number, rest: Rest = JOG, label: Label = "interval") =>
  run(day, `2026-11-${String(day).padStart(2, "0")}`, label, { bouts: session(times, metres, rest) });
const today = outing(20, Array(6).fill(180), 800);
const twins = (...others: readonly ReturnType<typeof outing>[]) => twinsOf(today, [...others, today]);

test("the same reps with the same recoveries are the same session, latest first [Q7]", () => {
  const found = twins(outing(3, Array(6).fill(184), 803), outing(10, Array(6).fill(182), 797, { seconds: 85 }));
  expect(found.map(({ id }) => id)).toEqual(["strava:10", "strava:3"]);
  expect(found[0]!.speeds).toHaveLength(6);
  expect(found[0]!.recovery).toBe(-5);
});
test("one rep more is still it, three are not; another length or recovery is another session [Q7]", () => {
  expect(twins(outing(3, Array(7).fill(180), 800))[0]!.reps).toBe(1);
  expect(twins(outing(3, Array(9).fill(180), 800))).toEqual([]);
  expect(twins(outing(3, Array(6).fill(225), 1000))).toEqual([]);
  expect(twins(outing(3, Array(6).fill(180), 800, { seconds: 240 }))).toEqual([]);
});
test("a heart rate that a note calls wrong is compared with nothing [Q7]", () => {
  const beating = (run: ReturnType<typeof outing>) => ({
    ...run,
    bouts: run.bouts.map((bout) => (bout.kind === "work" ? { ...bout, maxHeartRate: 181 } : bout)),
  });
  const locked = (run: ReturnType<typeof outing>) => ({
    ...run,
    sensorNotes: [{ id: "cadence lock" as const, locks: [{ cadence: 181, start: 0, end: 1e6 }] }],
  });
  expect(outingOf(beating(today))!.heartRate).toBe(181);
  expect(outingOf(locked(beating(today)))!.heartRate).toBeUndefined();
});
test("only earlier runs count, and an easy run or strides have no twin [Q7]", () => {
  expect(twins(outing(25, Array(6).fill(180), 800))).toEqual([]);
  const strides = outing(20, Array(6).fill(20), 110, { seconds: 70 }, "strides");
  expect(twinsOf(strides, [outing(3, Array(6).fill(20), 110, { seconds: 70 }, "strides")])).toEqual([]);
  expect(twinsOf(run(20, "2026-11-20", "easy"), [run(3, "2026-11-03", "easy")])).toEqual([]);
});
