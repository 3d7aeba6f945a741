/** The training paces: in the runner's own unit and one more of their choice; all of them for every lap in a fold. */
import { FEEL_RPE } from "../../core/paces/heart-rate-zones.ts";
import type { BeatsPerMinute, MetresPerSecond } from "../../core/units.ts";
import type { Units } from "../../core/view.ts";
import { amount, duration, pace, paceFigure, paceUnit, plain, speedFigure, speedUnit } from "../format.ts";
import { Tile } from "../Glyph.tsx";
import { say } from "../words/say.ts";
import { Fold, Pick } from "./controls.tsx";
import { heartShares, PACE_KINDS, type PaceKind, type Result, speedsOf } from "./result.ts";
import type { TypingProps } from "./typed.ts";
import { beats } from "./Zones.tsx";

interface PacesProps extends TypingProps {
  readonly result: Result;
  readonly maximum: BeatsPerMinute | undefined;
}

/** m/s: slower than this the air on the road costs nothing worth a slope (Jones & Doust 1996) */
const NO_AIR = 12 / 3.6;
/** m: what tracks and watches are set to */
const LAPS = [200, 300, 400, 600, 800, 1000, 1200, 1600];
const DEFAULT_ALSO = "400";
const lapName = (lap: number): string => amount({ distance: lap }, "metric").replace("1 km", "1000 m");

/** A way to give a speed: name, and the figure of it. */
interface Way {
  readonly name: string;
  readonly figure: (speed: MetresPerSecond) => string;
  /** quicker is more */
  readonly rising?: boolean;
}

const paceWay = (units: Units): Way => ({ name: paceUnit(units), figure: (speed) => paceFigure(speed, units) });
const treadmillWay = (units: Units): Way => ({
  name: speedUnit(units),
  figure: (speed) => speedFigure(speed, units),
  rising: true,
});

const waysOf = (units: Units): ReadonlyMap<string, Way> => {
  const other: Units = units === "metric" ? "imperial" : "metric";
  return new Map<string, Way>([
    ...LAPS.map((lap): [string, Way] => [`${lap}`, { name: lapName(lap), figure: (speed) => duration(lap / speed) }]),
    ["other", paceWay(other)],
    ["treadmill", treadmillWay(units)],
    ["treadmill other", treadmillWay(other)],
  ]);
};

export function Paces({ result, maximum, typed, type, units }: PacesProps) {
  const ways = waysOf(units);
  const also = ways.has(typed.also ?? "") ? typed.also! : DEFAULT_ALSO;
  return (
    <section class="wide">
      <table class="paces">
        <thead>
          <tr>
            <th scope="col">{say("pace")}</th>
            <th scope="col">{paceUnit(units)}</th>
            <th scope="col">
              <Pick
                id="also"
                label={say("calculator_also")}
                quiet
                value={also}
                options={[...ways].map(([id, { name }]) => [id, name] as const)}
                onPick={(picked) => type({ also: picked })}
              />
            </th>
            {maximum && <th scope="col">{say("unit_bpm")}</th>}
          </tr>
        </thead>
        <tbody>
          {PACE_KINDS.map((kind) => (
            <tr key={kind.id}>
              <th scope="row">
                <span class="zone">
                  <Tile label={kind.label} size={18} />
                  {say(`pace_${kind.id}`)}
                </span>
              </th>
              <td>
                <b>{rangeOf(result, kind, paceWay(units))}</b> <span class="spoken">{paceUnit(units)}</span>
              </td>
              <td class="second">{rangeOf(result, kind, ways.get(also)!)}</td>
              {maximum && <td class="second">{heartText(kind, maximum)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The smaller figure first: the fast end of a time, the slow end of a speed. */
function rangeOf({ paces }: Result, kind: PaceKind, { figure, rising }: Way): string {
  const [slow, fast] = speedsOf(paces, kind);
  if (slow === fast) return figure(fast);
  return rising ? `${figure(slow)}–${figure(fast)}` : `${figure(fast)}–${figure(slow)}`;
}

function heartText(kind: PaceKind, maximum: BeatsPerMinute): string {
  const shares = heartShares(kind);
  return shares ? beats({ from: shares[0] * maximum, to: shares[1] * maximum }) : "";
}

const rpe = ({ feel }: PaceKind): string => FEEL_RPE[feel].join("–");

export const AllPaces = ({ result, ...typing }: Omit<PacesProps, "maximum">) => (
  <Fold name="all-paces" title={say("calculator_all_paces")} {...typing}>
    {() => (
      <>
        <div class="wide">
          <table class="grid">
            <thead>
              <tr>
                <td />
                {PACE_KINDS.map((kind) => (
                  <th key={kind.id} scope="col">
                    <abbr title={say(`pace_${kind.id}`)}>{kind.letter}</abbr>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {[paceWay(typing.units), ...waysOf(typing.units).values()].map((way) => (
                <tr key={way.name}>
                  <th scope="row">{way.name}</th>
                  {PACE_KINDS.map((kind) => (
                    <td key={kind.id}>{rangeOf(result, kind, way)}</td>
                  ))}
                </tr>
              ))}
              <tr>
                <th scope="row">RPE</th>
                {PACE_KINDS.map((kind) => (
                  <td key={kind.id}>{rpe(kind)}</td>
                ))}
              </tr>
            </tbody>
          </table>
        </div>
        <p class="t12 second">
          {say("calculator_treadmill", {
            speed: plain(`${speedFigure(NO_AIR, typing.units)} ${speedUnit(typing.units)}`),
            pace: pace(NO_AIR, typing.units),
          })}
        </p>
      </>
    )}
  </Fold>
);
