/** Labels a set of recorded runs and the made-up sessions with changed thresholds and says how right that is, athlete by athlete. */
import { parentPort, workerData } from "node:worker_threads";
import type { Activity, Streams } from "../../core/activity.ts";
import type { HistoryEntry } from "../../core/label-history.ts";
import type { LabelledRun } from "../../core/labels/labelled-run.ts";
import { numbers, tune, type Values } from "./tuned.ts";

export interface Question {
  readonly values: Values;
  /** only the objective; with what moved and with the made-up sessions; or with the predictions, of one athlete or of all */
  readonly want: "objective" | "moves" | "predictions";
  readonly athlete?: string;
}

export interface Outcome {
  /** 0 to 3: the shares accepted and of hard and easy days told apart, and the F1 of reps where they are known */
  readonly objective: Readonly<Record<string, number>>;
  /** runs with a truth whose label, day or number of stretches is another than as it is written */
  readonly moved: number;
  /** made-up sessions with a wrong label, day or number of reps */
  readonly wrong: number;
  readonly predictions?: readonly Prediction[];
  /** the same with laps taken from every run that has a trace */
  readonly bare?: readonly Prediction[];
}

export interface Prediction {
  readonly id: string;
  readonly label: string;
  readonly day: string;
  readonly bouts: readonly { readonly kind: string; readonly startS: number; readonly endS: number }[];
}

export interface Truth {
  readonly id: string;
  readonly athleteKey: string;
  readonly startTime: string;
  readonly summary?: object;
  readonly truth: { readonly label?: string; readonly confidence?: string; readonly segments?: readonly object[] };
}

export interface Marks {
  readonly n: number;
  readonly acceptedPct: number;
  readonly macroRecallPct: number;
  readonly hardEasyPct: number;
  readonly falseHardPct: number;
  readonly missedHardPct: number;
  readonly athleteWorstPct: number | null;
}

/** What the scorer has to export. */
export interface Scorer {
  readTruth(places: readonly string[]): readonly Truth[];
  blind(run: Truth): object;
  score(
    truths: readonly Truth[],
    predictions: readonly Prediction[],
  ): {
    readonly gradable: Marks;
    readonly summaryOnly: Marks;
    readonly reps: {
      readonly repRuns: number;
      readonly repExactPct: number;
      readonly workOverlap: number;
      readonly pieceF1Pct: number;
      readonly falseRepsPct: number;
    };
  };
}

export interface Ready {
  readonly numbers: Values;
  /** athletes with a truth, and of how many runs */
  readonly athletes: ReadonlyMap<string, number>;
}

interface Run {
  readonly activity: Activity;
  readonly streams?: Streams;
  readonly truth?: Truth;
}

interface Athlete {
  readonly runs: readonly Run[];
  readonly truths: readonly Truth[];
  readonly hasReps: boolean;
}

const { readLine } = await import("./read-line.ts");
const { digest } = await import("../../core/digest.ts");
/** A change of these makes other digests. */
const ofDigest = new Set(numbers().keys());
const { labelRun } = await import("../../core/label-history.ts");
const { calibrate } = await import("../../core/calibrate.ts");
const { contexts } = await import("../../core/labels/context.ts");
const { dateOf, isRun } = await import("../../core/activity.ts");
const { CLUB, LAP_MODES, past, RECORDINGS, sample, TODAY } = await import("../sample/club.ts");
const { KINDS } = await import("../sample/kinds.ts");

const [scorerUrl, places] = workerData as [string, string[]];
const { readTruth, blind, score } = (await import(scorerUrl)) as Scorer;

const isSure = ({ truth }: Truth) => truth?.label !== undefined && truth.confidence !== "low";

function athletesIn(): ReadonlyMap<string, Athlete> {
  const all = new Map<string, { runs: Run[]; truths: Truth[]; hasReps: boolean }>();
  const byStart = (a: Truth, b: Truth) => (a.startTime < b.startTime ? -1 : 1);
  for (const [i, line] of [...readTruth(places)].sort(byStart).entries()) {
    const { activity, streams } = readLine(JSON.stringify(blind(line)), i);
    if (!activity || !isRun(activity)) continue;
    const own = all.get(line.athleteKey) ?? { runs: [], truths: [], hasReps: false };
    all.set(line.athleteKey, own);
    const { id, athleteKey, startTime, summary, truth } = line;
    const kept: Truth = { id, athleteKey, startTime, ...(summary && { summary }), truth };
    own.truths.push(kept);
    own.hasReps ||= isSure(line) && truth.segments !== undefined;
    own.runs.push({ activity, ...(streams && { streams }), ...(isSure(line) && { truth: kept }) });
  }
  return new Map([...all].filter(([, { runs }]) => runs.some(({ truth }) => truth)));
}

const athletes = athletesIn();

const withoutLaps = ({ laps: _, ...activity }: Activity): Activity => activity;
const known = new Map<string, readonly HistoryEntry[]>();

