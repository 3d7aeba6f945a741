/** How hard a day was, as height: one small bar on its track. The word beside it speaks. */
import type { DayClass } from "../core/labels/label.ts";

export type Hardness = DayClass | "rest";

/** Share of full height; hard is full, rest a short tick. */
export const HEIGHT: Readonly<Record<Hardness, number>> = { hard: 1, moderate: 9 / 14, easy: 4.5 / 14, rest: 1.5 / 14 };

export const EffortBar = ({ hardness, height = 14 }: { readonly hardness: Hardness; readonly height?: number }) => (
  <svg class={`eff d-${hardness}`} width={(height * 8) / 14} height={height} viewBox="0 0 8 14" aria-hidden="true">
    <rect class="w" width="8" height="14" rx="1.5" />
    <rect
      class="b"
      y={14 - 14 * HEIGHT[hardness]}
      width="8"
      height={14 * HEIGHT[hardness]}
      rx={hardness === "rest" ? 0.5 : 1.5}
    />
  </svg>
);
