/** Runners of many kinds, what their weeks are made of, and how their runs come down to us. */
import type { Intensity } from "./notation.ts";
import type { SessionName } from "./sessions.ts";
import type { Watch } from "./watch.ts";

/** What is left of a run: who cut the laps, and whether there is a trace. */
export type Style =
  | "pressed"
  | "pressed, no trace"
  | "automatic"
  | "automatic, no trace"
  | "mostly automatic"
  | "mostly automatic, no trace"
  | "one lap"
  | "totals";

export interface Person extends Watch {
  readonly name: string;
  /** m/s held for an hour */
  readonly thresholdSpeed: number;
  readonly restHeartRate: number;
  readonly maxHeartRate: number;
  readonly unsteadiness: number;
  /** share of threshold speed where this runner means something else by a word */
  readonly pace?: Partial<Record<Intensity, number>>;
  /** from Monday on: one of these by chance; none is a day of rest */
  readonly week: readonly (readonly SessionName[])[];
  /** the Sundays of every fourth week, in turn */
  readonly races?: readonly SessionName[];
  readonly styles: readonly Style[];
  /** how hard work is taken, against the book */
  readonly effort?: number;
  /** how unlike one easy run is to another in pace, as a share */
  readonly mood?: number;
  /** how much faster at the end of the season than at its start, as a share */
  readonly gain?: number;
  /** how much distances are off from run to run, as a share: a belt, a wrist, high houses */
  readonly scatter?: number;
  /** the middle of the season is hot */
  readonly summer?: true;
  /** share by which each rep is slower than the one before */
  readonly fade?: number;
  /** chance of a red light in a minute of running */
  readonly lights?: number;
  readonly hills?: number;
  readonly sport?: "treadmill" | "trail";
  readonly heart?: "spikes" | "locks";
  /** week of the start of two months off */
  readonly injured?: number;
  readonly weeks?: number;
}

const REST: readonly SessionName[] = [];
const EASY: readonly SessionName[] = ["easy", "easy by distance", "easy, lively"];
const LONG: readonly SessionName[] = ["long", "long, short", "long, quicker"];
const SPEED: readonly SessionName[] = ["1k", "800s", "400s", "3 minutes", "minutes", "ladder", "30/30"];
const TEMPO: readonly SessionName[] = ["tempo", "tempo by distance", "cruise", "two blocks", "tempo, gentle"];
const TRACE: readonly Style[] = ["automatic", "pressed", "pressed", "mostly automatic", "one lap"];
const MIXED: readonly Style[] = [...TRACE, "automatic, no trace", "pressed, no trace", "mostly automatic, no trace"];
const NO_TRACE: readonly Style[] = ["automatic, no trace", "pressed, no trace", "mostly automatic, no trace", "totals"];

const CLUB = { thresholdSpeed: 3.8, restHeartRate: 52, maxHeartRate: 187, unsteadiness: 0.02 };
const WEEK = [REST, SPEED, EASY, TEMPO, EASY, REST, LONG];

