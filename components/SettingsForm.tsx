/** What the runner may choose or knows better: units, the week's first day, measured heart rates, threshold pace. */
import type { Settings } from "../core/settings.ts";
import type { Units } from "../core/view.ts";
import { raceTimes } from "./calculator/result.ts";
import { Figure } from "./Figure.tsx";
import { duration, paceFigure, paceUnit, weekdayNamed } from "./format.ts";
import { parsePace, parseTime } from "./parse.ts";
import { RulesList } from "./settings/RulesList.tsx";
import { raceName } from "./words/races.ts";
import { type MessageKey, say } from "./words/say.ts";

interface SettingsFormProps {
  readonly settings: Settings;
  /** in force now, chosen or by locale */
  readonly units: Units;
  readonly onSettings: (settings: Settings) => void;
}

type HeartField = "maxHeartRate" | "thresholdHeartRate" | "restingHeartRate";
const HEART_FIELDS: readonly (readonly [HeartField, MessageKey, number, number])[] = [
  ["maxHeartRate", "settings_max_heart_rate", 120, 230],
  ["thresholdHeartRate", "settings_threshold_heart_rate", 100, 220],
  ["restingHeartRate", "settings_resting_heart_rate", 25, 110],
];

export function SettingsForm({ settings, units, onSettings }: SettingsFormProps) {
  const change = (part: Partial<Settings>) => onSettings(cleaned({ ...settings, ...part }));
  return (
    <>
      <h1 class="t20">{say("settings")}</h1>
      <form class="settings" onSubmit={(event) => event.preventDefault()}>
        <Choice
          name={say("settings_units")}
          value={settings.units ?? ""}
          options={[
            ["", say("settings_units_by_site")],
            ["metric", say("settings_kilometres")],
            ["imperial", say("settings_miles")],
          ]}
          onPick={(value) => change({ units: (value || undefined) as Settings["units"] })}
        />
        <Choice
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
        <Choice
          name={say("settings_level")}
          value={settings.level ?? ""}
          options={[
            ["", say("settings_level_by_runs")],
            ["beginner", say("settings_level_beginner")],
            ["advanced", say("settings_level_advanced")],
          ]}
          onPick={(value) => change({ level: (value || undefined) as Settings["level"] })}
        />
        {/* no threshold lies above the maximum */}
        {HEART_FIELDS.map(([field, name, low, high]) => (
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
        {settings.race && <ToldRace race={settings.race} onChange={change} />}
        <p class="second t12">{say("settings_empty")}</p>
      </form>
      <RulesList
        muted={settings.mutedRules ?? []}
        onMute={(muted) => change({ mutedRules: muted.length > 0 ? muted : undefined })}
      />
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
    <small>{say("settings_threshold_pace_what")}</small>
  </label>
);

interface ToldRaceProps {
  readonly race: NonNullable<Settings["race"]>;
  readonly onChange: (part: Partial<Settings>) => void;
}

/** The race told of on the first page: put right here, or taken back by emptying it. */
const ToldRace = ({ race, onChange }: ToldRaceProps) => (
  <label>
    <span>
      {say("welcome_race")} <span class="unit">{raceName(race.distance)}</span>
    </span>
    <Figure
      value={race.time}
      range={raceTimes(race.distance)}
      read={(text) => parseTime(text, race.distance)}
      write={duration}
      onFigure={(time) => onChange({ race: time ? { ...race, time } : undefined })}
    />
  </label>
);

interface ChoiceProps {
  readonly name: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onPick: (value: string) => void;
}

const Choice = ({ name, value, options, onPick }: ChoiceProps) => (
  <label>
    <span>{name}</span>
    <select class="field" value={value} onChange={(event) => onPick(event.currentTarget.value)}>
      {options.map(([id, text]) => (
        <option key={id} value={id}>
          {text}
        </option>
      ))}
    </select>
  </label>
);

/** Absent, not undefined: what was not chosen is not stored. */
const cleaned = (settings: Settings): Settings =>
  Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
