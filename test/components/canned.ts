/** One made-up week for the components: intervals on Tuesday, a tempo on Wednesday, easy days around them. */
import type { Activity } from "../../core/activity.ts";
import type { Bout } from "../../core/bouts/bout.ts";
import type { Structure } from "../../core/bouts/structure.ts";
import { FAMILY, type Label } from "../../core/labels/label.ts";
import type { LabelledRun } from "../../core/labels/labelled-run.ts";
import type { Violation } from "../../core/rules/rule.ts";
import type { RunView, Trace } from "../../core/view.ts";

/** s a rep took, and the heart rate it reached */
const REPS = [
  [179, 176],
  [178, 179],
  [180, 181],
  [180, 182],
  [182, 183],
  [181, 184],
] as const;

export const intervals: readonly Bout[] = (() => {
  const bouts: Bout[] = [{ kind: "warmup", start: 0, end: 640, distance: 2000, speed: 3.125, averageHeartRate: 136 }];
  let at = 640;
  REPS.forEach(([time, maxHeartRate], i) => {
    bouts.push({
      kind: "work",
      start: at,
      end: at + time,
      distance: 800,
      speed: 800 / time,
      maxHeartRate,
      effort: 1.09,
    });
    at += time;
    if (i === REPS.length - 1) return;
    bouts.push({ kind: "recovery", start: at, end: at + 90, distance: 250, speed: 250 / 90, recovery: "jog" });
    at += 90;
  });
  bouts.push({ kind: "cooldown", start: at, end: at + 480, distance: 1500, speed: 3.125 });
  return bouts;
})();

/** `speed` in m/s, `cooldown` in m */
export const times800 = (count: number, speed: number, cooldown: number): Structure => [
  { kind: "warmup", amount: { distance: 2000 } },
  {
    kind: "reps",
    sets: 1,
    count,
    rep: { distance: 800 },
    speed,
    recovery: { kind: "jog", amount: { duration: 90 } },
  },
  { kind: "cooldown", amount: { distance: cooldown } },
];
export const sixTimes800 = times800(6, 1000 / 225, 1500);

export const twoHardDays: Violation = {
  rule: "back-to-back-hard-days",
  severity: "warn",
  dates: ["2026-11-10", "2026-11-11"],
  runs: ["strava:2", "strava:3"],
  marked: "strava:3",
  figures: {},
};

const WEEK = ["easy", "hard", "hard", "easy", "rest", "easy", "rest"] as const;
export const week = WEEK.map((hardness, i) => ({ date: `2026-11-${String(9 + i).padStart(2, "0")}`, hardness }));

/** Speed and heart rate that follow the bouts, with a ripple that is the same every time. */
export const trace: Trace = (() => {
  const step = 4;
  const count = Math.floor(intervals.at(-1)!.end / step);
  const boutAt = (second: number) => intervals.find((bout) => second < bout.end) ?? intervals.at(-1)!;
  const speed = Array.from(
    { length: count },
    (_, i) => boutAt(i * step).speed + 0.13 * Math.sin(i * 1.7) + 0.09 * Math.sin(i * 0.61),
  );
  let beat = 100;
  const heartRate = speed.map((value) => {
    beat += ((value > 4 ? 184 : value > 3 ? 140 : 150) - beat) * 0.06;
    return Math.round(beat);
  });
  return { step, speed, heartRate };
})();

export const view = (over: Partial<RunView> = {}): RunView => ({
  id: "strava:2",
  start: "2026-11-10T18:04:00",
  label: "interval",
  family: FAMILY[over.label ?? "interval"],
  day: "hard",
  confidence: 0.95,
  structure: sixTimes800,
  bouts: intervals,
  because: [],
  sensorNotes: [],
  alternatives: ["tempo", "fartlek", "race"],
  basis: "streams",
  violations: [],
  week,
  ...over,
});

export const run = (
  number: number,
  date: string,
  label: Label,
  over: Partial<LabelledRun> = {},
  name?: string,
): LabelledRun => ({
  activity: activity(number, date, name),
  label,
  family: FAMILY[label],
  day: "easy",
  stress: false,
  confidence: 0.9,
  bouts: [],
  structure: [],
  because: [],
  sensorNotes: [],
  alternatives: ["easy", "steady", "interval"],
  basis: "laps",
  minutes: { easy: 2460, moderate: 0, hard: 0 },
  ...over,
});

const activity = (number: number, date: string, name = "Morning Run"): Activity => ({
  id: `strava:${number}`,
  athlete: "strava:77",
  sport: "run",
  name,
  start: `${date}T18:04:00`,
  distance: 8400,
  movingTime: 2580,
  elapsedTime: 2620,
  averageHeartRate: 141,
});
