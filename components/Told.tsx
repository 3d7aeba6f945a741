/** A recent race and a measured maximum heart rate: what makes the first labels better, if the runner likes to tell. */
import { useState } from "preact/hooks";
import { RACE_DISTANCES } from "../core/paces/best-race.ts";
import type { Settings } from "../core/settings.ts";
import type { Units } from "../core/view.ts";
import { Field, Pick } from "./calculator/controls.tsx";
import { resultOf } from "./calculator/result.ts";
import { figure } from "./calculator/typed.ts";
import { number, pace } from "./format.ts";
import { parseTime } from "./parse.ts";
import { raceName } from "./words/races.ts";
import { say } from "./words/say.ts";

interface ToldProps {
  readonly settings: Settings;
  readonly units: Units;
  readonly onSettings: (settings: Settings) => Promise<void>;
}

/** bpm that a heart can reach */
const HEART = [120, 230] as const;

export function Told({ settings, units, onSettings }: ToldProps) {
  const [distance, setDistance] = useState("10000");
  const [time, setTime] = useState("");
  const [heart, setHeart] = useState("");
  const [kept, setKept] = useState(false);
  const seconds = parseTime(time, Number(distance));
  const result = seconds ? resultOf(Number(distance), seconds) : undefined;
  const maximum = figure(heart, ...HEART);
  const keep = async () => {
    await onSettings({
      ...settings,
      ...(result && { thresholdSpeed: result.paces.threshold }),
      ...(maximum && { maxHeartRate: Math.round(maximum) }),
    });
    setKept(true);
  };
  const typing = (set: (text: string) => void) => (text: string) => {
    setKept(false);
    set(text);
  };
  return (
    <form
      class="told"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <Pick
        id="race"
        label={say("welcome_race")}
        value={distance}
        options={RACE_DISTANCES.map((metres) => [String(metres), raceName(metres)] as const)}
        onPick={typing(setDistance)}
      />
      <Field
        id="race-time"
        label={say("time")}
        placeholder="45:00"
        value={time}
        wrong={time !== "" && !result}
        onType={typing(setTime)}
      />
      <Field
        id="max-heart-rate"
        label={say("settings_max_heart_rate")}
        unit={say("unit_bpm")}
        numeric
        placeholder={settings.maxHeartRate ? String(settings.maxHeartRate) : ""}
        value={heart}
        wrong={heart !== "" && !maximum}
        onType={typing(setHeart)}
      />
      <button type="submit" class="button big" disabled={!result && !maximum}>
        {say("welcome_keep")}
      </button>
      <p class="second t12" role="status">
        {kept
          ? say("welcome_kept")
          : result
            ? say("welcome_race_says", {
                vdot: number(result.vdot, 1),
                pace: pace(result.paces.threshold, units),
              })
            : ""}
      </p>
    </form>
  );
}
