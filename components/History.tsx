/** The history page: the years, a month looked back on, data in and out, and settings, on four tabs. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { ActivityId } from "../core/activity.ts";
import type { Assessment } from "../core/assessment.ts";
import type { Planned } from "../core/declared.ts";
import type { Log } from "../core/log.ts";
import type { Settings } from "../core/settings.ts";
import type { LocalDate } from "../core/units.ts";
import type { Units } from "../core/view.ts";
import type { Fitness } from "../core/year/fitness.ts";
import type { Goal } from "../core/year/goal.ts";
import type { RunActions } from "./ChosenRun.tsx";
import type { Relabel } from "./history/Bulk.tsx";
import { LookBack } from "./history/LookBack.tsx";
import { Runs } from "./history/Runs.tsx";
import { useWidth } from "./history/width.ts";
import { ImportExport } from "./ImportExport.tsx";
import { SettingsForm } from "./SettingsForm.tsx";
import { type MessageKey, say } from "./words/say.ts";

/** As the page's address names them. */
export type HistoryTab = "history" | "look-back" | "data" | "settings";

export interface HistoryProps extends RunActions {
  readonly assessment: Assessment | undefined;
  readonly fitness?: Fitness;
  /** so far only what stands at the top is drawn, and what stands below is as it was: all at once is felt */
  readonly begun?: boolean;
  /** earlier years are still being read */
  readonly partial?: boolean;
  /** the site is being asked for more of the history */
  readonly reading?: boolean;
  readonly log?: Log;
  readonly planned?: readonly Planned[];
  readonly goals?: readonly Goal[];
  readonly onGoal?: (goal: Goal, gone?: boolean) => void;
  readonly units: Units;
  readonly today: LocalDate;
  /** 1 Monday … 7 Sunday */
  readonly weekStart: number;
  readonly loading: boolean;
  readonly settings: Settings;
  /** which tab to open on; of another name it is the first */
  readonly tab?: string;
  readonly onTab?: (tab: HistoryTab) => void;
  /** what stands on the tab of import and export */
  readonly data?: ComponentChildren;
  /** what is wrong with the whole page, in a sentence */
  readonly message?: ComponentChildren;
  /** false where it could not be kept */
  readonly onSettings: (settings: Settings) => Promise<boolean>;
  /** out of the history, or back in it */
  readonly onRemove?: (id: ActivityId, gone: boolean) => void;
  readonly onPrint?: () => void;
  readonly onRelabel?: (relabels: readonly Relabel[]) => void;
}

/** with a shorter word for a phone */
const TABS: readonly (readonly [HistoryTab, MessageKey, MessageKey?])[] = [
  ["history", "history"],
  ["look-back", "look_back"],
  ["data", "data", "data_short"],
  ["settings", "settings"],
];

export function History(props: HistoryProps) {
  const [tab, show] = useState<HistoryTab>(() => (TABS.find(([id]) => id === props.tab) ?? TABS[0]!)[0]);
  const setTab = (to: HistoryTab) => {
    show(to);
    props.onTab?.(to);
  };
  // Measured while there is nothing in it yet: with years of charts in it every measuring would lay all of them out.
  const [room, width] = useWidth<HTMLDivElement>();
  return (
    <main class="history">
      <header>
        <div role="tablist" aria-label={say("history_sections")}>
          {TABS.map(([id, name, short]) => (
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
              <span class={short && "roomy"}>{say(name)}</span>
              {short && <span class="tight">{say(short)}</span>}
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
      <div ref={room} role="tabpanel" id="tab-panel" aria-labelledby={`tab-${tab}`}>
        {tab === "history" && <Runs {...props} width={width} onImport={() => setTab("data")} />}
        {tab === "data" && <ImportExport>{props.data}</ImportExport>}
        {tab === "look-back" && <LookBack {...props} />}
        {tab === "settings" && (
          <SettingsForm
            settings={props.settings}
            assessment={props.assessment}
            units={props.units}
            today={props.today}
            onSettings={props.onSettings}
          />
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
