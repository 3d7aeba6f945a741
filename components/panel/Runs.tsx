/** The runs of some days, latest first, and what else was trained on them. */
import { type ActivityId, dateOf } from "../../core/activity.ts";
import type { CrossTraining } from "../../core/cross-training.ts";
import type { TrainingDay } from "../../core/days.ts";
import type { Units } from "../../core/view.ts";
import { dayInMonth, minutesText } from "../format.ts";
import { RunRow } from "../RunRow.tsx";
import { sportWords } from "../words/labels.ts";
import { say } from "../words/say.ts";

interface RunsProps {
  readonly days: readonly TrainingDay[];
  readonly units: Units;
  readonly onChoose: (id: ActivityId) => void;
}

export function Runs({ days, units, onChoose }: RunsProps) {
  const latestFirst = [...days].reverse();
  const none = days.every((day) => day.runs.length === 0 && day.others.length === 0);
  return (
    <section>
      <h2>{say("runs")}</h2>
      {none && <p class="second">{say("runs_none_lately")}</p>}
      {latestFirst.flatMap((day) => [
        ...[...day.runs]
          .reverse()
          .map((run) => (
            <RunRow key={run.activity.id} run={run} units={units} onChoose={() => onChoose(run.activity.id)} />
          )),
        ...day.others.map((one) => <Other key={one.activity.id} one={one} />),
      ])}
    </section>
  );
}

/** A ride, a swim, weights: beside the running, and no link to a verdict. */
function Other({ one }: { readonly one: CrossTraining }) {
  const { activity, hard } = one;
  const date = dateOf(activity);
  return (
    <div class="run-row other">
      <time class="second whole" datetime={date}>
        {dayInMonth(date)}
      </time>
      <span class="beside" />
      <span class="cut second">
        {sportWords(activity)}
        {hard && ` · ${say("day_hard")}`}
      </span>
      <span class="right whole second">{minutesText(activity.movingTime)}</span>
    </div>
  );
}
