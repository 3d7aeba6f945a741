/** The first page: what the extension does on a made-up week, how one's own runs come in, and what may be told but need not. */
import { useState } from "preact/hooks";
import type { ActivityId } from "../core/activity.ts";
import type { Week } from "../core/assessment.ts";
import type { Label } from "../core/labels/label.ts";
import type { Settings } from "../core/settings.ts";
import type { LocalDate } from "../core/units.ts";
import type { RunView, Units } from "../core/view.ts";
import { Badge } from "./Badge.tsx";
import { Pick } from "./calculator/controls.tsx";
import { list, weekday } from "./format.ts";
import { Told } from "./Told.tsx";
import { Watch } from "./Watch.tsx";
import { WeekStrip } from "./WeekStrip.tsx";
import { say } from "./words/say.ts";

/** the runner's word by run */
export type Said = Readonly<Record<ActivityId, Label>>;

export interface SampleWeek {
  readonly views: readonly RunView[];
  readonly week: Week;
  readonly today: LocalDate;
}

export interface WelcomeProps {
  readonly units: Units;
  readonly settings: Settings;
  readonly today: LocalDate;
  /** the made-up week, with what the runner said of its runs */
  readonly sampleOf: (said: Said) => SampleWeek;
  readonly onSettings: (settings: Settings) => Promise<void>;
  /** the runner's own feed */
  readonly site: string;
  /** where the history is read or imported */
  readonly onData: () => void;
  /** where what was told can be changed */
  readonly onEdit: () => void;
}

export function Welcome({ units, settings, today, sampleOf, onSettings, site, onData, onEdit }: WelcomeProps) {
  const [said, setSaid] = useState<Said>({});
  const sample = sampleOf(said);
  const correct = (id: ActivityId) => (label: Label | undefined) => {
    const { [id]: _before, ...others } = said;
    setSaid(label ? { ...others, [id]: label } : others);
  };
  return (
    <main class="welcome">
      <header>
        <h1 class="t20">Hardeasy</h1>
        <p class="t14">{say("welcome_what")}</p>
        <p class="second">{say("welcome_private")}</p>
      </header>
      <section>
        <h2>{say("welcome_sample")}</h2>
        <p class="second">{say("welcome_sample_try")}</p>
        <ul class="samples">
          {sample.views.map((view) => (
            <li key={view.id}>
              <span class="second whole">{weekday(view.start.slice(0, 10))}</span>
              <Badge view={view} state="ready" units={units} onCorrect={correct(view.id)} />
            </li>
          ))}
        </ul>
        <div class="sample-week">
          <WeekStrip week={sample.week} today={sample.today} />
          {sample.week.violations.map((violation) => (
            <Watch key={violation.marked} violation={violation} units={units} />
          ))}
        </div>
      </section>
      <section>
        <h2>{say("welcome_bring")}</h2>
        <ol class="ways">
          <li>
            <p>{say("welcome_feed")}</p>
            <a class="button big" href={site} target="_blank" rel="noreferrer">
              {say("welcome_open_site")}
            </a>
          </li>
          <li>
            <p>{say("welcome_history")}</p>
            <button type="button" class="button big" onClick={onData}>
              {say("welcome_open_history")}
            </button>
          </li>
          <li>
            <p>{say("welcome_toolbar", { what: list([say("calculator"), say("this_week"), say("history")]) })}</p>
          </li>
        </ol>
      </section>
      <section>
        <h2>{say("welcome_optional")}</h2>
        <p class="second">{say("welcome_optional_why")}</p>
        <Pick
          id="units"
          label={say("settings_units")}
          value={units}
          options={[
            ["metric", say("settings_kilometres")],
            ["imperial", say("settings_miles")],
          ]}
          onPick={(picked) => void onSettings({ ...settings, units: picked as Units })}
        />
        <Told settings={settings} units={units} today={today} onSettings={onSettings} onEdit={onEdit} />
      </section>
    </main>
  );
}
