/** The calculator: a race in, VDOT, paces, equal races and heart-rate zones out; today in one line above. */
import { useState } from "preact/hooks";
import type { Label } from "../core/labels/label.ts";
import type { BeatsPerMinute, LocalDate, Metres, MetresPerSecond, Seconds } from "../core/units.ts";
import { HALF_MARATHON, MARATHON, MILE } from "../core/units.ts";
import type { Units } from "../core/view.ts";
import { EffortBar, type Hardness } from "./EffortBar.tsx";
import { amount, date, duration, number } from "./format.ts";
import { Mark } from "./marks.tsx";
import { Equivalents, Paces, Zones } from "./PopupTables.tsx";
import { parseTime } from "./parse.ts";
import { say } from "./words/say.ts";

export interface PaceRow {
  readonly name: string;
  /** the label whose glyph it carries */
  readonly label: Label;
  readonly slow: MetresPerSecond;
  /** equal to `slow` where it is one pace */
  readonly fast: MetresPerSecond;
  readonly heartRate?: readonly [BeatsPerMinute, BeatsPerMinute];
}

export interface EquivalentRace {
  readonly name: string;
  readonly time: Seconds;
  /** fastest and slowest likely */
  readonly range?: readonly [Seconds, Seconds];
  readonly note?: string;
}

export interface Calculation {
  readonly vdot: number;
  readonly paces: readonly PaceRow[];
  readonly equivalents: readonly EquivalentRace[];
}

export interface ZoneView {
  readonly name: string;
  readonly from: BeatsPerMinute;
  /** absent: and above */
  readonly to?: BeatsPerMinute;
}

export interface PopupProps {
  readonly units: Units;
  /** the race the paces come from, where one is known */
  readonly best?: { readonly distance: Metres; readonly time: Seconds; readonly date?: LocalDate };
  /** undefined where the two make no race */
  readonly calculate: (distance: Metres, time: Seconds) => Calculation | undefined;
  readonly today?: { readonly hardness: Hardness; readonly text: string };
  readonly zones?: { readonly zones: readonly ZoneView[]; readonly source: string };
  readonly onPanel?: () => void;
  readonly onHistory?: () => void;
  readonly onSettings?: () => void;
}

/** m: the distances people race or time themselves over */
const DISTANCES: readonly Metres[] = [1500, MILE, 3000, 5000, 10_000, 15_000, 10 * MILE, HALF_MARATHON, MARATHON];
const DEFAULT_DISTANCE: Metres = 5000;

export function Popup(props: PopupProps) {
  const { units, best, calculate, today, zones } = props;
  const [typed, type] = useState<{ readonly distance?: Metres; readonly time?: string }>({});
  const distance = typed.distance ?? nearest(best?.distance) ?? DEFAULT_DISTANCE;
  const text = typed.time ?? (best ? duration(best.time) : "");
  const time = parseTime(text);
  const result = time ? calculate(distance, time) : undefined;
  const own = best && typed.distance === undefined && typed.time === undefined;
  return (
    <main class="popup">
      {today && <Today {...today} />}
      <h1 class="spoken">{say("calculator")}</h1>
      <div class="race">
        <div>
          <label for="distance">{say("distance")}</label>
          <select
            id="distance"
            class="field"
            value={String(distance)}
            onChange={(event) => type({ ...typed, time: text, distance: Number(event.currentTarget.value) })}
          >
            {DISTANCES.map((metres) => (
              <option key={metres} value={String(metres)}>
                {distanceName(metres)}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label for="time">{say("time")}</label>
          <input
            id="time"
            class="field"
            type="text"
            inputMode="text"
            autocomplete="off"
            placeholder="20:00"
            value={text}
            aria-invalid={text !== "" && !result}
            onInput={(event) => type({ ...typed, distance, time: event.currentTarget.value })}
          />
        </div>
        <output class="vdot" for="distance time" title={say("calculator_vdot_what")}>
          VDOT <b>{result ? number(result.vdot, 1) : "–"}</b>
        </output>
      </div>
      <p class="source t12 second">{source(own ? best : undefined, text, result)}</p>
      {result && <Paces paces={result.paces} units={units} />}
      {result && <Equivalents races={result.equivalents} />}
      {zones && zones.zones.length > 0 && <Zones {...zones} />}
      <Ways {...props} />
    </main>
  );
}

function source(best: PopupProps["best"], text: string, result: Calculation | undefined): string {
  if (best) {
    const name = distanceName(nearest(best.distance) ?? best.distance);
    if (!best.date) return say("calculator_best", { distance: name });
    return say("calculator_best_on", { distance: name, date: date(best.date) });
  }
  if (text === "") return say("calculator_ask");
  return say(result ? "calculator_entered" : "calculator_unfit");
}

const distanceName = (metres: Metres): string =>
  metres === HALF_MARATHON
    ? say("race_half_marathon")
    : metres === MARATHON
      ? say("race_marathon")
      : amount({ distance: metres }, "metric");

/** The listed distance a recorded one stands for: within 2 %, what a watch may measure long. */
const nearest = (metres: Metres | undefined): Metres | undefined =>
  metres === undefined ? undefined : DISTANCES.find((listed) => Math.abs(metres / listed - 1) < 0.02);

const Today = ({ hardness, text }: { readonly hardness: Hardness; readonly text: string }) => (
  <p class="today">
    <EffortBar hardness={hardness} />
    <b class="whole">{say(`today_${hardness}`)}</b>
    <span class="second">{text}</span>
  </p>
);

const Ways = ({ onPanel, onHistory, onSettings }: PopupProps) => (
  <footer>
    {onPanel && (
      <button type="button" class="link" onClick={onPanel}>
        {say("this_week")}
      </button>
    )}
    {onHistory && (
      <button type="button" class="link" onClick={onHistory}>
        {say("history")}
      </button>
    )}
    {onSettings && (
      <button type="button" class="button quiet icon" aria-label={say("settings")} onClick={onSettings}>
        <Mark name="settings" size={16} />
      </button>
    )}
  </footer>
);
