/** Every system of zones in a fold: by heart rate, and by pace where it has both, how each zone feels and how far to trust it. */
import {
  FEEL_RPE,
  type HeartRateZone,
  ZONE_SYSTEMS,
  type ZoneSystem,
  zonesOf,
} from "../../core/paces/heart-rate-zones.ts";
import { PACE_ZONES } from "../../core/paces/pace-zones.ts";
import type { MetresPerSecond, Share } from "../../core/units.ts";
import type { Units } from "../../core/view.ts";
import { duration, paceSeconds, paceUnit } from "../format.ts";
import { say, side } from "../words/say.ts";
import { Field, Fold } from "./controls.tsx";
import { AGES, outside } from "./typed.ts";
import { beats, boundsOf, SYSTEMS, type ZonesProps } from "./Zones.tsx";

interface HeartsProps extends ZonesProps {
  /** what the race says of the threshold */
  readonly threshold: MetresPerSecond | undefined;
}

export const Hearts = ({ heart, threshold, ...typing }: HeartsProps) => (
  <Fold name="hearts" title={say("calculator_hearts")} {...typing}>
    {() => (
      <>
        <Figures heart={heart} {...typing} />
        {SYSTEMS.map((system) => (
          <OneSystem
            key={system}
            system={system}
            zones={zonesOf(system, heart)}
            paces={system === "friel" && threshold ? pacesOf(threshold, typing.units) : undefined}
            units={typing.units}
          />
        ))}
        <p class="t12 second">{say("zones_disagree")}</p>
      </>
    )}
  </Fold>
);

const FIGURES = [
  ["maximum", "settings_max_heart_rate"],
  ["threshold", "settings_threshold_heart_rate"],
  ["resting", "settings_resting_heart_rate"],
] as const;

/** What shares are taken of, by the names of the fields above. */
const needs = (of: "maximum" | "threshold" | "reserve"): string =>
  side(FIGURES.flatMap(([name, key]) => (name === of || (of === "reserve" && name !== "threshold") ? [say(key)] : [])));

const Figures = ({ heart, typed, type }: ZonesProps) => (
  <div class="two">
    {FIGURES.map(([name, key]) => (
      <Field
        key={name}
        id={`heart-${name}`}
        label={say(key)}
        unit={say("unit_bpm")}
        numeric
        placeholder={heart[name] ? String(Math.round(heart[name])) : ""}
        value={typed[name] ?? ""}
        wrong={outside(typed[name], ...boundsOf(name, heart))}
        onType={(text) => type({ [name]: text })}
      />
    ))}
    <Field
      id="age"
      label={say("zones_age")}
      numeric
      value={typed.age ?? ""}
      wrong={outside(typed.age, ...AGES)}
      onType={(text) => type({ age: text })}
    />
  </div>
);

/** By the name of a zone: from the quicker end to the second before the next slower one begins. */
const pacesOf = (threshold: MetresPerSecond, units: Units): ReadonlyMap<string, string> => {
  const at = (share: Share) => paceSeconds(threshold / share, units);
  return new Map(
    PACE_ZONES.map(({ name, from, to }) => {
      if (to === undefined) return [name, `${duration(at(from!))}+`];
      const last = duration(at(to) - 1);
      return [name, from === undefined ? say("zone_up_to", { beats: last }) : `${duration(at(from))}–${last}`];
    }),
  );
};

interface OneSystemProps {
  readonly system: ZoneSystem;
  readonly zones: readonly HeartRateZone[] | undefined;
  /** of a system that has both, by the name of the zone */
  readonly paces: ReadonlyMap<string, string> | undefined;
  readonly units: Units;
}

const OneSystem = ({ system, zones, paces, units }: OneSystemProps) => (
  <div class="system">
    <h3>{say(`zones_${system}`)}</h3>
    {(zones || paces) && (
      <table class="grid">
        <thead>
          <tr>
            <th scope="col">{say("zones_zone")}</th>
            {zones && <th scope="col">{say("unit_bpm")}</th>}
            {paces && <th scope="col">{paceUnit(units)}</th>}
            <th scope="col">{say("zones_feel")}</th>
            <th scope="col">RPE</th>
          </tr>
        </thead>
        <tbody>
          {ZONE_SYSTEMS[system].bands.map(([name, , , feel], i) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {zones && <td>{beats(zones[i]!, zones[i + 1])}</td>}
              {paces && <td>{paces.get(name)}</td>}
              <td>{say(`feel_${feel}`)}</td>
              <td>{[...new Set(FEEL_RPE[feel])].join("–")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
    {!zones && <p class="t12 second">{say("zones_needs", { what: needs(ZONE_SYSTEMS[system].of) })}</p>}
    <p class="t12 second">{say(system === "general_reserve" ? "zones_general_trust" : `zones_${system}_trust`)}</p>
  </div>
);
