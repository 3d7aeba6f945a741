/** A person's season as lines of the label command, each with what was really run. */
import type { Label } from "../../core/labels/label.ts";
import { type Intensity, parseWorkout, SHARE_OF_THRESHOLD, type Step } from "./notation.ts";
import type { Person, Style } from "./people.ts";
import { type Random, randomFrom } from "./random.ts";
import { run, type SampleRun } from "./runner.ts";
import { SESSIONS, type Session, type SessionName } from "./sessions.ts";

export interface Line {
  readonly id: string;
  readonly athleteKey: string;
  readonly startTime: string;
  readonly sport: string;
  readonly truth: Truth;
  readonly summary: Readonly<Record<string, number | undefined>>;
  readonly laps?: readonly Readonly<Record<string, number | undefined>>[];
  readonly streams?: Readonly<Record<string, readonly number[] | undefined>>;
  /** for the eye */
  readonly made: { readonly session: SessionName; readonly style: Style; readonly workout: string };
}

export interface Truth {
  readonly label: Label;
  readonly accept: readonly Label[];
  readonly hardness: "hard" | "easy" | "either";
  readonly confidence: "high";
  readonly evidence: "streams" | "laps" | "summary";
  readonly structureVisible: boolean;
  readonly segments?: readonly { readonly startS: number; readonly endS: number; readonly kind: string }[];
  readonly workContrast?: number;
}

const DAY = 86_400_000;
const START = Date.parse("2025-01-06T00:00:00Z");
const WEEKS = 18;
/** Weeks from race to race, and days off after an injury. */
const RACES = 4;
const OFF = 9;
/** How a runner is on a day, and how much fitter from start to end of a season; how easily easy is taken, and how sharply work; as shares of speed. */
const FORM = { day: 0.015, season: 0.05 };
const MOOD = { easy: 0.035, work: 0.015 };
/** Nobody's last rep is slower than this against the first, or they stop. */
const SPENT = 0.88;
/** Of heart rate from day to day; of pace and heart in summer; how much a watch measures too long. */
const HEART = 0.022;
const SUMMER = { pace: 0.05, heart: 0.06 };
const MEASURED = { long: 0.004, scatter: 0.006 };
const WORK: ReadonlySet<Intensity> = new Set(["tempo", "race", "hard", "fast", "stride", "sprint", "marathon", "half"]);
/** What a good eye sees as work. */
const WORK_SHARE = 0.92;

export function life(person: Person, seed: number): readonly Line[] {
  const random = randomFrom(hash(`${person.name} ${seed}`));
  const weeks = person.weeks ?? WEEKS;
  const lines: Line[] = [];
  const oneOf = <Item>(list: readonly Item[]): Item => list[Math.floor(random.next() * list.length)]!;
  for (let week = 0; week < weeks; week++)
    for (const [weekday, choice] of person.week.entries()) {
      const off = person.injured !== undefined && week >= person.injured && week < person.injured + OFF;
      const isRace = weekday === 6 && week % RACES === RACES - 1 && person.races !== undefined;
      if (off || (choice.length === 0 && !isRace)) continue;
      const session = isRace ? person.races![Math.floor(week / RACES) % person.races!.length]! : oneOf(choice);
      const back = person.injured !== undefined && week >= person.injured + OFF ? 0.9 : 1;
      const heat = person.summer ? Math.max(0, Math.sin((Math.PI * 2 * week) / weeks)) : 0;
      const fitter = 1 + (person.gain ?? FORM.season) * (week / weeks - 0.5);
      const form = back * fitter * (1 - SUMMER.pace * heat) * (1 + FORM.day * random.normal());
      const style = oneOf(person.styles);
      const day = new Date(START + (7 * week + weekday) * DAY).toISOString().slice(0, 10);
      lines.push(lineOf(person, session, { style, day, form, heat, random }));
    }
  return lines;
}

interface Day {
  readonly style: Style;
  readonly day: string;
  readonly form: number;
  readonly heat: number;
  readonly random: Random;
}

