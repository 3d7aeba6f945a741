/** The side panel: a week, one of its runs, or a week to plan; empty and loading states. */
import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import { type ActivityId, dateOf } from "../core/activity.ts";
import type { Assessment } from "../core/assessment.ts";
import { weekStartOf } from "../core/dates.ts";
import type { Label } from "../core/labels/label.ts";
import type { Log, OnNote } from "../core/log.ts";
import { joinable } from "../core/same-run.ts";
import type { LocalDate } from "../core/units.ts";
import type { RunView, Units } from "../core/view.ts";
import { fullDate } from "./format.ts";
import { ThisWeek } from "./panel/ThisWeek.tsx";
import type { WatchActions } from "./panel/ToWatch.tsx";
import { PlanWeek } from "./plan/PlanWeek.tsx";
import { RunDetail } from "./RunDetail.tsx";
import { PLAN, useVisits } from "./visited.ts";
import { say } from "./words/say.ts";

export interface PanelProps extends WatchActions {
  readonly assessment: Assessment | undefined;
  readonly units: Units;
  /** 1 Monday … 7 Sunday */
  readonly weekStart: number;
  readonly loading: boolean;
  /** of the newest activity, where all are older than the weeks shown */
  readonly latest?: LocalDate;
  readonly onCorrect?: (id: ActivityId, label: Label | undefined) => void;
  readonly onApart?: (id: ActivityId, apart: boolean) => void;
  readonly onJoin?: (id: ActivityId, other: ActivityId) => void;
  /** asks for a run as its own page shows it */
  readonly onLook?: (id: ActivityId) => Promise<RunView | undefined>;
  readonly log?: Log;
  /** the runner writes something down about a day or a run; without a value it is taken back */
  readonly onNote?: OnNote;
  readonly onSettings?: () => void;
  readonly onHistory?: () => void;
  readonly onImport?: () => void;
  /** the reading of the history: under way, or the offer of it where there is none yet */
  readonly history?: ComponentChildren;
}

export function Panel(props: PanelProps) {
  const [chosen, choose] = useState<ActivityId>();
  const [planning, setPlanning] = useState(false);
  const [week, setWeek] = useState<LocalDate>();
  const { assessment, units, loading, weekStart, onCorrect } = props;
  // A week half planned is not left by a slip of the finger.
  const open = chosen ?? (planning ? PLAN : undefined);
  useVisits(open, () => choose(undefined));
  const visited = useRef(false);
  visited.current ||= open !== undefined;
  if (!assessment || assessment.runs.length === 0) return loading ? <Loading /> : <Empty {...props} />;
  const run = chosen && assessment.runs.find((one) => one.activity.id === chosen);
  if (run)
    return (
      <main>
        <RunDetail
          run={run}
          units={units}
          day={assessment.days.find(({ date }) => date === dateOf(run.activity))}
          violations={assessment.violations.filter((violation) => violation.runs.includes(run.activity.id))}
          onCorrect={onCorrect && ((label) => onCorrect(run.activity.id, label))}
          notes={props.log?.runs.get(run.activity.id)}
          onNote={props.onNote && ((what, value) => props.onNote!(run.activity.id, what, value))}
          onApart={props.onApart}
          onJoin={props.onJoin}
          near={joinable(
            run.activity,
            assessment.runs.map((one) => one.activity),
          )}
          onLook={props.onLook && (() => props.onLook!(run.activity.id))}
          onBack={() => choose(undefined)}
        />
      </main>
    );
  const thisWeek = weekStartOf(assessment.today, weekStart);
  if (planning && props.onDeclare)
    return (
      <PlanWeek
        assessment={assessment}
        units={units}
        thisWeek={thisWeek}
        onDeclare={props.onDeclare}
        onBack={() => setPlanning(false)}
      />
    );
  const start = week !== undefined && week < thisWeek ? week : thisWeek;
  return (
    <ThisWeek
      {...props}
      assessment={assessment}
      start={start}
      thisWeek={thisWeek}
      back={visited.current}
      onWeek={setWeek}
      onChoose={choose}
      onPlan={props.onDeclare && (() => setPlanning(true))}
    />
  );
}

const Loading = () => (
  <main class="panel">
    <header>
      <h1>{say("this_week")}</h1>
    </header>
    <p class="loading" role="status">
      {say("runs_reading")}
    </p>
  </main>
);

const Empty = ({ latest, onHistory, onImport, history }: PanelProps) => (
  <main class="panel">
    <header>
      <h1>{say("this_week")}</h1>
    </header>
    <div class="empty">
      <p>
        <b>{latest ? say("panel_latest", { date: fullDate(latest) }) : say("runs_none")}</b>
      </p>
      {!latest && <p class="second">{say("panel_empty")}</p>}
      <p class="second">{say("panel_empty_how")}</p>
    </div>
    {history}
    <section>
      <div class="ways">
        {latest && onHistory && (
          <button type="button" class="button" onClick={onHistory}>
            {say("all_history")}
          </button>
        )}
        {onImport && (
          <button type="button" class="button" onClick={onImport}>
            {say("data")}
          </button>
        )}
      </div>
    </section>
  </main>
);
