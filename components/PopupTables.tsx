/** The calculator's answers: paces with their heart rates, equal races with ranges, heart-rate zones. */
import type { Units } from "../core/view.ts";
import { amount, duration, paceFigure, paceUnit } from "./format.ts";
import { Tile } from "./Glyph.tsx";
import type { EquivalentRace, PaceRow, ZoneView } from "./Popup.tsx";
import { say } from "./words/say.ts";

/** m: a lap of the track */
const LAP = 400;

export const Paces = ({ paces, units }: { readonly paces: readonly PaceRow[]; readonly units: Units }) => {
  const hearts = paces.some((row) => row.heartRate);
  return (
    <section>
      <table class="paces">
        <thead>
          <tr>
            <th scope="col">{say("pace")}</th>
            <th scope="col">{paceUnit(units)}</th>
            <th scope="col">{amount({ distance: LAP }, units)}</th>
            {hearts && <th scope="col">{say("unit_bpm")}</th>}
          </tr>
        </thead>
        <tbody>
          {paces.map((row) => (
            <tr key={row.name}>
              <th scope="row">
                <span class="zone">
                  <Tile label={row.label} size={18} />
                  {row.name}
                </span>
              </th>
              <td>
                <b>{paceRange(row, units)}</b> <span class="unit">{paceUnit(units)}</span>
              </td>
              <td class="second">{row.slow === row.fast ? duration(LAP / row.fast) : ""}</td>
              {hearts && <td class="second">{row.heartRate?.join("–")}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

const paceRange = ({ slow, fast }: PaceRow, units: Units): string =>
  slow === fast ? paceFigure(fast, units) : `${paceFigure(fast, units)}–${paceFigure(slow, units)}`;

export const Equivalents = ({ races }: { readonly races: readonly EquivalentRace[] }) => (
  <section>
    <h2>{say("equivalents")}</h2>
    <dl class="equivalents">
      {races.map((race) => (
        <div key={race.name}>
          <dt>{race.name}</dt>
          <dd>{duration(race.time)}</dd>
          {race.range && <dd class="range">{race.range.map(rough).join("–")}</dd>}
          {race.note && <dd class="range">{race.note}</dd>}
        </div>
      ))}
    </dl>
  </section>
);

/** Over an hour the seconds of a range say more than is known. */
const rough = (seconds: number): string =>
  seconds < 3600 ? duration(seconds) : duration(Math.round(seconds / 60) * 60).replace(/:00$/, "");

/** Whole beats that do not overlap: a zone ends one beat below the next. */
const beats = ({ from, to }: ZoneView): string => {
  if (to === undefined) return `${Math.ceil(from)}+`;
  return from > 0 ? `${Math.ceil(from)}–${Math.ceil(to) - 1}` : say("zone_up_to", { beats: Math.ceil(to) - 1 });
};

/** px, lowest zone to highest; the ramp of the days carries it */
const HEIGHTS = [4, 7, 10, 14, 18];
const INKS = ["easy", "easy", "moderate", "hard", "hard"];

export const Zones = ({ zones, source }: { readonly zones: readonly ZoneView[]; readonly source: string }) => (
  <section>
    <h2>{say("zones")}</h2>
    <div class="zones">
      {zones.map((zone, i) => (
        <div key={zone.name}>
          <span class="bar" aria-hidden="true">
            <i style={{ height: `${HEIGHTS[i] ?? 18}px`, background: `var(--day-${INKS[i] ?? "hard"})` }} />
          </span>
          <b>{zone.name}</b> {beats(zone)}
        </div>
      ))}
    </div>
    <p class="t12 second note">{source}</p>
  </section>
);
