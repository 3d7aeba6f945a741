/** Every form a coach writes, run by the notation and written down again, in kilometres and in miles. */
import { describe, expect, test } from "vitest";
import { structureText } from "../../components/words/structure.ts";
import { CLUB, opinionOn, sample, TODAY } from "../sample/club.ts";

const KM = "@ \\d:\\d\\d /km";
const MI = "@ \\d+:\\d\\d /mi";

/** Form, notation, and the session in the line; `@` stands for a pace in the runner's units. */
const LINES: readonly (readonly [form: string, workout: string, line: string])[] = [
  ["reps by distance", "2km easy, 6 x (800m hard, 90s jog), 1.5km easy", "6 × 800 m @ (90 s jog)"],
  ["reps by time", "15' easy, 5 x (3' hard, 3' jog), 10' easy", "5 × 3 min @ (3 min jog)"],
  ["reps by the mile", "2 mi easy, 4 x (1 mi tempo, 60s jog), 2 mi easy", "4 × 1 mi @ (1 min jog)"],
  ["recoveries by distance", "15' easy, 10 x (400m hard, 200m jog), 10' easy", "10 × 400 m @ (200 m jog)"],
  ["standing recoveries", "2km easy, 5 x (1km tempo, 60s stand), 2km easy", "5 × 1 km @ (1 min stand)"],
  ["walked recoveries", "15' easy, 10 x (200m fast, 2' walk), 10' easy", "10 × 200 m @ (2 min walk)"],
  [
    "sets",
    "15' easy, 3 x (4 x (200m fast, 200m jog), 3' jog), 10' easy",
    "3 × (4 × 200 m) @ (200 m jog, .* between sets)",
  ],
  [
    "a ladder",
    "2km easy, 1600m hard, 2' jog, 1200m hard, 2' jog, 800m hard, 2' jog, 400m fast, 8' easy",
    "1600-1200-800-400 m @ (2 min jog)",
  ],
  [
    "a pyramid",
    "15' easy, 1' hard, 1' jog, 2' hard, 1' jog, 3' hard, 1' jog, 2' hard, 1' jog, 1' hard, 10' easy",
    "1-2-3-2-1 min @ (1 min jog)",
  ],
  [
    "reps in turn",
    "15' easy, 3 x (800m hard, 2' jog, 400m fast, 2' jog), 10' easy",
    "3 × (800 m, 400 m) @ (2 min jog)",
  ],
  ["floats", "15' easy, 10 x (200m fast, 200m marathon), 10' easy", "10 × 200 m @ (200 m float @)"],
  ["alternations", "15' easy, 6 x (1km hard, 1km steady), 10' easy", "6 × 1 km @ (1 km float @)"],
  [
    "fartlek",
    "12' easy, 90s hard, 3' easy, 40s fast, 2' easy, 3' hard, 3' easy, 1' hard, 4' easy, 2' hard, 2' easy, 30s fast, 2' easy, 75s hard, 10' easy",
    "7 surges of .*",
  ],
  [
    "tempo and reps",
    "15' easy, 15' tempo, 3' jog, 4 x (400m fast, 90s jog), 10' easy",
    "15 min @, 4 × 400 m @ (90 s jog)",
  ],
  [
    "tempo, reps, tempo",
    "2km easy, 2 mi tempo, 3' jog, 4 x (400m fast, 90s jog), 2 mi tempo, 1.5km easy",
    ".* @, 4 × 400 m @ .*, .* @",
  ],
  ["one block", "15' easy, 20' tempo, 10' easy", "20 min @"],
  ["strides", "40' easy, 6 x (20s stride, 80s walk), 3' easy", "6 × (20 s|100 m) strides"],
  ["a fast finish", "80' easy, 20' half", ".* fast finish @"],
  ["a progression", "50' @78%>100%", ".* from .* to .*"],
  ["hills", "15' easy, 8 x (60s hard @+7%, 100s jog @-7%), 12' easy", "8 × (1 min|200 m) uphill (.* jog)"],
  ["hill sprints", "30' easy, 8 x (12s sprint @+12%, 60s walk @-7%, 60s walk), 10' easy", "8 × .* uphill sprints .*"],
  ["marathon blocks", "3km easy, 3 x (5km marathon, 5' jog), 2km easy", "3 × 5 km @ (5 min jog)"],
];

