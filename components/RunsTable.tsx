/** Every run, newest first, with its label and day; narrowed by family or by words. */
import { useState } from "preact/hooks";
import type { ActivityId } from "../core/activity.ts";
import type { Assessment } from "../core/assessment.ts";
import type { Family, Label } from "../core/labels/label.ts";
import type { LabelledRun } from "../core/labels/labelled-run.ts";
import type { Severity } from "../core/rules/rule.ts";
import type { Units } from "../core/view.ts";
import { capital } from "./counts.ts";
import { EffortBar } from "./EffortBar.tsx";
import { date, distance, distanceFigure, distanceUnit, duration, minutesText, paceFigure, paceUnit } from "./format.ts";
import { Tile } from "./Glyph.tsx";
import { SeverityMark } from "./marks.tsx";
import { dayName, labelName } from "./words/labels.ts";
import { shortStructure } from "./words/structure.ts";

interface RunsTableProps {
  readonly assessment: Assessment;
  readonly units: Units;
  readonly onChoose: (id: ActivityId) => void;
}

/** A screenful and a bit; more on asking. */
const PAGE = 50;

const FAMILIES: readonly (readonly [Family, Label, string])[] = [
  ["easy", "easy", "Easy"],
  ["tempo", "tempo", "Tempo"],
  ["interval", "interval", "Interval"],
  ["stride", "strides", "Strides"],
  ["race", "race", "Race"],
  ["unknown", "unknown", "Unknown"],
];

export function RunsTable({ assessment, units, onChoose }: RunsTableProps) {
  const [family, setFamily] = useState<Family>();
  const [words, setWords] = useState("");
  const [shown, setShown] = useState(PAGE);
  const { runs } = assessment;
  const marks = marksOf(assessment);
  const found = runs.filter((run) => (!family || run.family === family) && matches(run, words, units)).reverse();
  return (
    <>
      <h1 class="t20">History</h1>
      <p class="second">{total(runs, units)}</p>
      <div class="filters">
        {FAMILIES.map(([id, label, name]) => {
          const count = runs.filter((run) => run.family === id).length;
          return count === 0 ? null : (
            <button
              key={id}
              type="button"
              class="chip"
              aria-pressed={family === id}
              onClick={() => setFamily(family === id ? undefined : id)}
            >
              <Tile label={label} />
              {name} <span class="unit">{count}</span>
            </button>
          );
        })}
        <input
          type="search"
          class="field"
          aria-label="Name or structure"
          placeholder="Name or structure"
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      </div>
      {found.length === 0 ? (
        <p class="second">No run fits.</p>
      ) : (
        <Table runs={found.slice(0, shown)} marks={marks} units={units} onChoose={onChoose} />
      )}
      {found.length > shown && (
        <p class="end">
          <button type="button" class="link" onClick={() => setShown(shown + PAGE)}>
            Show {Math.min(PAGE, found.length - shown)} more
          </button>
        </p>
      )}
    </>
  );
}

/** The run that broke a rule, a warning before a note. */
function marksOf({ violations }: Assessment): ReadonlyMap<ActivityId, Severity> {
  const marks = new Map<ActivityId, Severity>();
  for (const { marked, severity } of violations) if (marks.get(marked) !== "warn") marks.set(marked, severity);
  return marks;
}

function matches(run: LabelledRun, words: string, units: Units): boolean {
  if (words.trim() === "") return true;
  const text = `${run.activity.name ?? ""} ${labelName(run.label)} ${shortStructure(run.structure, units)}`;
  return text.toLowerCase().includes(words.trim().toLowerCase());
}

function total(runs: readonly LabelledRun[], units: Units): string {
  const metres = runs.reduce((sum, run) => sum + run.activity.distance, 0);
  const seconds = runs.reduce((sum, run) => sum + run.activity.movingTime, 0);
  const since = runs[0]!.activity.start.slice(0, 10);
  return `${runs.length} ${runs.length === 1 ? "run" : "runs"} since ${date(since)} ${since.slice(0, 4)}, ${distance(metres, units)} in ${minutesText(seconds)}.`;
}

interface TableProps extends Pick<RunsTableProps, "units" | "onChoose"> {
  readonly runs: readonly LabelledRun[];
  readonly marks: ReadonlyMap<ActivityId, Severity>;
}

const Table = ({ runs, marks, units, onChoose }: TableProps) => (
  <table class="runs-table">
    <thead>
      <tr>
        <th scope="col" class="when">
          Date
        </th>
        <th scope="col" class="run">
          Run
        </th>
        <th scope="col" class="figure">
          {distanceUnit(units)}
        </th>
        <th scope="col" class="figure less">
          Time
        </th>
        <th scope="col" class="figure less">
          {paceUnit(units)}
        </th>
        <th scope="col" class="hardness">
          Day
        </th>
      </tr>
    </thead>
    <tbody>
      {runs.map((run) => (
        <Row key={run.activity.id} run={run} mark={marks.get(run.activity.id)} units={units} onChoose={onChoose} />
      ))}
    </tbody>
  </table>
);

interface RowProps extends Pick<RunsTableProps, "units" | "onChoose"> {
  readonly run: LabelledRun;
  readonly mark: Severity | undefined;
}

function Row({ run, mark, units, onChoose }: RowProps) {
  const { activity, label } = run;
  const day = activity.start.slice(0, 10);
  const speed = activity.movingTime > 0 ? activity.distance / activity.movingTime : 0;
  return (
    <tr>
      <td class="when second">
        <time datetime={day}>{date(day)}</time>
      </td>
      <td class="run">
        <span>
          <Tile label={label} />
          <button type="button" class="plain cut" title={activity.name} onClick={() => onChoose(activity.id)}>
            <b>{labelName(label)}</b> <span class="second">{shortStructure(run.structure, units)}</span>{" "}
            <span class="third">{activity.name}</span>
          </button>
          {mark && (
            <span class="whole">
              <SeverityMark severity={mark} />
              <span class="spoken">to watch</span>
            </span>
          )}
        </span>
      </td>
      <td class="figure">{distanceFigure(activity.distance, units)}</td>
      <td class="figure less">{duration(activity.movingTime)}</td>
      <td class="figure less">{paceFigure(speed, units)}</td>
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
