/** The side panel: a week, one of its runs, or a week to plan; empty and loading states. */
import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import type { ActivityId } from "../core/activity.ts";
import type { Assessment } from "../core/assessment.ts";
import { weekStartOf } from "../core/dates.ts";
import type { Log } from "../core/log.ts";
import type { LocalDate } from "../core/units.ts";
import type { Units } from "../core/view.ts";
import { ChosenRun, type RunActions } from "./ChosenRun.tsx";
import { Empty } from "./panel/Empty.tsx";
import { ThisWeek } from "./panel/ThisWeek.tsx";
import type { WatchActions } from "./panel/ToWatch.tsx";
import { type Draft, PlanWeek } from "./plan/PlanWeek.tsx";
import { PLAN, useVisits } from "./visited.ts";
import { say } from "./words/say.ts";

export interface PanelProps extends WatchActions, RunActions {
  readonly assessment: Assessment | undefined;
  readonly units: Units;
  readonly today: LocalDate;
  /** 1 Monday … 7 Sunday */
  readonly weekStart: number;
  readonly loading: boolean;
  /** of the newest activity, where all are older than the weeks shown */
  readonly latest?: LocalDate;
  readonly log?: Log;
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
  const draft = useRef<Draft>({});
  const { assessment, units, loading, weekStart } = props;
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
        <ChosenRun {...props} run={run} assessment={assessment} onBack={() => choose(undefined)} />
      </main>
    );
  const thisWeek = weekStartOf(assessment.today, weekStart);
  if (planning && props.onDeclare)
    return (
      <PlanWeek
        assessment={assessment}
        units={units}
        thisWeek={thisWeek}
        draft={draft}
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
