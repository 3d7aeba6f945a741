/** Seven tiny bars with a tie over the days a rule is about. */
import type { Violation } from "../core/rules/rule.ts";
import type { LocalDate } from "../core/units.ts";
import { type Hardness, HEIGHT } from "./EffortBar.tsx";
import { weekdayInitial } from "./format.ts";

interface MiniWeekProps {
  readonly week: readonly { readonly date: LocalDate; readonly hardness: Hardness }[];
  readonly violation: Violation;
  /** the run's own day, in bold */
  readonly date: LocalDate;
}

/** px: a column, with the gap to the next one */
const STEP = 20;
const FULL = 26;

/** Drawn only where at least one of the rule's days lies in the week: a rule over months has nothing to tie here. */
export function MiniWeek({ week, violation, date }: MiniWeekProps) {
  const tied = week.flatMap((day, i) => (violation.dates.includes(day.date) ? [i] : []));
  if (tied.length === 0 || tied.length < violation.dates.length) return null;
  const from = tied[0]! * STEP + 8;
  const to = tied.at(-1)! * STEP + 8;
  return (
    <div class="mini-week" aria-hidden="true">
      {week.map((day) => (
        <div key={day.date} class={`d-${day.hardness}`}>
          <div class="column">
            <i style={{ height: `${Math.floor(HEIGHT[day.hardness] * FULL)}px` }} />
          </div>
          <span class={day.date === date ? "on" : ""}>{weekdayInitial(day.date)}</span>
        </div>
      ))}
      {to > from && <span class={`tie ${violation.severity}`} style={{ left: `${from}px`, width: `${to - from}px` }} />}
    </div>
  );
}
