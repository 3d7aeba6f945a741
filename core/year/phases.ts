/** Phases of training as they were run: base, build, speed, peak, recovery, found in the weeks, not asked for. */
import type { TrainingDay } from "../days.ts";
import type { LocalDate, Metres, Share } from "../units.ts";
import { type Period, weeksIn } from "./periods.ts";

/** `even`: months of the same mix, in which no phase stands out; `pause`: weeks with next to no running, or a run now and then. */
export type PhaseKind = "base" | "build" | "speed" | "peak" | "recovery" | "even" | "pause";

export interface Phase {
  readonly kind: PhaseKind;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly weeks: number;
  /** m a week */
  readonly volume: Metres;
  /** sessions at threshold, and faster ones, a week; races left out */
  readonly tempo: number;
  readonly fast: number;
  /** peak and recovery: volume against the weeks before, less one */
  readonly change?: Share;
  /** the race a peak leads to or a recovery follows */
  readonly race?: LocalDate;
}

/** Custom: weeks in phases run from Monday, whatever day the runner's week starts on. */
const WEEK_START = 1;
/** Fewer weeks show no phase. */
const FEWEST_WEEKS = 8;
/** Coaching custom (base 8-12 weeks, build 6-10, speed 4-8): a mix of fewer weeks is a wobble of the phase around it. */
const SHORTEST = 3;
/** A mix kept for longer than any phase of the books is no phase but a habit. */
const LONGEST = 16;
/** Sessions a week from which training is more than base work: three in four weeks. */
const SOME_QUALITY = 0.75;
/** Share of sessions faster than threshold from which a block is speed. */
const MOSTLY_FAST = 0.6;
/** Weeks each side that say what a week is part of. */
const AROUND = 2;

/** Oldest first, without holes; empty for a short history. */
export function phasesIn(days: readonly TrainingDay[]): readonly Phase[] {
  const weeks = weeksIn(days, WEEK_START).map((period, i) => featuresOf(period, i === 0 ? days.slice(0, 7) : days));
  if (weeks.length < FEWEST_WEEKS) return [];
  const kinds: (Mark | undefined)[] = weeks.map(() => undefined);
  markPauses(weeks, kinds);
  weeks.forEach((week, i) => {
    if (week.race) markRace(weeks, kinds, i);
  });
  return namedEven(grouped(weeks, smoothed(kinds.map((kind, i) => kind ?? { kind: mixAt(weeks, i) }))));
}

interface Features {
  readonly period: Period;
  readonly volume: Metres;
  readonly tempo: number;
  readonly fast: number;
  readonly race?: LocalDate;
}

interface Mark {
  readonly kind: PhaseKind;
  readonly race?: LocalDate;
  /** volume of the weeks it is measured against */
  readonly usual?: Metres;
}

/** m; a shorter race is a session */
const SHORTEST_RACE: Metres = 4800;

/** The first week and the one that is still going on are cut short: seven whole days stand for them, not a day or two times seven. */
function featuresOf(period: Period, known: readonly TrainingDay[]): Features {
  const inside = period.days.flatMap((day) => day.runs);
  const runs = period.days.length < 7 ? known.slice(-7).flatMap((day) => day.runs) : inside;
  const count = (family: string) => runs.filter((run) => run.family === family && run.day !== "easy").length;
  const race = inside.findLast((run) => run.label === "race" && run.activity.distance >= SHORTEST_RACE);
  return {
    period,
    volume: runs.reduce((sum, run) => sum + run.activity.distance, 0),
    tempo: count("tempo"),
    fast: count("interval"),
    ...(race && { race: race.activity.start.slice(0, 10) }),
  };
}

/** Next to nothing against the runner's middle week, twice or more in a row. */
const NEXT_TO_NOTHING = 0.1;

function markPauses(weeks: readonly Features[], kinds: (Mark | undefined)[]): void {
  const middle = median(weeks.map((week) => week.volume).filter((volume) => volume > 0));
  const empty = weeks.map((week) => week.volume < NEXT_TO_NOTHING * middle);
  empty.forEach((is, i) => {
    if (is && (empty[i - 1] || empty[i + 1])) kinds[i] = { kind: "pause" };
  });
}

/**
 * Coaching custom: 2-3 weeks of a fifth to a third less before a race; 1-4 easy weeks after it. The deepest tapers that were
 * studied leave four tenths (Bosquet 2007, a review); weeks hardly run are a break, whatever race ends them.
 */
