/** Speed over time with the bouts drawn over it, heart rate and slope below on demand, and a line that reads out any moment. */
import { useMemo, useState } from "preact/hooks";
import type { Bout } from "../../core/bouts/bout.ts";
import type { Family } from "../../core/labels/label.ts";
import type { Reason } from "../../core/labels/reason.ts";
import { doubtedIn } from "../../core/reps/believed.ts";
import type { Trace, Units } from "../../core/view.ts";
import { paceFigure, paceUnit } from "../format.ts";
import { say } from "../words/say.ts";
import { momentText } from "../words/trace.ts";
import { Cursor } from "./Cursor.tsx";
import { Grid, Plot, Ticks } from "./Plot.tsx";
import { Heart, Height } from "./Strip.tsx";
import { type Along, endOf, FULL, line, paceTicks, speedRange, upFrom } from "./scale.ts";
import { Times } from "./Times.tsx";

interface SpeedTraceProps {
  readonly trace: Trace;
  readonly bouts: readonly Bout[];
  readonly units: Units;
  readonly family: Family;
  /** what was not believed, to be hatched out */
  readonly notes?: readonly Reason[];
}

export function SpeedTrace(props: SpeedTraceProps) {
  const { trace, bouts, family, units, notes = [] } = props;
  const [heart, showHeart] = useState(true);
  const [slope, showSlope] = useState(false);
  const [at, setAt] = useState<number>();
  const doubted = doubtedIn({ sensorNotes: notes });
  const end = endOf(trace, bouts);
  const x: Along = (seconds) => (seconds / end) * FULL;
  const textOf = (index: number) => momentText(trace, bouts, units, index, doubted);
  // Read out, only the line moves: the drawing below it stays as it is.
  const drawing = useMemo(() => <Speed {...props} x={x} />, [trace, bouts, units, family]);
  const strips = useMemo(
    () => (
      <>
        {heart && trace.heartRate && <Heart values={trace.heartRate} step={trace.step} x={x} doubted={doubted} />}
        {slope && trace.altitude && <Height values={trace.altitude} step={trace.step} x={x} units={units} />}
      </>
    ),
    [trace, bouts, units, notes, heart, slope],
  );
  return (
    <div class={`trace f-${family}`}>
      <div class="trace-head">
        {/* in its own place, so that nothing moves under the pointer */}
        <p class="reading">{at === undefined ? "" : textOf(at)}</p>
        <div class="toggles">
          {trace.heartRate && <Toggle name={say("heart_rate")} on={heart} onToggle={showHeart} />}
          {trace.altitude && <Toggle name={say("slope")} on={slope} onToggle={showSlope} />}
        </div>
      </div>
      <div class="plot">
        {drawing}
        {strips}
        <Cursor trace={trace} bouts={bouts} end={end} at={at} textOf={textOf} onMove={setAt} />
      </div>
      <Times end={end} x={x} />
    </div>
  );
}

interface ToggleProps {
  readonly name: string;
  readonly on: boolean;
  readonly onToggle: (on: boolean) => void;
}

const Toggle = ({ name, on, onToggle }: ToggleProps) => (
  <button type="button" class="toggle" aria-pressed={on} onClick={() => onToggle(!on)}>
    {name}
  </button>
);

/** More numbers than this touch each other on a phone. */
const MOST_NUMBERS = 16;

function Speed({ trace, bouts, units, x }: SpeedTraceProps & { readonly x: Along }) {
  const range = speedRange(trace, bouts);
  const y = (speed: number) => upFrom(range, speed);
  const ticks = paceTicks(range, units);
  const work = bouts.filter((bout) => bout.kind === "work");
  return (
    <div class="speed" aria-hidden="true">
      <Plot>
        {work.map(({ start, end }) => (
          <rect key={start} class="work" x={x(start)} width={x(end) - x(start)} y="0" height="100" />
        ))}
        <Grid ticks={ticks} range={range} />
        <path d={line(trace.speed, trace.step, x, y)} />
        {bouts.map((bout) => (
          <line
            key={bout.start}
            class={bout.kind === "work" ? "mean hard" : "mean"}
            x1={x(bout.start)}
            x2={x(bout.end)}
            y1={y(bout.speed)}
            y2={y(bout.speed)}
          />
        ))}
      </Plot>
      <span class="unit-above">{paceUnit(units)}</span>
      <Ticks range={range} ticks={ticks} name={(speed) => paceFigure(speed, units)} />
      {work.length > 1 &&
        work.length <= MOST_NUMBERS &&
        work.map(({ start, end }, i) => (
          <span key={start} class="number" style={{ left: `${x((start + end) / 2)}%` }}>
            {i + 1}
          </span>
        ))}
    </div>
  );
}
