/** The strips under the speed: heart rate with what was not believed hatched out, and the height of the course. */
import type { Doubted } from "../../core/reps/inside.ts";
import type { BeatsPerMinute, Metres, Seconds } from "../../core/units.ts";
import type { Units } from "../../core/view.ts";
import { height, number } from "../format.ts";
import { say } from "../words/say.ts";
import { isDoubted } from "../words/trace.ts";
import { Grid, Plot, Ticks } from "./Plot.tsx";
import { type Along, FULL, line, type Range, upFrom } from "./scale.ts";

interface StripProps {
  readonly values: readonly number[];
  readonly step: Seconds;
  readonly x: Along;
}

export function Heart({ values, step, x, doubted }: StripProps & { readonly doubted: readonly Doubted[] }) {
  const known = values.filter((value) => value > 0);
  if (known.length < 2) return null;
  const range = roundRange(known, 5, 10);
  const believed = (beats: BeatsPerMinute, i: number) => beats > 0 && !isDoubted(doubted, i * step);
  return (
    <div class="under heart" aria-hidden="true">
      <Plot>
        <Grid ticks={ticksOf(range, 20)} range={range} />
        <path d={line(values, step, x, (beats) => upFrom(range, beats), believed)} />
      </Plot>
      {doubted.map(({ start, end }) => (
        <span
          key={start}
          class="doubted"
          style={{ left: `${x(start)}%`, width: `${Math.min(FULL, x(end)) - x(start)}%` }}
        />
      ))}
      <span class="unit-above">{say("unit_bpm")}</span>
      <Ticks range={range} ticks={ticksOf(range, 20)} name={number} />
    </div>
  );
}

export function Height({ values, step, x, units }: StripProps & { readonly units: Units }) {
  const range = roundRange(values, 1, 5);
  const top = line(
    values,
    step,
    x,
    (metres) => upFrom(range, metres),
    () => true,
  );
  const all = [range.low + 0.15 * (range.high - range.low), range.high - 0.15 * (range.high - range.low)];
  return (
    <div class="under" aria-hidden="true">
      <Plot>
        <path class="ground" d={`${top}V100H0Z`} />
        <path d={top} />
      </Plot>
      <Ticks range={range} ticks={all} name={(metres: Metres) => height(metres, units)} />
    </div>
  );
}

/** Room above and below, on round figures. */
function roundRange(values: readonly number[], room: number, grain: number): Range {
  return {
    low: Math.floor((Math.min(...values) - room) / grain) * grain,
    high: Math.ceil((Math.max(...values) + room) / grain) * grain,
  };
}

const ticksOf = ({ low, high }: Range, grain: number): readonly number[] =>
  [Math.ceil(low / grain) * grain + grain, Math.floor(high / grain) * grain].filter(
    (tick, i, all) => all.indexOf(tick) === i,
  );
