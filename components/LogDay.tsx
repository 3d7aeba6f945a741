/** How a morning is: legs and signs in one tap, figures behind one more; whatever is left empty is not missed. */
import { useState } from "preact/hooks";
import { DAY_RANGES, type DayNotes, LEGS } from "../core/log.ts";
import type { Form } from "../core/year/form.ts";
import { Figure } from "./Figure.tsx";
import { minuteClock } from "./format.ts";
import { parseTime } from "./parse.ts";
import { useTapped } from "./tapped.ts";
import { say } from "./words/say.ts";
import { formText } from "./words/troubles.ts";

export interface LogDayProps {
  readonly notes: DayNotes | undefined;
  /** sharp or flat, where the last days say so */
  readonly form?: Form;
  /** without a value it is taken back */
  readonly onNote: (what: keyof DayNotes, value: DayNotes[keyof DayNotes]) => void;
}

export function LogDay({ form, ...props }: LogDayProps) {
  const [notes, onNote] = useTapped(props.notes, props.onNote);
  // Once open it stays: the last figure that is emptied does not fold away under the hand that empties it.
  const [open, setOpen] = useState(false);
  const legs = LEGS.map((one) => [one, say(`log_legs_${one}`)] as const);
  const sore = ([0, 1, 2, 3] as const).map((one) => [one, say(`log_soreness_${one}`)] as const);
  return (
    <section class="log">
      <h2>{say("log_today")}</h2>
      {form && <p class="form">{formText(form)}</p>}
      <Taps name={say("log_legs")} value={notes.legs} options={legs} onPick={(value) => onNote("legs", value)} />
      <Taps
        name={say("log_soreness")}
        value={notes.soreness}
        options={sore}
        onPick={(value) => onNote("soreness", value)}
      />
      <Taps
        name={say("log_also")}
        value={undefined}
        options={[]}
        onPick={() => undefined}
        more={(["ill", "lowDrive"] as const).map((what) => (
          <button
            key={what}
            type="button"
            class="chip plain"
            aria-pressed={notes[what] === true}
            onClick={() => onNote(what, notes[what] ? undefined : true)}
          >
            {say(what === "ill" ? "log_ill" : "log_low_drive")}
          </button>
        ))}
      />
      <details
        open={open || FIGURES.some(([what]) => notes[what] !== undefined)}
        onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      >
        <summary class="second">{say("log_more")}</summary>
        <div class="line-form">
          {FIGURES.map(([what, name, unit, scale]) => (
            <label key={what}>
              <span>
                {say(name)} <span class="unit">{say(unit)}</span>
              </span>
              <Figure
                class="short"
                value={notes[what]}
                range={DAY_RANGES[what]}
                read={(text) => figure(text, scale)}
                write={(value) => figureText(value, scale)}
                onFigure={(value) => onNote(what, value)}
              />
            </label>
          ))}
        </div>
        <p class="second t12">{say("log_note")}</p>
      </details>
    </section>
  );
}

const HOUR = 3600;
const FIGURES = [
  ["restingHeartRate", "log_resting_heart_rate", "unit_bpm", 1],
  ["hrv", "log_hrv", "unit_ms", 1],
  ["sleep", "log_sleep", "unit_h", HOUR],
  ["strength", "log_strength", "unit_min", 60],
  ["crossTraining", "other_sport", "unit_min", 60],
] as const;

/** Hours as a clock, `7:30`; anything else as the figure it is. */
const figureText = (value: number, scale: number): string =>
  scale === HOUR ? minuteClock(value) : String(Math.round((value / scale) * 100) / 100);

/** In the unit of the field, `7.5` or `7,5`; a length of time as well as `7:30`, `7h30`, `8 h` or `45 min`. */
function figure(text: string, scale: number): number | undefined {
  const clock = scale > 1 ? /^(\d+):([0-5]\d)$/.exec(text) : undefined;
  if (clock) return Number(clock[1]) * HOUR + Number(clock[2]) * 60;
  const value = Number(text.replace(",", "."));
  return Number.isFinite(value) ? value * scale : scale > 1 ? parseTime(text) : undefined;
}

interface TapsProps<Value extends string | number> {
  readonly name: string;
  readonly value: Value | undefined;
  readonly options: readonly (readonly [Value, string])[];
  /** undefined: the one that was on was tapped again */
  readonly onPick: (value: Value | undefined) => void;
  readonly more?: preact.ComponentChildren;
}

/** One of a few, a tap each. */
export const Taps = <Value extends string | number>({ name, value, options, onPick, more }: TapsProps<Value>) => (
  <fieldset class="taps">
    <legend>{name}</legend>
    {options.map(([id, text]) => (
      <button
        key={id}
        type="button"
        class="chip plain"
        aria-pressed={id === value}
        onClick={() => onPick(id === value ? undefined : id)}
      >
        {text}
      </button>
    ))}
    {more}
  </fieldset>
);
