/** Single runs for the playground, as a page of the site and the panel are told them. */
import type { LabelledRun } from "../../core/labels/labelled-run.ts";
import type { Reason } from "../../core/labels/reason.ts";
import { reviewSession, type SessionReview } from "../../core/reps/session.ts";
import { outingOf, twinsOf } from "../../core/reps/twins.ts";
import type { RunView } from "../../core/view.ts";
import { intervals, run, sixTimes800, times800, trace, twoHardDays, view } from "../../test/components/canned.ts";
import { session as sessionBouts } from "../../test/reps/bouts.ts";
import { assessment } from "./canned.ts";

/** Tuesday's reasons */
const because: readonly Reason[] = [
  { id: "reps", count: 6, shortest: 178, longest: 182, recovery: { kind: "jog", duration: 90 } },
  { id: "intensity", speed: 1000 / 225, share: 1.09, threshold: 1000 / 246, source: "race", date: "2026-10-04" },
];

/** the same run, nearly as good */
const another: Reason = { id: "other reading", structure: times800(5, 1000 / 224, 2500), label: "interval", reps: 5 };

const now = run(2, "2026-11-10", "interval", { bouts: intervals });
const slower = (share: number) => intervals.map((bout) => ({ ...bout, speed: bout.speed * share }));
const earlier = [
  run(-1, "2026-10-13", "interval", { bouts: slower(0.983) }),
  run(-2, "2026-09-15", "interval", { bouts: slower(0.972) }),
];
const altitude = trace.speed.map((_, i) => 120 + 14 * Math.sin(i / 70));

/** Intervals that can be read two ways, with a heart rate that is doubted for a while. */
export const twoReadings: LabelledRun = run(
  2,
  "2026-11-10",
  "interval",
  {
    structure: sixTimes800,
    bouts: intervals,
    because: [...because, another],
    day: "hard",
    alternatives: ["tempo", "repetition"],
    confidence: 0.7,
    sensorNotes: [{ id: "cadence lock", locks: [{ start: 250, end: 470, cadence: 174 }] }],
  },
  "Track with the club",
);

export const session: RunView = view({
  trace: { ...trace, altitude, grade: altitude.map((_, i) => 0.025 * Math.cos(i / 70)) },
  because: [...because, another],
  violations: [{ ...twoHardDays, marked: "strava:3" }],
  sensorNotes: [{ id: "cadence lock", locks: [{ start: 250, end: 470, cadence: 174 }] }],
  review: withBody(reviewSession({ label: "interval", bouts: intervals }, assessment.athlete)),
  outing: outingOf(now)!,
  twins: twinsOf(now, [...earlier, now]),
  stood: { given: 21, stood: 20 },
});

function withBody(review: SessionReview): SessionReview {
  const body = { rise: 46, drop: 24, pace: -0.004, cadence: -1 };
  return { ...review, sets: review.sets.map((set) => ({ ...set, body })) };
}

const dying = sessionBouts([900, 84, 86, 97, 99], [3600, 400, 400, 400, 400], { seconds: 120, kind: "walk" });

/** A tempo block, then reps that were started too fast; put right by the runner, with what that changed. */
export const sandwich: RunView = view({
  label: "tempo",
  structure: [
    { kind: "warmup", amount: { distance: 1800 } },
    { kind: "block", amount: { duration: 900 }, speed: 4 },
    { kind: "reps", sets: 1, count: 4, rep: { distance: 400 }, speed: 4.37 },
  ],
  bouts: dying,
  correctedFrom: "interval",
  changed: [
    { id: "strava:11", start: "2026-10-06T18:00:00", from: "interval", to: "tempo" },
    { id: "strava:12", start: "2026-10-20T18:00:00", from: "interval", to: "tempo" },
    { id: "strava:13", start: "2026-10-27T18:00:00", from: "interval", to: "tempo" },
  ],
  review: reviewSession({ label: "tempo", bouts: dying }, assessment.athlete),
});

export const views: readonly RunView[] = [
  view({ id: "strava:2", because, violations: [twoHardDays] }),
  view({
    id: "strava:3",
    label: "tempo",
    because: [
      { id: "block", duration: 1200, distance: 4838 },
      { id: "intensity", speed: 1000 / 248, share: 0.99, threshold: 1000 / 246, source: "race", date: "2026-10-04" },
    ],
    start: "2026-11-11T18:21:00",
    structure: [
      { kind: "warmup", amount: { distance: 2000 } },
      { kind: "block", amount: { duration: 1200 }, speed: 1000 / 248 },
      { kind: "cooldown", amount: { distance: 1800 } },
    ],
    alternatives: ["steady", "interval", "race"],
    violations: [twoHardDays],
  }),
  view({
    id: "strava:4",
    label: "steady",
    correctedFrom: "tempo",
    day: "moderate",
    structure: [],
    changed: [{ id: "strava:11", start: "2026-10-28T18:00:00", from: "tempo", to: "steady" }],
  }),
  view({
    id: "strava:5",
    label: "easy",
    day: "easy",
    structure: [],
    bouts: [],
    because: [
      { id: "even" },
      { id: "intensity", speed: 1000 / 318, share: 0.77, threshold: 1000 / 246, source: "race", date: "2026-10-04" },
    ],
    confidence: 0.7,
    alternatives: ["recovery", "long", "steady"],
  }),
  view({ id: "strava:6", label: "race", structure: [{ kind: "block", amount: { distance: 10_000 }, speed: 4.18 }] }),
  view({
    id: "strava:7",
    label: "unknown",
    day: "easy",
    structure: [],
    because: [{ id: "no trace" }],
    alternatives: ["easy", "steady", "interval"],
  }),
  view({
    id: "strava:8",
    label: "easy",
    day: "easy",
    structure: [],
    partOf: { id: "strava:2", role: "warmup", structure: sixTimes800 },
    whole: sixTimes800,
  }),
  view({
    id: "strava:9",
    label: "strides",
    day: "easy",
    structure: [{ kind: "strides", count: 6, rep: { duration: 20 } }],
  }),
];

const block = sessionBouts([1200], 4838, []);

/** A session of one stretch. */
export const tempo: RunView = view({
  ...views[1],
  bouts: block,
  review: reviewSession({ label: "tempo", bouts: block }, assessment.athlete),
});
