/** How much was easy: runs as blocks because they are counted, as far as they can be; minutes as one bar because they flow. */
import type { Balance as BalanceOf } from "../core/assessment.ts";
import type { DayClass } from "../core/labels/label.ts";
import type { Units } from "../core/view.ts";
import { EffortBar } from "./EffortBar.tsx";
import { distance, number, percent } from "./format.ts";
import { Filled } from "./Parts.tsx";
import { dayName, labelName } from "./words/labels.ts";
import { capital, say, side } from "./words/say.ts";

interface BalanceProps {
  readonly balance: BalanceOf;
  readonly units: Units;
  /** of how many recordings, which are more than runs where one was recorded in parts */
  readonly recordings?: number;
  /** without the figures */
  readonly brief?: boolean;
}

const CLASSES: readonly DayClass[] = ["easy", "moderate", "hard"];

export function Balance({ balance, units, recordings = 0, brief = false }: BalanceProps) {
  const runs = total(balance.runs);
  const time = total(balance.time);
  if (runs + balance.untold.runs === 0) return null;
  return (
    <>
      <div class="easy-share">
        {runs > 0 && (
          <div class="balance">
            <div class="row">
              <span>{say("runs")}</span>
              <span>
                <Filled
                  text={say("balance_runs_easy")}
                  values={{ easy: <b>{balance.runs.easy}</b>, all: <b>{runs}</b> }}
                />
              </span>
              <div class="blocks" aria-hidden="true">
                {CLASSES.flatMap((name) =>
                  blocksOf(balance.runs[name], runs).map((flex, i) => (
                    <i key={`${name} ${i}`} class={`d-${name}`} style={{ flex }} />
                  )),
                )}
              </div>
            </div>
            {time > 0 && (
              <div class="row">
                <span>{say("minutes")}</span>
                <span>
                  <Filled
                    text={say("balance_minutes_easy")}
                    values={{ percent: <b>{percent(balance.time.easy / time)}</b> }}
                  />
                </span>
                <div class="blocks" aria-hidden="true">
                  {CLASSES.filter((name) => balance.time[name] >= 30).map((name) => (
                    <i key={name} class={`d-${name}`} style={{ flex: balance.time[name] }} />
                  ))}
                </div>
              </div>
            )}
          </div>
        )}
        {!brief && <Table balance={balance} units={units} />}
      </div>
      {recordings > runs && (
        <p class="second t12 pattern">{say("balance_recordings", { count: number(recordings) })}</p>
      )}
    </>
  );
}

function Table({ balance, units }: BalanceProps) {
  const { untold } = balance;
  const minutes = [...CLASSES.map((name) => balance.time[name]), untold.time].map((time) => Math.round(time / 60));
  return (
    <table class="balance-table">
      <thead>
        <tr>
          <th scope="col">
            <span class="spoken">{say("balance")}</span>
          </th>
          <th scope="col">{say("runs")}</th>
          <th scope="col">{say("minutes")}</th>
        </tr>
      </thead>
      <tbody>
        {CLASSES.map((name, i) => (
          <tr key={name}>
            <th scope="row">
              <span class="day">
                <EffortBar hardness={name} height={12} />
                {capital(dayName(name))}
              </span>
            </th>
            <td>{balance.runs[name]}</td>
            <td>{minutes[i]}</td>
          </tr>
        ))}
        {untold.runs + untold.time > 0 && (
          <tr>
            <th scope="row">{labelName("unknown")}</th>
            <td>{untold.runs}</td>
            <td>{minutes.at(-1)}</td>
          </tr>
        )}
        <tr class="second">
          <th scope="row">{side([say("total"), distance(balance.distance, units)])}</th>
          <td>{total(balance.runs) + untold.runs}</td>
          <td>{minutes.reduce((sum, value) => sum + value, 0)}</td>
        </tr>
      </tbody>
    </table>
  );
}

/** More blocks than this nobody counts, and they would not fit side by side. */
const COUNTABLE = 40;

/** One block a run; of too many to count, one for all. */
const blocksOf = (count: number, all: number): readonly number[] =>
  all <= COUNTABLE ? Array<number>(count).fill(1) : count > 0 ? [count] : [];

const total = (by: Readonly<Record<DayClass, number>>): number => by.easy + by.moderate + by.hard;
