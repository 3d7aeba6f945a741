/** The history page: every run with its label, backup out and in, and settings, on three tabs. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { ActivityId } from "../core/activity.ts";
import type { Assessment } from "../core/assessment.ts";
import type { Label } from "../core/labels/label.ts";
import type { Log, OnNote } from "../core/log.ts";
import type { Settings } from "../core/settings.ts";
import { agreementOf } from "../core/teach/agreement.ts";
import type { Units } from "../core/view.ts";
import type { Fitness } from "../core/year/fitness.ts";
import type { Goal } from "../core/year/goal.ts";
import { Agreement } from "./history/Agreement.tsx";
import type { Relabel } from "./history/Bulk.tsx";
import type { Filter } from "./history/find.ts";
import { Goals } from "./history/Goals.tsx";
import { RunsTable } from "./history/RunsTable.tsx";
import { Year } from "./history/Year.tsx";
import { ImportExport } from "./ImportExport.tsx";
import { RunDetail } from "./RunDetail.tsx";
import { SettingsForm } from "./SettingsForm.tsx";
import { type MessageKey, say } from "./words/say.ts";

export type HistoryTab = "history" | "import" | "settings";

export interface HistoryProps {
  readonly assessment: Assessment | undefined;
  readonly fitness?: Fitness;
  /** earlier years are still being read */
  readonly partial?: boolean;
  readonly log?: Log;
  readonly onNote?: OnNote;
  readonly goals?: readonly Goal[];
  readonly onGoal?: (goal: Goal, gone?: boolean) => void;
  readonly units: Units;
  /** 1 Monday … 7 Sunday */
  readonly weekStart: number;
  readonly loading: boolean;
  readonly settings: Settings;
  /** which tab to open on */
  readonly tab?: HistoryTab;
  /** what stands on the tab of import and export */
  readonly data?: ComponentChildren;
  /** what is wrong with the whole page, in a sentence */
  readonly message?: string | undefined;
  readonly onSettings: (settings: Settings) => void;
  readonly onCorrect?: (id: ActivityId, label: Label | undefined) => void;
  readonly onRelabel?: (relabels: readonly Relabel[]) => void;
}

const TABS: readonly (readonly [HistoryTab, MessageKey])[] = [
  ["history", "history"],
  ["import", "data"],
  ["settings", "settings"],
];

export function History(props: HistoryProps) {
  const [tab, setTab] = useState<HistoryTab>(props.tab ?? "history");
  return (
    <main class="history">
      <header>
        <div role="tablist" aria-label={say("history_sections")}>
          {TABS.map(([id, name]) => (
            <button
              key={id}
              type="button"
              role="tab"
              id={`tab-${id}`}
              aria-selected={tab === id}
              aria-controls="tab-panel"
              tabIndex={tab === id ? 0 : -1}
              onClick={() => setTab(id)}
              onKeyDown={(event) => step(event, id, setTab)}
            >
              {say(name)}
            </button>
          ))}
        </div>
        <p class="local t12 second">{say("history_local")}</p>
      </header>
      {props.message && (
        <p class="block" role="alert">
          {props.message}
        </p>
      )}
      <div role="tabpanel" id="tab-panel" aria-labelledby={`tab-${tab}`}>
        {tab === "history" && <Runs {...props} onImport={() => setTab("import")} />}
        {tab === "import" && <ImportExport>{props.data}</ImportExport>}
        {tab === "settings" && (
          <SettingsForm settings={props.settings} units={props.units} onSettings={props.onSettings} />
        )}
      </div>
    </main>
  );
}

/** Arrow keys walk the tabs, as a tab list does. */
function step(event: KeyboardEvent, from: HistoryTab, setTab: (tab: HistoryTab) => void): void {
  const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
  if (by === 0) return;
  const at = TABS.findIndex(([id]) => id === from);
  const [next] = TABS[(at + by + TABS.length) % TABS.length]!;
  setTab(next);
  const list = (event.currentTarget as HTMLElement).parentElement;
  list?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
}

function Runs(props: HistoryProps & { readonly onImport: () => void }) {
  const { assessment, fitness, units, weekStart, loading, onCorrect, onImport } = props;
  const [chosen, choose] = useState<ActivityId>();
  const [range, setRange] = useState("last");
  const [filter, setFilter] = useState<Filter>({});
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
      <RunDetail
        run={run}
        units={units}
        back={say("history_all_runs")}
        violations={assessment.violations.filter((violation) => violation.runs.includes(run.activity.id))}
        onCorrect={onCorrect && ((label) => onCorrect(run.activity.id, label))}
        notes={props.log?.runs.get(run.activity.id)}
        onNote={props.onNote && ((what, value) => props.onNote!(run.activity.id, what, value))}
        onBack={() => choose(undefined)}
      />
    );
  return (
    <>
      <Year
        assessment={assessment}
        fitness={fitness}
        units={units}
        weekStart={weekStart}
        range={range}
        onRange={setRange}
        onDays={(from, to) => {
          setFilter({ from, to });
          document.getElementById("runs-title")?.focus();
        }}
      />
      {props.onGoal && (
        <Goals
          goals={props.goals ?? []}
          days={assessment.days}
          today={assessment.today}
          units={units}
          onGoal={props.onGoal}
        />
      )}
      <RunsTable
        assessment={assessment}
        units={units}
        partial={props.partial}
        filter={filter}
        onFilter={setFilter}
        onChoose={choose}
        onRelabel={props.onRelabel}
      />
      <Agreement agreement={agreementOf(assessment.runs)} />
    </>
  );
}

const Empty = ({ onImport }: { readonly onImport: () => void }) => (
  <div class="block">
    <p>
      <b>{say("runs_none")}</b>
    </p>
    <p class="second">{say("history_empty")}</p>
    <div class="ways">
      <button type="button" class="button" onClick={onImport}>
        {say("restore_backup")}
      </button>
    </div>
  </div>
);
