/** The month looked back on: one page to print, text to send to a coach, and what may be in the way. */
import { useMemo, useState } from "preact/hooks";
import type { Assessment } from "../../core/assessment.ts";
import type { Planned } from "../../core/declared.ts";
import { type Log, NO_LOG } from "../../core/log.ts";
import type { Units } from "../../core/view.ts";
import type { Fitness } from "../../core/year/fitness.ts";
import { lookBack, monthsToLookBack, monthToBegin } from "../../core/year/look-back.ts";
import { CopyText } from "../CopyText.tsx";
import { monthAndYear } from "../format.ts";
import { lookBackParts, lookBackText, lookBackTitle } from "../words/look-back.ts";
import { say } from "../words/say.ts";
import { Troubles } from "./Troubles.tsx";

interface LookBackProps {
  readonly assessment: Assessment | undefined;
  readonly fitness?: Fitness;
  readonly planned?: readonly Planned[];
  readonly log?: Log;
  readonly units: Units;
  readonly onPrint?: () => void;
}

const NONE: readonly Planned[] = [];

export function LookBack({ assessment, fitness, planned = NONE, log = NO_LOG, units, onPrint }: LookBackProps) {
  const months = useMemo(() => (assessment ? monthsToLookBack(assessment) : []), [assessment]);
  const [chosen, choose] = useState<string>();
  const month = chosen ?? (assessment && monthToBegin(assessment));
  const look = useMemo(
    () => (assessment && month ? lookBack({ assessment, planned, log }, month) : undefined),
    [assessment, planned, log, month],
  );
  if (!assessment || !look)
    return (
      <>
        <h1 class="t20">{say("look_back")}</h1>
        <p class="block second">{say("look_back_none")}</p>
      </>
    );
  return (
    <article class="look-back">
      <div class="year-head">
        <h1 class="t20">{lookBackTitle(look)}</h1>
        <span class="tools">
          <select
            class="field"
            aria-label={say("look_back_month")}
            value={month}
            onChange={(event) => choose(event.currentTarget.value)}
          >
            {months.map((one) => (
              <option key={one} value={one}>
                {monthAndYear(one)}
              </option>
            ))}
          </select>
          {onPrint && (
            <button type="button" class="button" onClick={onPrint}>
              {say("look_back_print")}
            </button>
          )}
          <CopyText key={month} text={() => lookBackText(look, units)} />
        </span>
      </div>
      <div class="parts">
        {lookBackParts(look, units).map(({ heading, lines }) => (
          <section key={heading}>
            <h2>{heading}</h2>
            <ul class="why">
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <Troubles assessment={assessment} log={log} fitness={fitness} />
    </article>
  );
}
