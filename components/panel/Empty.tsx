/** The side panel before any run of these weeks: the week that is to come, and the ways in. */
import { weekStartOf } from "../../core/dates.ts";
import { fullDate, unbroken } from "../format.ts";
import { Mark } from "../marks.tsx";
import type { PanelProps } from "../Panel.tsx";
import { FILE } from "../paths.ts";
import { WeekStrip } from "../WeekStrip.tsx";
import { say } from "../words/say.ts";
import { WeekHead } from "./TopOfWeek.tsx";

/** held together */
const FORMATS = unbroken("(.zip, .fit, .tcx, .gpx)");

export function Empty({ today, weekStart, latest, onSettings, onHistory, onImport, history }: PanelProps) {
  const start = weekStartOf(today, weekStart);
  return (
    <main class="panel">
      <WeekHead start={start} thisWeek={start} onSettings={onSettings} />
      <WeekStrip week={{ start, days: [], violations: [] }} today={today} />
      <div class="empty">
        <section>
          {!latest && <h2 class="t16">{say("runs_none")}</h2>}
          <p class="second">{latest ? say("panel_latest", { date: fullDate(latest) }) : say("panel_empty")}</p>
        </section>
        {history}
        <section>
          {latest && onHistory && (
            <button type="button" class="button big" onClick={onHistory}>
              {say("all_history")}
            </button>
          )}
          {onImport && (
            <>
              <button type="button" class="button big" onClick={onImport}>
                <Mark sign={FILE} />
                {say("import")} {FORMATS}
              </button>
              <p class="second t12">{say("panel_import_pace")}</p>
            </>
          )}
        </section>
      </div>
      <section>
        <p class="second">{say("panel_empty_how")}</p>
      </section>
    </main>
  );
}