/** The digests as they are written are made once. */
function entriesOf(key: string, runs: readonly Run[], bare: boolean, anew: boolean): readonly HistoryEntry[] {
  const name = `${key} ${bare}`;
  const last = anew ? undefined : known.get(name);
  if (last) return last;
  const entries = runs.map(({ activity, streams }) => {
    const own = bare && streams ? withoutLaps(activity) : activity;
    return { activity: own, digest: digest(own, streams) };
  });
  if (!anew) known.set(name, entries);
  return entries;
}

function labelled(key: string, { runs }: Athlete, bare: boolean, anew: boolean): readonly Prediction[] {
  const entries = entriesOf(key, runs, bare, anew);
  const athleteOn = calibrate(entries, {});
  const contextOf = contexts(entries);
  return runs.flatMap(({ truth }, i) => {
    const entry = entries[i]!;
    return truth ? [predicted(truth.id, labelRun(entry, athleteOn(dateOf(entry.activity)), contextOf(i)))] : [];
  });
}

const predicted = (id: string, { label, day, bouts }: LabelledRun): Prediction => ({
  id,
  label,
  day,
  bouts: bouts.map(({ kind, start, end }) => ({ kind, startS: Math.round(start), endS: Math.round(end) })),
});

/** Each kind of session by each member, laps and recordings in turn. */
const sessions = Object.values(KINDS)
  .flat()
  .flatMap((kind, k) =>
    CLUB.map((member, m) => {
      const recording = RECORDINGS[(k + 2 * m) % RECORDINGS.length]!;
      const laps = LAP_MODES[(k + m) % LAP_MODES.length]!;
      const options = { ...recording, name: undefined, laps, seed: 97 * k + m, start: TODAY };
      return { kind, member, ...sample(member, kind.workout, options as object) };
    }),
  );
const pasts = new Map(CLUB.map((member) => [member, past(member)]));
let madeUp = sessions.map(({ activity, streams }) => digest(activity, streams));

function wrongIn(): number {
  return sessions.filter(({ kind, member, activity }, i) => {
    const runs = [...pasts.get(member)!, { activity, digest: madeUp[i]! }];
    const { label, day, bouts } = labelRun(
      runs.at(-1)!,
      calibrate(runs, {})(dateOf(activity)),
      contexts(runs)(runs.length - 1),
    );
    const works = bouts.filter((bout) => bout.kind === "work").length;
    return !kind.labels.includes(label) || kind.days?.includes(day) === false || (kind.works ?? works) !== works;
  }).length;
}

/** Accepted, and hard and easy told apart, over runs with a trace and by totals alone; and reps, with laps and without. */
function objectiveOf({ truths }: Athlete, predictions: readonly Prediction[], bare: readonly Prediction[]): number {
  const { gradable, summaryOnly, reps } = score(truths, predictions);
  let sum = 0;
  for (const { n, acceptedPct, hardEasyPct } of [gradable, summaryOnly])
    if (n > 0) sum += (n / (gradable.n + summaryOnly.n)) * ((acceptedPct + hardEasyPct) / 100);
  if (reps.repRuns === 0) return sum;
  return sum + (reps.pieceF1Pct + score(truths, bare).reps.pieceF1Pct) / 200;
}

let written: readonly string[] | undefined;

function outcomeOf({ values, want, athlete: only }: Question): Outcome {
  tune(values);
  const anew = [...values.keys()].some((name) => ofDigest.has(name));
  const objective: Record<string, number> = {};
  const [predictions, bare]: [Prediction[], Prediction[]] = [[], []];
  for (const [key, athlete] of athletes) {
    if (only !== undefined && only !== key) continue;
    const own = labelled(key, athlete, false, anew);
    const ownBare = athlete.hasReps || want === "predictions" ? labelled(key, athlete, true, anew) : [];
    objective[key] = objectiveOf(athlete, own, ownBare);
    predictions.push(...own);
    bare.push(...ownBare);
  }
  if (want === "predictions") return { objective, moved: 0, wrong: 0, predictions, bare };
  if (want === "objective") return { objective, moved: 0, wrong: 0 };
  const answers = [...predictions, ...bare].map(({ label, day, bouts }) => `${label} ${day} ${bouts.length}`);
  written ??= answers;
  const moved = answers.filter((answer, i) => answer !== written![i]).length;
  const last = madeUp;
  if (anew) madeUp = sessions.map(({ activity, streams }) => digest(activity, streams));
  const wrong = wrongIn();
  madeUp = last;
  return { objective, moved, wrong };
}

const counts = [...athletes].map(([key, { runs }]) => [key, runs.filter(({ truth }) => truth).length] as const);
// What stands as it is written is digested before anything changes.
outcomeOf({ values: new Map(), want: "moves" });
parentPort!.on("message", (question: Question) => parentPort!.postMessage(outcomeOf(question)));
parentPort!.postMessage({ numbers: numbers(), athletes: new Map(counts) } satisfies Ready);
