/** Heart-rate zones by every system in use: a bar each, and where they are from. */
import {
  type HeartFigures,
  type HeartRateZone,
  MAXIMUM_BY_AGE,
  ZONE_SYSTEMS,
  type ZoneSystem,
  zonesOf,
} from "../../core/paces/heart-rate-zones.ts";
import { heartRate } from "../format.ts";
import { inTurn, say } from "../words/say.ts";
import { Pick } from "./controls.tsx";
import { AGES, figure, HEARTS, type Typed, type TypingProps } from "./typed.ts";

/** Figures of the runner's own with where each is from: entered, seen in the runs, or worked out from age. */
export interface KnownHeart extends HeartFigures {
  readonly maximumFrom?: "entered" | "runs";
  readonly restingFrom?: "log" | undefined;
}

export interface HeartSource extends HeartFigures {
  readonly maximumFrom?: "entered" | "runs" | "age";
  readonly restingFrom?: "log" | undefined;
}

/** No threshold lies above a maximum that was measured; one seen in runs may be too low. */
export const boundsOf = (
  name: keyof typeof HEARTS,
  { maximum, maximumFrom }: Pick<HeartSource, "maximum" | "maximumFrom">,
): readonly [number, number] =>
  name === "threshold" && maximum && maximumFrom === "entered" ? [HEARTS.threshold[0], maximum] : HEARTS[name];

/** What is typed outranks what is known; age is a last resort. */
export function heartOf(known: KnownHeart, typed: Typed): HeartSource {
  const highest = maximumOf(known, typed);
  const threshold = figure(typed.threshold, ...boundsOf("threshold", highest)) ?? known.threshold;
  const resting = figure(typed.resting, ...HEARTS.resting);
  const rest = resting ? { resting } : known.resting && { resting: known.resting, restingFrom: known.restingFrom };
  return { ...(threshold && { threshold }), ...rest, ...highest };
}

function maximumOf(known: KnownHeart, typed: Typed): Pick<HeartSource, "maximum" | "maximumFrom"> {
  const maximum = figure(typed.maximum, ...HEARTS.maximum);
  if (maximum) return { maximum, maximumFrom: "entered" };
  if (known.maximum) return { maximum: known.maximum, maximumFrom: known.maximumFrom ?? "runs" };
  const age = figure(typed.age, ...AGES);
  return age ? { maximum: MAXIMUM_BY_AGE.tanaka(age), maximumFrom: "age" } : {};
}

export const SYSTEMS = Object.keys(ZONE_SYSTEMS) as readonly ZoneSystem[];

/** Threshold first where it is known, else the five of the maximum (product decision). */
export function systemOf(typed: Typed, heart: HeartFigures): ZoneSystem {
  const picked = SYSTEMS.find((system) => system === typed.system);
  if (picked && zonesOf(picked, heart)) return picked;
  return heart.threshold ? "friel" : "five";
}

export interface ZonesProps extends TypingProps {
  readonly heart: HeartSource;
}

export function Zones({ heart, typed, type }: ZonesProps) {
  const system = systemOf(typed, heart);
  const zones = zonesOf(system, heart);
  if (!zones) return null;
  const offered = SYSTEMS.filter((id) => zonesOf(id, heart));
  return (
    <section>
      <div class="title">
        <h2>
          {say("zones")} <span class="unit t11">{say("unit_bpm")}</span>
        </h2>
        <Pick
          id="system"
          label={say("zones_system")}
          quiet
          value={system}
          options={offered.map((id) => [id, say(`zones_${id}`)] as const)}
          onPick={(picked) => type({ system: picked })}
        />
      </div>
      <div class="zones">
        {zones.map((zone, i) => (
          <div key={zone.name} class={zones.length > MOST_IN_LINE ? "stacked" : ""}>
            <span class="bar" aria-hidden="true">
              <i style={{ height: `${heightOf(i, zones.length)}px`, background: `var(--day-${INKS[zone.feel]})` }} />
            </span>
            <b>{zone.name}</b> {beats(zone, zones[i + 1])}
          </div>
        ))}
      </div>
      <p class="t12 second note">{sourceText(system, heart)}</p>
    </section>
  );
}

/** With more zones than this a name has no room beside its figures. */
const MOST_IN_LINE = 5;
/** px, lowest zone to highest */
const LOW = 4;
const HIGH = 18;
const heightOf = (i: number, count: number): number => Math.round(LOW + ((HIGH - LOW) * i) / Math.max(1, count - 1));
const INKS = { easy: "easy", moderate: "moderate", hard: "hard", sprint: "hard" } as const;

/** Whole beats inside the zone; where another begins at its end, it ends one beat below. */
export function beats({ from, to }: Pick<HeartRateZone, "from" | "to">, above?: HeartRateZone): string {
  if (from === undefined) return "–";
  if (to === undefined) return `${Math.ceil(from)}+`;
  const last = above?.from === to ? Math.ceil(to) - 1 : Math.floor(to);
  return from > 0 ? `${Math.ceil(from)}–${last}` : say("zone_up_to", { beats: last });
}

/** The figure they are shares of, and where it is from. */
export function sourceText(system: ZoneSystem, heart: HeartSource): string {
  const { of } = ZONE_SYSTEMS[system];
  if (of === "threshold") return say("zones_of_threshold", { beats: heartRate(heart.threshold!) });
  const maximum = say(`zones_max_${heart.maximumFrom ?? "runs"}`, { beats: heartRate(heart.maximum!) });
  return of === "maximum"
    ? maximum
    : inTurn([
        maximum,
        say("zones_of_reserve", { resting: heartRate(heart.resting!) }),
        heart.restingFrom && say("zones_resting_log"),
      ]);
}
