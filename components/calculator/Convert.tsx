/** Pace, time, distance: any two give the third. */
import { amount, distance as distanceText, duration, pace as paceText, plain } from "../format.ts";
import { canBeRun, parseDistance, parsePace, parseTime } from "../parse.ts";
import { say } from "../words/say.ts";
import { Field, Fold } from "./controls.tsx";
import type { Typed, TypingProps } from "./typed.ts";

const PARTS = ["Distance", "Time", "Pace"] as const;
type Part = (typeof PARTS)[number];
const READ: Readonly<Record<Part, (text: string, units: TypingProps["units"]) => number | undefined>> = {
  Distance: parseDistance,
  Time: (text) => parseTime(text),
  Pace: parsePace,
};

export const Convert = (typing: TypingProps) => (
  <Fold name="convert" title={say("calculator_convert")} {...typing}>
    {() => <Three {...typing} />}
  </Fold>
);

function Three({ typed, type, units }: TypingProps) {
  const last = (typed.convertLast ?? "").split(" ").filter((part): part is Part => PARTS.includes(part as Part));
  const worked = last.length === 2 ? PARTS.find((part) => !last.includes(part)) : undefined;
  const answer = worked ? workOut(worked, typed, units) : undefined;
  const value = (part: Part) => (part === worked ? (answer ?? "") : (typed[`convert${part}`] ?? ""));
  const wrong = (part: Part) => part !== worked && value(part) !== "" && !READ[part](value(part), units);
  const change = (part: Part) => (text: string) =>
    type({
      [`convert${part}`]: text,
      convertLast: [...last.filter((other) => other !== part), part].slice(-2).join(" "),
    });
  return (
    <>
      <div class="three">
        <Field
          id="convert-distance"
          label={say("convert_distance")}
          placeholder={units === "metric" ? "10 km" : "6 mi"}
          value={value("Distance")}
          wrong={wrong("Distance")}
          onType={change("Distance")}
        />
        <Field
          id="convert-time"
          label={say("convert_time")}
          placeholder="45:00"
          value={value("Time")}
          wrong={wrong("Time")}
          onType={change("Time")}
        />
        <Field
          id="convert-pace"
          label={say("convert_pace")}
          placeholder={units === "metric" ? "4:30/km" : "7:15/mi"}
          value={value("Pace")}
          wrong={wrong("Pace")}
          onType={change("Pace")}
        />
      </div>
      <p class="t12 second" role="status">
        {answer
          ? say("convert_answer", { part: say(`convert_${worked!.toLowerCase() as "pace"}`), answer })
          : say("convert_ask")}
      </p>
    </>
  );
}

/** In the runner's units, a distance in whole metres where it is short. */
function workOut(part: Part, typed: Typed, units: TypingProps["units"]): string | undefined {
  const distance = parseDistance(typed.convertDistance ?? "", units);
  const time = parseTime(typed.convertTime ?? "", distance);
  const speed = parsePace(typed.convertPace ?? "", units);
  if (part === "Pace")
    return distance && time && canBeRun(distance / time) ? plain(paceText(distance / time, units)) : undefined;
  if (part === "Time") return distance && speed ? duration(distance / speed) : undefined;
  if (!time || !speed) return undefined;
  const metres = time * speed;
  return metres < 3000 ? amount({ distance: Math.round(metres) }, "metric") : plain(distanceText(metres, units));
}