/** The written line as a pattern: brackets are brackets unless they hold a choice. */
function pattern(line: string, pace: string): RegExp {
  const plain = line.replace(/\((?!\w+ ?\w*\|)/g, "\\(").replace(/(?<!\|[\w ]+)\)/g, "\\)");
  return new RegExp(`(^|, )${plain.replaceAll("@", pace)}(, |$)`);
}

describe("what was written comes out again", () => {
  for (const [form, workout, line] of LINES)
    test(`${form}: ${workout} [L13]`, () => {
      for (const laps of ["button", "none"] as const) {
        const made = sample(CLUB[1]!, workout, { laps, noise: 0.1, seed: 21, start: TODAY });
        const { structure } = opinionOn(CLUB[1]!, made);
        expect(structureText(structure, "metric")).toMatch(pattern(line, KM));
        expect(structureText(structure, "imperial")).toMatch(pattern(line, MI));
      }
    });
});

describe("in the units the runner reads, a length keeps the form it was run in", () => {
  const speed = 1000 / 240;
  const block = (distance: number) => structureText([{ kind: "block", amount: { distance }, speed }], "imperial");
  for (const [metres, line] of [
    [500, "500 m"],
    [1000, "1 km"],
    [1200, "1200 m"],
    [1600, "1600 m"],
    [2000, "2 km"],
    [2400, "1.5 mi"],
    [2 * 1609.344, "2 mi"],
    [4000, "2.5 mi"],
    [5000, "5 km"],
    [8000, "5 mi"],
    [10_000, "10 km"],
    [7300, "4.5 mi"],
    [7500, "4.7 mi"],
  ] as const)
    test(`one block of ${metres} m reads ${line} in miles [L13]`, () =>
      expect(block(metres)).toBe(`${line} @ 6:26 /mi`));

  test("parts of a session of round kilometres are no tenths of miles, and in kilometres they stay [L13]", () => {
    const session = [
      { kind: "warmup", amount: { distance: 2000 } },
      { kind: "block", amount: { distance: 1000 }, speed },
      { kind: "block", amount: { distance: 500 }, speed },
      { kind: "block", amount: { duration: 600 }, speed },
    ] as const;
    expect(structureText(session, "imperial")).toBe(
      "1.2 mi warm-up, 1 km @ 6:26 /mi, 500 m @ 6:26 /mi, 10 min @ 6:26 /mi",
    );
    expect(structureText(session, "metric")).toBe(
      "2.0 km warm-up, 1.0 km @ 4:00 /km, 0.5 km @ 4:00 /km, 10 min @ 4:00 /km",
    );
  });
});

test("most of a long run is neither its warm-up nor its cool-down [L13]", () => {
  const lineOf = (workout: string) => {
    const made = sample(CLUB[1]!, workout, { laps: "button", noise: 0.1, seed: 21, start: TODAY });
    return structureText(opinionOn(CLUB[1]!, made).structure, "metric");
  };
  expect(lineOf("10' easy, 20' half, 90' easy")).toMatch(/^[\d.]+ km warm-up, 20 min @ [^,]*, [\d.]+ km$/);
  expect(lineOf("70' easy, 20' half, 30' easy")).toMatch(/^[\d.]+ km, 20 min @ [^,]*, [\d.]+ km$/);
  expect(lineOf("80' easy, 30' half, 10' easy")).toMatch(/^[\d.]+ km, 30 min @ [^,]*, [\d.]+ km cool-down$/);
});

test("surges all as long as each other have one length, and no range from it to itself [L9]", () => {
  const surges = (shortest: number, longest: number) =>
    structureText([{ kind: "surges", count: 12, shortest, longest }], "metric");
  expect(surges(59.8, 60.3)).toMatch(/^12 surges of 60\ss$/);
  expect(surges(200.1, 200.4)).toMatch(/^12 surges of 3:20$/);
  expect(surges(40, 60)).toMatch(/^12 surges of 40–60\ss$/);
  expect(surges(40, 150)).toMatch(/^12 surges of 0:40–2:30$/);
});
