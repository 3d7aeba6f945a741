/** Weeks or months as stacked bars: how far, how long, or in which mix. */
import { useState } from "preact/hooks";
import type { Units } from "../../core/view.ts";
import type { Period } from "../../core/year/periods.ts";
import { scaleText } from "../format.ts";
import { periodText } from "../words/year.ts";
import { LEFT, type Tick } from "./axis.ts";
import { type Colour, heightOf, type Layer, type Measure, stackOf } from "./stack.ts";
import { ticksUpTo } from "./ticks.ts";
import { Walk } from "./Walk.tsx";

export interface PeriodBarsProps {
  readonly name: string;
  readonly periods: readonly Period[];
  /** px, left edge of each period's column; as many as periods */
  readonly lefts: readonly number[];
  /** px from one column to the next */
  readonly step: number;
  readonly width: number;
  readonly ticks: readonly Tick[];
  readonly colour: Colour;
  readonly measure: Measure;
  readonly units: Units;
  readonly onPeriod?: (period: Period) => void;
  readonly onRead: (text: string | undefined) => void;
}

/** px */
const TOP = 8;
const HIGH = 112;
const BOTTOM = 20;
const WIDEST = 32;

export function PeriodBars(props: PeriodBarsProps) {
  const { periods, lefts, step, width, colour, measure, units, onPeriod } = props;
  const [at, setAt] = useState<number>();
  const stacks = periods.map((period) => stackOf(period, colour, measure));
  const scale = ticksUpTo(measure === "share" ? 1 : Math.max(...stacks.map(heightOf)), measure, units);
  const y = (value: number) => TOP + HIGH - (HIGH * value) / scale.at(-1)!;
  const wide = Math.min(WIDEST, step - Math.min(5, Math.max(1, step * 0.24)));
  const read = (index: number | undefined) => {
    setAt(index);
    props.onRead(index === undefined ? undefined : periodText(periods[index]!, units));
  };
  return (
    <Walk
      name={props.name}
      count={periods.length}
      at={at}
      textOf={(index) => periodText(periods[index]!, units)}
      locate={(x) => found(x, lefts, step)}
      onAt={read}
      onPick={onPeriod && ((index) => onPeriod(periods[index]!))}
    >
      <svg width={width} height={TOP + HIGH + BOTTOM} aria-hidden="true">
        <pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="1.2" height="4" />
        </pattern>
        {scale.map((value) => (
          <g key={value}>
            <path class={value === 0 ? "base" : "grid"} d={`M${LEFT} ${y(value)}H${width}`} />
            <text class="scale" x={LEFT - 8} y={y(value) + 4}>
              {scaleText(value, measure, units)}
            </text>
          </g>
        ))}
        {at !== undefined && (
          <rect class="column" x={lefts[at]! - (step - wide) / 2} y={TOP} width={step} height={HIGH} />
        )}
        {merged(stacks, lefts, wide, y).map(([name, d]) => (
          <path key={name} class={name} d={d} />
        ))}
        {merged(stacks, lefts, wide, y)
          .filter(([name]) => name === "d-moderate")
          .map(([name, d]) => (
            <path key={name} fill="url(#hatch)" d={d} />
          ))}
        {props.ticks.map(({ x, text }) => (
          <text key={x} x={x} y={TOP + HIGH + 15}>
            {text}
          </text>
        ))}
      </svg>
    </Walk>
  );
}

function found(x: number, lefts: readonly number[], step: number): number | undefined {
  const index = lefts.findIndex((left) => x >= left && x < left + step);
  return index < 0 ? undefined : index;
}

/** One path a layer, however many bars. */
function merged(
  stacks: readonly (readonly Layer[])[],
  lefts: readonly number[],
  wide: number,
  y: (value: number) => number,
): readonly (readonly [string, string])[] {
  const paths = new Map<string, string>();
  stacks.forEach((layers, i) => {
    let below = 0;
    for (const { name, value } of layers) {
      if (value <= 0) continue;
      const [bottom, top] = [y(below), y(below + value)];
      paths.set(name, `${paths.get(name) ?? ""}M${lefts[i]} ${bottom}V${top}h${wide}V${bottom}z`);
      below += value;
    }
  });
  return [...paths];
}