function lineOf(person: Person, name: SessionName, { style, day, form, heat, random }: Day): Line {
  const session: Session = SESSIONS[name](random);
  const steps = own(parseWorkout(session.workout), person, random);
  const seconds = steps.reduce((sum, step) => sum + (step.seconds ?? step.metres! / person.thresholdSpeed), 0);
  const made = run({
    ...person,
    name: undefined,
    workout: style.startsWith("mostly") ? pressedOnce(steps, random) : steps,
    thresholdSpeed: person.thresholdSpeed * form,
    maxHeartRate: person.maxHeartRate * (1 + SUMMER.heart * heat) * (1 + HEART * random.normal()),
    laps: lapsBy(style, steps),
    seed: Math.floor(random.next() * 2 ** 31),
    pauses: lights(person.lights ?? 0, seconds, random),
  });
  const { activity, streams } = withHeart(made, person.heart, random);
  const traced = !style.endsWith("no trace") && style !== "totals";
  const far = 1 + MEASURED.long + (person.scatter ?? MEASURED.scatter) * random.normal();
  const evidence = traced ? "streams" : activity.laps && style !== "totals" ? "laps" : "summary";
  return {
    id: `${person.name} ${day}`,
    athleteKey: person.name,
    startTime: `${day}T18:00:00`,
    sport: person.sport === "trail" ? "trail_run" : person.sport === "treadmill" ? "treadmill" : "run",
    truth: truthOf(session, made, evidence, style),
    summary: {
      distanceM: far * activity.distance,
      movingTimeS: activity.movingTime,
      elapsedTimeS: activity.elapsedTime,
      avgHr: activity.averageHeartRate,
      maxHr: activity.maxHeartRate,
      elevGainM: activity.elevationGain,
    },
    ...(evidence !== "summary" && {
      laps: activity.laps?.map((lap) => ({
        startS: lap.start,
        elapsedS: lap.elapsedTime,
        movingS: lap.movingTime,
        distanceM: lap.distance,
        avgHr: lap.averageHeartRate,
        maxHr: lap.maxHeartRate,
        elevGainM: lap.elevationGain,
      })),
    }),
    ...(traced && {
      streams: {
        time: Array.from(streams.time),
        distance: Array.from(streams.distance!, (metres) => Math.round(10 * far * metres) / 10),
        ...(streams.heartRate && { heartrate: Array.from(streams.heartRate) }),
        ...(person.sport !== "treadmill" && streams.altitude && { altitude: Array.from(streams.altitude) }),
        ...(streams.cadence && { cadence: Array.from(streams.cadence) }),
      },
    }),
    made: { session: name, style, workout: session.workout },
  };
}

/** The words at this runner's own paces on that day, each rep a little slower than the one before where they fade. */
function own(steps: readonly Step[], { pace = {}, fade = 0, effort = 1, mood = MOOD.easy }: Person, random: Random) {
  const [calm, sharp] = [Math.exp(mood * random.normal()), effort * Math.exp(MOOD.work * random.normal())];
  let reps = 0;
  return steps.map((step): Step => {
    if (step.speed !== undefined || step.intensity === "stand" || step.intensity === "walk") return step;
    const share = step.share ?? pace[step.intensity] ?? SHARE_OF_THRESHOLD[step.intensity];
    const worked = isWork(step);
    const today = worked ? sharp * (step.depth > 0 ? Math.max(SPENT, 1 - fade * reps++) : 1) : calm;
    return {
      ...step,
      intensity: worked ? "hard" : "easy",
      share: share * today,
      ...(step.finalShare !== undefined && { finalShare: step.finalShare * (worked ? sharp : calm) }),
    };
  });
}

/** Of a step as it is written. */
const isWork = ({ intensity, share }: Step): boolean =>
  share === undefined ? WORK.has(intensity) : share >= WORK_SHARE;
/** Of a step as it was run. */
const wasWork = ({ intensity }: Step): boolean => intensity === "hard";

