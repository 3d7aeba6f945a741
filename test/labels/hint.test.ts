/** What the runner told the site, and what of the sensors was believed. */
import { expect, test } from "vitest";
import type { Activity, Streams } from "../../core/activity.ts";
import { digest } from "../../core/digest.ts";
import { labelHistory } from "../../core/label-history.ts";
import { titleSays } from "../../core/labels/hint.ts";
import { type RunnerOptions, run } from "../sample/runner.ts";
import { season } from "../sample/season.ts";

const history = season({ today: "2026-03-01", weeks: 10 }).map(({ activity, streams }) => ({
  activity,
  digest: digest(activity, streams),
}));

function after(options: RunnerOptions, change: (activity: Activity, streams: Streams) => [Activity, Streams?]) {
  const sample = run({ id: "strava:5", start: "2026-03-10T18:00:00", seed: 3, ...options });
  const [activity, streams] = change(sample.activity, sample.streams);
  const runs = labelHistory([...history, { activity, digest: digest(activity, streams) }], {});
  return runs.find((one) => one.activity.id === "strava:5")!;
}
const totals = (activity: Activity): [Activity] => {
  const { laps: _, ...rest } = activity;
  return [rest];
};

test("titles are read in the languages runners write in [L11]", () => {
  expect(
    ["Tempolauf 8 km", "高强度间歇跑", "Sortie longue", "fartlek with Bo", "Ripetute in salita", "Lunch Run"].map(
      titleSays,
    ),
  ).toEqual(["tempo", "interval", "long", "fartlek", "interval", undefined]);
});

test.each([
  ["recovery", "Bieg regeneracyjny", "Toparlanma koşusu"],
  ["easy", "Spokojne rozbieganie", "Hafif koşu"],
  ["long", "Długie wybieganie", "Pazar uzun koşu"],
  ["tempo", "Bieg progowy 6 km", "Eşik koşusu"],
  ["progression", "Bieg z narastającą prędkością", "Artan tempo"],
  ["interval", "Interwały 6x800", "İnterval 6x800"],
  ["hills", "Podbiegi 8x200", "Yokuş tekrarları"],
  ["fartlek", "Zabawa biegowa", "Fartlek"],
  [undefined, "Bieg poranny", "Öğle koşusu"],
])("%s is read in Polish and Turkish [L11]", (label, ...titles) => {
  expect(titles.map(titleSays)).toEqual([label, label]);
});

test.each([
  ["easy", "基础训练", "轻松跑"],
  ["tempo", "节奏跑 8 公里", "乳酸阈值"],
  ["long", "周日 LSD", "长距离慢跑"],
  [undefined, "晨间跑步", "跑步机"],
])("%s is read in Chinese [L11]", (label, ...titles) => {
  expect(titles.map(titleSays)).toEqual([label, label]);
});

test("a title decides between labels the record leaves open, and says so [L11]", () => {
  const workout = "35' @86%";
  const plain = after({ workout }, totals);
  const titled = after({ workout, name: "Schwellenlauf" }, totals);
  expect(plain.confidence).toBeLessThan(0.8);
  expect(titled.label).toBe("tempo");
  expect(titled.because[0]).toEqual({ id: "title", label: "tempo" });
});

test("a tempo from totals is a moderate day, and a hard one where the title says so too [L11]", () => {
  const workout = "40' @89%";
  expect(after({ workout }, totals)).toMatchObject({ label: "tempo", day: "moderate" });
  expect(after({ workout, name: "Threshold run" }, totals)).toMatchObject({ label: "tempo", day: "hard" });
});

test("a title changes nothing where the record is sure [L11]", () => {
  const sure = after({ workout: "45' easy", name: "Tempo intervals, threshold" }, (activity, streams) => [
    activity,
    streams,
  ]);
  expect(sure).toMatchObject({ label: "easy", day: "easy" });
});

test("marked as long on the site, an hour of easy running is long [L11]", () => {
  expect(after({ workout: "64' easy", tag: "long" }, (activity, streams) => [activity, streams]).label).toBe("long");
});

test("marked as a workout on the site, a run that may have been one is one; an easy one stays, and it is said [L11]", () => {
  const open = after({ workout: "35' @86%", tag: "workout" }, totals);
  expect(open.label).toBe("tempo");
  expect(open.because[0]).toEqual({ id: "tag", tag: "workout" });
  const easy = after({ workout: "45' recovery", tag: "workout" }, (activity, streams) => [activity, streams]);
  expect(easy.day).toBe("easy");
  expect(easy.because.map(({ id }) => id)).toContain("tag disagrees");
});

test("reps too short for the heart, jumps of the position and a treadmill are said [L12]", () => {
  const notes = (options: RunnerOptions, change?: (streams: Streams) => Streams) =>
    after(options, (activity, streams) => [activity, change ? change(streams) : streams]).sensorNotes.map(
      ({ id }) => id,
    );
  expect(notes({ workout: "15' easy, 12 x (30s hard, 30s jog), 10' easy" })).toContain("heart lags");
  const belt = { workout: "40' easy", sport: "treadmill" } as const;
  expect(notes(belt)).toContain("treadmill speed");
  const still = after(belt, ({ laps: _, ...activity }) => [{ ...activity, distance: 0 }]);
  expect(still.sensorNotes).toEqual([]);
  const jumping = ({ distance, ...rest }: Streams): Streams => ({
    ...rest,
    distance: Array.from(distance!, (metres, i) => metres + 60 * Math.floor(i / 400)),
  });
  expect(notes({ workout: "40' easy" }, jumping)).toContain("position jumps");
});

test("a heart that climbs at the same pace in the heat makes no work of an easy run [L12]", () => {
  const drifting = ({ heartRate, ...rest }: Streams): Streams => ({
    ...rest,
    heartRate: Array.from(heartRate!, (beats, i) => beats * (1 + (0.22 * i) / heartRate!.length)),
  });
  const hot = after({ workout: "60' easy" }, (activity, streams) => [activity, drifting(streams)]);
  expect(hot.day).toBe("easy");
  expect(hot.sensorNotes.map(({ id }) => id)).toContain("heart drift");
});
