/** A run opened from a list of runs: with what all of them together say of it. */
import { type ActivityId, dateOf } from "../core/activity.ts";
import type { Assessment } from "../core/assessment.ts";
import type { Label } from "../core/labels/label.ts";
import type { LabelledRun } from "../core/labels/labelled-run.ts";
import type { Log, OnNote } from "../core/log.ts";
import { joinable } from "../core/same-run.ts";
import type { RunView, Units } from "../core/view.ts";
import { RunDetail } from "./RunDetail.tsx";

/** What can be done with runs, each by its id. */
export interface RunActions {
  readonly onCorrect?: (id: ActivityId, label: Label | undefined) => void;
  /** a record of a session is one of its own, or no longer */
  readonly onApart?: (id: ActivityId, apart: boolean) => void;
  /** two sessions are one */
  readonly onJoin?: (id: ActivityId, other: ActivityId) => void;
  /** asks for a run as its own page shows it */
  readonly onLook?: (id: ActivityId) => Promise<RunView | undefined>;
  readonly onNote?: OnNote;
}

interface ChosenRunProps extends RunActions {
  readonly run: LabelledRun;
  readonly assessment: Assessment;
  readonly units: Units;
  readonly log?: Log | undefined;
  readonly onRemove?: (() => void) | undefined;
  /** where back leads */
  readonly back?: string;
  readonly onBack: () => void;
}

export function ChosenRun({ assessment, log, onCorrect, onNote, onLook, ...props }: ChosenRunProps) {
  const { activity } = props.run;
  const { id } = activity;
  return (
    <RunDetail
      {...props}
      day={assessment.days.find(({ date }) => date === dateOf(activity))}
      violations={assessment.violations.filter((violation) => violation.runs.includes(id))}
      onCorrect={onCorrect && ((label) => onCorrect(id, label))}
      notes={log?.runs.get(id)}
      onNote={onNote && ((what, value) => onNote(id, what, value))}
      near={joinable(
        activity,
        assessment.runs.map((one) => one.activity),
      )}
      onLook={onLook && (() => onLook(id))}
    />
  );
}
