/** Puts many labels right at once, and takes it back. */
import { useState } from "preact/hooks";
import type { ActivityId } from "../../core/activity.ts";
import { LABELS, type Label } from "../../core/labels/label.ts";
import type { LabelledRun } from "../../core/labels/labelled-run.ts";
import { labelName } from "../words/labels.ts";
import { say, sayCount } from "../words/say.ts";

export interface Relabel {
  readonly id: ActivityId;
  /** absent takes the runner's word back */
  readonly label?: Label;
  /** what the label says by itself */
  readonly was: Label;
}

interface BulkProps {
  /** what the filters let through, the whole of it */
  readonly found: readonly LabelledRun[];
  readonly picked: ReadonlySet<ActivityId>;
  readonly onPick: (picked: ReadonlySet<ActivityId>) => void;
  readonly onRelabel: (relabels: readonly Relabel[]) => void;
}

export function Bulk({ found, picked, onPick, onRelabel }: BulkProps) {
  const [label, setLabel] = useState<Label>();
  const [done, setDone] = useState<{ readonly said: string; readonly undo: readonly Relabel[] }>();
  const chosen = found.filter((run) => picked.has(run.activity.id));
  const apply = () => {
    if (!label) return;
    onRelabel(chosen.map((run) => ({ id: run.activity.id, label, was: run.correctedFrom ?? run.label })));
    setDone({
      said: sayCount("runs_relabelled", chosen.length, { label: labelName(label) }),
      undo: chosen.map(asBefore),
    });
    onPick(new Set());
  };
  const undo = () => {
    onRelabel(done!.undo);
    setDone(undefined);
  };
  const all = chosen.length === found.length && found.length > 0;
  return (
    <div class="bulk">
      <label>
        <input
          type="checkbox"
          checked={all}
          onChange={() => onPick(all ? new Set() : new Set(found.map((run) => run.activity.id)))}
        />
        {say("runs_all_count", { count: found.length })}
      </label>
      <span class="second">{say("runs_chosen_count", { count: chosen.length })}</span>
      <select
        class="field"
        aria-label={say("runs_right_label")}
        value={label ?? ""}
        onChange={(event) => setLabel(event.currentTarget.value as Label)}
      >
        <option value="" disabled>
          {say("runs_right_label")}
        </option>
        {LABELS.filter((one) => one !== "unknown").map((one) => (
          <option key={one} value={one}>
            {labelName(one)}
          </option>
        ))}
      </select>
      <button type="button" class="button" disabled={chosen.length === 0 || !label} onClick={apply}>
        {say("runs_say_so")}
      </button>
      <span role="status">
        {done && (
          <>
            {done.said}{" "}
            <button type="button" class="link" onClick={undo}>
              {say("undo")}
            </button>
          </>
        )}
      </span>
    </div>
  );
}

/** The runner's word as it stood, or none. */
const asBefore = (run: LabelledRun): Relabel =>
  run.correctedFrom
    ? { id: run.activity.id, label: run.label, was: run.correctedFrom }
    : { id: run.activity.id, was: run.label };
