/** Weeks or months of the stretch looked at, by distance, time or balance. */
import { useMemo, useState } from "preact/hooks";
import type { TrainingDay } from "../../core/days.ts";
import type { Units } from "../../core/view.ts";
import { monthsIn, weeksIn } from "../../core/year/periods.ts";
import { distanceUnit } from "../format.ts";
import { say } from "../words/say.ts";
import { axisOf, clearTicks, columnOf, LEFT, monthTicks, xOf } from "./axis.ts";
import { Choice } from "./Choice.tsx";
import { PeriodBars } from "./PeriodBars.tsx";
import type { PictureProps } from "./picture.ts";
import { Section } from "./Section.tsx";
import type { Colour, Measure } from "./stack.ts";

interface BarsProps extends PictureProps {
  readonly days: readonly TrainingDay[];
  readonly colour: Colour;
}

export function Bars({ assessment, days, range, colour, width, weekStart, units, onDays }: BarsProps) {
  const [measure, setMeasure] = useState<Measure>("distance");
  const [wanted, setStep] = useState<"weeks" | "months">();
  const step = wanted ?? (range.id === "all" ? "months" : "weeks");
  const periods = useMemo(
    () => (step === "weeks" ? weeksIn(days, weekStart) : monthsIn(days)),
    [days, step, weekStart],
  );
  const axis = axisOf(range.from, range.to, weekStart, width);
  const wide = step === "weeks" ? axis.step : Math.min(88, (width - LEFT) / periods.length);
  const lefts = periods.map((period, i) =>
    step === "weeks" ? xOf(axis, columnOf(axis, period.start)) : LEFT + i * wide,
  );
  const name = say(step === "weeks" ? "chart_weeks" : "chart_months");
  return (
    <Section
      title={name}
      note={NOTES[measure](units)}
      controls={
        <>
          <Choice
            name={say("chart_step")}
            value={step}
            options={[
              ["weeks", say("chart_weeks")],
              ["months", say("chart_months")],
            ]}
            onPick={setStep}
          />
          <Choice
            name={say("chart_measure")}
            value={measure}
            options={[
              ["distance", say("distance")],
              ["time", say("time")],
              ["share", say("balance")],
            ]}
            onPick={setMeasure}
          />
        </>
      }
    >
      {(onRead) => (
        <PeriodBars
          name={name}
          periods={periods}
          lefts={lefts}
          step={wide}
          width={step === "weeks" ? axis.width : LEFT + periods.length * wide}
          ticks={
            step === "weeks"
              ? monthTicks(axis, assessment.today)
              : clearTicks(
                  periods.map(({ start }, i) => ({ first: start, x: lefts[i]! })),
                  LEFT + periods.length * wide,
                )
          }
          colour={colour}
          measure={measure}
          units={units}
          onPeriod={({ start, end }) => onDays(start, end)}
          onRead={onRead}
        />
      )}
    </Section>
  );
}

const NOTES: Readonly<Record<Measure, (units: Units) => string>> = {
  distance: (units) => say("chart_by_day", { unit: distanceUnit(units) }),
  time: () => say("chart_by_minutes"),
  share: () => say("chart_by_share"),
};
