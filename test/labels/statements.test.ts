import { expect, test } from "vitest";
import { structureText } from "../../components/words/structure.ts";
import type { Activity, Correction, SiteTag, Streams } from "../../core/activity.ts";
import { assess } from "../../core/assess.ts";
import { balanceOf } from "../../core/balance.ts";
import { toDays } from "../../core/days.ts";
import { digest } from "../../core/digest.ts";
import { type HistoryEntry, labelHistory } from "../../core/label-history.ts";
import type { Label } from "../../core/labels/label.ts";
import type { LabelledRun } from "../../core/labels/labelled-run.ts";
import { wholeLine } from "../../core/session-line.ts";
import { sessionsOf } from "../../core/sessions.ts";
import { type RunnerOptions, run } from "../sample/runner.ts";
import { season } from "../sample/season.ts";

const TODAY = "2026-03-12";
const past = season({ today: "2026-03-01" });
const entry = (activity: Activity, streams?: Streams) => ({ activity, digest: digest(activity, streams) });
const history = past.map((one) => entry(one.activity, one.streams));

/** The label of one more run after a season of the same runner. */
function after(options: RunnerOptions, change: (activity: Activity) => Activity = (a) => a, streams = true) {
  const sample = run({ id: "strava:5", start: "2026-03-10T18:00:00", seed: 3, ...options });
  const labelled = labelHistory([...history, entry(change(sample.activity), streams ? sample.streams : undefined)], {});
  return labelled.find((one) => one.activity.id === "strava:5")!;
}

const works = (labelled: ReturnType<typeof after>) => labelled.bouts.filter((bout) => bout.kind === "work").length;

test("a name makes no label: an easy run called race is easy [L1]", () => {
  expect(after({ workout: "45' easy", name: "RACE! 10 x 400 m intervals" }).label).toBe("easy");
});

test("kilometre laps over a session change nothing: the reps are found all the same [L2] [L4]", () => {
  const found = after({ workout: "15' easy, 6 x (800m hard, 2' jog), 10' easy", laps: "km" });
  expect(found.family).toBe("interval");
  expect(works(found)).toBe(6);
});

test("pressed laps alone give the repetitions their boundaries [L3]", () => {
  const found = after({ workout: "15' easy, 5 x (1000m hard, 2' jog), 10' easy", laps: "button" }, (a) => a, false);
  expect(found.label).toBe("interval");
  expect(works(found)).toBe(5);
});

test("reps that only the button shows keep their own recoveries where the trace was smoothed to one speed [L3]", () => {
  const workout = "12' @90%, 3 x (3km @100%, 2' @90%), 8' @86%";
  const { activity } = run({ workout, id: "strava:5", start: "2026-03-10T18:00:00", laps: "button" });
  const time = Array.from({ length: activity.elapsedTime }, (_, second) => second);
  const distance = time.map((second) => (second * activity.distance) / activity.elapsedTime);
  const labelled = labelHistory([...history, entry(activity, { time, distance })], {});
  const { because, bouts } = labelled.find((one) => one.activity.id === "strava:5")!;
  expect(because).toContainEqual(expect.objectContaining({ count: 3, recovery: { kind: "float", duration: 120 } }));
  expect(bouts.filter(({ kind }) => kind === "work").length).toBe(3);
});

test("strides after an easy run leave the day easy [L5]", () => {
  const found = after({ workout: "35' easy, 6 x (20s stride, 70s jog), 5' easy" });
  expect(found.label).toBe("strides");
  expect(found.day).toBe("easy");
});

test("with neither distance nor heart rate it is unknown, and says why [L6]", () => {
  const nothing = after(
    { workout: "30' easy" },
    ({ averageHeartRate: _a, maxHeartRate: _m, laps: _l, ...rest }) => ({ ...rest, distance: 0 }),
    false,
  );
  expect(nothing.label).toBe("unknown");
  expect(nothing.because.length).toBeGreaterThan(0);
});

