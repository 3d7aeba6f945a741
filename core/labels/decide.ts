/** The opinion on one run: evidence first, then the first label whose test it passes. */
import { easyCeiling } from "../above-easy.ts";
import type { Activity } from "../activity.ts";
import type { Athlete } from "../athlete.ts";
import { boutsOf } from "../bouts/bouts-of.ts";
import { structureOf } from "../bouts/structure-of.ts";
import type { Digest } from "../digest.ts";
import type { Share } from "../units.ts";
import type { Context } from "./context.ts";
import { dayOf, isStress, minutesOf } from "./day.ts";
import { type Evidence, gather } from "./evidence.ts";
import { hinted } from "./hint.ts";
import { TESTS } from "./index.ts";
import { FAMILY, type Label } from "./label.ts";
import type { LabelledRun } from "./labelled-run.ts";
import { isStroll } from "./long.ts";
import { asSaid, turned } from "./reading.ts";
import type { Reason } from "./reason.ts";
import { verdictAs } from "./said.ts";
import { sensorNotes } from "./sensors.ts";
import { unread } from "./unknown.ts";
import type { Verdict } from "./verdict.ts";

/** Little history, little trust. */
const YOUNG = 0.1;
const ALONE = { runs: 2, less: 0.2 };
const LEAST: Share = 0.1;
const MOST_REASONS = 5;

export interface Recorded {
  readonly activity: Activity;
  readonly digest: Digest;
  /** how many fast stretches it had, where the runner said so */
  readonly reps?: number;
}

/** Never throws: one run that cannot be read must not take the labels of all others with it. */
export function decide(recorded: Recorded, athlete: Athlete, context: Context): LabelledRun {
  try {
    const evidence = asSaid(gather(recorded, athlete, context), recorded.reps);
    return opinionOf(evidence, verdictOn(evidence));
  } catch {
    return unread(recorded.activity);
  }
}

/** The opinion as it would be under another label: day, minutes and structure follow it. Never throws. */
export function decideAs(
  label: Label,
  recorded: Recorded,
  athlete: Athlete,
  context: Context,
  why: (was: Label) => Reason,
): LabelledRun {
  try {
    const evidence = asSaid(gather(recorded, athlete, context), recorded.reps);
    const own = verdictOn(evidence);
    return opinionOf(evidence, verdictAs(label, own, evidence, why(own.label)));
  } catch {
    return unread(recorded.activity, label);
  }
}

function verdictOn(evidence: Evidence): Verdict {
  for (const test of TESTS) {
    const verdict = test(evidence);
    if (verdict) return hinted(verdict, evidence);
  }
  return { label: "unknown", confidence: 1, because: [{ id: "nothing recorded" }] };
}

function opinionOf(evidence: Evidence, verdict: Verdict): LabelledRun {
  const { activity, pieces, threshold, young, basis } = evidence;
  const { label, work = [] } = verdict;
  const doubt = evidence.context.runs <= ALONE.runs ? ALONE.less : young ? YOUNG : 0;
  const run = {
    elapsed: activity.elapsedTime,
    moving: activity.movingTime,
    distance: activity.distance,
    threshold,
  };
  const bouts = boutsOf(verdict.pieces ?? pieces, work, run, label === "race" ? "work" : "steady");
  const calm = label === "long" ? easyCeiling(evidence.athlete).heartRate : undefined;
  const day = verdict.day ?? dayOf(label, bouts, calm);
  const alternatives = (verdict.near ?? []).filter((near): near is Label => near !== label);
  const second = secondReading(evidence, verdict);
  return {
    activity,
    label,
    family: FAMILY[label],
    day,
    stress: isStress(label, activity.movingTime) && (label === "long" || !isStroll(evidence)),
    confidence: Math.max(LEAST, verdict.confidence - (label === "unknown" ? 0 : doubt)),
    bouts,
    structure: structureOf(bouts, label, verdict.trend),
    because: [
      ...verdict.because,
      ...(second ? [{ id: "other reading", ...second } as const] : []),
      ...asides(evidence, label),
    ].slice(0, MOST_REASONS),
    ...(second && { second }),
    sensorNotes: sensorNotes(evidence),
    alternatives,
    basis,
    minutes: minutesOf(label, day, bouts, activity.movingTime, calm),
  };
}

/** The second-best reading of the reps a label rests on, where the two are close, and what the run would be called by it. */
function secondReading(evidence: Evidence, { work, label }: Verdict): LabelledRun["second"] {
  const { reps, activity, threshold } = evidence;
  const rival = reps && work === reps.all ? evidence.rival() : undefined;
  if (!rival) return undefined;
  const { elapsedTime: elapsed, movingTime: moving, distance } = activity;
  const bouts = boutsOf(rival.pieces, rival.blocks, { elapsed, moving, distance, threshold });
  const other = turned(evidence, rival);
  const read = verdictOn(other);
  // Where it rests on something else, the label is the one the runner sees.
  const called = read.work === other.reps.all ? read.label : label;
  return {
    structure: structureOf(bouts, called),
    label: called,
    reps: rival.blocks.length,
    ...(evidence.said && { said: true }),
  };
}

/** What the runner told the site, where the record does not show it; and how little there is to compare with. */
function asides({ activity, context, young, digest, path }: Evidence, label: Label): readonly Reason[] {
  const { tag } = activity;
  const calm = FAMILY[label] === "easy" || label === "unknown";
  const against = (tag === "workout" && calm) || (tag === "long" && label !== "long");
  const said: Reason[] = [];
  if (against) said.push({ id: "tag disagrees", tag });
  if (young) said.push({ id: "short history", runs: context.runs });
  if (path === "laps" && digest.laps?.kind === "automatic" && calm) said.push({ id: "automatic laps" });
  return said;
}
