/** Runs a written workout the way a person with a watch does: inertia, late and drifting heart rate, GPS noise, hills, pauses, laps. */
import type { Activity, ActivityId, AthleteId, SiteTag, Sport, Streams } from "../../core/activity.ts";
import { type LapMode, lapsOf } from "./laps.ts";
import { parseWorkout, SHARE_OF_THRESHOLD, type Step } from "./notation.ts";
import { type Random, randomFrom } from "./random.ts";
import { MOVING, round, type Watch, write } from "./watch.ts";

export interface RunnerOptions extends Watch {
  readonly workout: string | readonly Step[];
  readonly id?: ActivityId;
  readonly athlete?: AthleteId;
  readonly name?: string;
  readonly start?: string;
  readonly sport?: Sport;
  readonly tag?: SiteTag;
  readonly seed?: number;
  /** m/s the runner holds for an hour; 4:10 /km unless told */
  readonly thresholdSpeed?: number;
  readonly restHeartRate?: number;
  readonly maxHeartRate?: number;
  readonly laps?: LapMode;
  /** m from valley to top of the rolling course; 0 is flat */
  readonly hills?: number;
  /** the watch stopped: no samples, the elapsed clock goes on */
  readonly pauses?: readonly { readonly at: number; readonly seconds: number }[];
  /** how unlike a machine this runner is: share by which the pace drifts about over a minute, and differs from rep to rep */
  readonly unsteadiness?: number;
}

/** One second of the run as it was; what the watch wrote down of it is in the streams. */
export interface Moment {
  readonly time: number;
  readonly distance: number;
  readonly speed: number;
  readonly heartRate: number;
  readonly altitude: number;
  readonly cadence: number;
  /** index into the steps */
  readonly step: number;
}

export interface SampleRun {
  readonly activity: Activity;
  readonly streams: Streams;
  /** what was really run: step by step, on the elapsed clock */
  readonly truth: readonly TrueStep[];
}

export interface TrueStep extends Step {
  readonly start: number;
  readonly end: number;
  readonly distance: number;
}

/** s until a body has made most of a change of speed, and a heart most of a change of effort (up, down). */
const INERTIA = 3;
const HEART_UP = 28;
const HEART_DOWN = 45;
/** Share of heart rate reserve at threshold, and how much of it an hour of running adds. */
const THRESHOLD_RESERVE = 0.87;
const DRIFT_PER_HOUR = 0.05;
/** s over which a runner's pace drifts about. */
const DRIFTING = 40;
const EASIEST: RunnerOptions = { workout: "30' easy" };

