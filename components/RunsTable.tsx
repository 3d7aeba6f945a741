/** Every run, newest first, with its label and day; narrowed by family or by words. */
import { useState } from "preact/hooks";
import type { ActivityId } from "../core/activity.ts";
import type { Assessment } from "../core/assessment.ts";
import type { Family, Label } from "../core/labels/label.ts";
import type { LabelledRun } from "../core/labels/labelled-run.ts";
import type { Severity } from "../core/rules/rule.ts";
import type { Units } from "../core/view.ts";
import { EffortBar } from "./EffortBar.tsx";
import {
  date,
  dateWithYear,
  distance,
  distanceFigure,
  distanceUnit,
  duration,
  minutesText,
  paceFigure,
  paceUnit,
} from "./format.ts";
import { Tile } from "./Glyph.tsx";
import { SeverityMark } from "./marks.tsx";
import { dayName, labelName } from "./words/labels.ts";
import { capital, say, sayCount } from "./words/say.ts";
import { shortStructure } from "./words/structure.ts";

interface RunsTableProps {
  readonly assessment: Assessment;
  readonly units: Units;
  readonly onChoose: (id: ActivityId) => void;
}

/** A screenful and a bit; more on asking. */
const PAGE = 50;

/** each with the label that gives it name and glyph */
const FAMILIES: readonly (readonly [Family, Label])[] = [
  ["easy", "easy"],
  ["tempo", "tempo"],
  ["interval", "interval"],
  ["stride", "strides"],
  ["race", "race"],
  ["unknown", "unknown"],
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
      <h1 class="t20">{say("history")}</h1>
      <p class="second">{total(runs, units)}</p>
      <div class="filters">
        {FAMILIES.map(([id, label]) => {
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
              {labelName(label)} <span class="unit">{count}</span>
            </button>
          );
        })}
        <input
          type="search"
          class="field"
          aria-label={say("runs_search")}
          placeholder={say("runs_search")}
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      </div>
      {found.length === 0 ? (
        <p class="second">{say("runs_none_fit")}</p>
      ) : (
        <Table runs={found.slice(0, shown)} marks={marks} units={units} onChoose={onChoose} />
      )}
      {found.length > shown && (
        <p class="end">
          <button type="button" class="link" onClick={() => setShown(shown + PAGE)}>
            {sayCount("runs_show_more", Math.min(PAGE, found.length - shown))}
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
  return sayCount("runs_total", runs.length, {
    date: dateWithYear(since),
    distance: distance(metres, units),
    time: minutesText(seconds),
  });
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
        <th scope="col" class="hardness">
          {say("day")}
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
              <span class="spoken">{say("to_watch_mark")}</span>
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
