/** From a window of one runner's history to an opinion on every run in it. */
import { type Activity, type Correction, dateOf, isRun } from "./activity.ts";
import type { Athlete, Entered, Estimate } from "./athlete.ts";
import { calibrate } from "./calibrate.ts";
import { dayNumber } from "./dates.ts";
import type { Digest } from "./digest.ts";
import { asHeard, type HeartWord } from "./heart-word.ts";
import { type Context, contexts } from "./labels/context.ts";
import { decide, decideAs } from "./labels/decide.ts";
import type { LabelledRun } from "./labels/labelled-run.ts";
import type { Reason } from "./labels/reason.ts";
import { isSame, stillTrue } from "./relabel.ts";
import { inOneGo, type Steps } from "./steps.ts";
import { lessonFor } from "./teach/taught.ts";
import { reaching, type Teacher, teachersOf } from "./teach/teacher.ts";
import { moved } from "./teach/threshold.ts";
import type { LocalDate } from "./units.ts";

export interface HistoryEntry {
  readonly activity: Activity;
  readonly digest: Digest;
  readonly correction?: Correction;
  /** the runner's word on its heart rate */
  readonly heart?: HeartWord;
  /** the runner's word on how many fast stretches it had */
  readonly reps?: number;
}

/** Opinions with what they rest on, so that the next time only what changed is labelled anew. */
export interface Labelled {
  /** runs only, oldest first */
  readonly entries: readonly HistoryEntry[];
  readonly entered: Entered;
  /** in the order of the entries */
  readonly runs: readonly LabelledRun[];
  /** the runner at each date: by the runs around it, and by what the runner said of them */
  readonly athleteOn: (date: LocalDate) => Athlete;
  /** what the runner's words have to say about other runs */
  readonly teachers: readonly Teacher[];
  /** how many were labelled anew */
  readonly fresh: number;
}

/** The same runs in any order give the same labels, and so do the same corrections, whatever was labelled `before`. */
export function label(runs: readonly HistoryEntry[], entered: Entered, before?: Labelled): Labelled {
  return inOneGo(labelling(runs, entered, before));
}

/** The same, in steps of one run that is labelled anew. */
export function* labelling(runs: readonly HistoryEntry[], entered: Entered, before?: Labelled): Steps<Labelled> {
  const entries = sortedRuns(runs);
  const heard = entries.map(asHeard);
  const teachers = teachersOf(heard, entered);
  const athleteOn = taughtAthlete(heard, entered, teachers);
  const contextOf = contexts(heard);
  const known = stillTrue(before, entries, entered, (date, last) => {
    const taught = [teachers, last.teachers].map((all) => reaching(all, dayNumber(date)));
    return isSame(taught[0], taught[1]) && isSame(measures(athleteOn(date)), measures(last.athleteOn(date)));
  });
  let fresh = 0;
  const opinion = (entry: HistoryEntry, i: number): LabelledRun => {
    const date = dateOf(entry.activity);
    const own = labelRun(entry, athleteOn(date), contextOf(i));
    const run =
      teachers.length > 0 && !entry.correction
        ? taught(entry, own, athleteOn(date), contextOf(i), reaching(teachers, dayNumber(date)))
        : own;
    return entry.heart ? withHeartWord(run, entry.heart) : run;
  };
  const labelled: LabelledRun[] = [];
  for (const [i, entry] of heard.entries()) {
    const still = known[i];
    labelled.push(still ?? opinion(entry, i));
    if (still) continue;
    fresh++;
    yield;
  }
  return { entries, entered, runs: labelled, athleteOn, teachers, fresh };
}

/** What labels are measured against: on how many runs an estimate rests is for the eye alone. */
const measures = (athlete: Athlete) =>
  Object.entries(athlete).map(([of, { runs: _, ...estimate }]: [string, Estimate<number>]) => ({ of, ...estimate }));

function withHeartWord(run: LabelledRun, word: HeartWord): LabelledRun {
  const note: Reason = { id: word === "ignored" ? "heart ignored" : "heart believed" };
  return { ...run, sensorNotes: [note, ...run.sensorNotes] };
}

/** Runs only, oldest first. */
export const labelHistory = (runs: readonly HistoryEntry[], entered: Entered): readonly LabelledRun[] =>
  label(runs, entered).runs;

function taughtAthlete(sorted: readonly HistoryEntry[], entered: Entered, teachers: readonly Teacher[]) {
  const athleteOn = calibrate(sorted, entered);
  if (teachers.length === 0) return athleteOn;
  const known = new Map<LocalDate, Athlete>();
  return (date: LocalDate): Athlete => {
    const before = known.get(date);
    if (before) return before;
    const athlete = moved(athleteOn(date), reaching(teachers, dayNumber(date)));
    known.set(date, athlete);
    return athlete;
  };
}

/** One run's opinion; the runner's own word outranks it. */
export function labelRun(entry: HistoryEntry, athlete: Athlete, context: Context): LabelledRun {
  const opinion = decide(entry, athlete, context);
  const { label: said, was } = entry.correction ?? {};
  if (!said) return opinion;
  // The word may have taught so much that the label would now be right by itself; it is still the runner's.
  const from = opinion.label !== said ? opinion.label : was;
  if (!from || from === said) return { ...opinion, confidence: 1, confirmed: true };
  const corrected = decideAs(said, entry, athlete, context, () => ({ id: "corrected", was: from }));
  return { ...corrected, confidence: 1, correctedFrom: from };
}

/** How sure one is of what holds for a run like it. */
const LIKELY = 0.8;

/** The same run as the runner's word on one like it would have it. */
function taught(
  entry: HistoryEntry,
  own: LabelledRun,
  athlete: Athlete,
  context: Context,
  teachers: readonly Teacher[],
): LabelledRun {
  const teacher = lessonFor(own, teachers, athlete.maxHeartRate?.value);
  if (!teacher) return own;
  const { id, date, label } = teacher;
  const run = decideAs(label, entry, athlete, context, (was) => ({ id: "like yours", date, was }));
  return { ...run, confidence: LIKELY, learnedFrom: { id, date, was: own.label } };
}

const sortedRuns = (runs: readonly HistoryEntry[]): readonly HistoryEntry[] =>
  runs.filter(({ activity }) => isRun(activity)).sort(byStart);

const byStart = (a: HistoryEntry, b: HistoryEntry): number => {
  if (a.activity.start !== b.activity.start) return a.activity.start < b.activity.start ? -1 : 1;
  return a.activity.id < b.activity.id ? -1 : 1;
};
