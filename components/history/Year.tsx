/** The picture above the list: days, weeks or months, and fitness, for one stretch of the history. */
import { useMemo, useState } from "preact/hooks";
import type { TrainingDay } from "../../core/days.ts";
import type { Units } from "../../core/view.ts";
import { type Period, periodOf } from "../../core/year/periods.ts";
import { distanceFigure, distanceUnit, fullDate, hours, minutesText, percent } from "../format.ts";
import { say } from "../words/say.ts";
import { axisOf, FEW_WEEKS } from "./axis.ts";
import { Bars } from "./Bars.tsx";
import { Calendar } from "./Calendar.tsx";
import { Choice } from "./Choice.tsx";
import { FitnessPart } from "./FitnessPart.tsx";
import { Legend } from "./Legend.tsx";
import { Phases } from "./Phases.tsx";
import type { PictureProps } from "./picture.ts";
import { isYoung, type Range, type RangeId, rangeOf, yearsOf } from "./range.ts";
import { Section } from "./Section.tsx";
import type { Colour } from "./stack.ts";
import { Years } from "./Years.tsx";

/** px; two charts of about 400, in which a head takes two lines, and between them the gap of `year.css` */
const TWO_CHARTS = 840;
const GAP = 48;

interface YearProps extends Omit<PictureProps, "range"> {
  readonly range: RangeId;
  readonly onRange: (range: string) => void;
}

export function Year(props: YearProps) {
  const { assessment, units, weekStart, onDays } = props;
  const [colour, setColour] = useState<Colour>("day");
  const first = assessment.days[0]!.date;
  // Where runs are dated in a zone ahead of this computer's, a day after today is the last: the list holds it too.
  const last = assessment.days.at(-1)!.date;
  const range = rangeOf(props.range, first, last);
  const young = isYoung(range, last);
  const few = axisOf(range.from, range.to, weekStart, props.width).columns <= FEW_WEEKS;
  const beside = few && props.width >= TWO_CHARTS;
  const width = beside ? (props.width - GAP) / 2 : props.width;
  const days = useMemo(() => within(assessment.days, range), [assessment, range.from, range.to]);
  const total = useMemo(() => periodOf(days), [days]);
  const years = useMemo(() => {
    const ids = range.id === "all" ? yearsOf(first, last) : [range.id];
    return ids.map((id) => rangeOf(id, first, last)).map((one) => ({ ...one, days: within(assessment.days, one) }));
  }, [assessment, range.id]);
  return (
    <div class={beside ? "few-weeks two-by-two" : few ? "few-weeks" : ""}>
      <div class="year-head">
        <div>
          <h1 class="t20">
            {young
              ? say("history")
              : range.id === "last"
                ? say("history_year")
                : range.id === "all"
                  ? say("history_all_years")
                  : range.id}
          </h1>
          <p class="second">
            {days.length > 1
              ? say("range_days", { from: fullDate(days[0]!.date), to: fullDate(days.at(-1)!.date) })
              : fullDate(days[0]!.date)}
          </p>
          {young && <p class="second t12">{say("history_young")}</p>}
        </div>
        <Figures total={total} units={units} />
        <select
          class="field"
          aria-label={say("history_months_shown")}
          value={range.id}
          onChange={(event) => props.onRange(event.currentTarget.value)}
        >
          <option value="last">{say("history_last_months")}</option>
          {yearsOf(first, last).map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
          <option value="all">{say("history_all_years")}</option>
        </select>
      </div>
      <div>
        <Section
          title={say("days")}
          controls={<ColourChoice colour={colour} onColour={setColour} />}
          legend={<Legend colour={colour} flag />}
        >
          {(onRead) =>
            years.map((year) => (
              <div key={year.id} class="one-year">
                {years.length > 1 && <h3>{year.id}</h3>}
                <Calendar
                  days={year.days}
                  axis={axisOf(year.from, year.to, weekStart, width)}
                  today={assessment.today}
                  units={units}
                  colour={colour}
                  violations={assessment.violations}
                  onDay={(date) => onDays(date, date)}
                  onRead={onRead}
                />
              </div>
            ))
          }
        </Section>
        <Phases {...props} range={range} width={width} />
      </div>
      <div>
        <Bars {...props} days={days} range={range} colour={colour} width={width} />
        <FitnessPart {...props} range={range} width={width} />
      </div>
      {range.id === "all" && <Years {...props} />}
    </div>
  );
}

/** Nothing is claimed of the days before the first run, nor of those to come: they stay empty. */
const within = (known: readonly TrainingDay[], { from, to }: Range): readonly TrainingDay[] =>
  known.filter(({ date }) => date >= from && date <= to);

/** s; less is told in minutes */
const HOUR = 3600;

const Figures = ({ total, units }: { readonly total: Period; readonly units: Units }) => {
  const { easy, moderate, hard } = total.balance.runs;
  const sessions = easy + moderate + hard;
  return (
    <dl class="year-figures">
      <Figure name={say("runs")} value={String(total.runs)} />
      <Figure name={say("distance")} value={distanceFigure(total.distance, units)} unit={distanceUnit(units)} />
      <Figure name={say("time")} value={total.time < HOUR ? minutesText(total.time) : hours(total.time)} />
      {sessions > 0 && <Figure name={say("history_easy_runs")} value={percent(easy / sessions)} />}
    </dl>
  );
};

const Figure = ({ name, value, unit }: { readonly name: string; readonly value: string; readonly unit?: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>
      {value} {unit && <span class="unit">{unit}</span>}
    </dd>
  </div>
);

const ColourChoice = ({
  colour,
  onColour,
}: {
  readonly colour: Colour;
  readonly onColour: (colour: Colour) => void;
}) => (
  <Choice
    name={say("chart_coloured_by")}
    value={colour}
    options={[
      ["day", say("chart_hardness")],
      ["label", say("chart_label")],
    ]}
    onPick={onColour}
  />
);
