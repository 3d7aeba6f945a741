/** A recent race and a measured maximum heart rate: what makes the first labels better, if the runner likes to tell. */
import { useState } from "preact/hooks";
import type { Settings } from "../core/settings.ts";
import type { LocalDate } from "../core/units.ts";
import type { Units } from "../core/view.ts";
import { Field, Pick } from "./calculator/controls.tsx";
import { exampleTime, raceTimes, resultOf } from "./calculator/result.ts";
import { figure, HEARTS } from "./calculator/typed.ts";
import { between } from "./Figure.tsx";
import { duration } from "./format.ts";
import { parseTime } from "./parse.ts";
import { raceChoices, raceSays } from "./words/races.ts";
import { say } from "./words/say.ts";

interface ToldProps {
  readonly settings: Settings;
  readonly units: Units;
  readonly today: LocalDate;
  readonly onSettings: (settings: Settings) => Promise<void>;
  readonly onEdit: () => void;
}

interface Typed {
  readonly distance?: string;
  readonly time?: string;
  readonly heart?: string;
}

export function Told({ settings, units, today, onSettings, onEdit }: ToldProps) {
  // What was saved is shown again until something else is typed over it.
  const [typed, setTyped] = useState<Typed>({});
  const [kept, setKept] = useState(false);
  const { race, maxHeartRate } = settings;
  const distance = typed.distance ?? String(race?.distance ?? "10000");
  const time = typed.time ?? (race ? duration(race.time) : "");
  const heart = typed.heart ?? (maxHeartRate ? String(maxHeartRate) : "");
  const example = duration(exampleTime(Number(distance)));
  const seconds = parseTime(time, Number(distance));
  const result = seconds ? resultOf(Number(distance), seconds) : undefined;
  const maximum = figure(heart, ...HEARTS.maximum);
  const wrong = { time: time !== "" && !result, heart: heart !== "" && !maximum };
  const fresh = typed.time !== undefined || typed.distance !== undefined;
  const changed = (fresh && (time !== "" || race !== undefined)) || typed.heart !== undefined;
  const keep = async () => {
    const { race: _race, maxHeartRate: _maxHeartRate, ...others } = settings;
    const told = fresh ? result && { ...result.race, date: today } : race;
    await onSettings({
      ...others,
      ...(told && { race: told }),
      ...(maximum && { maxHeartRate: Math.round(maximum) }),
    });
    setKept(true);
  };
  const type = (part: Typed) => {
    setKept(false);
    setTyped({ ...typed, ...part });
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
        options={raceChoices()}
        onPick={(distance) => type({ distance })}
      />
      <Field
        id="race-time"
        label={say("time")}
        placeholder={example}
        value={time}
        wrong={wrong.time}
        onType={(time) => type({ time })}
      />
      <Field
        id="max-heart-rate"
        label={say("settings_max_heart_rate")}
        unit={say("unit_bpm")}
        numeric
        value={heart}
        wrong={wrong.heart}
        onType={(heart) => type({ heart })}
      />
      <button type="submit" class="button big" disabled={!changed || wrong.time || wrong.heart}>
        {say("goal_save")}
      </button>
      <p class="second t12" role="status">
        {kept
          ? say("welcome_kept")
          : wrong.time
            ? seconds
              ? between(raceTimes(Number(distance)), duration)
              : say("calculator_ask", { time: example })
            : wrong.heart
              ? between(HEARTS.maximum, String)
              : result
                ? raceSays(result, units)
                : ""}
        {kept && (
          <>
            {" "}
            <button type="button" class="link" onClick={onEdit}>
              {say("settings")}
            </button>
          </>
        )}
      </p>
    </form>
  );
}
