/** Beside the runs: how the last weeks were mixed, and the name of that mix. */
import type { Assessment } from "../../core/assessment.ts";
import { balanceOf, patternOf, recordingsOf } from "../../core/balance.ts";
import { addDays } from "../../core/dates.ts";
import type { Units } from "../../core/view.ts";
import { Balance } from "../Balance.tsx";
import { say } from "../words/say.ts";

/** Long enough for a habit, short enough to be the present. */
const WEEKS = 12;

export function Mix({ assessment, units }: { readonly assessment: Assessment; readonly units: Units }) {
  const from = addDays(assessment.today, 1 - 7 * WEEKS);
  const days = assessment.days.filter(({ date }) => date >= from);
  const balance = balanceOf(days);
  const pattern = patternOf(balance);
  if (balance.runs.easy + balance.runs.moderate + balance.runs.hard === 0) return null;
  return (
    <section class="mix" aria-labelledby="mix-title">
      <h2 id="mix-title">
        {say("balance")} <span class="second">{say("history_last_weeks")}</span>
      </h2>
      <Balance balance={balance} units={units} recordings={recordingsOf(days)} />
      {pattern && <p class="second pattern">{say(`pattern_${pattern === "high intensity" ? "intense" : pattern}`)}</p>}
    </section>
  );
}
