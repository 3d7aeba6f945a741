/** The race or time trial everything else follows from: distance, time, and what they are worth. */
import { type BestRace, RACE_DISTANCES } from "../../core/paces/best-race.ts";
import type { Metres, Seconds } from "../../core/units.ts";
import type { Units } from "../../core/view.ts";
import { between } from "../Figure.tsx";
import { date, duration, number, unbroken } from "../format.ts";
import { parseDistance, parsePace, parseTime } from "../parse.ts";
import { raceChoices, raceName } from "../words/races.ts";
import { sourceText as estimateFrom } from "../words/reasons.ts";
import { inTurn, say, side } from "../words/say.ts";
import { Field, Pick } from "./controls.tsx";
import { exampleTime, RACE_LENGTHS, type Result, raceTimes } from "./result.ts";
import type { Typed, TypingProps } from "./typed.ts";

interface RaceProps extends TypingProps {
  readonly best: BestRace | undefined;
  readonly result: Result | undefined;
  /** more of the history is being read: a better effort may come */
  readonly unfinished?: boolean | undefined;
}

const OTHER = "other";
const DEFAULT_DISTANCE: Metres = 5000;

interface Entered {
  readonly distance: Metres | undefined;
  readonly time: Seconds | undefined;
}

/** As typed; where nothing is, the runner's own best. */
export function raceOf(typed: Typed, best: BestRace | undefined, units: Units): Entered {
  const { picked, text } = tellApart(typed, best, units);
  const distance = picked === OTHER ? farOf(typed, units) : Number(picked);
  // A pace with its unit is no slip in the field for the time: the distance makes it one.
  const speed = parseTime(text, distance) === undefined && distance ? parsePace(text, units) : undefined;
  return { distance, time: speed ? distance! / speed : parseTime(text, distance) };
}

/** Nothing was typed: what stands there is the runner's own. */
export const isOwn = ({ distance, time }: Typed): boolean => distance === undefined && time === undefined;

function farOf({ far = "" }: Typed, units: Units): Metres | undefined {
  const distance = parseDistance(far, units);
  return distance && distance >= RACE_LENGTHS[0] && distance <= RACE_LENGTHS[1] ? distance : undefined;
}

/** Distance and time; `5k 20:15` and `1:31 half` in the field for the time say both. */
function tellApart(typed: Typed, best: BestRace | undefined, units: Units) {
  const text = typed.time ?? (best ? duration(best.time) : "");
  const words = text.trim().split(/\s+/);
  if (parseTime(text) === undefined)
    for (let i = 1; i < words.length; i++) {
      const parts = [words.slice(0, i).join(" "), words.slice(i).join(" ")] as const;
      for (const [far, time] of [parts, parts.toReversed() as [string, string]]) {
        const distance = parseDistance(far, units);
        if (distance && RACE_DISTANCES.includes(distance) && parseTime(time, distance))
          return { picked: String(distance), text: time };
      }
    }
  return { picked: typed.distance ?? String(best?.distance ?? DEFAULT_DISTANCE), text };
}

export function Race({ best, result, unfinished, typed, type, units }: RaceProps) {
  const { picked, text } = tellApart(typed, best, units);
  const own = best !== undefined && isOwn(typed);
  const { distance, time } = raceOf(typed, best, units);
  const example = duration(exampleTime(distance ?? DEFAULT_DISTANCE));
  const distances = raceChoices();
  return (
    <>
      <div class={picked === OTHER ? "race with-far" : "race"}>
        <Pick
          id="distance"
          label={say("distance")}
          value={picked}
          options={[...distances, [OTHER, say("calculator_other_distance")]]}
          onPick={(distance) => type({ distance, time: text })}
        />
        {picked === OTHER && (
          <Field
            id="far"
            label={say("distance")}
            placeholder={units === "metric" ? "12 km" : "8 mi"}
            value={typed.far ?? ""}
            wrong={(typed.far ?? "") !== "" && !distance}
            onType={(far) => type({ far })}
          />
        )}
        <Field
          id="time"
          label={say("time")}
          placeholder={example}
          value={typed.time ?? text}
          wrong={text !== "" && !result && distance !== undefined}
          onType={(time) => type({ distance: picked, time })}
        />
        <output class="vdot" for="distance time" title={say("calculator_vdot_what")}>
          VDOT <b class={result ? "" : "third"}>{result ? number(result.vdot, 1) : "–"}</b>
        </output>
      </div>
      <p class="source t12 second">
        {inTurn([
          sourceText({ best: own ? best : undefined, time, result, distance, example }),
          own && best.outranks ? say("race_outranked") : "",
          own && unfinished ? say("unfinished") : "",
        ])}
        {best && !own && (
          <>
            {" "}
            <button type="button" class="link" onClick={() => type({ distance: undefined, time: undefined })}>
              {say("calculator_back_to_best")}
            </button>
          </>
        )}
      </p>
    </>
  );
}

interface Source {
  readonly best: BestRace | undefined;
  /** absent: none is typed, or none that can be read */
  readonly time: Seconds | undefined;
  readonly result: Result | undefined;
  /** absent: not told yet, or none that is raced */
  readonly distance: Metres | undefined;
  readonly example: string;
}

function sourceText({ best, time, result, distance, example }: Source): string {
  if (!best && !distance)
    return say("convert_answer", {
      part: say("distance"),
      answer: between(RACE_LENGTHS, (one) => raceName(one)),
    });
  if (!best && time && !result && distance)
    return say("convert_answer", {
      part: unbroken(raceName(distance)),
      answer: between(raceTimes(distance), duration),
    });
  if (!best) return result ? say("calculator_entered") : say("calculator_ask", { time: example });
  const name = unbroken(raceName(best.distance));
  if (best.estimated)
    return say("calculator_estimated", { source: estimateFrom(best.estimated, best.date), distance: name });
  return say("calculator_best", { distance: side([name, best.date ? date(best.date) : ""]) });
}
