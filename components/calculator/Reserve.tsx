/** Speed reserve: how far a short sprint lies above race speed. */
import { between } from "../Figure.tsx";
import { amount, number, pace } from "../format.ts";
import { parseTime } from "../parse.ts";
import { say } from "../words/say.ts";
import { Field, Fold, Pick } from "./controls.tsx";
import type { Result } from "./result.ts";
import type { TypingProps } from "./typed.ts";

const SPRINTS = [60, 100, 200, 400];
const DEFAULT_SPRINT = "100";
/** m/s, the fastest there was and a walk */
const [FASTEST, SLOWEST] = [12.5, 2];

export const Reserve = ({ result, ...typing }: TypingProps & { readonly result: Result }) => (
  <Fold name="reserve" title={say("calculator_reserve")} {...typing}>
    {() => <Inside result={result} {...typing} />}
  </Fold>
);

function Inside({ result, typed, type, units }: TypingProps & { readonly result: Result }) {
  const picked = SPRINTS.map(String).includes(typed.sprintDistance ?? "") ? typed.sprintDistance! : DEFAULT_SPRINT;
  const time = sprintTime(typed.sprintTime ?? "");
  const speed = time ? Number(picked) / time : 0;
  const fits = speed >= SLOWEST && speed <= FASTEST;
  const marathon = result.paces.marathon;
  return (
    <>
      <div class="two">
        <Pick
          id="sprint-distance"
          label={say("reserve_over")}
          value={picked}
          options={SPRINTS.map((metres) => [`${metres}`, amount({ distance: metres }, "metric")] as const)}
          onPick={(chosen) => type({ sprintDistance: chosen })}
        />
        <Field
          id="sprint-time"
          label={say("reserve_in")}
          placeholder="15.0"
          numeric
          value={typed.sprintTime ?? ""}
          wrong={
            (typed.sprintTime ?? "") !== "" &&
            !fits &&
            between([Math.ceil(Number(picked) / FASTEST), Math.floor(Number(picked) / SLOWEST)], String)
          }
          onType={(text) => type({ sprintTime: text })}
        />
      </div>
      {fits && (
        <p role="status">
          {say("reserve_answer", {
            pace: pace(speed, units),
            marathon: number(speed / marathon, 2),
            race: number((speed * result.race.time) / result.race.distance, 2),
          })}
        </p>
      )}
      <p class="t12 second">{say("reserve_note", { pace: pace(marathon, units) })}</p>
    </>
  );
}

/** Seconds here, `15.2` or `15`, not minutes as in a race; `1:02` all the same. */
const sprintTime = (text: string): number | undefined =>
  /^\s*\d+([.,]\d+)?\s*$/.test(text) ? Number(text.replace(",", ".")) : parseTime(text);