export const PEOPLE: readonly Person[] = [
  {
    ...CLUB,
    name: "beginner who walks",
    thresholdSpeed: 2.6,
    restHeartRate: 64,
    maxHeartRate: 194,
    unsteadiness: 0.04,
    week: [
      REST,
      ["run and walk", "easy by distance"],
      REST,
      ["easy", "run and walk", "minutes"],
      REST,
      ["loop of 5"],
      ["long, short", "run and walk"],
    ],
    races: ["race 5k"],
    styles: ["automatic", "one lap", "automatic, no trace"],
  },
  {
    ...CLUB,
    name: "masters 10 km",
    thresholdSpeed: 3.5,
    maxHeartRate: 168,
    week: [REST, ["weak kilometres", "1k", "cruise, 1k"], EASY, TEMPO, REST, ["easy", "strides"], LONG],
    races: ["race 10k", "race 5k with its warm-up"],
    styles: MIXED,
  },
  {
    ...CLUB,
    name: "club runner",
    week: [["recovery"], SPEED, ["strides", ...EASY], TEMPO, REST, EASY, LONG],
    races: ["race 10k", "race half", "race 5k"],
    styles: TRACE,
  },
  {
    ...CLUB,
    name: "marathoner",
    thresholdSpeed: 4.05,
    week: [
      ["recovery"],
      ["marathon run", "marathon run alone", "cruise"],
      EASY,
      ["1k", "tempo", "tempo, gentle"],
      EASY,
      ["easy", "steps"],
      ["long", "long with marathon", "long with marathons", "long, quicker"],
    ],
    races: ["race half", "race 10k", "race half, faded", "race marathon"],
    styles: [...TRACE, "automatic, no trace"],
    weeks: 20,
  },
  {
    ...CLUB,
    name: "hilly trail",
    hills: 70,
    sport: "trail",
    week: [REST, ["hills", "minutes", "fartlek"], EASY, ["tempo", "easy"], REST, EASY, LONG],
    races: ["race half"],
    styles: ["automatic", "automatic", "one lap", "automatic, no trace"],
  },
  {
    ...CLUB,
    name: "treadmill winter",
    sport: "treadmill",
    week: WEEK,
    styles: ["automatic", "one lap", "pressed", "pressed, no trace"],
  },
  {
    ...CLUB,
    name: "high mileage",
    thresholdSpeed: 4.9,
    restHeartRate: 44,
    unsteadiness: 0.012,
    week: [
      ["easy", "recovery"],
      SPEED,
      ["easy", "long, short"],
      ["easy"],
      ["cruise", "tempo, gentle", "tempo"],
      ["easy", "strides"],
      ["long", "long with tempo", "long with marathon"],
    ],
    races: ["race 10k", "race half"],
    styles: TRACE,
  },
  { ...CLUB, name: "injured and back", week: WEEK, races: ["race 10k"], injured: 9, weeks: 30, styles: TRACE },
  { ...CLUB, name: "old strap", heart: "spikes", week: WEEK, races: ["race 10k"], styles: MIXED },
  { ...CLUB, name: "wrist in step", heart: "locks", week: WEEK, races: ["race half"], styles: MIXED },
  { ...CLUB, name: "no heart", heartRate: false, week: WEEK, races: ["race 10k"], styles: MIXED },
  { ...CLUB, name: "never races", week: [REST, EASY, REST, TEMPO, EASY, REST, LONG], styles: MIXED },
  {
    ...CLUB,
    name: "only jogs",
    week: [REST, EASY, EASY, REST, ["easy, lively", "easy, quick end"], REST, ["long, short", "easy"]],
    styles: MIXED,
  },
  {
    ...CLUB,
    name: "quick when easy",
    pace: { easy: 0.88, recovery: 0.82 },
    week: WEEK,
    races: ["race half"],
    styles: MIXED,
  },
  {
    ...CLUB,
    name: "slow when easy",
    pace: { easy: 0.7, recovery: 0.65 },
    week: WEEK,
    races: ["race 10k"],
    styles: MIXED,
  },
  {
    ...CLUB,
    name: "weak contrast",
    pace: { easy: 0.85, jog: 0.72 },
    week: [
      REST,
      ["weak kilometres", "floats", "3 minutes"],
      EASY,
      ["tempo, gentle", "tempo alone", "cruise"],
      EASY,
      REST,
      LONG,
    ],
    races: ["race 10k"],
    styles: MIXED,
  },
  {
    ...CLUB,
    name: "fades",
    fade: 0.025,
    unsteadiness: 0.04,
    week: WEEK,
    races: ["race half, faded", "race 5k"],
    styles: MIXED,
  },
  {
    ...CLUB,
    name: "plays",
    week: [
      REST,
      ["fartlek", "fartlek by the minute"],
      EASY,
      ["fartlek", "tempo"],
      EASY,
      REST,
      ["long", "long with surges"],
    ],
    races: ["race 10k"],
    styles: TRACE,
  },
  {
    ...CLUB,
    name: "group runs",
    unsteadiness: 0.05,
    lights: 0.03,
    week: [
      ["easy, lively"],
      ["fartlek by the minute", "800s"],
      ["easy, lively"],
      ["tempo with a stop", "progression", "tempo by distance"],
      REST,
      ["easy, lively"],
      LONG,
    ],
    races: ["race half, with friends", "race 10k"],
    styles: TRACE,
  },
  {
    ...CLUB,
    name: "by heart",
    thresholdSpeed: 3.1,
    unsteadiness: 0.04,
    week: [
      ["by heart, with walks"],
      ["by heart, with walks"],
      REST,
      ["threshold by heart", "30/30"],
      ["by heart, with walks"],
      ["recovery"],
      ["by heart, with walks", "long, short"],
    ],
    styles: ["automatic", "automatic", "one lap"],
  },
  {
    ...CLUB,
    name: "phone",
    week: WEEK,
    races: ["race 10k"],
    styles: ["totals", "automatic, no trace"],
    heartRate: false,
  },
  { ...CLUB, name: "totals", week: WEEK, races: ["race 10k"], styles: ["totals"] },
  { ...CLUB, name: "laps alone", week: WEEK, races: ["race half"], styles: NO_TRACE },
  {
    ...CLUB,
    name: "noisy and thinned",
    noise: 0.3,
    recording: "thinned",
    week: WEEK,
    races: ["race 10k"],
    styles: ["automatic", "one lap", "mostly automatic"],
  },
  {
    ...CLUB,
    name: "noisy every second",
    whiteNoise: 0.45,
    noise: 0.2,
    week: WEEK,
    races: ["race 10k"],
    styles: ["automatic", "one lap", "mostly automatic"],
  },
  { ...CLUB, name: "smart recording", recording: "smart", noise: 0.2, week: WEEK, races: ["race half"], styles: TRACE },
  { ...CLUB, name: "city lights", lights: 0.06, week: WEEK, races: ["race 10k"], styles: TRACE },
  {
    ...CLUB,
    name: "middle distance",
    thresholdSpeed: 4.3,
    maxHeartRate: 199,
    week: [
      EASY,
      ["200s", "400s", "sprints"],
      ["strides", "easy"],
      ["tempo by distance", "cruise, 1k"],
      EASY,
      ["hills", "200s"],
      ["long, short"],
    ],
    races: ["race 5k"],
    styles: MIXED,
  },
  {
    ...CLUB,
    name: "usual loops",
    week: [
      ["loop of 5"],
      ["loop of 10"],
      REST,
      ["loop of 10", "tempo by distance"],
      REST,
      ["race 5k", "loop of 5"],
      LONG,
    ],
    races: ["race 10k"],
    styles: MIXED,
  },
  {
    ...CLUB,
    name: "gentle tempos",
    effort: 0.95,
    pace: { easy: 0.84, recovery: 0.78 },
    week: [REST, ["tempo, gentle", "cruise", "threshold by heart"], EASY, TEMPO, EASY, ["easy"], LONG],
    races: ["race half"],
    styles: MIXED,
  },
  {
    ...CLUB,
    name: "marathon by feel",
    pace: { easy: 0.82, marathon: 0.9 },
    week: [
      REST,
      ["marathon run alone", "marathon run"],
      EASY,
      ["marathon run", "tempo, gentle"],
      EASY,
      REST,
      ["long with marathon", "long", "long with marathons"],
    ],
    races: ["race half"],
    styles: MIXED,
  },
  { ...CLUB, name: "every day another", mood: 0.075, week: WEEK, races: ["race 10k"], styles: MIXED },
  { ...CLUB, name: "hot summer", summer: true, week: WEEK, races: ["race 10k"], weeks: 30, styles: MIXED },
  {
    ...CLUB,
    name: "novice to racer",
    gain: 0.25,
    thresholdSpeed: 3.2,
    weeks: 30,
    week: [REST, ["easy", ...SPEED], EASY, ["easy", ...TEMPO], REST, ["easy"], LONG],
    races: ["race 5k", "race 10k"],
    styles: MIXED,
  },
  {
    ...CLUB,
    name: "once a week hard",
    week: [EASY, EASY, ["tempo alone", "tempo", "1k"], EASY, EASY, REST, ["long", "long, short", "easy"]],
    styles: MIXED,
  },
  { ...CLUB, name: "high houses", scatter: 0.02, week: WEEK, races: ["race 10k"], styles: MIXED },
  {
    ...CLUB,
    name: "few runs a week",
    week: [REST, ["easy", "easy by distance"], REST, REST, ["tempo", "1k", "easy"], REST, ["long, short", "easy"]],
    races: ["race 10k"],
    weeks: 26,
    styles: MIXED,
  },
  {
    ...CLUB,
    name: "hard days only",
    week: [REST, SPEED, REST, TEMPO, REST, ["tempo alone", "race 5k"], LONG],
    styles: MIXED,
  },
  { ...CLUB, name: "just begun", weeks: 3, week: WEEK, styles: MIXED },
];
