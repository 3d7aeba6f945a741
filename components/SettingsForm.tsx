/** What the runner may choose or knows better: units, the week's first day, measured heart rates, threshold pace, a race. */
import { useState } from "preact/hooks";
import type { Assessment } from "../core/assessment.ts";
import { bestRace } from "../core/paces/best-race.ts";
import type { Settings } from "../core/settings.ts";
import type { LocalDate } from "../core/units.ts";
import type { Units } from "../core/view.ts";
import { HEARTS } from "./calculator/typed.ts";
import { Figure } from "./Figure.tsx";
import { paceFigure, paceUnit, weekdayNamed } from "./format.ts";
import { parsePace } from "./parse.ts";
import { RulesList } from "./settings/RulesList.tsx";
import { Select } from "./settings/Select.tsx";
import { ToldRace } from "./settings/ToldRace.tsx";
import { capital, say } from "./words/say.ts";

interface SettingsFormProps {
  readonly settings: Settings;
  /** what the runs say, where they are read already */
  readonly assessment: Assessment | undefined;
  /** in force now, chosen or by locale */
  readonly units: Units;
  readonly today: LocalDate;
  /** false where it could not be kept */
  readonly onSettings: (settings: Settings) => Promise<boolean>;
}

/** What was entered is shown until the store has it: it answers later than the eye looks, and several fields may be waiting. */
interface Entered {
  readonly next: Settings;
  /** what the store may still say meanwhile */
  readonly older: readonly string[];
}

/** Whatever the order it was stored in. */
const written = (settings: Settings): string => JSON.stringify(Object.entries(settings).sort());

const HEART_FIELDS = [
  ["maxHeartRate", "settings_max_heart_rate", HEARTS.maximum],
  ["thresholdHeartRate", "settings_threshold_heart_rate", HEARTS.threshold],
  ["restingHeartRate", "settings_resting_heart_rate", HEARTS.resting],
] as const;

export function SettingsForm({ settings: stored, assessment, units, today, onSettings }: SettingsFormProps) {
  const [before, setBefore] = useState<Settings>();
  const [entered, enter] = useState<Entered>();
  const waiting = entered?.older.includes(written(stored)) ? entered : undefined;
  const settings = waiting?.next ?? stored;
  const save = async (next: Settings) => {
    enter({ next, older: [...(waiting?.older ?? []), ...[stored, settings].map(written)] });
    const kept = await onSettings(next);
    if (!kept) enter(undefined);
    setBefore(kept ? settings : undefined);
  };
  const change = (part: Partial<Settings>) => void save(cleaned({ ...settings, ...part }));
  return (
    <>
      <h1 class="t20">{say("settings")}</h1>
      <form class="settings" onSubmit={(event) => event.preventDefault()}>
        <div>
          <Select
            name={say("settings_units")}
            value={settings.units ?? ""}
            options={[
              ["", say("settings_units_by_site")],
              ["metric", say("settings_kilometres")],
              ["imperial", say("settings_miles")],
            ]}
            onPick={(value) => change({ units: (value || undefined) as Settings["units"] })}
          />
          <Select
            name={say("settings_week_start")}
            value={String(settings.weekStart ?? "")}
            options={[
              ["", say("settings_by_browser")],
              ["1", weekdayNamed(1)],
              ["7", weekdayNamed(7)],
              ["6", weekdayNamed(6)],
            ]}
            onPick={(value) => change({ weekStart: (Number(value) || undefined) as Settings["weekStart"] })}
          />
          <Select
            name={say("settings_level")}
            value={settings.level ?? ""}
            options={[
              ["", say("settings_level_by_runs")],
              ["beginner", say("settings_level_beginner")],
              ["advanced", say("settings_level_advanced")],
            ]}
            onPick={(value) => change({ level: (value || undefined) as Settings["level"] })}
          />
          <ToldRace
            race={settings.race}
            units={units}
            today={today}
            outranked={assessment && bestRace(assessment, settings.race)?.outranks}
            onRace={(race) => change({ race })}
          />
        </div>
        <div>
          {/* no threshold lies above the maximum */}
          {HEART_FIELDS.map(([field, name, [low, high]]) => (
            <label key={field}>
              <span>
                {say(name)} <span class="unit">{say("unit_bpm")}</span>
              </span>
              <Figure
                value={settings[field]}
                range={[
                  Math.max(low, (field === "maxHeartRate" && settings.thresholdHeartRate) || low),
                  Math.min(high, (field === "thresholdHeartRate" && settings.maxHeartRate) || high),
                ]}
                onFigure={(value) => change({ [field]: value && Math.round(value) })}
              />
            </label>
          ))}
          <ThresholdPace settings={settings} units={units} onChange={change} />
          <p class="second t12">{say("settings_empty")}</p>
        </div>
      </form>
      <RulesList
        muted={settings.mutedRules ?? []}
        onMute={(muted) => change({ mutedRules: muted.length > 0 ? muted : undefined })}
      />
      <p class="kept second" role="status">
        {before && (
          <>
            {say("welcome_kept")}{" "}
            <button type="button" class="link" onClick={() => void save(before)}>
              {say("undo")}
            </button>
          </>
        )}
      </p>
    </>
  );
}

/** m/s: a brisk walk to faster than anyone has held for an hour */
const THRESHOLD_SPEEDS = [1.5, 6.5] as const;

interface ThresholdPaceProps {
  readonly settings: Settings;
  readonly units: Units;
  readonly onChange: (part: Partial<Settings>) => void;
}

const ThresholdPace = ({ settings, units, onChange }: ThresholdPaceProps) => (
  <label>
    <span>
      {say("settings_threshold_pace")} <span class="unit">{paceUnit(units)}</span>
    </span>
    <Figure
      value={settings.thresholdSpeed}
      range={THRESHOLD_SPEEDS}
      read={(text) => parsePace(text, units)}
      write={(speed) => paceFigure(speed, units)}
      falling
      onFigure={(thresholdSpeed) => onChange({ thresholdSpeed })}
    />
    <small>{say("sentence", { text: capital(say("chart_threshold_what")) })}</small>
  </label>
);

/** Absent, not undefined: what was not chosen is not stored. */
const cleaned = (settings: Settings): Settings =>
  Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
