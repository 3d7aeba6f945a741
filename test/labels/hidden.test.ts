/** Sessions that neither laps nor a trace show: what the highest heart rate of a run says of them. */
import { expect, test } from "vitest";
import type { Activity } from "../../core/activity.ts";
import { digest } from "../../core/digest.ts";
import { labelHistory } from "../../core/label-history.ts";
import { CLUB, past, sample, TODAY } from "../sample/club.ts";

const MEMBER = CLUB[1]!;
const CALM = "50' @77%";
/** The opinion on one more run of a member whose watch gives totals only. */
function byTotals(workout: string, change: Partial<Activity> = {}) {
  const made = sample(MEMBER, workout, { id: "strava:9", start: TODAY, seed: 3 }).activity;
  const runs = [...past(MEMBER).map(({ activity }) => activity), { ...made, ...change }];
  const known = runs.map(({ laps: _laps, tag: _tag, name: _name, ...activity }) => ({
    activity,
    digest: digest(activity),
  }));
  return labelHistory(known, {}).at(-1)!;
}

test("intervals known by totals are told by a heart that went far above its mean, and how hard they were is left open [L21]", () => {
  const run = byTotals("15' easy, 6 x (800m hard, 2' walk), 12' easy");
  expect(run).toMatchObject({ label: "interval", day: "moderate" });
  expect(run.confidence).toBeLessThanOrEqual(0.5);
  expect(run.because[0]).toMatchObject({ id: "heart swing" });
  expect(run.because.map(({ id }) => id)).toContain("no trace");
  const { easy, moderate, hard } = run.minutes;
  expect({ easy, hard }).toEqual({ easy: 0, hard: 0 });
  expect(moderate).toBe(run.activity.movingTime);
});

test("one press of the button leaves room for a session as none does, and is not taken for the watch's [L21]", () => {
  const text = "15' easy, 6 x (800m hard, 2' walk), 12' easy";
  const { laps: _, ...whole } = sample(MEMBER, text, { id: "strava:9", start: TODAY, seed: 3 }).activity;
  const half = { elapsedTime: whole.elapsedTime / 2, movingTime: whole.movingTime / 2, distance: whole.distance / 2 };
  const averageHeartRate = whole.averageHeartRate!;
  const laps = [0, half.elapsedTime].map((start) => ({ start, ...half, averageHeartRate }));
  const entries = past(MEMBER).map(({ activity: { laps: _laps, ...activity } }) => ({
    activity,
    digest: digest(activity),
  }));
  const pressed = { ...whole, laps };
  const run = labelHistory([...entries, { activity: pressed, digest: digest(pressed) }], {}).at(-1)!;
  expect(run).toMatchObject({ label: "interval", day: "moderate" });
  expect(run.because.map(({ id }) => id)).not.toContain("automatic laps");
});

test("an easy run whose heart stayed near its mean is easy, and surer than one whose highest is not known [L21]", () => {
  const calm = byTotals(CALM);
  expect(calm).toMatchObject({ label: "easy", day: "easy" });
  const unknown = byTotals(CALM, { maxHeartRate: undefined });
  expect(unknown).toMatchObject({ label: "easy", day: "easy" });
  expect(calm.confidence).toBeGreaterThan(unknown.confidence);
  expect(unknown.confidence).toBeLessThan(0.65);
});

test("a single high beat over an otherwise usual mean of a high day is no session: the mean went along [L21]", () => {
  const { averageHeartRate = 0, maxHeartRate = 0 } = byTotals(CALM).activity;
  const warm = { averageHeartRate: 1.05 * averageHeartRate, maxHeartRate: 1.05 * maxHeartRate };
  expect(byTotals(CALM, warm).label).not.toBe("interval");
});

test("a long run known by totals alone is long, but not surely all easy [L21]", () => {
  expect(byTotals("110' easy")).toMatchObject({ label: "long" });
  expect(byTotals("110' easy").confidence).toBeLessThan(0.65);
});
