/** Every run, newest first, with its label and day; narrowed by filters, many put right at once. */
import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { ActivityId } from "../../core/activity.ts";
import type { Assessment } from "../../core/assessment.ts";
import type { Severity } from "../../core/rules/rule.ts";
import type { Units } from "../../core/view.ts";
import { distanceUnit, paceUnit, weekdayNamed } from "../format.ts";
import { say, sayCount } from "../words/say.ts";
import { Bulk, type Relabel } from "./Bulk.tsx";
import { Filters } from "./Filters.tsx";
import { type Filter, find } from "./find.ts";
import { heartOf, RunRows } from "./RunRows.tsx";

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
  /** what was done to the list, under its head */
  readonly children?: ComponentChildren;
}

/** A screenful and a bit; more on asking. */
const PAGE = 50;
/** What is in sight of it where the page has just been opened: the rest is laid out when that can be seen. */
const BEGUN = 12;

export function RunsTable(props: RunsTableProps) {
  const { assessment, units, partial, filter, onFilter, onChoose, onRelabel, children } = props;
  const [shown, setShown] = useState(partial ? BEGUN : PAGE);
  useEffect(() => setShown(PAGE), []);
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
          <span role="status">
            {say("runs")} <span class="second">{found.length}</span>
          </span>
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
      {children}
      <Filters runs={assessment.runs} filter={filter} units={units} onFilter={onFilter} />
      {picked && onRelabel && <Bulk found={found} picked={picked} onPick={pick} onRelabel={onRelabel} />}
      {found.length === 0 ? (
        <div class="none-fit">
          <p>{say("runs_none_fit")}</p>
          <p class="second">
            {say("runs_search_hint", { examples: examples(units).join(", ") })}{" "}
            <button type="button" class="link" onClick={() => onFilter({})}>
              {say("history_all_runs")}
            </button>
          </p>
        </div>
      ) : (
        <RunRows
          runs={found.slice(0, shown)}
          today={assessment.today}
          marks={marks}
          units={units}
          onChoose={onChoose}
          hearts={found.some((run) => heartOf(run) > 0)}
          picked={picked}
          onToggle={toggle}
        />
      )}
      {found.length > PAGE && (
        <p class="end">
          {found.length > shown && (
            <button type="button" class="link" onClick={() => setShown(shown + PAGE)}>
              {sayCount("runs_show_more", Math.min(PAGE, found.length - shown))}
            </button>
          )}
        </p>
      )}
    </section>
  );
}

/** What can be typed, in the runner's own language and units. */
const examples = (units: Units): readonly string[] => [
  weekdayNamed(2),
  "6x800",
  `> 10 ${distanceUnit(units)}`,
  `< ${units === "metric" ? "5:00" : "8:00"}${paceUnit(units)}`,
];

/** The run that broke a rule, a warning before a note. */
function marksOf({ violations }: Assessment): ReadonlyMap<ActivityId, Severity> {
  const marks = new Map<ActivityId, Severity>();
  for (const { marked, severity } of violations)
    if (marked && marks.get(marked) !== "warn") marks.set(marked, severity);
  return marks;
}
