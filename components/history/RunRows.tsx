/** Runs as rows of a table: when, what, how far and fast, and what the day was. */
import { type ActivityId, dateOf } from "../../core/activity.ts";
import type { LabelledRun } from "../../core/labels/labelled-run.ts";
import { believedBouts } from "../../core/reps/believed.ts";
import type { Severity } from "../../core/rules/rule.ts";
import type { LocalDate } from "../../core/units.ts";
import type { Units } from "../../core/view.ts";
import { EffortBar } from "../EffortBar.tsx";
import {
  date,
  dateWithYear,
  distanceFigure,
  distanceUnit,
  duration,
  fullDate,
  paceFigure,
  paceUnit,
} from "../format.ts";
import { Tile } from "../Glyph.tsx";
import { SeverityMark } from "../marks.tsx";
import { opens } from "../visited.ts";
import { dayName, labelName } from "../words/labels.ts";
import { capital, say } from "../words/say.ts";
import { shortStructure } from "../words/structure.ts";
import { isLongAgo } from "./range.ts";

interface RunRowsProps {
  readonly units: Units;
  readonly onChoose: (id: ActivityId) => void;
  readonly runs: readonly LabelledRun[];
  readonly today: LocalDate;
  readonly marks: ReadonlyMap<ActivityId, Severity>;
  readonly picked: ReadonlySet<ActivityId> | undefined;
  readonly onToggle: (id: ActivityId) => void;
  /** any of the runs has a heart rate */
  readonly hearts: boolean;
}

export const RunRows = ({ runs, today, marks, units, picked, hearts, ...on }: RunRowsProps) => (
  <table class={`runs-table ${runs.some(({ activity }) => isLongAgo(dateOf(activity), today)) ? "with-years" : ""}`}>
    <thead>
      <tr>
        {picked && (
          <th scope="col" class="pick">
            <span class="spoken">{say("runs_chosen")}</span>
          </th>
        )}
        <th scope="col" class="when">
          {say("date_column")}
        </th>
        <th scope="col" class="run">
          {say("run")}
        </th>
        <th scope="col" class="figure">
          {distanceUnit(units)}
        </th>
        <th scope="col" class="figure less">
          {say("time")}
        </th>
        <th scope="col" class="figure less">
          {paceUnit(units)}
        </th>
        {hearts && (
          <th scope="col" class="figure less">
            {say("unit_bpm")}
          </th>
        )}
        <th scope="col" class="hardness">
          {say("day")}
        </th>
      </tr>
    </thead>
    <tbody>
      {runs.map((run) => (
        <Row
          key={run.activity.id}
          run={run}
          mark={marks.get(run.activity.id)}
          units={units}
          picked={picked?.has(run.activity.id)}
          hearts={hearts}
          today={today}
          {...on}
        />
      ))}
    </tbody>
  </table>
);

interface RowProps extends Pick<RunRowsProps, "units" | "today" | "onChoose" | "onToggle" | "hearts"> {
  readonly run: LabelledRun;
  readonly mark: Severity | undefined;
  /** undefined while nothing is being chosen */
  readonly picked: boolean | undefined;
}

/** Mean heart rate by the site, else by what was recorded and believed; 0 without. */
export function heartOf(run: LabelledRun): number {
  if (run.activity.averageHeartRate) return run.activity.averageHeartRate;
  const beating = believedBouts(run).filter(({ averageHeartRate }) => averageHeartRate);
  const time = beating.reduce((sum, { start, end }) => sum + end - start, 0);
  return beating.reduce((sum, bout) => sum + (bout.end - bout.start) * bout.averageHeartRate!, 0) / (time || 1);
}

function Row({ run, mark, units, today, picked, hearts, onChoose, onToggle }: RowProps) {
  const { activity, label } = run;
  const day = dateOf(activity);
  const speed = activity.movingTime > 0 ? activity.distance / activity.movingTime : 0;
  return (
    <tr>
      {picked !== undefined && (
        <td class="pick">
          <input
            type="checkbox"
            aria-label={`${date(day)}, ${labelName(label)}`}
            checked={picked}
            onChange={() => onToggle(activity.id)}
          />
        </td>
      )}
      <td class="when second">
        <time datetime={day} title={dateWithYear(day)}>
          {isLongAgo(day, today) ? fullDate(day) : date(day)}
        </time>
      </td>
      <td class="run">
        <span>
          <Tile label={label} />
          <button
            type="button"
            class="plain"
            title={activity.name}
            {...opens(activity.id)}
            onClick={() => onChoose(activity.id)}
          >
            <b>{labelName(label)}</b> <span class="second">{shortStructure(run.structure, units, label)}</span>{" "}
            <span class="third">{activity.name}</span>
          </button>
          {mark && (
            <span class="whole">
              <SeverityMark severity={mark} />
              <span class="spoken">{say("to_watch_mark")}</span>
            </span>
          )}
        </span>
      </td>
      <td class="figure">{distanceFigure(activity.distance, units)}</td>
      <td class="figure less">{duration(activity.movingTime)}</td>
      <td class="figure less">{paceFigure(speed, units)}</td>
      {hearts && <td class="figure less second">{Math.round(heartOf(run)) || ""}</td>}
      <td class="hardness">
        {label === "unknown" ? null : (
          <span class="day">
            <EffortBar hardness={run.day} />
            {capital(dayName(run.day))}
          </span>
        )}
      </td>
    </tr>
  );
}
