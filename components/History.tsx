/** The history page: the years, a month looked back on, data in and out, and settings, on four tabs. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { ActivityId } from "../core/activity.ts";
import type { Assessment } from "../core/assessment.ts";
import type { Planned } from "../core/declared.ts";
import type { Label } from "../core/labels/label.ts";
import type { Log, OnNote } from "../core/log.ts";
import type { Settings } from "../core/settings.ts";
import type { RunView, Units } from "../core/view.ts";
import type { Fitness } from "../core/year/fitness.ts";
import type { Goal } from "../core/year/goal.ts";
import type { Relabel } from "./history/Bulk.tsx";
import { LookBack } from "./history/LookBack.tsx";
import { Runs } from "./history/Runs.tsx";
import { useWidth } from "./history/width.ts";
import { ImportExport } from "./ImportExport.tsx";
import { SettingsForm } from "./SettingsForm.tsx";
import { type MessageKey, say } from "./words/say.ts";

export type HistoryTab = "history" | "look-back" | "import" | "settings";

export interface HistoryProps {
  readonly assessment: Assessment | undefined;
  readonly fitness?: Fitness;
  /** so far only what stands at the top is drawn: all at once is felt */
  readonly begun?: boolean;
  /** earlier years are still being read */
  readonly partial?: boolean;
  /** the site is being asked for more of the history */
  readonly reading?: boolean;
  readonly log?: Log;
  readonly onNote?: OnNote;
  readonly planned?: readonly Planned[];
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
  readonly onApart?: (id: ActivityId, apart: boolean) => void;
  /** out of the history, or back in it */
  readonly onRemove?: (id: ActivityId, gone: boolean) => void;
  readonly onJoin?: (id: ActivityId, other: ActivityId) => void;
  readonly onPrint?: () => void;
  /** asks for a run as its own page shows it */
  readonly onLook?: (id: ActivityId) => Promise<RunView | undefined>;
  readonly onRelabel?: (relabels: readonly Relabel[]) => void;
}

const TABS: readonly (readonly [HistoryTab, MessageKey])[] = [
  ["history", "history"],
  ["look-back", "look_back"],
  ["import", "data"],
  ["settings", "settings"],
];

export function History(props: HistoryProps) {
  const [tab, setTab] = useState<HistoryTab>(props.tab ?? "history");
  // Measured while there is nothing in it yet: with years of charts in it every measuring would lay all of them out.
  const [room, width] = useWidth<HTMLDivElement>();
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
      <div ref={room} role="tabpanel" id="tab-panel" aria-labelledby={`tab-${tab}`}>
        {tab === "history" && <Runs {...props} width={width} onImport={() => setTab("import")} />}
        {tab === "import" && <ImportExport>{props.data}</ImportExport>}
        {tab === "look-back" && <LookBack {...props} />}
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
