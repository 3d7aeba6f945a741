/** The side panel: this week in a sentence and a strip, its balance, what to watch, the next hard day, the runs. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { ActivityId } from "../core/activity.ts";
import { weekOf } from "../core/assess.ts";
import type { Assessment, Week } from "../core/assessment.ts";
import { addDays, weekStartOf } from "../core/dates.ts";
import type { Label } from "../core/labels/label.ts";
import { type Log, NO_LOG, type OnNote } from "../core/log.ts";
import type { Units } from "../core/view.ts";
import { formOf } from "../core/year/form.ts";
import { Balance } from "./Balance.tsx";
import { EarlierWeeks } from "./EarlierWeeks.tsx";
import { date, weekSpan } from "./format.ts";
import { LogDay } from "./LogDay.tsx";
import { Mark } from "./marks.tsx";
import { Filled } from "./Parts.tsx";
import { RunDetail } from "./RunDetail.tsx";
import { RunRow } from "./RunRow.tsx";
import { Watch } from "./Watch.tsx";
import { WeekStrip } from "./WeekStrip.tsx";
import { capital, say, sayCount } from "./words/say.ts";

export interface PanelProps {
  readonly assessment: Assessment | undefined;
  readonly units: Units;
  /** 1 Monday … 7 Sunday */
  readonly weekStart: number;
  readonly loading: boolean;
  /** what could not be read, in a sentence for the runner */
  readonly error?: unknown;
  readonly onCorrect?: (id: ActivityId, label: Label | undefined) => void;
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
  const { assessment, units, loading, onCorrect } = props;
  if (!assessment || assessment.runs.length === 0)
    return loading ? <Loading /> : <Empty onImport={props.onImport} history={props.history} />;
  const run = chosen && assessment.runs.find((one) => one.activity.id === chosen);
  if (run)
    return (
      <main>
        <RunDetail
          run={run}
          units={units}
          violations={assessment.violations.filter((violation) => violation.runs.includes(run.activity.id))}
          onCorrect={onCorrect && ((label) => onCorrect(run.activity.id, label))}
          notes={props.log?.runs.get(run.activity.id)}
          onNote={props.onNote && ((what, value) => props.onNote!(run.activity.id, what, value))}
          onBack={() => choose(undefined)}
        />
      </main>
    );
  return <ThisWeek {...props} assessment={assessment} onChoose={choose} />;
}

interface ThisWeekProps extends PanelProps {
  readonly assessment: Assessment;
  readonly onChoose: (id: ActivityId) => void;
}

function ThisWeek(props: ThisWeekProps) {
  const { assessment, units, weekStart, log, onNote, onChoose, onSettings, onHistory, history } = props;
  const { today, nextHardDay } = assessment;
  const start = weekStartOf(today, weekStart);
  const week = weekOf(assessment, start);
  return (
    <main class="panel all">
      <header>
        <h1>{say("this_week")}</h1>
        <span>
          {weekSpan(start)}
          {onSettings && (
            <button type="button" class="button quiet icon" aria-label={say("settings")} onClick={onSettings}>
              <Mark name="settings" size={16} />
            </button>
          )}
        </span>
      </header>
      <p class="sentence">{weekSentence(week)}</p>
      <WeekStrip week={week} today={today} nextHardDay={nextHardDay?.date} />
      {history}
      {week.balance.distance > 0 && (
        <section>
          <h2 class="spoken">{say("balance")}</h2>
          <Balance balance={week.balance} units={units} />
        </section>
      )}
      <ToWatch assessment={assessment} since={start} />
      <NextHardDay assessment={assessment} />
      <Runs assessment={assessment} since={start} units={units} onChoose={onChoose} />
      {onNote && (
        <LogDay
          notes={log?.days.get(today)}
          form={formOf(assessment.runs, log ?? NO_LOG, today)}
          onNote={(what, value) => onNote(today, what, value)}
        />
      )}
      <EarlierWeeks assessment={assessment} before={start} units={units} onHistory={onHistory} />
    </main>
  );
}

/** `Two hard days, three easy, one rest.` */
function weekSentence(week: Week): string {
  const parts = (["hard", "moderate", "easy", "rest"] as const).flatMap((hardness) => {
    const count = week.days.filter((day) => day.hardness === hardness).length;
    return count > 0 || hardness === "hard" ? [sayCount(`week_${hardness}`, count)] : [];
  });
  return say("sentence", { text: capital(parts.join(say("comma"))) });
}

/** The calendar week, and never less than the last seven days. */
const sinceOf = (today: string, weekStart: string): string => {
  const seven = addDays(today, -6);
  return seven < weekStart ? seven : weekStart;
};

function ToWatch({ assessment, since }: { readonly assessment: Assessment; readonly since: string }) {
  const from = sinceOf(assessment.today, since);
  const open = assessment.violations.filter((violation) => (violation.dates.at(-1) ?? "") >= from);
  if (open.length === 0) return null;
  const newestFirst = [...open].sort((a, b) => (a.severity < b.severity ? 1 : a.severity > b.severity ? -1 : 0));
  return (
    <section>
      <h2>{say("to_watch")}</h2>
      {newestFirst.map((violation) => (
        <Watch key={`${violation.rule} ${violation.marked}`} violation={violation} />
      ))}
    </section>
  );
}

function NextHardDay({ assessment }: { readonly assessment: Assessment }) {
  const next = assessment.nextHardDay;
  if (!next) return null;
  const soon = next.date <= assessment.today ? say("date_today") : date(next.date);
  return (
    <section>
      <h2>{say("next_hard_day")}</h2>
      <div class="next">
        <span class="ghost" />
        <div>
          <p>
            <Filled
              text={say("next_hard_day_earliest")}
              values={{
                date: (
                  <b>
                    <time datetime={next.date}>{soon}</time>
                  </b>
                ),
              }}
            />
          </p>
          <p class="second">{sayCount("next_hard_day_why", next.hardInSeven)}</p>
        </div>
      </div>
    </section>
  );
}

interface RunsProps extends Pick<ThisWeekProps, "assessment" | "units" | "onChoose"> {
  readonly since: string;
}

function Runs({ assessment, since, units, onChoose }: RunsProps) {
  const from = sinceOf(assessment.today, since);
  const runs = assessment.runs.filter((run) => run.activity.start.slice(0, 10) >= from).reverse();
  return (
    <section>
      <h2>{say("runs")}</h2>
      {runs.length === 0 && <p class="second">{say("runs_none_lately")}</p>}
      {runs.map((run) => (
        <RunRow key={run.activity.id} run={run} units={units} onChoose={() => onChoose(run.activity.id)} />
      ))}
    </section>
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

const Empty = ({ onImport, history }: Pick<PanelProps, "onImport" | "history">) => (
  <main class="panel">
    <header>
      <h1>{say("this_week")}</h1>
    </header>
    <div class="empty">
      <p>
        <b>{say("runs_none")}</b>
      </p>
      <p class="second">{say("panel_empty")}</p>
      <p class="second">{say("panel_empty_how")}</p>
      {history}
      {onImport && (
        <div class="ways">
          <button type="button" class="button big" onClick={onImport}>
            {say("restore_backup")}
          </button>
        </div>
      )}
    </div>
  </main>
);