/** A hand slips once in an unbroken run. */
function pressedOnce(steps: readonly Step[], random: Random): readonly Step[] {
  const [only] = steps;
  if (steps.length > 1 || only?.finalShare !== undefined) return steps;
  const at = random.between(0.2, 0.8);
  const part = (share: number): Step => ({
    ...only!,
    ...(only!.seconds && { seconds: Math.round(share * only!.seconds) }),
    ...(only!.metres && { metres: share * only!.metres }),
  });
  return [part(at), part(1 - at)];
}

/** Who presses for sessions leaves easy runs to the watch. */
function lapsBy(style: Style, steps: readonly Step[]) {
  if (style.startsWith("pressed")) return steps.some(wasWork) && steps.length > 1 ? "button" : "km";
  if (style.startsWith("mostly")) return steps.length <= 2 || steps.some(wasWork) ? "steps" : "km";
  return style.startsWith("automatic") ? "km" : "none";
}

function lights(chance: number, seconds: number, random: Random) {
  const stops: { at: number; seconds: number }[] = [];
  for (let at = 60; at < seconds; at += 60)
    if (random.next() < chance)
      stops.push({ at: at + Math.floor(60 * random.next()), seconds: Math.round(random.between(15, 80)) });
  return stops;
}

/** What an old strap or a wrist makes of a heart. */
function withHeart(made: SampleRun, flaw: Person["heart"], random: Random): Pick<SampleRun, "activity" | "streams"> {
  const { activity, streams } = made;
  const [rates, cadence] = [streams.heartRate, streams.cadence!];
  const often = flaw === "spikes" ? 0.15 : 0.25;
  if (!flaw || !rates || random.next() > often) return made;
  const last = activity.elapsedTime;
  const from = random.between(0.1, 0.6) * last;
  const length = flaw === "spikes" ? random.between(20, 120) : random.between(0.15, 0.4) * last;
  const rate = random.between(195, 208);
  const heartRate = Array.from(rates, (beat, i) => {
    const at = streams.time[i]!;
    if (at < from || at > from + length) return beat;
    return flaw === "spikes" ? Math.round(rate + random.normal()) : cadence[i]!;
  });
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const most = (values: readonly number[]) => values.reduce((top, value) => Math.max(top, value), 0);
  const within = (start: number, end: number) =>
    heartRate.filter((_, i) => streams.time[i]! >= start && streams.time[i]! <= end);
  const laps = activity.laps?.map((lap) => {
    const beats = within(lap.start, lap.start + lap.elapsedTime);
    return { ...lap, averageHeartRate: mean(beats), maxHeartRate: most(beats) };
  });
  const summary = { averageHeartRate: mean(heartRate), maxHeartRate: most(heartRate), ...(laps && { laps }) };
  return { activity: { ...activity, ...summary }, streams: { ...streams, heartRate } };
}

const SET: ReadonlySet<Label> = new Set(["interval", "repetition", "hills", "fartlek", "strides"]);

function truthOf(session: Session, { truth }: SampleRun, evidence: Truth["evidence"], style: Style): Truth {
  const { label, accept = [], hardness } = session;
  const first = truth.findIndex(wasWork);
  const end = truth.findLastIndex(wasWork);
  const segments = truth.map((step, i) => ({
    startS: step.start,
    endS: step.end,
    kind: wasWork(step) ? "work" : i < first ? "warmup" : i > end ? "cooldown" : "recovery",
  }));
  const broken = segments.some(({ kind }) => kind === "recovery");
  const hidden = evidence === "summary" || (style === "automatic, no trace" && (SET.has(label) || broken));
  const speed = (kind: string) => {
    const own = truth.filter((_, i) => segments[i]!.kind === kind);
    const sum = (of: (step: (typeof truth)[number]) => number) => own.reduce((all, step) => all + of(step), 0);
    return (
      sum(({ distance }) => distance) /
      Math.max(
        1,
        sum((step) => step.end - step.start),
      )
    );
  };
  return {
    label,
    accept,
    hardness: hardness ?? "either",
    confidence: "high",
    evidence,
    structureVisible: !hidden,
    ...(broken && !hidden && hardness === "hard" && { segments, workContrast: speed("work") / speed("recovery") }),
  };
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const sign of text) value = Math.imul(value ^ sign.charCodeAt(0), 0x01000193);
  return value >>> 0;
}
