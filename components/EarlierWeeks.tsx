/** The weeks before this one, a line each: seven small bars, how far, how many of the runs were easy. */
import { weekOf } from "../core/assess.ts";
import type { Assessment, Week } from "../core/assessment.ts";
import { addDays } from "../core/dates.ts";
import type { LocalDate } from "../core/units.ts";
import type { Units } from "../core/view.ts";
import { dayAndMonth, distanceFigure, distanceUnit } from "./format.ts";
import { WeekBars } from "./WeekBars.tsx";
import { say } from "./words/say.ts";

interface EarlierWeeksProps {
  readonly assessment: Assessment;
  /** first day of the week these come before */
  readonly before: LocalDate;
  readonly units: Units;
  readonly onHistory?: () => void;
  readonly onWeek: (start: LocalDate) => void;
}

const WEEKS = 5;

export function EarlierWeeks({ assessment, before, units, onHistory, onWeek }: EarlierWeeksProps) {
  const first = assessment.days[0]?.date ?? before;
  const starts = Array.from({ length: WEEKS }, (_, i) => addDays(before, -7 * (i + 1))).filter(
    (start) => addDays(start, 6) >= first,
  );
  if (starts.length === 0) return null;
  return (
    <section>
      <h2>{say("earlier_weeks")}</h2>
      <table class="weeks">
        <thead>
          <tr>
            <th scope="col">{say("week_of")}</th>
            <th scope="col">
              <span class="spoken">{say("days")}</span>
            </th>
            <th scope="col">{distanceUnit(units)}</th>
            <th scope="col">{say("weeks_easy")}</th>
          </tr>
        </thead>
        <tbody>
          {starts.map((start) => (
            <Row key={start} week={weekOf(assessment, start)} units={units} onWeek={onWeek} />
          ))}
        </tbody>
      </table>
      {onHistory && (
        <p class="end">
          <button type="button" class="link" onClick={onHistory}>
            {say("all_history")}
          </button>
        </p>
      )}
    </section>
  );
}

interface RowProps extends Pick<EarlierWeeksProps, "units" | "onWeek"> {
  readonly week: Week;
}

function Row({ week, units, onWeek }: RowProps) {
  const { runs, distance } = week.balance;
  const all = runs.easy + runs.moderate + runs.hard;
  return (
    <tr>
      <th scope="row" class="second">
        <button type="button" class="link" onClick={() => onWeek(week.start)}>
          <time datetime={week.start}>{dayAndMonth(week.start)}</time>
        </button>
      </th>
      <td>
        <WeekBars days={week.days} />
      </td>
      <td>{distanceFigure(distance, units)}</td>
      <td title={say("weeks_easy_title")}>
        {all > 0 ? runs.easy : "–"}
        {all > 0 && <span class="unit">/{all}</span>}
      </td>
    </tr>
  );
}
