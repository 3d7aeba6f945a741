/** The same session earlier, side by side: mean, spread, first to last, heart rate and recovery, and what changed in a sentence. */
import type { ActivityId } from "../core/activity.ts";
import type { Outing, Twin } from "../core/reps/twins.ts";
import type { Units } from "../core/view.ts";
import { amount, date, paceFigure, paceUnit, signedSeconds } from "./format.ts";
import { say } from "./words/say.ts";
import { secondsBetween } from "./words/session.ts";
import { compareOutings } from "./words/twins.ts";

interface SameSessionProps {
  readonly outing: Outing;
  /** latest first, at least one */
  readonly twins: readonly Twin[];
  readonly units: Units;
  /** where a run's own page is */
  readonly addressOf?: (id: ActivityId) => string | undefined;
}

export function SameSession({ outing, twins, units, addressOf }: SameSessionProps) {
  const hearts = [outing, ...twins].some(({ heartRate }) => heartRate);
  const rests = [outing, ...twins].some((one) => one.rests);
  // one rep has neither a spread nor a first and a last
  const several = outing.speeds.length > 1;
  return (
    <div class="in-room">
      <h3>{say("twins")}</h3>
      <table class="outings">
        <caption class="spoken">{say("twins_caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{say("date_column")}</th>
            <th scope="col">{say("twins_mean", { unit: paceUnit(units) })}</th>
            {several && <th scope="col">{say("twins_spread")}</th>}
            {several && <th scope="col">{say("twins_first_to_last")}</th>}
            {hearts && <th scope="col">{say("reps_max_heart_rate")}</th>}
            {rests && <th scope="col">{say("reps_recovery")}</th>}
          </tr>
        </thead>
        <tbody>
          {[outing, ...twins].map((one, i) => (
            <Row
              key={one.id}
              outing={one}
              now={i === 0}
              units={units}
              several={several}
              hearts={hearts}
              rests={rests}
              address={i > 0 ? addressOf?.(one.id) : undefined}
            />
          ))}
        </tbody>
      </table>
      <p class="verdict">{compareOutings(outing, twins[0]!, units)}</p>
    </div>
  );
}

interface RowProps {
  readonly outing: Outing;
  readonly now: boolean;
  readonly units: Units;
  readonly several: boolean;
  readonly hearts: boolean;
  readonly rests: boolean;
  readonly address: string | undefined;
}

function Row({ outing, now, units, several, hearts, rests, address }: RowProps) {
  const { pacing, heartRate } = outing;
  const day = outing.start.slice(0, 10);
  return (
    <tr class={now ? "now" : ""}>
      <th scope="row">
        {address ? (
          <a class="link" href={address}>
            <time datetime={day}>{date(day)}</time>
          </a>
        ) : (
          <time datetime={day}>{date(day)}</time>
        )}
      </th>
      <td>{paceFigure(pacing.mean, units)}</td>
      {several && <td>{signedSeconds(secondsBetween(pacing.fastest, pacing.slowest, units), false)}</td>}
      {several && <td>{signedSeconds(secondsBetween(pacing.first, pacing.last, units))}</td>}
      {hearts && <td>{heartRate ? Math.round(heartRate) : ""}</td>}
      {rests && <td>{outing.rests ? amount({ duration: Math.round(outing.rests.duration) }, units) : ""}</td>}
    </tr>
  );
}
