/** Heat, height and slope as ranges: what the threshold pace becomes at the same effort. */
import { atHeight, inHeat, onSlope, type Slowing } from "../../core/paces/conditions.ts";
import type { MetresPerSecond } from "../../core/units.ts";
import type { Units } from "../../core/view.ts";
import { pace } from "../format.ts";
import { slowedText } from "../words/conditions.ts";
import { say } from "../words/say.ts";
import { Field, Fold } from "./controls.tsx";
import type { Result } from "./result.ts";
import { figure, outside, type TypingProps } from "./typed.ts";

const FOOT = 0.3048;
/** m or ft, and percent: what the ground offers */
const HEIGHTS = [0, 20_000] as const;
const SLOPES = [-45, 45] as const;
const celsius = (degrees: number, units: Units): number => (units === "metric" ? degrees : (degrees - 32) / 1.8);

export const Conditions = ({ result, ...typing }: TypingProps & { readonly result: Result }) => (
  <Fold name="conditions" title={say("calculator_conditions")} {...typing}>
    {() => <Inside result={result} {...typing} />}
  </Fold>
);

function Inside({ result, typed, type, units }: TypingProps & { readonly result: Result }) {
  const metric = units === "metric";
  const heats: readonly [number, number] = metric ? [-30, 50] : [-22, 122];
  const heat = figure(typed.heat, ...heats);
  const height = figure(typed.height, ...HEIGHTS);
  const slope = figure(typed.slope, ...SLOPES);
  const speed = result.paces.threshold;
  return (
    <>
      <p class="t12 second">{say("conditions_threshold", { pace: pace(speed, units) })}</p>
      <div class="three">
        <Field
          id="heat"
          label={say("conditions_heat")}
          unit={metric ? "°C" : "°F"}
          numeric
          placeholder={metric ? "28" : "82"}
          value={typed.heat ?? ""}
          wrong={outside(typed.heat, ...heats)}
          onType={(text) => type({ heat: text })}
        />
        <Field
          id="height"
          label={say("conditions_height")}
          unit={metric ? "m" : "ft"}
          numeric
          placeholder={metric ? "1800" : "6000"}
          value={typed.height ?? ""}
          wrong={outside(typed.height, ...HEIGHTS)}
          onType={(text) => type({ height: text })}
        />
        <Field
          id="slope"
          label={say("slope")}
          unit="%"
          numeric
          placeholder="4"
          value={typed.slope ?? ""}
          wrong={outside(typed.slope, ...SLOPES)}
          onType={(text) => type({ slope: text })}
        />
      </div>
      <div role="status">
        <dl class="conditions">
          {heat !== undefined && (
            <Answer name={say("conditions_heat")} slowing={inHeat(celsius(heat, units))} speed={speed} units={units} />
          )}
          {height !== undefined && (
            <Answer
              name={say("conditions_height")}
              slowing={atHeight(metric ? height : height * FOOT)}
              speed={speed}
              units={units}
            />
          )}
          {slope !== undefined && (
            <Answer name={say("slope")} slowing={onSlope(slope / 100)} speed={speed} units={units} />
          )}
        </dl>
      </div>
      <p class="t12 second">{say("conditions_note")}</p>
    </>
  );
}

interface AnswerProps {
  readonly name: string;
  readonly slowing: Slowing | undefined;
  readonly speed: MetresPerSecond;
  readonly units: Units;
}

const Answer = ({ name, slowing, speed, units }: AnswerProps) => (
  <div>
    <dt>{name}</dt>
    <dd>{slowing ? slowedText(slowing, speed, units) : say("conditions_beyond")}</dd>
  </div>
);
