/** What the runner may choose or knows better: units, the week's first day, measured heart rates, threshold pace. */
import type { Settings } from "../core/settings.ts";
import type { Units } from "../core/view.ts";
import { paceFigure, paceUnit } from "./format.ts";
import { parsePace } from "./parse.ts";

interface SettingsFormProps {
  readonly settings: Settings;
  /** in force now, chosen or by locale */
  readonly units: Units;
  readonly onSettings: (settings: Settings) => void;
}

type HeartField = "maxHeartRate" | "thresholdHeartRate" | "restingHeartRate";
const HEART_FIELDS: readonly (readonly [HeartField, string, number, number])[] = [
  ["maxHeartRate", "Maximum heart rate", 120, 230],
  ["thresholdHeartRate", "Threshold heart rate", 100, 220],
  ["restingHeartRate", "Resting heart rate", 25, 110],
];

export function SettingsForm({ settings, units, onSettings }: SettingsFormProps) {
  const change = (part: Partial<Settings>) => onSettings(cleaned({ ...settings, ...part }));
  return (
    <>
      <h1 class="t20">Settings</h1>
      <form class="settings" onSubmit={(event) => event.preventDefault()}>
        <Choice
          name="Units"
          value={settings.units ?? ""}
          options={[
            ["", "As the browser says"],
            ["metric", "Kilometres"],
            ["imperial", "Miles"],
          ]}
          onPick={(value) => change({ units: (value || undefined) as Settings["units"] })}
        />
        <Choice
          name="Week starts on"
          value={String(settings.weekStart ?? "")}
          options={[
            ["", "As the browser says"],
            ["1", "Monday"],
            ["7", "Sunday"],
            ["6", "Saturday"],
          ]}
          onPick={(value) => change({ weekStart: (Number(value) || undefined) as Settings["weekStart"] })}
        />
        <Choice
          name="How long you have trained"
          value={settings.level ?? ""}
          options={[
            ["", "By my runs"],
            ["beginner", "Beginner"],
            ["advanced", "Advanced"],
          ]}
          onPick={(value) => change({ level: (value || undefined) as Settings["level"] })}
        />
        {HEART_FIELDS.map(([field, name, low, high]) => (
          <label key={field}>
            <span>
              {name} <span class="unit">bpm</span>
            </span>
            <input
              class="field"
              type="number"
              inputMode="numeric"
              min={low}
              max={high}
              value={settings[field] ?? ""}
              onChange={(event) => change({ [field]: within(event.currentTarget.value, low, high) })}
            />
          </label>
        ))}
        <ThresholdPace settings={settings} units={units} onChange={change} />
        <p class="second t12">
          Left empty, a figure is worked out from your runs. A measured value is better than any estimate.
        </p>
      </form>
    </>
  );
}

interface ThresholdPaceProps {
  readonly settings: Settings;
  readonly units: Units;
  readonly onChange: (part: Partial<Settings>) => void;
}

const ThresholdPace = ({ settings, units, onChange }: ThresholdPaceProps) => (
  <label>
    <span>
      Threshold pace <span class="unit">{paceUnit(units)}</span>
    </span>
    <input
      class="field"
      type="text"
      placeholder="4:30"
      autocomplete="off"
      value={settings.thresholdSpeed ? paceFigure(settings.thresholdSpeed, units) : ""}
      onChange={(event) => onChange({ thresholdSpeed: parsePace(event.currentTarget.value, units) })}
    />
    <small>The pace you could race for about an hour.</small>
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

function within(text: string, low: number, high: number): number | undefined {
  const value = Number(text);
  return text !== "" && value >= low && value <= high ? Math.round(value) : undefined;
}

/** Absent, not undefined: what was not chosen is not stored. */
const cleaned = (settings: Settings): Settings =>
  Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
