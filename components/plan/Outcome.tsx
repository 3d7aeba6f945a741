/** What the drawn week comes to, against the week before: flags, balance and load, as they change. */
import type { Week } from "../../core/assessment.ts";
import type { Outlook } from "../../core/plan/what-if.ts";
import type { Units } from "../../core/view.ts";
import { Balance } from "../Balance.tsx";
import { distance, minutesText, number } from "../format.ts";
import { Watch } from "../Watch.tsx";
import { say } from "../words/say.ts";

interface OutcomeProps {
  /** of the week and of the one before it */
  readonly names: readonly [string, string];
  readonly outlook: Outlook;
  /** the week before it, with what is still planned in it */
  readonly before: Outlook;
  readonly units: Units;
}

export function Outcome({ names, outlook: { week, load }, before, units }: OutcomeProps) {
  const rows = [
    [say("load"), number(Math.round(load.value)), number(Math.round(before.load.value))],
    [say("distance"), distance(week.balance.distance, units), distance(before.week.balance.distance, units)],
    [say("time"), minutesText(timeOf(week)), minutesText(timeOf(before.week))],
  ] as const;
  return (
    <section>
      <h2>{say("plan_outcome")}</h2>
      <div class="flags">
        {week.violations.map((violation) => (
          <Watch key={`${violation.rule} ${violation.dates.at(-1)}`} violation={violation} units={units} />
        ))}
        {week.violations.length === 0 && <p class="second">{say("plan_no_flags")}</p>}
      </div>
      <Balance balance={week.balance} units={units} brief />
      <table class="balance-table">
        <thead>
          <tr>
            <th scope="col">
              <span class="spoken">{say("figure")}</span>
            </th>
            {names.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, now, then]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{now}</td>
              <td class="second">{then}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const timeOf = ({ balance: { time } }: Week): number => time.easy + time.moderate + time.hard;