test("the runner's word outranks the label and remembers what it was [L7]", () => {
  const sample = run({ id: "strava:5", start: "2026-03-10T18:00:00", workout: "45' easy" });
  const correction = { id: "strava:5", label: "tempo", was: "easy", at: 1 } as const;
  const labelled = labelHistory([...history, { ...entry(sample.activity, sample.streams), correction }], {});
  const corrected = labelled.find((one) => one.activity.id === "strava:5")!;
  expect([corrected.label, corrected.family, corrected.correctedFrom]).toEqual(["tempo", "tempo", "easy"]);
});

test("day, minutes and structure follow the runner's word: intervals called easy make no hard day, and back again [L7]", () => {
  const sample = run({
    id: "strava:5",
    start: "2026-03-10T18:00:00",
    workout: "15' easy, 6 x (3' hard, 2' jog), 9' easy",
  });
  const said = (label: Label) => {
    const correction = { id: "strava:5", label, was: "interval", at: 1 } as const;
    const labelled = labelHistory([...history, { ...entry(sample.activity, sample.streams), correction }], {});
    return labelled.find((one) => one.activity.id === "strava:5")!;
  };
  expect(said("easy")).toMatchObject({ day: "easy", structure: [], minutes: { hard: 0 } });
  expect(said("fartlek")).toMatchObject({ day: "hard", structure: [{}, { kind: "reps", count: 6 }, {}] });
});

test("a label the runner said was right is theirs until they take it back [L7]", () => {
  const sample = run({ id: "strava:5", start: "2026-03-10T18:00:00", workout: "45' easy" });
  const correction = { id: "strava:5", label: "easy", was: "easy", at: 1 } as const;
  const read = (said: object) =>
    labelHistory([...history, { ...entry(sample.activity, sample.streams), ...said }], {}).find(
      (one) => one.activity.id === "strava:5",
    )!;
  expect(read({ correction })).toMatchObject({ label: "easy", confidence: 1, confirmed: true });
  expect(read({})).not.toHaveProperty("confirmed");
});

test("the order in which runs arrive changes nothing [L8]", () => {
  const short = (all: typeof history) => labelHistory(all, {}).map((one) => [one.activity.id, one.label, one.day]);
  expect(short(history.toReversed())).toEqual(short(history));
});

test("every calendar day is there, a day without a run is rest [D1]", () => {
  const days = toDays(labelHistory(history, {}), TODAY);
  expect(days.at(-1)?.date).toBe(TODAY);
  expect(days.at(-1)?.hardness).toBe("rest");
  for (const day of days) for (const each of day.runs) expect(each.activity.start.slice(0, 10)).toBe(day.date);
});

test("warm-up, session and cool-down recorded apart are one session [D2]", () => {
  const piece = (id: string, start: string, workout: string) => {
    const one = run({ id: `strava:${id}`, start: `2026-03-10T${start}`, workout, laps: "button" });
    return entry(one.activity, one.streams);
  };
  const labelled = labelHistory(
    [
      ...history,
      piece("10", "18:00:00", "12' easy"),
      piece("11", "18:15:00", "6 x (800m hard, 2' jog)"),
      piece("12", "18:50:00", "10' easy"),
    ],
    {},
  );
  const day = toDays(labelled, TODAY).find((one) => one.date === "2026-03-10")!;
  expect(day.runs).toHaveLength(3);
  expect(sessionsOf(day)).toHaveLength(1);
  for (const one of day.runs)
    expect(structureText(wholeLine(one, day)!, "metric")).toMatch(
      /^2\.\d km warm-up, 6 × 800 m @ 3:\d\d \/km \(2 min jog\), [12]\.\d km cool-down$/,
    );
});

