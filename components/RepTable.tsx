/** Rep by rep: time, pace, where it lay against the mean and against last time, heart rate and rest; what is to be said of each set below. */
import type { Family } from "../core/labels/label.ts";
import { lengthOf, type Rep } from "../core/reps/rep.ts";
import type { SessionReview, SetReview } from "../core/reps/session.ts";
import type { Twin } from "../core/reps/twins.ts";
import type { Units } from "../core/view.ts";
import { amount, date, duration, paceFigure, paceUnit } from "./format.ts";
import { capital, gap, inTurn, say, sayCount } from "./words/say.ts";
import { secondsBetween, writeSet } from "./words/session.ts";

interface RepTableProps {
  readonly reps: readonly Rep[];
  readonly review: SessionReview;
  readonly units: Units;
  readonly family: Family;
  /** the same session last time, drawn as hollow dots */
  readonly last?: Twin;
}

export function RepTable({ reps, review, units, family, last }: RepTableProps) {
  const { sets } = review;
  const hearts = reps.some(({ work }) => work.maxHeartRate);
  const rests = reps.some(({ recovery }) => recovery);
  const reach = reachOf(reps, sets, last, units);
  // What is to be said of one stretch stands in the line above: a table would only say it again.
  if (reps.length === 1) return <Verdicts sets={sets} units={units} />;
  return (
    <div class="in-room">
      <table class={`reps f-${family}`}>
        <caption class="spoken">{say("reps_caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{say("rep")}</th>
            <th scope="col">{say("time")}</th>
            <th scope="col">{paceUnit(units)}</th>
            {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a column that only the eye reads takes no focus */}
            <th scope="col" class="dots" aria-hidden="true">
              <span class="ends">
                <span data-narrow="−">{say("faster")}</span>
                <span class="second">
                  {sets.length === 1 ? paceFigure(sets[0]!.pacing.mean, units) : say("reps_mean")}
                </span>
                <span data-narrow="+">{say("slower")}</span>
              </span>
            </th>
            {hearts && <th scope="col">{say("reps_max_heart_rate")}</th>}
            {rests && <th scope="col">{say("reps_recovery")}</th>}
          </tr>
        </thead>
        {sets.map((set) => {
          const own = reps.slice(set.from, set.from + set.count);
          return (
            <tbody key={set.from}>
              {own.map((rep, i) => (
                <Row
                  key={i}
                  number={set.from + i + 1}
                  rep={rep}
                  units={units}
                  off={secondsBetween(set.pacing.mean, rep.work.speed, units) / reach}
                  then={then(last, set, i, units, reach)}
                  hearts={hearts}
                  rests={rests}
                />
              ))}
              {own.length > 1 && sets.length > 1 && (
                <Mean set={set} reps={own} units={units} last={last} hearts={hearts} rests={rests} />
              )}
            </tbody>
          );
        })}
        {sets.length === 1 && (
          <tfoot>
            <Mean set={sets[0]!} reps={reps} units={units} last={last} hearts={hearts} rests={rests} />
          </tfoot>
        )}
      </table>
      <Verdicts sets={sets} units={units} />
    </div>
  );
}

interface RowProps {
  readonly number: number;
  readonly rep: Rep;
  readonly units: Units;
  readonly off: number;
  readonly then: number | undefined;
  readonly hearts: boolean;
  readonly rests: boolean;
}

const Row = ({ number, rep, units, off, then, hearts, rests }: RowProps) => (
  <tr>
    <th scope="row">{number}</th>
    <td>{duration(rep.time)}</td>
    <td>{paceFigure(rep.work.speed, units)}</td>
    <td class="dots" aria-hidden="true">
      <Dots off={off} then={then} />
    </td>
    {hearts && <td>{beats(rep.work.maxHeartRate)}</td>}
    {rests && <td class="second">{rep.recovery ? rest(lengthOf(rep.recovery)) : ""}</td>}
  </tr>
);

interface MeanProps extends Pick<RowProps, "units" | "hearts" | "rests"> {
  readonly set: SetReview;
  readonly reps: readonly Rep[];
  readonly last: Twin | undefined;
}

const Mean = ({ set, reps, units, last, hearts, rests }: MeanProps) => (
  <tr class="mean">
    <th scope="row">{capital(say("reps_mean"))}</th>
    <td>{duration(average(reps.map(({ time }) => time)))}</td>
    <td>{paceFigure(set.pacing.mean, units)}</td>
    <td class="dots" aria-hidden="true">
      {last && (
        <span class="key">
          <span>
            <svg width="8" height="8" aria-hidden="true">
              <circle cx="4" cy="4" r="4" />
            </svg>
            {say("reps_this_run")}
          </span>
          <span>
            <svg width="9" height="9" aria-hidden="true">
              <circle class="then" cx="4.5" cy="4.5" r="3.5" />
            </svg>
            {date(last.start.slice(0, 10))}
          </span>
        </span>
      )}
    </td>
    {hearts && <td>{beats(set.heartRate)}</td>}
    {rests && <td>{set.rests ? rest(set.rests.duration) : ""}</td>}
  </tr>
);

const Dots = ({ off, then }: { readonly off: number; readonly then: number | undefined }) => (
  <svg width="100%" height="26" aria-hidden="true">
    <line class="axis" x1="4%" x2="96%" y1="13" y2="13" />
    <line class="middle" x1="50%" x2="50%" y1="0" y2="26" />
    {then !== undefined && <circle class="then" cx={place(then)} cy="13" r="3.5" />}
    <circle cx={place(off)} cy="13" r="4" />
  </svg>
);
const place = (share: number): string => `${50 + 45 * Math.max(-1, Math.min(1, Number.isFinite(share) ? share : 0))}%`;

/** Where the same rep lay last time on the same scale, if it was run then. */
function then(last: Twin | undefined, set: SetReview, i: number, units: Units, reach: number): number | undefined {
  const speed = last?.speeds[set.from + i];
  return speed === undefined ? undefined : secondsBetween(set.pacing.mean, speed, units) / reach;
}

/** seconds a kilometre or mile to either end of the scale: all dots in sight, small differences not blown up */
const LEAST_REACH = 11;
const MOST_REACH = 40;

function reachOf(reps: readonly Rep[], sets: readonly SetReview[], last: Twin | undefined, units: Units): number {
  const offs = sets.flatMap(({ from, count, pacing }) =>
    [
      ...reps.slice(from, from + count).map(({ work }) => work.speed),
      ...(last?.speeds.slice(from, from + count) ?? []),
    ].map((speed) => Math.abs(secondsBetween(pacing.mean, speed, units))),
  );
  return Math.min(MOST_REACH, Math.max(LEAST_REACH, ...offs.filter(Number.isFinite)));
}

const Verdicts = ({ sets, units }: { readonly sets: readonly SetReview[]; readonly units: Units }) => (
  <>
    {sets.map((set) => {
      const { lead, sentences } = writeSet(set, units);
      if (sentences.length === 0) return null;
      const numbers = set.count > 1 ? `${set.from + 1}–${set.from + set.count}` : `${set.from + 1}`;
      return (
        <p key={set.from} class="verdict">
          {sets.length > 1 && <span class="second">{sayCount("reps_numbered", set.count, { numbers })} </span>}
          {lead && <b>{lead + gap()}</b>}
          {inTurn(sentences)}
        </p>
      );
    })}
  </>
);

const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const rest = (seconds: number): string => amount({ duration: Math.round(seconds) }, "metric");
const beats = (value: number | undefined): string => (value ? String(Math.round(value)) : "");
