/** A race on a chart: its flag on the one solid tile. */
import { GLYPHS } from "../paths.ts";

export const Flag = ({ x, y, size }: { readonly x: number; readonly y: number; readonly size: number }) => (
  <g class="tile f-race" transform={`translate(${x} ${y}) scale(${size / 20})`}>
    <rect class="bg" width="20" height="20" rx="3" />
    <path class="g" d={GLYPHS.race} />
  </g>
);
