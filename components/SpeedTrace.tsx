/** Speed over time with the bouts drawn over it, heart rate below; paces on the scale, as high as they are fast. */
import type { Bout } from "../core/bouts/bout.ts";
import type { Family } from "../core/labels/label.ts";
import type { MetresPerSecond, Seconds } from "../core/units.ts";
import type { Trace, Units } from "../core/view.ts";
import { heartRate, paceFigure, paceSeconds, paceUnit } from "./format.ts";
import { say, sayCount } from "./words/say.ts";

interface SpeedTraceProps {
  readonly trace: Trace;
  readonly bouts: readonly Bout[];
  readonly units: Units;
  readonly family: Family;
}

/** Drawn in percent, so that it fits any width without measuring the page. */
const FULL = 100;

export function SpeedTrace({ trace, bouts, units, family }: SpeedTraceProps) {
  const end = Math.max(bouts.at(-1)?.end ?? 0, trace.step * (trace.speed.length - 1), 1);
  const x = (seconds: Seconds) => (seconds / end) * FULL;
  const range = rangeOf(trace, bouts);
  const y = (speed: MetresPerSecond) => FULL - (FULL * (clamp(speed, range) - range.low)) / (range.high - range.low);
  const ticks = paceTicks(range, units);
  const work = bouts.filter((bout) => bout.kind === "work");
  return (
    <div
      class={`trace f-${family}`}
      role="img"
      aria-label={work.length > 0 ? sayCount("trace_with_work", work.length) : say("trace")}
    >
      <div class="speed">
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          {work.map((bout) => (
            <rect
              key={bout.start}
              class="work"
              x={x(bout.start)}
              width={x(bout.end) - x(bout.start)}
              y="0"
              height="100"
            />
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
          work.map((bout, i) => (
            <span key={bout.start} class="number" style={{ left: `${x((bout.start + bout.end) / 2)}%` }}>
              {i + 1}
            </span>
          ))}
      </div>
      {trace.heartRate && <Heart values={trace.heartRate} step={trace.step} x={x} />}
      <Times end={end} x={x} />
    </div>
  );
}

/** More numbers than this touch each other on a phone. */
const MOST_NUMBERS = 16;

interface HeartProps {
  readonly values: readonly number[];
  readonly step: Seconds;
  readonly x: (seconds: Seconds) => number;
}

function Heart({ values, step, x }: HeartProps) {
  const known = values.filter((value) => value > 0);
  if (known.length < 2) return null;
  const low = Math.floor((Math.min(...known) - 5) / 10) * 10;
  const high = Math.ceil((Math.max(...known) + 5) / 10) * 10;
  const y = (beats: number) => FULL - (FULL * (beats - low)) / (high - low);
  const ticks = [Math.ceil(low / 20) * 20 + 20, Math.floor(high / 20) * 20].filter(
    (tick, i, all) => all.indexOf(tick) === i,
  );
  return (
    <div class="heart">
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        {ticks.map((tick) => (
          <line key={tick} class="grid" x1="0" x2="100" y1={y(tick)} y2={y(tick)} />
        ))}
        <path d={line(values, step, x, y)} />
      </svg>
      {ticks.map((tick, i) => (
        <span key={tick} class="tick" style={{ top: `${y(tick)}%` }}>
          {i === ticks.length - 1 ? heartRate(tick) : tick}
        </span>
      ))}
    </div>
  );
}

/** Minutes along the bottom, at most six, on round figures. */
function Times({ end, x }: { readonly end: Seconds; readonly x: (seconds: Seconds) => number }) {
  const step = [5, 10, 15, 20, 30, 60, 120].find((minutes) => end / 60 / minutes <= 6) ?? 240;
  const minutes = Array.from({ length: Math.floor(end / 60 / step) + 1 }, (_, i) => i * step);
  return (
    <div class="times">
      {minutes.map((minute, i) => (
        <span key={minute} style={{ left: `${Math.min(96, x(minute * 60))}%` }}>
          {i === minutes.length - 1 ? say("amount_minutes", { minutes: minute }) : minute}
        </span>
      ))}
    </div>
  );
}

interface Range {
  readonly low: MetresPerSecond;
  readonly high: MetresPerSecond;
}

/** From a slow jog to a little above the fastest bout: single wild samples may leave the picture. */
function rangeOf(trace: Trace, bouts: readonly Bout[]): Range {
  const speeds = bouts.map((bout) => bout.speed).filter((speed) => speed > 0);
  const all = speeds.length > 0 ? speeds : trace.speed.filter((speed) => speed > 0);
  if (all.length === 0) return { low: 0, high: 5 };
  return { low: Math.max(0, Math.min(...all) * 0.75), high: Math.max(...all) * 1.12 };
}

const clamp = (speed: MetresPerSecond, { low, high }: Range) => (speed > low ? Math.min(speed, high) : low);

/** Round paces, at least a fifth of the height apart, fastest first. */
function paceTicks(range: Range, units: Units): readonly MetresPerSecond[] {
  const unit = paceSeconds(1, units);
  const ticks: MetresPerSecond[] = [];
  for (let pace = Math.ceil(unit / range.high / 15) * 15; pace < unit / Math.max(range.low, 1); pace += 15) {
    const speed = unit / pace;
    const above = ticks.at(-1) ?? range.high * 0.98 + (range.high - range.low) / 5;
    if ((above - speed) / (range.high - range.low) >= 0.2) ticks.push(speed);
  }
  return ticks.filter((speed) => speed - range.low > 0.06 * (range.high - range.low));
}

/** An SVG path through the values; where the sensor was silent the line is broken. */
function line(
  values: readonly number[],
  step: Seconds,
  x: (at: Seconds) => number,
  y: (value: number) => number,
): string {
  let path = "";
  let drawing = false;
  values.forEach((value, i) => {
    if (value > 0) path += `${drawing ? "L" : "M"}${x(i * step).toFixed(2)} ${y(value).toFixed(1)}`;
    drawing = value > 0;
  });
  return path;
}
