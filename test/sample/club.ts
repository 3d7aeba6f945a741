/** Runners of different fitness with a plausible past, and the ways their watches record. */

import { dateOf } from "../../core/activity.ts";
import type { Entered } from "../../core/athlete.ts";
import { calibrate } from "../../core/calibrate.ts";
import { digest } from "../../core/digest.ts";
import { type HistoryEntry, labelRun } from "../../core/label-history.ts";
import { contexts } from "../../core/labels/context.ts";
import type { LabelledRun } from "../../core/labels/labelled-run.ts";
import type { LapMode } from "./laps.ts";
import { type RunnerOptions, run, type SampleRun } from "./runner.ts";
import type { Watch } from "./watch.ts";

export interface Member {
  readonly name: string;
  readonly thresholdSpeed: number;
  readonly restHeartRate: number;
  readonly maxHeartRate: number;
  readonly unsteadiness: number;
  /** a fortnight, oldest first; the last weeks are this over and over, with a race at the end */
  readonly fortnight: readonly string[];
  readonly race: string;
}

export const CLUB: readonly Member[] = [
  {
    name: "beginner",
    thresholdSpeed: 2.85,
    restHeartRate: 62,
    maxHeartRate: 192,
    unsteadiness: 0.03,
    fortnight: [
      "30' easy",
      "5km easy",
      "10' easy, 6 x (60s hard, 2' walk), 8' easy",
      "55' easy",
      "25' easy",
      "35' easy",
    ],
    race: "5km race",
  },
  {
    name: "club runner",
    thresholdSpeed: 3.75,
    restHeartRate: 52,
    maxHeartRate: 184,
    unsteadiness: 0.02,
    fortnight: [
      "45' easy",
      "15' easy, 5 x (1000m hard, 2' jog), 10' easy",
      "40' easy",
      "8km easy",
      "80' easy",
      "15' easy, 20' tempo, 10' easy",
      "30' recovery",
      "50' easy",
      "75' easy",
    ],
    race: "10km race",
  },
  {
    name: "fast runner",
    thresholdSpeed: 4.75,
    restHeartRate: 44,
    maxHeartRate: 189,
    unsteadiness: 0.015,
    fortnight: [
      "60' easy",
      "3km easy, 10 x (400m fast, 60s jog), 3km easy",
      "12km easy",
      "40' recovery",
      "16km easy",
      "3km easy, 3 x (10' tempo, 2' jog), 2km easy",
      "45' recovery",
      "100' easy",
      "12km easy",
      "10km easy, 6 x (20s stride, 80s walk)",
    ],
    race: "21.1km half",
  },
];

export interface Recording extends Watch {
  readonly name: string;
  readonly sport?: RunnerOptions["sport"];
  readonly hills?: number;
}

/** After what recorded runs show (noise of speed, its likeness from second to second, spacing). */
export const RECORDINGS: readonly Recording[] = [
  { name: "calm watch", noise: 0.1 },
  { name: "watch", noise: 0.2 },
  { name: "noisy watch", noise: 0.3 },
  { name: "raw positions", noise: 0.05, whiteNoise: 0.35 },
  { name: "smart recording", noise: 0.2, recording: "smart" },
  { name: "every five seconds", noise: 0.15, whiteNoise: 0.2, recording: "thinned" },
];

export const LAP_MODES: readonly LapMode[] = ["button", "steps", "km", "mile", "none"];

const WEEKS = 10;
const START = Date.parse("2026-01-05T07:00:00Z");
const DAY = 86_400_000;

const histories = new Map<string, readonly HistoryEntry[]>();

/** Ten weeks of a member's running, with a race eight days before the end. */
export function past(member: Member): readonly HistoryEntry[] {
  const known = histories.get(member.name);
  if (known) return known;
  const size = member.fortnight.length;
  const entries = Array.from({ length: (WEEKS / 2) * size }, (_, i) => {
    const day = Math.floor(i / size) * 14 + Math.round(((i % size) * 14) / size);
    const isRace = i === (WEEKS / 2) * size - Math.ceil(size / 2);
    const made = sample(member, isRace ? member.race : member.fortnight[i % size]!, {
      seed: 1000 + i,
      id: `strava:${1000 + i}`,
      start: new Date(START + day * DAY).toISOString().slice(0, 19),
    });
    return entryOf(made);
  });
  histories.set(member.name, entries);
  return entries;
}

export const sample = (member: Member, workout: string, options: Partial<RunnerOptions>): SampleRun =>
  run({ ...member, workout, ...options });

/** As it was recorded; without streams where a site keeps none. */
type Recorded = Pick<SampleRun, "activity"> & Partial<Pick<SampleRun, "streams">>;

const entryOf = ({ activity, streams }: Recorded): HistoryEntry => ({ activity, digest: digest(activity, streams) });

/** The opinion on one more run of a member, at the end of what they ran before. */
export function opinionOn(member: Member, made: Recorded, entered: Entered = {}): LabelledRun {
  const runs = [...past(member), entryOf(made)];
  return labelRun(runs.at(-1)!, calibrate(runs, entered)(dateOf(made.activity)), contexts(runs)(runs.length - 1));
}

export const TODAY = new Date(START + WEEKS * 7 * DAY).toISOString().slice(0, 19);