export function run(options: RunnerOptions = EASIEST): SampleRun {
  const steps = typeof options.workout === "string" ? parseWorkout(options.workout) : options.workout;
  const moments = live(steps, options);
  const indoor = options.sport === "treadmill";
  const written = write(moments, { ...options, indoor }, options.seed ?? 1);
  const last = moments.at(-1)!;
  const gain = indoor ? undefined : climbed(moments);
  const moving = moments.filter((moment) => moment.speed > MOVING);
  const beats = options.heartRate === false ? undefined : written.heartRate;
  const activity: Activity = {
    id: options.id ?? "strava:1",
    athlete: options.athlete ?? "strava:77",
    sport: options.sport ?? "run",
    name: options.name,
    start: options.start ?? "2026-03-09T18:04:00",
    distance: round(last.distance, 0.1),
    movingTime: moving.length,
    elapsedTime: last.time,
    elevationGain: gain,
    averageHeartRate: beats && round(mean(beats), 0.1),
    maxHeartRate: beats?.reduce((most, beat) => Math.max(most, beat), 0),
    averageCadence: Math.round(mean(moving.map((moment) => moment.cadence))),
    tag: options.tag,
    laps: lapsOf(moments, { mode: options.laps ?? "km", heartRate: beats !== undefined, moving: MOVING }),
  };
  return { activity, streams: written, truth: trueSteps(steps, moments) };
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

function targetSpeed(step: Step, done: number, threshold: number): number {
  const from = step.speed ?? (step.share ?? SHARE_OF_THRESHOLD[step.intensity]) * threshold;
  const to = step.finalSpeed ?? (step.finalShare === undefined ? from : step.finalShare * threshold);
  return from + (to - from) * done;
}

/** What a slope costs: how many times the effort of the flat (after Minetti's curve, straightened). */
const slopeCost = (grade: number) => (grade > 0 ? 1 + 3.4 * grade : Math.max(0.8, 1 + 1.8 * grade));

/** Every second of the run. */
function live(steps: readonly Step[], options: RunnerOptions): readonly Moment[] {
  const random = randomFrom(options.seed ?? 1);
  const threshold = options.thresholdSpeed ?? 4;
  const course = courseOf(options, random);
  const mood = randomFrom((options.seed ?? 1) ^ 0x51ed270b);
  const unsteadiness = options.unsteadiness ?? 0;
  const rest = options.restHeartRate ?? 50;
  const reserve = (options.maxHeartRate ?? 188) - rest;
  const moments: Moment[] = [];
  let [time, distance, speed, altitude] = [0, 0, 0, 120];
  let beat = rest + 0.35 * reserve;
  let drifting = 0;
  for (const [index, step] of steps.entries()) {
    const began = distance;
    const today = 1 + unsteadiness * 0.7 * mood.normal();
    for (let inside = 0; ; inside += 1) {
      const done = step.metres === undefined ? inside / (step.seconds ?? 1) : (distance - began) / step.metres;
      if (done >= 1) break;
      // The first second stands for the start itself.
      if (moments.length > 0) {
        const pause = options.pauses?.find((stop) => stop.at === moments.length);
        time += 1 + (pause?.seconds ?? 0);
        if (pause) beat += (rest + 0.35 * reserve - beat) * (1 - Math.exp(-pause.seconds / HEART_DOWN));
        const grade = step.grade ?? course(distance);
        drifting += (unsteadiness * Math.sqrt(2 * DRIFTING) * mood.normal() - drifting) / DRIFTING;
        const wanted = targetSpeed(step, done, threshold) * (today + drifting);
        // A written pace is held on any slope; otherwise the effort is held and the slope decides the pace.
        const reached = step.speed === undefined ? wanted / slopeCost(grade) : wanted;
        speed += (reached * (1 + 0.012 * random.normal()) - speed) / INERTIA;
        if (wanted === 0 && speed < 0.25) speed = 0;
        distance += speed;
        altitude += speed * grade;
        const effort = (speed * slopeCost(grade)) / threshold;
        const drift = 1 + (DRIFT_PER_HOUR * Math.max(0, time - 900)) / 3600;
        const heart = rest + reserve * Math.min(1, Math.max(0.22, THRESHOLD_RESERVE * effort ** 0.85 * drift));
        beat += (heart - beat) / (heart > beat ? HEART_UP : HEART_DOWN);
      }
      const cadence = speed < MOVING ? 0 : speed < 2 ? 110 : 148 + 7.5 * speed + random.normal();
      moments.push({ time, distance, speed, heartRate: beat, altitude, cadence, step: index });
    }
  }
  return moments;
}

/** The slope of the course at a distance: a few waves that always come back to the start's height. */
function courseOf({ hills = 8, sport }: RunnerOptions, random: Random): (distance: number) => number {
  if (hills === 0 || sport === "treadmill") return () => 0;
  const waves = [900, 1700, 3100].map((length) => ({ length, shift: random.between(0, 2 * Math.PI) }));
  return (distance) =>
    waves.reduce((slope, { length, shift }) => {
      const turn = (2 * Math.PI) / length;
      return slope + (hills / 6) * turn * Math.cos(turn * distance + shift);
    }, 0);
}

function climbed(moments: readonly Moment[]): number {
  let [gain, low] = [0, moments[0]!.altitude];
  for (const { altitude } of moments) {
    if (altitude > low) gain += altitude - low;
    low = altitude;
  }
  return Math.round(gain);
}

function trueSteps(steps: readonly Step[], moments: readonly Moment[]): readonly TrueStep[] {
  return steps.flatMap((step, index) => {
    const first = moments.findIndex((moment) => moment.step === index);
    if (first < 0) return [];
    const last = moments.findLast((moment) => moment.step === index)!;
    const before = moments[Math.max(0, first - 1)]!;
    return [{ ...step, start: before.time, end: last.time, distance: last.distance - before.distance }];
  });
}
