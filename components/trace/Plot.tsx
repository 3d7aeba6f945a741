/** What every strip of the trace is drawn on: a picture as wide as there is room, with lines across it and their names at its side. */
import type { ComponentChildren } from "preact";
import { type Range, upFrom } from "./scale.ts";

interface TicksProps {
  readonly range: Range;
  readonly ticks: readonly number[];
  readonly name: (value: number) => string;
}

export const Plot = ({ children }: { readonly children: ComponentChildren }) => (
  <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
    {children}
  </svg>
);

export const Grid = ({ ticks, range }: Omit<TicksProps, "name">) => (
  <>
    {ticks.map((tick) => (
      <line key={tick} class="grid" x1="0" x2="100" y1={upFrom(range, tick)} y2={upFrom(range, tick)} />
    ))}
  </>
);

export const Ticks = ({ range, ticks, name }: TicksProps) => (
  <>
    {ticks.map((tick) => (
      <span key={tick} class="tick" style={{ top: `${upFrom(range, tick)}%` }}>
        {name(tick)}
      </span>
    ))}
  </>
);
