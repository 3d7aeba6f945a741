/** Sessions of a day: a warm-up or cool-down recorded by itself belongs to the session it surrounds. */
import type { TrainingDay } from "./days.ts";
import type { Label } from "./labels/label.ts";
import type { LabelledRun } from "./labels/labelled-run.ts";
import type { LocalDateTime, Seconds } from "./units.ts";

/** What was done in one go, however many recordings it took. */
export interface Session {
  /** what the session was for: it is counted by this run's day */
  readonly main: LabelledRun;
  /** in the order they were run, the main one included */
  readonly runs: readonly LabelledRun[];
}

export interface PartOf {
  readonly of: LabelledRun;
  readonly role: "warmup" | "cooldown";
}

export function sessionsOf(day: TrainingDay): readonly Session[] {
  if (day.runs.length < 2) return day.runs.map((main) => ({ main, runs: day.runs }));
  const parts = partsOf(day.runs);
  return day.runs
    .filter((run) => !parts.has(run))
    .map((main) => ({ main, runs: day.runs.filter((run) => run === main || parts.get(run)?.of === main) }));
}

/** What a run is the warm-up or cool-down of, if it is one. */
export const partOf = (run: LabelledRun, day: TrainingDay): PartOf | undefined => {
  const found = partsOf(day.runs);
  return found.get(run) ?? [...found].find(([part]) => part.activity.id === run.activity.id)?.[1];
};

/** half an hour: time to change shoes and walk to the start; coaching convention */
const LONGEST_BREAK: Seconds = 30 * 60;
/** watches are started a little before the other one is stopped */
const OVERLAP: Seconds = 5 * 60;
/** 10-15 min of jogging and drills are usual, some jog longer before a race; coaching convention */
const LONGEST_PART: Seconds = 40 * 60;
const PART_LABELS: ReadonlySet<Label> = new Set(["easy", "recovery", "strides", "unknown"]);

/** Runs in order of start; walks outwards from each session, so that a jog and then strides are both its warm-up. */
function partsOf(runs: readonly LabelledRun[]): ReadonlyMap<LabelledRun, PartOf> {
  const parts = new Map<LabelledRun, PartOf>();
  const walk = (from: number, step: 1 | -1, role: PartOf["role"]) => {
    const of = runs[from]!;
    for (let i = from + step; canBePart(runs[i]) && !parts.has(runs[i]!); i += step) {
      const [earlier, later] = step === 1 ? [runs[i - 1]!, runs[i]!] : [runs[i]!, runs[i + 1]!];
      if (!follows(earlier, later)) return;
      parts.set(runs[i]!, { of, role });
    }
  };
  for (const [i, run] of runs.entries()) if (isQuality(run)) walk(i, -1, "warmup");
  for (const [i, run] of runs.entries()) if (isQuality(run)) walk(i, 1, "cooldown");
  return parts;
}

const isQuality = (run: LabelledRun): boolean =>
  run.day !== "easy" || run.family === "tempo" || run.family === "interval" || run.family === "race";

const canBePart = (run: LabelledRun | undefined): boolean =>
  run !== undefined && !isQuality(run) && PART_LABELS.has(run.label) && run.activity.movingTime <= LONGEST_PART;

/** Whether the later one began within half an hour of the other's end. */
export function follows(earlier: LabelledRun, later: LabelledRun): boolean {
  const gap = gapBetween(earlier, later);
  return gap !== undefined && gap >= -OVERLAP && gap <= LONGEST_BREAK;
}

/** From the end of the one to the start of the other on the same day, below 0 where they overlap; undefined where a time of day is unknown. */
export function gapBetween(earlier: LabelledRun, later: LabelledRun): Seconds | undefined {
  const [from, to] = [secondOfDay(earlier.activity.start), secondOfDay(later.activity.start)];
  return from === undefined || to === undefined ? undefined : to - from - earlier.activity.elapsedTime;
}

function secondOfDay(start: LocalDateTime): Seconds | undefined {
  const time = /T(\d\d):(\d\d)(?::(\d\d))?/.exec(start);
  return time ? Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0) : undefined;
}
