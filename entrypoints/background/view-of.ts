/** One opinion as a page of a site is told it. */
import { dateOf, type Streams } from "../../core/activity.ts";
import { weekOf } from "../../core/assess.ts";
import type { Assessment } from "../../core/assessment.ts";
import { weekStartOf } from "../../core/dates.ts";
import type { TrainingDay } from "../../core/days.ts";
import type { LabelledRun } from "../../core/labels/labelled-run.ts";
import { believedBouts, doubtedIn } from "../../core/reps/believed.ts";
import { reviewSession } from "../../core/reps/session.ts";
import { outingOf, twinsOf } from "../../core/reps/twins.ts";
import { wholeLine } from "../../core/session-line.ts";
import { partOf } from "../../core/sessions.ts";
import type { Agreement } from "../../core/teach/agreement.ts";
import { traceOf } from "../../core/trace.ts";
import type { RunView } from "../../core/view.ts";

/** `weekStart`: 1 Monday … 7 Sunday */
export function viewOf(
  run: LabelledRun,
  assessment: Assessment,
  agreement: readonly Agreement[],
  weekStart: number,
): RunView {
  const id = run.activity.id;
  const date = dateOf(run.activity);
  const day = dayOf(run, assessment);
  const part = day && partOf(run, day);
  const stood = agreement.find((one) => one.label === run.label);
  const violations = assessment.violations.filter((one) => one.runs.includes(id));
  const { activity, family, label, confidence, structure, because, sensorNotes, alternatives, basis } = run;
  return {
    id,
    start: activity.start,
    label,
    family,
    day: run.day,
    confidence,
    structure,
    bouts: [],
    because,
    sensorNotes,
    alternatives,
    basis,
    ...(run.correctedFrom && { correctedFrom: run.correctedFrom }),
    ...(run.confirmed && { confirmed: run.confirmed }),
    ...(stood && { stood: { given: stood.given, stood: stood.stood } }),
    violations,
    week: violations.length > 0 ? weekOf(assessment, weekStartOf(date, weekStart)).days.map(hardnessOf) : [],
    ...(part && { partOf: { id: part.of.activity.id, role: part.role, structure: part.of.structure } }),
  };
}

const dayOf = ({ activity }: LabelledRun, { days }: Assessment): TrainingDay | undefined =>
  days.find(({ date }) => date === dateOf(activity));
const hardnessOf = ({ date, hardness }: TrainingDay) => ({ date, hardness });

/** What only the run's own page shows: rep by rep, and the same session earlier. */
export function closer(run: LabelledRun, assessment: Assessment, streams: Streams | undefined): Partial<RunView> {
  const doubted = doubtedIn(run);
  const bouts = believedBouts(run);
  const outing = outingOf(run);
  const day = dayOf(run, assessment);
  const whole = day && wholeLine(run, day);
  return {
    bouts,
    ...(streams && { trace: traceOf(streams) }),
    review: reviewSession({ ...run, bouts }, assessment.athlete, streams, doubted),
    ...(whole && { whole }),
    ...(outing && { outing, twins: twinsOf(run, assessment.runs) }),
  };
}
