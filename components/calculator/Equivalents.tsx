/** Races equal to the one entered: four at a glance with their range, all of them by two models in a fold. */
import { RACE_DISTANCES } from "../../core/paces/best-race.ts";
import { predict, riegel } from "../../core/paces/predict.ts";
import { timeFor } from "../../core/paces/vdot.ts";
import { HALF_MARATHON, MARATHON, type Metres, type Seconds } from "../../core/units.ts";
import { duration, minuteClock } from "../format.ts";
import { raceName } from "../words/races.ts";
import { say } from "../words/say.ts";
import { Fold } from "./controls.tsx";
import type { Result } from "./result.ts";
import type { TypingProps } from "./typed.ts";

interface EquivalentsProps {
  readonly result: Result;
  /** m a week over the last weeks, where known: it decides how a marathon goes */
  readonly weekly: Metres | undefined;
  /** no one ran it: what the threshold of many runs would give */
  readonly estimated: boolean;
}

/** at a glance, and in what is copied */
export const SHOWN: readonly Metres[] = [5000, 10_000, HALF_MARATHON, MARATHON];

export const Equivalents = ({ result, weekly, estimated }: EquivalentsProps) => (
  <section>
    <h2>{say("equivalents")}</h2>
    <dl class="equivalents">
      {SHOWN.map((distance) => {
        const { time, fast, slow, ifTrained } = predict(result.race, distance, weekly);
        const raced = same(distance, result);
        return (
          <div key={distance}>
            <dt>{raceName(distance, "short")}</dt>
            <dd>{duration(raced ? result.race.time : time)}</dd>
            <dd class="range">
              {isExact(distance, result) ? racedText(estimated) : <span class="whole">{rangeText(fast, slow)}</span>}
            </dd>
            {ifTrained && !raced && <dd class="range">{say("equivalent_if_trained")}</dd>}
          </div>
        );
      })}
    </dl>
  </section>
);

/** Known to the second; of what is only the slowest it can be there is a range too. */
const isExact = (distance: Metres, result: Result): boolean => same(distance, result) && !result.race.reach;

/** The race that was entered itself. */
export const same = (distance: Metres, { race }: Result): boolean => Math.abs(distance - race.distance) < 1;

const racedText = (estimated: boolean): string => (estimated ? "" : say("equivalent_raced"));

/** Over an hour the seconds of a range say more than is known. */
export function rangeText(fast: Seconds, slow: Seconds): string {
  const exact = slow < 3600;
  // Outwards: a time must not stand outside of its own range.
  const from = exact ? duration(fast) : minuteClock(Math.floor(fast / 60) * 60);
  const to = exact ? duration(slow) : minuteClock(Math.ceil(slow / 60) * 60);
  return from === to ? from : `${from}–${to}`;
}

export const AllEquivalents = ({ result, weekly, estimated, ...typing }: EquivalentsProps & TypingProps) => (
  <Fold name="all-races" title={say("calculator_all_races")} {...typing}>
    {() => (
      <>
        <table class="grid">
          <thead>
            <tr>
              <th scope="col">{say("label_race")}</th>
              <th scope="col">VDOT</th>
              <th scope="col">Riegel</th>
              <th scope="col">{say("calculator_likely")}</th>
            </tr>
          </thead>
          <tbody>
            {RACE_DISTANCES.map((distance) => {
              const { fast, slow } = predict(result.race, distance, weekly);
              const raced = same(distance, result);
              return (
                <tr key={distance}>
                  <th scope="row">{raceName(distance, "short")}</th>
                  <td>{duration(raced ? result.race.time : timeFor(result.vdot, distance))}</td>
                  <td>{duration(riegel(result.race, distance))}</td>
                  <td>{isExact(distance, result) ? racedText(estimated) : rangeText(fast, slow)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
        <p class="t12 second">{say("calculator_models")}</p>
      </>
    )}
  </Fold>
);
