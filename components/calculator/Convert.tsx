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
/** In metric and in imperial units. */
const EXAMPLES: Readonly<Record<Part, readonly [string, string]>> = {
  Distance: ["10 km", "6 mi"],
  Time: ["45:00", "45:00"],
  Pace: ["4:30/km", "7:15/mi"],
};
const name = (part: Part): string => say(part.toLowerCase() as Lowercase<Part>);

export const Convert = (typing: TypingProps) => (
  <Fold name="convert" title={say("calculator_convert")} {...typing}>
    {() => <Three {...typing} />}
  </Fold>
);

function Three({ typed, type, units }: TypingProps) {
  const own = (part: Part) => typed[`convert${part}`] ?? "";
  const { convertLast = "" } = typed;
  // The one typed longest ago first, those never typed before it.
  const [first, second, last] = PARTS.toSorted((a, b) => convertLast.indexOf(a) - convertLast.indexOf(b));
  // Nothing while the last is empty: its old answer would stand there again, and what it took the place of is still meant.
  const worked = own(last!) && (own(second!) ? first : second);
  const answer = worked ? workOut(worked, typed, units) : undefined;
  const change = (part: Part) => (text: string) =>
    type({
      // Another field is typed into: what the answer took the place of is done with.
      ...(worked && part !== last && { [`convert${worked}`]: "" }),
      [`convert${part}`]: text,
      convertLast: `${[first, second, last].filter((other) => other !== part).join(" ")} ${part}`,
    });
  return (
    <>
      <div class="three">
        {PARTS.map((part) => (
          <Field
            key={part}
            id={`convert-${part.toLowerCase()}`}
            label={name(part)}
            placeholder={EXAMPLES[part][units === "metric" ? 0 : 1]}
            value={part === worked ? (answer ?? "") : own(part)}
            wrong={part !== worked && own(part) !== "" && !READ[part](own(part), units)}
            onType={change(part)}
          />
        ))}
      </div>
      <p class="t12 second" role="status">
        {worked && answer ? say("convert_answer", { part: name(worked), answer }) : say("convert_ask")}
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
