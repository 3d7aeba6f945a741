/** Sessions that neither laps nor a trace show: what the highest heart rate of a run says of them. */
import { expect, test } from "vitest";
import type { Activity } from "../../core/activity.ts";
import { digest } from "../../core/digest.ts";
import { labelHistory } from "../../core/label-history.ts";
import { laps } from "../bouts/synthetic.ts";
import { CLUB, past, sample, TODAY } from "../sample/club.ts";

const MEMBER = CLUB[1]!;
const CALM = "50' @77%";
/** The opinion on one more run of a member whose watch gives totals only. */
function byTotals(workout: string, change: Partial<Activity> = {}, lapped = false) {
  const made = sample(MEMBER, workout, { id: "strava:9", start: TODAY, seed: 3 }).activity;
  const runs = [...past(MEMBER).map(({ activity }) => activity), { ...made, ...change }];
  const known = runs.map(({ laps: _laps, tag: _tag, name: _name, ...activity }) => ({
    activity,
    digest: digest(activity),
  }));
  const last = { ...known.at(-1)!.activity, ...(lapped && change) };
  return labelHistory([...known.slice(0, -1), { activity: last, digest: digest(last) }], {}).at(-1)!;
}

test("intervals known by totals are told by a heart that went far above its mean, and how hard they were is left open [L21]", () => {
  const run = byTotals("15' easy, 6 x (800m hard, 2' walk), 12' easy");
  expect(run).toMatchObject({ label: "interval", day: "moderate" });
  expect(run.confidence).toBeLessThanOrEqual(0.5);
  expect(run.because[0]).toMatchObject({ id: "heart swing" });
  expect(run.because.map(({ id }) => id)).toContain("no trace");
  const { moderate, hard } = run.minutes;
  expect(hard).toBe(0);
  // Warm-up, walks and cool-down are in the time.
  expect(moderate / run.activity.movingTime).toBeCloseTo(0.3);
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

test("in the hills a heart swings by the ground: nothing is said to be hidden there [L21]", () => {
  const workout = "15' easy, 6 x (800m hard, 2' walk), 12' easy";
  expect(byTotals(workout, { elevationGain: 60 }).label).toBe("interval");
  expect(byTotals(workout, { elevationGain: 320 }).label).not.toBe("interval");
});

test("a heart that was highest in a quick last lap is seen, and no session is hidden in the laps before it [L21]", () => {
  const { averageHeartRate: mean = 0, maxHeartRate: top = 0, ...calm } = byTotals(CALM).activity;
  const speed = calm.distance / calm.movingTime;
  const run = (peak: number) => {
    const made = laps(...[0.93, 0.97, 1.05, 0.95, 1.06, 0.94].map((share) => [1000, share * speed] as const), [
      300,
      1.5 * speed,
    ]);
    const heart = made.map((lap, i) => ({
      ...lap,
      averageHeartRate: mean,
      maxHeartRate: i === peak ? 1.08 * top : mean + 6,
    }));
    const time = made.reduce((sum, { movingTime }) => sum + movingTime, 0);
    const known = { laps: heart, distance: 6300, movingTime: time, elapsedTime: time, maxHeartRate: 1.08 * top };
    return byTotals(CALM, known, true);
  };
  expect(run(3)).toMatchObject({ label: "interval", day: "moderate" });
  expect(run(6).day).toBe("easy");
});
