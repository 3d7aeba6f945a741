/** A week as seven small bars, beside a date or on a button. */
import type { LocalDate } from "../core/units.ts";
import { type Hardness, HEIGHT } from "./EffortBar.tsx";
import { dayName } from "./words/labels.ts";
import { side } from "./words/say.ts";

interface WeekBarsProps {
  readonly days: readonly { readonly date: LocalDate; readonly hardness: Hardness }[];
}

/** px */
const TALL = 18;

export const WeekBars = ({ days }: WeekBarsProps) => (
  <svg class="week-bars" width="54" height="19" role="img" aria-label={side(days.map((day) => dayName(day.hardness)))}>
    {days.map((day, i) => {
      const height = Math.max(2, HEIGHT[day.hardness] * TALL);
      return (
        <rect
          key={day.date}
          x={i * 8}
          y={TALL - height}
          width="6"
          height={height}
          rx={day.hardness === "rest" ? 0.5 : 1.5}
          style={{ fill: `var(--day-${day.hardness})` }}
        />
      );
    })}
  </svg>
);
