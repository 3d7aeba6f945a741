/** Speed over time with the bouts drawn over it, heart rate and slope below on demand, and a line that reads out any moment. */
import { useMemo, useState } from "preact/hooks";
import type { Bout } from "../../core/bouts/bout.ts";
import type { Family } from "../../core/labels/label.ts";
import type { Reason } from "../../core/labels/reason.ts";
import type { Trace, Units } from "../../core/view.ts";
import { paceFigure, paceUnit } from "../format.ts";
import { say } from "../words/say.ts";
import { Cursor, Reading } from "./Cursor.tsx";
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
  const end = endOf(trace, bouts);
  const x: Along = (seconds) => (seconds / end) * FULL;
  // Read out, only the line moves: the drawing below it stays as it is.
  const drawing = useMemo(() => <Speed {...props} x={x} />, [trace, bouts, units, family]);
  const strips = useMemo(
    () => (
      <>
        {heart && trace.heartRate && <Heart values={trace.heartRate} step={trace.step} x={x} notes={notes} />}
        {slope && trace.altitude && <Height values={trace.altitude} step={trace.step} x={x} units={units} />}
      </>
    ),
    [trace, bouts, units, notes, heart, slope],
  );
  return (
    <div class={`trace f-${family}`}>
      <div class="trace-head">
        <Reading trace={trace} bouts={bouts} units={units} at={at} />
        <div class="toggles">
          {trace.heartRate && <Toggle name={say("heart_rate")} on={heart} onToggle={showHeart} />}
          {trace.altitude && <Toggle name={say("slope")} on={slope} onToggle={showSlope} />}
        </div>
      </div>
      <div class="plot">
        {drawing}
        {strips}
        <Cursor trace={trace} bouts={bouts} units={units} end={end} at={at} onMove={setAt} />
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
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        {work.map(({ start, end }) => (
          <rect key={start} class="work" x={x(start)} width={x(end) - x(start)} y="0" height="100" />
        ))}
        {ticks.map((speed) => (
          <line key={speed} class="grid" x1="0" x2="100" y1={y(speed)} y2={y(speed)} />
        ))}
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
      </svg>
      <span class="unit-above">{paceUnit(units)}</span>
      {ticks.map((speed) => (
        <span key={speed} class="tick" style={{ top: `${y(speed)}%` }}>
          {paceFigure(speed, units)}
        </span>
      ))}
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
