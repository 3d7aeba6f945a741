/** Rep by rep: time, pace, where it lay against the mean, heart rate and rest, with spread and fade in a sentence. */
import type { Family } from "../core/labels/label.ts";
import type { Units } from "../core/view.ts";
import { amount, duration, paceDifference, paceFigure, paceSeconds, paceUnit } from "./format.ts";
import { type Evenness, evenness, meanSpeed, type Rep } from "./reps.ts";

interface RepTableProps {
  readonly reps: readonly Rep[];
  readonly units: Units;
  readonly family: Family;
}

export function RepTable({ reps, units, family }: RepTableProps) {
  const even = evenness(reps, units);
  const mean = meanSpeed(reps);
  const hearts = reps.some((rep) => rep.work.maxHeartRate);
  const rests = reps.some((rep) => rep.recovery);
  return (
    <>
      <table class={`reps f-${family}`}>
        <caption class="spoken">Rep by rep</caption>
        <thead>
          <tr>
            <th scope="col">Rep</th>
            <th scope="col">Time</th>
            <th scope="col">{paceUnit(units)}</th>
            <th scope="col" class="dots">
              <span class="ends" aria-hidden="true">
                <span>faster</span>
                <span class="second">{paceFigure(mean, units)}</span>
                <span>slower</span>
              </span>
            </th>
            {hearts && <th scope="col">Max HR</th>}
            {rests && <th scope="col">Recovery</th>}
          </tr>
        </thead>
        <tbody>
          {reps.map((rep, i) => (
            <Row key={i} rep={rep} number={i + 1} units={units} mean={mean} hearts={hearts} rests={rests} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Mean</th>
            <td>{duration(average(reps.map((rep) => rep.time)))}</td>
            <td>{paceFigure(mean, units)}</td>
            <td class="dots" />
            {hearts && <td>{Math.round(average(reps.flatMap((rep) => rep.work.maxHeartRate ?? [])))}</td>}
            {rests && <td>{rest(average(reps.flatMap((rep) => (rep.recovery ? [length(rep)] : []))))}</td>}
          </tr>
        </tfoot>
      </table>
      {even && <Verdict even={even} units={units} />}
    </>
  );
}

interface RowProps {
  readonly rep: Rep;
  readonly number: number;
  readonly units: Units;
  readonly mean: number;
  readonly hearts: boolean;
  readonly rests: boolean;
}

const Row = ({ rep, number, units, mean, hearts, rests }: RowProps) => (
  <tr>
    <th scope="row">{number}</th>
    <td>{duration(rep.time)}</td>
    <td>{paceFigure(rep.work.speed, units)}</td>
    <td class="dots">
      <Dot off={paceSeconds(rep.work.speed, units) - paceSeconds(mean, units)} />
    </td>
    {hearts && <td>{rep.work.maxHeartRate ? Math.round(rep.work.maxHeartRate) : ""}</td>}
    {rests && <td class="second">{rep.recovery ? rest(length(rep)) : ""}</td>}
  </tr>
);

/** seconds a kilometre or mile to either end of the scale */
const REACH = 11;

const Dot = ({ off }: { readonly off: number }) => {
  const share = Math.max(-1, Math.min(1, (Number.isFinite(off) ? off : 0) / REACH));
  return (
    <svg width="160" height="26" aria-hidden="true" focusable="false">
      <line class="axis" x1="6" x2="154" y1="13" y2="13" />
      <line class="middle" x1="80" x2="80" y1="0" y2="26" />
      <circle cx={80 + 74 * share} cy="13" r="4" />
    </svg>
  );
};

const LEAD: Readonly<Record<Evenness["verdict"], string>> = {
  even: "Even.",
  faded: "Faded.",
  faster: "Faster towards the end.",
  uneven: "Up and down.",
};

const Verdict = ({ even, units }: { readonly even: Evenness; readonly units: Units }) => (
  <p class="verdict">
    <b>{LEAD[even.verdict]}</b> Spread {paceDifference(even.spread, units)}; {fadeText(even.fade, units)}.
  </p>
);

function fadeText(fade: number, units: Units): string {
  if (fade === 0) return "the last rep as fast as the first";
  return `the last rep ${paceDifference(Math.abs(fade), units)} ${fade > 0 ? "slower" : "quicker"} than the first`;
}

const length = (rep: Rep): number => rep.recovery!.end - rep.recovery!.start;
const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const rest = (seconds: number): string => amount({ duration: Math.round(seconds) }, "metric");
