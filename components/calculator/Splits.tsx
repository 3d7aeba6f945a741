/** When to pass each mark of the race: even or with a quicker second half, to look at or to print. */
import { splits } from "../../core/paces/splits.ts";
import { type Metres, MILE, type Seconds } from "../../core/units.ts";
import type { Units } from "../../core/view.ts";
import { between } from "../Figure.tsx";
import { duration, markDistance, percent } from "../format.ts";
import { parsePace, parseTime } from "../parse.ts";
import { raceName } from "../words/races.ts";
import { say } from "../words/say.ts";
import { Field, Fold, Pick } from "./controls.tsx";
import { type Result, raceTimes } from "./result.ts";
import type { TypingProps } from "./typed.ts";

interface SplitsProps extends TypingProps {
  readonly result: Result;
  readonly onPrint?: () => void;
}

const EVERY: Readonly<Record<string, Metres>> = { "400 m": 400, "1 km": 1000, "1 mi": MILE, "5 km": 5000 };
/** how much quicker the second half is: even, and what coaches call a negative split */
const QUICKER = ["0", "0.01", "0.02", "0.03"];

export const Splits = (props: SplitsProps) => (
  <Fold name="splits" title={say("calculator_splits")} {...props}>
    {() => <Inside {...props} />}
  </Fold>
);

function Inside({ result, typed, type, units, onPrint }: SplitsProps) {
  const { distance, time } = result.race;
  const typedSpeed = parsePace(typed.splitsGoal ?? "", units);
  const typedGoal =
    parseTime(typed.splitsGoal ?? "", distance) ?? (typedSpeed ? Math.round(distance / typedSpeed) : undefined);
  const goals = raceTimes(distance);
  const goal = typedGoal && typedGoal >= goals[0] && typedGoal <= goals[1] ? typedGoal : undefined;
  const every = everyOf(typed.splitsEvery, distance, units);
  const quicker = QUICKER.includes(typed.splitsQuicker ?? "") ? typed.splitsQuicker! : "0";
  return (
    <>
      <p class="t14">
        <b>{say("splits_of", { race: raceName(distance), time: duration(goal ?? time) })}</b>
      </p>
      <div class="three unprinted">
        <Field
          id="splits-goal"
          label={say("splits_goal")}
          placeholder={duration(time)}
          value={typed.splitsGoal ?? ""}
          wrong={(typed.splitsGoal ?? "") !== "" && goal === undefined && between(goals, duration)}
          onType={(text) => type({ splitsGoal: text })}
        />
        <Pick
          id="splits-every"
          label={say("splits_every")}
          value={every}
          options={Object.keys(EVERY).map((id) => [id, id] as const)}
          onPick={(picked) => type({ splitsEvery: picked })}
        />
        <Pick
          id="splits-quicker"
          label={say("splits_second_half")}
          value={quicker}
          options={QUICKER.map((share) => [share, share === "0" ? say("splits_even") : percent(Number(share))])}
          onPick={(picked) => type({ splitsQuicker: picked })}
        />
      </div>
      <Marks distance={distance} time={goal ?? time} every={EVERY[every]!} quicker={Number(quicker)} units={units} />
      {onPrint && (
        <p class="end unprinted">
          <button type="button" class="button" onClick={onPrint}>
            {say("look_back_print")}
          </button>
        </p>
      )}
    </>
  );
}

/** At most sixty marks; a longer race is marked more rarely. */
const MOST_MARKS = 60;

function everyOf(typed: string | undefined, distance: Metres, units: Units): string {
  const wished = typed && typed in EVERY ? typed : units === "metric" ? "1 km" : "1 mi";
  return distance / EVERY[wished]! <= MOST_MARKS ? wished : units === "metric" ? "1 km" : "1 mi";
}

interface MarksProps {
  readonly distance: Metres;
  readonly time: Seconds;
  readonly every: Metres;
  readonly quicker: number;
  readonly units: Units;
}

/** A lap is taken between the figures shown, so that a runner can check it. */
function Marks({ distance, time, every, quicker, units }: MarksProps) {
  const marks = splits(distance, time, every, quicker).map((mark) => ({ ...mark, time: Math.round(mark.time) }));
  return (
    <table class="grid">
      <thead>
        <tr>
          <th scope="col">{say("splits_at")}</th>
          <th scope="col">{say("splits_passing")}</th>
          <th scope="col">{say("splits_lap")}</th>
        </tr>
      </thead>
      <tbody>
        {marks.map((mark, i) => (
          <tr key={mark.at}>
            <th scope="row">{markDistance(mark.at, every === 400 ? "track" : every === MILE ? "imperial" : units)}</th>
            <td>
              <b>{duration(mark.time)}</b>
            </td>
            <td class="second">{duration(mark.time - (marks[i - 1]?.time ?? 0))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
