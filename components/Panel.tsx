/** The side panel: this week in a sentence and a strip, its balance, what to watch, the next hard day, the runs. */
import { useState } from "preact/hooks";
import type { ActivityId } from "../core/activity.ts";
import { weekOf } from "../core/assess.ts";
import type { Assessment, Week } from "../core/assessment.ts";
import { addDays, weekStartOf } from "../core/dates.ts";
import type { Label } from "../core/labels/label.ts";
import type { Units } from "../core/view.ts";
import { Balance } from "./Balance.tsx";
import { capital, counted, countWord } from "./counts.ts";
import { EarlierWeeks } from "./EarlierWeeks.tsx";
import { date } from "./format.ts";
import { Mark } from "./marks.tsx";
import { RunDetail } from "./RunDetail.tsx";
import { RunRow } from "./RunRow.tsx";
import { Watch } from "./Watch.tsx";
import { WeekStrip } from "./WeekStrip.tsx";

export interface PanelProps {
  readonly assessment: Assessment | undefined;
  readonly units: Units;
  /** 1 Monday … 7 Sunday */
  readonly weekStart: number;
  readonly loading: boolean;
  /** what could not be read, in a sentence for the runner */
  readonly error?: unknown;
  readonly onCorrect?: (id: ActivityId, label: Label | undefined) => void;
  readonly onSettings?: () => void;
  readonly onHistory?: () => void;
  readonly onImport?: () => void;
}

export function Panel(props: PanelProps) {
  const [chosen, choose] = useState<ActivityId>();
  const { assessment, units, loading, onCorrect } = props;
  if (!assessment || assessment.runs.length === 0) return loading ? <Loading /> : <Empty onImport={props.onImport} />;
  const run = chosen && assessment.runs.find((one) => one.activity.id === chosen);
  if (run)
    return (
      <main>
        <RunDetail
          run={run}
          units={units}
          violations={assessment.violations.filter((violation) => violation.runs.includes(run.activity.id))}
          onCorrect={onCorrect && ((label) => onCorrect(run.activity.id, label))}
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

function ThisWeek({ assessment, units, weekStart, onChoose, onSettings, onHistory }: ThisWeekProps) {
  const { today, nextHardDay } = assessment;
  const start = weekStartOf(today, weekStart);
  const week = weekOf(assessment, start);
  return (
    <main class="panel all">
      <header>
        <h1>This week</h1>
        <span>
          {span(start)}
          {onSettings && (
            <button type="button" class="button quiet icon" aria-label="Settings" onClick={onSettings}>
              <Mark name="settings" size={16} />
            </button>
          )}
        </span>
      </header>
      <p class="sentence">{weekSentence(week)}</p>
      <WeekStrip week={week} today={today} nextHardDay={nextHardDay?.date} />
      {week.balance.distance > 0 && (
        <section>
          <h2 class="spoken">Balance</h2>
          <Balance balance={week.balance} units={units} />
        </section>
      )}
      <ToWatch assessment={assessment} since={start} />
      <NextHardDay assessment={assessment} />
      <Runs assessment={assessment} since={start} units={units} onChoose={onChoose} />
      <EarlierWeeks assessment={assessment} before={start} units={units} onHistory={onHistory} />
    </main>
  );
}

/** `9–15 Nov`, `30 Nov – 6 Dec` */
function span(start: string): string {
  const [from, to] = [start, addDays(start, 6)].map((day) => date(day).split(" ").slice(1));
  return from![1] === to![1] ? `${from![0]}–${to!.join(" ")}` : `${from!.join(" ")} – ${to!.join(" ")}`;
}

/** `Two hard days, three easy, one rest.` */
function weekSentence(week: Week): string {
  const count = (hardness: string) => week.days.filter((day) => day.hardness === hardness).length;
  const hard = count("hard");
  const others = (["moderate", "easy", "rest"] as const)
    .map((hardness) => [count(hardness), hardness] as const)
    .filter(([number]) => number > 0)
    .map(([number, hardness]) => `${countWord(number)} ${hardness}`);
  return `${capital([counted(hard, "hard day"), ...others].join(", "))}.`;
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
      <h2>What to watch</h2>
      {newestFirst.map((violation) => (
        <Watch key={`${violation.rule} ${violation.marked}`} violation={violation} />
      ))}
    </section>
  );
}

function NextHardDay({ assessment }: { readonly assessment: Assessment }) {
  const next = assessment.nextHardDay;
  if (!next) return null;
  const soon = next.date <= assessment.today ? "Today" : date(next.date);
  return (
    <section>
      <h2>Next hard day</h2>
      <div class="next">
        <span class="ghost" />
        <div>
          <p>
            <b>
              <time datetime={next.date}>{soon}</time>
            </b>{" "}
            <span class="second">at the earliest</span>
          </p>
          <p class="second">{capital(counted(next.hardInSeven, "hard day"))} in the last seven.</p>
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
      <h2>Runs</h2>
      {runs.length === 0 && <p class="second">No runs in the last seven days.</p>}
      {runs.map((run) => (
        <RunRow key={run.activity.id} run={run} units={units} onChoose={() => onChoose(run.activity.id)} />
      ))}
    </section>
  );
}

const Loading = () => (
  <main class="panel">
    <header>
      <h1>This week</h1>
    </header>
    <p class="loading" role="status">
      Reading your runs…
    </p>
  </main>
);

const Empty = ({ onImport }: { readonly onImport?: () => void }) => (
  <main class="panel">
    <header>
      <h1>This week</h1>
    </header>
    <div class="empty">
      <p>
        <b>No runs yet.</b>
      </p>
      <p class="second">
        Labels and the week’s balance appear here once your runs are on this computer. Nothing leaves it.
      </p>
      <p class="second">Open your own feed or one of your runs on Strava, and it is read as you look at it.</p>
      {onImport && (
        <div class="ways">
          <button type="button" class="button big" onClick={onImport}>
            Restore a backup
          </button>
        </div>
      )}
    </div>
  </main>
);
