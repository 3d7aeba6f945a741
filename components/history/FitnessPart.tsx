/** Threshold or best efforts over the stretch looked at. */
import { useMemo, useState } from "preact/hooks";
import type { ActivityId } from "../../core/activity.ts";
import { BEST_WINDOWS } from "../../core/bouts/bests.ts";
import { minutesText, paceUnit } from "../format.ts";
import { say, side } from "../words/say.ts";
import { axisOf } from "./axis.ts";
import { Choice } from "./Choice.tsx";
import { FitnessChart, type FitnessView, nowText } from "./FitnessChart.tsx";
import type { PictureProps } from "./picture.ts";
import { Section } from "./Section.tsx";

/** weeks; a line through fewer says nothing */
const FEWEST_POINTS = 4;
const VIEWS: Readonly<Record<string, FitnessView>> = {
  threshold: "threshold",
  b0: 0,
  b1: 1,
  b2: 2,
  b3: 3,
};
const nameOf = (view: FitnessView): string =>
  view === "threshold" ? say("chart_threshold") : minutesText(BEST_WINDOWS[view]!);

export function FitnessPart(props: PictureProps) {
  const { assessment, fitness, range, units, weekStart, width, onDays } = props;
  const [view, setView] = useState("threshold");
  const races = useMemo(
    () =>
      new Set<ActivityId>(assessment.runs.filter(({ label }) => label === "race").map(({ activity }) => activity.id)),
    [assessment],
  );
  if (!fitness || fitness.points.length < FEWEST_POINTS) return null;
  const chosen = VIEWS[view]!;
  const unit = paceUnit(units);
  return (
    <Section
      title={say(chosen === "threshold" ? "chart_threshold" : "chart_efforts")}
      note={side([say(chosen === "threshold" ? "chart_threshold_what" : "chart_efforts_what"), unit])}
      controls={
        <Choice
          name={say("chart_effort")}
          value={view}
          options={Object.entries(VIEWS).map(([id, one]) => [id, nameOf(one)] as const)}
          onPick={setView}
        />
      }
      legend={chosen === "threshold" ? <b>{nowText(fitness, units)}</b> : undefined}
    >
      {(onRead) => (
        <>
          <FitnessChart
            fitness={fitness}
            axis={axisOf(range.from, range.to, weekStart, width)}
            to={range.to}
            today={assessment.today}
            view={chosen}
            races={races}
            units={units}
            onRead={onRead}
            onDay={(date) => onDays(date, date)}
          />
          <p class="second t12" role="status">
            {props.unfinished && say("unfinished")}
          </p>
        </>
      )}
    </Section>
  );
}