test("reps that go on in another recording are one set in the line of both; after a longer break they are not [D2]", () => {
  const half = (id: string, start: string, workout: string) => {
    const one = run({ id: `strava:${id}`, start: `2026-03-10T${start}`, workout, laps: "button" });
    return entry(one.activity, one.streams);
  };
  const first = half("10", "18:00:00", "15' easy, 4 x (800m hard, 2' jog)");
  const ends = 18 * 3600 + first.activity.elapsedTime;
  const clock = (second: number) => new Date(1000 * second).toISOString().slice(11, 19);
  const dayWith = (gap: number) => {
    const second = half("11", clock(ends + gap), "3 x (800m hard, 2' jog), 10' easy");
    return toDays(labelHistory([...history, first, second], {}), TODAY).find((one) => one.date === "2026-03-10")!;
  };
  const day = dayWith(60);
  expect(day.runs).toHaveLength(2);
  for (const one of day.runs)
    expect(structureText(wholeLine(one, day)!, "metric")).toMatch(
      /^2\.\d km warm-up, 7 × 800 m @ 3:\d\d \/km \((2 min|300 m) jog\), [12]\.\d km cool-down$/,
    );
  const apart = dayWith(1500);
  for (const one of apart.runs) expect(wholeLine(one, apart)).toBeUndefined();
});

test("a race between a jog and a jog is written whole, and a run by itself has nothing to add [D2]", () => {
  const piece = (id: string, start: string, workout: string, tag?: SiteTag) => {
    const one = run({ id: `strava:${id}`, start: `2026-03-10T${start}`, workout, ...(tag && { tag }) });
    return entry(one.activity, one.streams);
  };
  const parts = [
    piece("10", "09:30:00", "2km easy"),
    piece("11", "10:00:00", "10km race", "race"),
    piece("12", "10:50:00", "1.5km jog"),
  ];
  const dayWith = (runs: typeof parts) =>
    toDays(labelHistory([...history, ...runs], {}), TODAY).find((one) => one.date === "2026-03-10")!;
  const day = dayWith(parts);
  expect(structureText(wholeLine(day.runs[1]!, day)!, "metric")).toMatch(
    /^2\.0 km warm-up, 10\.\d km @ \d:\d\d \/km, 1\.5 km cool-down$/,
  );
  const alone = dayWith(parts.slice(1, 2));
  expect(wholeLine(alone.runs[0]!, alone)).toBeUndefined();
});

test("sessions are counted by goal, minutes by intensity: a hard session has easy minutes too [D3]", () => {
  const labelled = labelHistory(history, {});
  const days = assess(labelled, {}, "2026-03-01", {}).days.filter((day) => day.hardness === "hard");
  const balance = balanceOf(days.slice(0, 1));
  expect(balance.runs.hard).toBeGreaterThan(0);
  expect(balance.runs.easy).toBe(0);
  expect(balance.time.easy).toBeGreaterThan(0);
});

test("a run that cannot be read is unknown or what its runner said, and takes no label from any other", () => {
  const { activity } = run({ workout: "30' easy", id: "strava:5", start: "2026-03-10T18:00:00" });
  const faulty = (correction?: Correction): HistoryEntry => ({
    ...entry(activity),
    ...(correction && { correction }),
    get reps(): number {
      throw new Error("a fault in the labeller");
    },
  });
  const others = (runs: readonly LabelledRun[]) => runs.filter((one) => one.activity !== activity);
  const own = (runs: readonly LabelledRun[]) => runs.find((one) => one.activity === activity);
  const labelled = labelHistory([...history, faulty()], {});
  expect(own(labelled)).toMatchObject({ label: "unknown", because: [{ id: "unreadable" }] });
  expect(others(labelled)).toEqual(others(labelHistory([...history, entry(activity)], {})));
  const word = { id: activity.id, label: "tempo", was: "unknown", at: 1 } as const;
  expect(own(labelHistory([...history, faulty(word)], {}))).toMatchObject({ label: "tempo", correctedFrom: "unknown" });
});
