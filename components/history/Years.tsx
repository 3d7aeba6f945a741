/** Every year on a line: how much, how hard, how long, how fast. */
import { useMemo } from "preact/hooks";
import type { Fitness } from "../../core/year/fitness.ts";
import { monthsIn, type Period, periodOf } from "../../core/year/periods.ts";
import { distanceFigure, distanceUnit, hours, number, paceFigure, paceUnit, percent } from "../format.ts";
import { say } from "../words/say.ts";
import type { PictureProps } from "./picture.ts";

export function Years({ assessment, fitness, units, unfinished }: Omit<PictureProps, "range" | "width">) {
  const years = useMemo(() => yearsIn(monthsIn(assessment.days)), [assessment]);
  if (years.length < 2) return null;
  return (
    <section class="chart">
      <h2 class="t14">{say("years")}</h2>
      <div class="wide">
        <table class="years">
          <thead>
            <tr>
              <th scope="col">{say("years_year")}</th>
              <th scope="col">{say("runs")}</th>
              <th scope="col">{distanceUnit(units)}</th>
              <th scope="col">{say("time")}</th>
              <th scope="col">{say("years_longest")}</th>
              <th scope="col">{say("years_hard_days")}</th>
              <th scope="col">{say("years_easy")}</th>
              <th scope="col">
                {say("chart_threshold")} {paceUnit(units)}
              </th>
            </tr>
          </thead>
          <tbody>
            {years.map((year) => (
              <tr key={year.start}>
                <th scope="row">{year.start.slice(0, 4)}</th>
                <td>{year.runs}</td>
                <td>{distanceFigure(year.distance, units)}</td>
                <td>{hours(year.time)}</td>
                <td>{distanceFigure(year.longest, units)}</td>
                <td>{number((year.hardDays * 7) / year.days.length, 1)}</td>
                <td>{easyShare(year)}</td>
                <td>{paceFigure(bestOf(fitness, year), units)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {unfinished && <p class="second t12">{say("unfinished")}</p>}
    </section>
  );
}

/** Newest first. */
function yearsIn(months: readonly Period[]): readonly Period[] {
  const years = new Map<string, Period["days"][number][]>();
  for (const { start, days } of months) {
    const year = start.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), ...days]);
  }
  return [...years.values()].map(periodOf).reverse();
}

function easyShare({ balance: { time } }: Period): string {
  const all = time.easy + time.moderate + time.hard;
  return all > 0 ? percent(time.easy / all) : "";
}

/** The fastest the threshold stood in the year; 0 where it is not known. */
const bestOf = (fitness: Fitness | undefined, { start, end }: Period): number =>
  Math.max(
    0,
    ...(fitness?.points ?? [])
      .filter(({ date }) => date >= start && date <= end)
      .map(({ threshold }) => threshold.value),
  );
