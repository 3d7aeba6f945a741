/** The years: charts, goal race, the list of runs, and one run opened from it. */
import type { VNode } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { type Activity, type ActivityId, dateOf } from "../../core/activity.ts";
import { agreementOf } from "../../core/teach/agreement.ts";
import { ChosenRun } from "../ChosenRun.tsx";
import { date } from "../format.ts";
import type { HistoryProps } from "../History.tsx";
import { useVisits } from "../visited.ts";
import { inTurn, say } from "../words/say.ts";
import { Agreement } from "./Agreement.tsx";
import type { Filter } from "./find.ts";
import { Goals } from "./Goals.tsx";
import { Mix } from "./Mix.tsx";
import { RunsTable } from "./RunsTable.tsx";
import { openedAt, type RangeId } from "./range.ts";
import { Year } from "./Year.tsx";

interface RunsProps extends HistoryProps {
  /** px */
  readonly width: number;
  readonly onImport: () => void;
}

export function Runs(props: RunsProps) {
  const { assessment, fitness, units, weekStart, loading, onImport } = props;
  const [chosen, choose] = useState<ActivityId>();
  const [picked, setRange] = useState<RangeId>();
  const [filter, setFilter] = useState<Filter>({});
  const [removed, setRemoved] = useState<Activity>();
  const below = useRef<VNode>(null);
  const turn = (activity: Activity, gone: boolean) => {
    choose(undefined);
    setRemoved(gone ? activity : undefined);
    props.onRemove?.(activity.id, gone);
  };
  useVisits(chosen, () => choose(undefined));
  if (!assessment || assessment.runs.length === 0)
    return (
      <>
        <h1 class="t20">{say("history")}</h1>
        {loading ? (
          <p class="end third" role="status">
            {say("runs_reading")}
          </p>
        ) : (
          <Empty onImport={onImport} />
        )}
      </>
    );
  const run = chosen && assessment.runs.find((one) => one.activity.id === chosen);
  if (run)
    return (
      <ChosenRun
        {...props}
        run={run}
        assessment={assessment}
        back={say("history_all_runs")}
        onRemove={props.onRemove && (() => turn(run.activity, true))}
        onBack={() => choose(undefined)}
      />
    );
  const newest = assessment.runs.at(-1);
  const range = picked ?? openedAt(newest && dateOf(newest.activity), assessment.today);
  if (!props.begun)
    below.current = (
      <Below {...props} filter={filter} onFilter={setFilter} onChoose={choose} removed={removed} onTurn={turn} />
    );
  return (
    <>
      <Year
        assessment={assessment}
        fitness={fitness}
        unfinished={props.partial || props.reading}
        units={units}
        weekStart={weekStart}
        width={props.width}
        range={range}
        onRange={setRange}
        onDays={(from, to) => {
          setFilter({ from, to });
          document.getElementById("runs-title")?.focus();
        }}
      />
      {below.current}
    </>
  );
}

interface BelowProps extends HistoryProps {
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly onChoose: (id: ActivityId) => void;
  /** taken out just now */
  readonly removed: Activity | undefined;
  readonly onTurn: (activity: Activity, gone: boolean) => void;
}

function Below(props: BelowProps) {
  const { units, removed } = props;
  const assessment = props.assessment!;
  // What it was opened from has the focus again, and goes with the run.
  const gone = removed && !assessment.runs.some(({ activity }) => activity.id === removed.id);
  useEffect(() => {
    if (gone) document.getElementById("runs-title")?.focus();
  }, [gone]);
  return (
    <>
      {props.onGoal && (
        <Goals
          goals={props.goals ?? []}
          days={assessment.days}
          today={assessment.today}
          units={units}
          onGoal={props.onGoal}
        />
      )}
      <div class="runs-and-mix">
        <RunsTable
          assessment={assessment}
          units={units}
          partial={props.partial}
          filter={props.filter}
          onFilter={props.onFilter}
          onChoose={props.onChoose}
          onRelabel={props.onRelabel}
        >
          <p role="status">
            {removed && (
              <>
                {say("plan_removed", { label: removed.name ?? date(dateOf(removed)) })}{" "}
                <button type="button" class="link" onClick={() => props.onTurn(removed, false)}>
                  {say("undo")}
                </button>
              </>
            )}
          </p>
        </RunsTable>
        <aside>
          <Mix assessment={assessment} units={units} />
          <Agreement agreement={agreementOf(assessment.runs)} />
        </aside>
      </div>
    </>
  );
}

const Empty = ({ onImport }: { readonly onImport: () => void }) => (
  <div class="block">
    <h2 class="t16">{say("runs_none")}</h2>
    <p class="second">{inTurn([say("panel_empty"), say("panel_empty_how")])}</p>
    <div class="ways">
      <button type="button" class="button big primary" onClick={onImport}>
        {say("welcome_open_history")}
      </button>
    </div>
  </div>
);
