/** The balance of the week or of four weeks, the name of its pattern, its load, and what easy stays below. */
import { useState } from "preact/hooks";
import { easyCeiling } from "../../core/above-easy.ts";
import type { Assessment, Week } from "../../core/assessment.ts";
import { balanceOf, patternOf, recordingsOf } from "../../core/balance.ts";
import { addDays } from "../../core/dates.ts";
import type { TrainingDay } from "../../core/days.ts";
import { longestBefore } from "../../core/load/spike.ts";
import { toldIn } from "../../core/load/told.ts";
import { type WeekLoad, weekLoad } from "../../core/load/week-load.ts";
import type { Units } from "../../core/view.ts";
import { Balance } from "../Balance.tsx";
import { distance, heartRate, number, pace, percent } from "../format.ts";
import { say, side } from "../words/say.ts";

interface BalancePartProps {
  readonly assessment: Assessment;
  readonly week: Week;
  readonly units: Units;
}

export function BalancePart({ assessment, week, units }: BalancePartProps) {
  const [long, setLong] = useState(false);
  const days = long ? fourWeeks(assessment, week) : week.days;
  const balance = long ? balanceOf(days) : week.balance;
  const pattern = patternOf(balance);
  return (
    <section>
      <h2 class="spoken">{say("balance")}</h2>
      <div class="spans">
        {[false, true].map((four) => (
          <button key={`${four}`} type="button" class="link" aria-pressed={long === four} onClick={() => setLong(four)}>
            {say(four ? "balance_four_weeks" : "a_week")}
          </button>
        ))}
      </div>
      <Balance balance={balance} units={units} recordings={recordingsOf(days)} />
      {pattern && <p class="second pattern">{say(`pattern_${pattern === "high intensity" ? "intense" : pattern}`)}</p>}
      <Figures days={days} assessment={assessment} weeks={long ? 4 : 1} units={units} />
    </section>
  );
}

/** Up to the last day of the week that is known. */
function fourWeeks({ days }: Assessment, { start }: Week): readonly TrainingDay[] {
  const [from, to] = [addDays(start, -21), addDays(start, 6)];
  return days.filter((day) => day.date >= from && day.date <= to);
}

/** Up to the last of the days. */
const lastSeven = ({ days: known }: Assessment, days: readonly TrainingDay[]): readonly TrainingDay[] =>
  known.filter(({ date }) => date <= days.at(-1)!.date).slice(-7);

interface FiguresProps {
  readonly days: readonly TrainingDay[];
  readonly assessment: Assessment;
  readonly weeks: number;
  readonly units: Units;
}

function Figures({ days, assessment, weeks, units }: FiguresProps) {
  const told = toldIn(assessment.context ?? {});
  const load = weekLoad(days, assessment.athlete, told);
  // How alike days are is asked of seven; a week that still goes on borrows from the one before.
  const { monotony, strain } = weekLoad(lastSeven(assessment, days), assessment.athlete, told);
  const longest = days.find((day) => day.runs.some(({ activity }) => activity.distance === load.longest));
  const before = weeks === 1 && longest ? longestBefore(assessment.days, assessment.days.indexOf(longest)) : undefined;
  const { speed, heartRate: beats } = easyCeiling(assessment.athlete);
  const ceiling = [speed && pace(speed, units), beats && heartRate(beats)].filter((one) => typeof one === "string");
  return (
    <details>
      <summary class="second">{say("figures")}</summary>
      <dl class="figures">
        {load.value > 0 && (
          <>
            <dt>{say(weeks > 1 ? "load_a_week" : "load")}</dt>
            <dd>
              {number(Math.round(load.value / weeks))} <span class="third">{sourceOf(load)}</span>
            </dd>
          </>
        )}
        {monotony !== undefined && strain !== undefined && (
          <>
            <dt>{say(days.length === 7 ? "monotony" : "monotony_lately")}</dt>
            <dd>
              {number(monotony, 1)} <span class="third">{say("strain", { strain: number(Math.round(strain)) })}</span>
            </dd>
          </>
        )}
        {load.distance > 0 && (
          <>
            <dt>{say("longest_run")}</dt>
            <dd>
              {distance(load.longest, units)}{" "}
              {weeks === 1 && (
                <span class="third">{say("share_of_week", { share: percent(load.longest / load.distance) })}</span>
              )}
            </dd>
          </>
        )}
        {before !== undefined && (
          <>
            <dt>{say("longest_before")}</dt>
            <dd>{distance(before, units)}</dd>
          </>
        )}
        {ceiling.length > 0 && (
          <>
            <dt>{say("easy_ceiling")}</dt>
            <dd>
              {side(ceiling)} <span class="third">{say("easy_ceiling_why")}</span>
            </dd>
          </>
        )}
      </dl>
      <p class="third t12">{say("load_what")}</p>
    </details>
  );
}

/** `from pace`; `from pace and heart rate, 2 runs not known` */
function sourceOf({ from, unknown }: WeekLoad): string {
  const sources = [
    from.pace > 0 && say("load_from_pace"),
    from["heart rate"] > 0 && say("load_from_heart_rate"),
    from["felt effort"] > 0 && say("load_from_effort"),
  ].filter((one) => typeof one === "string");
  const text = say("load_from", { sources: side(sources) });
  return side([text, unknown > 0 ? say("load_unknown", { count: unknown }) : ""]);
}