const PEAK = { fewest: 2, most: 3, volume: 0.85, floor: 0.35 };
const RECOVERY = { most: 4, volume: 0.75, quality: 1 };
/** The weeks a taper is measured against: four, before the three it may take. */
const BEFORE = { from: 6, to: 3, fewest: 3 };

function markRace(weeks: readonly Features[], kinds: (Mark | undefined)[], at: number): void {
  const before = weeks.slice(Math.max(0, at - BEFORE.from), Math.max(0, at - BEFORE.to + 1));
  if (before.length < BEFORE.fewest) return;
  const usual = mean(before.map((week) => week.volume));
  const race = weeks[at]!.race!;
  let lighter = 0;
  const isTaper = ({ volume }: Features) => volume <= PEAK.volume * usual && volume >= PEAK.floor * usual;
  while (lighter < PEAK.most && at - lighter >= 0 && isTaper(weeks[at - lighter]!)) lighter++;
  if (lighter >= PEAK.fewest) for (let i = at - lighter + 1; i <= at; i++) kinds[i] ??= { kind: "peak", race, usual };
  for (let i = at + 1; i <= at + RECOVERY.most && i < weeks.length; i++) {
    const { volume, tempo, fast } = weeks[i]!;
    if (volume > RECOVERY.volume * usual || tempo + fast > RECOVERY.quality || kinds[i]) return;
    kinds[i] = { kind: "recovery", race, usual };
  }
}

/** By the sessions of the weeks around it; weeks of a peak or a pause say nothing of their neighbours. */
function mixAt(weeks: readonly Features[], at: number): PhaseKind {
  const around = weeks.slice(Math.max(0, at - AROUND), at + AROUND + 1);
  const [tempo, fast] = [mean(around.map((week) => week.tempo)), mean(around.map((week) => week.fast))];
  if (tempo + fast < SOME_QUALITY) return "base";
  return fast / (tempo + fast) >= MOSTLY_FAST ? "speed" : "build";
}

const MIXES: ReadonlySet<PhaseKind> = new Set(["base", "build", "speed"]);

/** Short mixes join the mix before or after them; a run or two between pauses is part of the pause. What still goes on may be short. */
function smoothed(marks: readonly Mark[]): readonly Mark[] {
  const result = [...marks];
  for (let from = 0; from < result.length; ) {
    const to = endOf(result, from);
    if (MIXES.has(result[from]!.kind) && to - from < SHORTEST) {
      const around = [result[from - 1], result[to]];
      const into =
        around.find((one) => one && MIXES.has(one.kind)) ?? (to < result.length ? pauseIn(around) : undefined);
      if (into) result.fill(into, from, to);
      if (into && into === around[1]) continue;
    }
    from = endOf(result, from);
  }
  return result;
}

const pauseIn = (around: readonly (Mark | undefined)[]): Mark | undefined =>
  around.find((one) => one?.kind === "pause");

function endOf(marks: readonly Mark[], from: number): number {
  let to = from + 1;
  while (to < marks.length && marks[to]!.kind === marks[from]!.kind && marks[to]!.race === marks[from]!.race) to++;
  return to;
}

function grouped(weeks: readonly Features[], marks: readonly Mark[]): readonly Phase[] {
  const phases: Phase[] = [];
  for (let from = 0; from < weeks.length; from = endOf(marks, from)) {
    const inside = weeks.slice(from, endOf(marks, from));
    const { kind, race, usual } = marks[from]!;
    const volume = mean(inside.map((week) => week.volume));
    phases.push({
      kind,
      from: inside[0]!.period.start,
      to: inside.at(-1)!.period.end,
      weeks: Math.max(1, Math.round(inside.reduce((sum, { period }) => sum + period.days.length, 0) / 7)),
      volume,
      tempo: mean(inside.map((week) => week.tempo)),
      fast: mean(inside.map((week) => week.fast)),
      ...(race && { race }),
      ...(usual && { change: volume / usual - 1 }),
    });
  }
  return phases;
}

const namedEven = (phases: readonly Phase[]): readonly Phase[] =>
  phases.map((phase) => (MIXES.has(phase.kind) && phase.weeks > LONGEST ? { ...phase, kind: "even" } : phase));

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
