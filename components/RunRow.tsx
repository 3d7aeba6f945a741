/** One run in a list: day, glyph, label and structure, its name, how far. */
import type { LabelledRun } from "../core/labels/labelled-run.ts";
import type { Units } from "../core/view.ts";
import { dayInMonth, distanceFigure, distanceUnit } from "./format.ts";
import { Tile } from "./Glyph.tsx";
import { opens } from "./visited.ts";
import { labelName } from "./words/labels.ts";
import { sessionName } from "./words/structure.ts";

interface RunRowProps {
  readonly run: LabelledRun;
  readonly units: Units;
  readonly onChoose: () => void;
}

export function RunRow({ run, units, onChoose }: RunRowProps) {
  const { activity, label, structure } = run;
  const day = activity.start.slice(0, 10);
  return (
    <button type="button" class="run-row" {...opens(activity.id)} onClick={onChoose}>
      <time class="second whole" datetime={day}>
        {dayInMonth(day)}
      </time>
      <Tile label={label} />
      <span class="cut">
        <span class="what">
          <b>{labelName(label)}</b>
          <span class="second cut">{sessionName(structure, units, label)}</span>
        </span>
        {activity.name && (
          <span class="third t12 cut name" title={activity.name}>
            {activity.name}
          </span>
        )}
      </span>
      <span class="right whole">
        {distanceFigure(activity.distance, units)} <span class="unit">{distanceUnit(units)}</span>
      </span>
    </button>
  );
}
