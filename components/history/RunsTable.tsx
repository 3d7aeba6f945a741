/** Every run, newest first, with its label and day; narrowed by filters, many put right at once. */
import { useMemo, useState } from "preact/hooks";
import type { ActivityId } from "../../core/activity.ts";
import type { Assessment } from "../../core/assessment.ts";
import type { LabelledRun } from "../../core/labels/labelled-run.ts";
import { believedBouts } from "../../core/reps/believed.ts";
import type { Severity } from "../../core/rules/rule.ts";
import type { Units } from "../../core/view.ts";
import { EffortBar } from "../EffortBar.tsx";
import { date, dateWithYear, distanceFigure, distanceUnit, duration, paceFigure, paceUnit } from "../format.ts";
import { Tile } from "../Glyph.tsx";
import { SeverityMark } from "../marks.tsx";
import { opens } from "../visited.ts";
import { dayName, labelName } from "../words/labels.ts";
import { capital, say, sayCount } from "../words/say.ts";
import { shortStructure } from "../words/structure.ts";
import { Bulk, type Relabel } from "./Bulk.tsx";
import { Filters } from "./Filters.tsx";
import { type Filter, find } from "./find.ts";

interface RunsTableProps {
  readonly assessment: Assessment;
  readonly units: Units;
  /** earlier years are still being read */
  readonly partial?: boolean;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly onChoose: (id: ActivityId) => void;
  /** many corrections at once; `label` absent takes the runner's word back */
  readonly onRelabel?: (relabels: readonly Relabel[]) => void;
}

/** A screenful and a bit; more on asking. */
const PAGE = 50;

export function RunsTable({ assessment, units, partial, filter, onFilter, onChoose, onRelabel }: RunsTableProps) {
  const [shown, setShown] = useState(PAGE);
  const [picked, pick] = useState<ReadonlySet<ActivityId>>();
  const marks = useMemo(() => marksOf(assessment), [assessment]);
  const found = useMemo(
    () => find(assessment.runs, filter, marks, units).toReversed(),
    [assessment, filter, marks, units],
  );
  const toggle = (id: ActivityId) => {
    const next = new Set(picked);
    if (!next.delete(id)) next.add(id);
    pick(next);
  };
  return (
    <section class="runs" id="runs" aria-labelledby="runs-title">
      <div class="runs-head">
        <h2 id="runs-title" tabIndex={-1}>
          {say("runs")} <span class="second">{found.length}</span>
        </h2>
        <span class="second t12" role="status">
          {partial && say("history_reading_earlier")}
        </span>
        {onRelabel && (
          <button
            type="button"
            class="link"
            aria-pressed={picked !== undefined}
            onClick={() => pick(picked ? undefined : new Set())}
          >
            {say(picked ? "runs_correct_done" : "runs_correct_several")}
          </button>
        )}
      </div>
      <Filters runs={assessment.runs} filter={filter} units={units} onFilter={onFilter} />
      {picked && onRelabel && <Bulk found={found} picked={picked} onPick={pick} onRelabel={onRelabel} />}
      {found.length === 0 ? (
        <p class="second">{say("runs_none_fit")}</p>
      ) : (
        <Table
          runs={found.slice(0, shown)}
          marks={marks}
          units={units}
          onChoose={onChoose}
          hearts={found.some((run) => heartOf(run) > 0)}
          picked={picked}
          onToggle={toggle}
        />
      )}
      {found.length > shown && (
        <p class="end">
          <button type="button" class="link" onClick={() => setShown(shown + PAGE)}>
            {sayCount("runs_show_more", Math.min(PAGE, found.length - shown))}
          </button>
        </p>
      )}
    </section>
  );
}

/** The run that broke a rule, a warning before a note. */
function marksOf({ violations }: Assessment): ReadonlyMap<ActivityId, Severity> {
  const marks = new Map<ActivityId, Severity>();
  for (const { marked, severity } of violations)
    if (marked && marks.get(marked) !== "warn") marks.set(marked, severity);
  return marks;
}

interface TableProps extends Pick<RunsTableProps, "units" | "onChoose"> {
  readonly runs: readonly LabelledRun[];
  readonly marks: ReadonlyMap<ActivityId, Severity>;
  readonly picked: ReadonlySet<ActivityId> | undefined;
  readonly onToggle: (id: ActivityId) => void;
  /** any of the runs has a heart rate */
  readonly hearts: boolean;
}

const Table = ({ runs, marks, units, picked, hearts, ...on }: TableProps) => (
  <table class="runs-table">
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
          {...on}
        />
      ))}
    </tbody>
  </table>
);

interface RowProps extends Pick<TableProps, "units" | "onChoose" | "onToggle" | "hearts"> {
  readonly run: LabelledRun;
  readonly mark: Severity | undefined;
  /** undefined while nothing is being chosen */
  readonly picked: boolean | undefined;
}

/** Mean heart rate by the site, else by what was recorded and believed; 0 without. */
function heartOf(run: LabelledRun): number {
  if (run.activity.averageHeartRate) return run.activity.averageHeartRate;
  const beating = believedBouts(run).filter(({ averageHeartRate }) => averageHeartRate);
  const time = beating.reduce((sum, { start, end }) => sum + end - start, 0);
  return beating.reduce((sum, bout) => sum + (bout.end - bout.start) * bout.averageHeartRate!, 0) / (time || 1);
}

function Row({ run, mark, units, picked, hearts, onChoose, onToggle }: RowProps) {
  const { activity, label } = run;
  const day = activity.start.slice(0, 10);
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
          {date(day)}
        </time>
      </td>
      <td class="run">
        <span>
          <Tile label={label} />
          <button
            type="button"
            class="plain cut"
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
