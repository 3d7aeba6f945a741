/** A session is written as a coach wrote it: by distance or by time, as it was meant, whoever ran it and whatever recorded it. */
import { expect, test } from "vitest";
import { structureText } from "../../components/words/structure.ts";
import { CLUB, type Member, opinionOn, type Recording, sample, TODAY } from "../sample/club.ts";
import type { SampleRun } from "../sample/runner.ts";

/** The line as a pattern. */
type Session = readonly [workout: string, line: string];

/** What was run between a warm-up and a cool-down, and how it is written. */
const SESSIONS: readonly Session[] = [
  ["8 x (150m fast, 2' walk)", "8 × 150 m"],
  ["10 x (200m fast, 200m jog)", "10 × 200 m"],
  ["8 x (300m fast, 2' walk)", "8 × 300 m"],
  ["10 x (400m hard, 200m jog)", "10 × 400 m"],
  ["8 x (500m hard, 90s jog)", "8 × 500 m"],
  ["6 x (800m hard, 90s walk)", "6 × 800 m"],
  ["5 x (1000m hard, 2' jog)", "5 × 1 km"],
  ["4 x (1200m hard, 3' jog)", "4 × 1200 m"],
  ["4 x (1600m hard, 3' jog)", "4 × 1600 m"],
  ["3 x (2000m tempo, 2' jog)", "3 × 2 km"],
  ["15 x (30s fast, 30s jog)", "15 × 30 s"],
  ["10 x (30s fast, 90s walk)", "10 × 30 s"],
  ["12 x (45s hard, 15s jog)", "12 × 45 s"],
  ["10 x (60s hard, 60s jog)", "10 × 1 min"],
  ["8 x (2' hard, 90s jog)", "8 × 2 min"],
  ["6 x (3' hard, 2' jog)", "6 × 3 min"],
  ["5 x (4' hard, 3' jog)", "5 × 4 min"],
  ["4 x (6' tempo, 90s jog)", "4 × 6 min"],
  ["4 x (7' tempo, 2' jog)", "4 × 7 min"],
  ["3 x (8' tempo, 90s jog)", "3 × 8 min"],
  ["3 x (10' tempo, 2' jog)", "3 × 10 min"],
  ["2 x (15' tempo, 3' jog)", "2 × 15 min"],
  ["20' tempo", "20 min"],
  ["5km tempo", "5.0 km"],
  ["8 x (45s hard @+7%, 90s jog @-7%)", "8 × 45 s uphill"],
  ["8 x (60s hard @+7%, 100s jog @-7%)", "8 × 1 min uphill"],
  ["6 x (2' hard @+6%, 2'30\" jog @-6%)", "6 × 2 min uphill"],
];

/** Up something steep, so briefly that speed and heights show little of it. */
const HILL_SPRINTS: readonly Session[] = [
  ["8 x (8s sprint @+12%, 60s walk @-3%, 60s walk)", "8 × 8 s uphill sprints"],
  ["8 x (10s sprint @+10%, 2' walk @-2%)", "8 × 10 s uphill sprints"],
  ["10 x (10s sprint @+8%, 90s jog @-1.5%)", "10 × 10 s uphill sprints"],
  ["6 x (12s sprint @+12%, 60s walk @-7%, 60s walk)", "6 × 12 s uphill sprints"],
];
const HILLS = SESSIONS.filter(([, line]) => line.endsWith("uphill"));

/** Of all sessions, those to be written as they were meant; the others are as near to another round figure: 1,000 m in 4 minutes. */
const SHARES = { pressed: 0.98, trace: 0.96 } as const;

/** Of hill sprints known by heights, which a watch tells to a few tenths of a metre. */
const SPRINTS = { timed: 0.9, counted: 0.9 } as const;

const named = (name: string) => CLUB.find((member) => member.name === name)!;
const at = (member: Member, thresholdSpeed: number): Member => ({
  ...member,
  name: `${member.name} at ${thresholdSpeed}`,
  thresholdSpeed,
});
/** Beside the club, two whose paces fall on other figures. */
const RUNNERS = [...CLUB, at(named("club runner"), 3.4), at(named("fast runner"), 4.4)];

const TRACES: readonly Recording[] = [
  { name: "every second", noise: 0.12 },
  { name: "smart recording", noise: 0.15, recording: "smart" },
  { name: "every five seconds", noise: 0.15, whiteNoise: 0.2, recording: "thinned" },
];

type Recorded = Parameters<typeof opinionOn>[1];

function wrongOf(
  laps: "button" | "km",
  recordings: readonly Recording[],
  sessions = SESSIONS,
  kept: (made: SampleRun) => Recorded = (made) => made,
) {
  let all = 0;
  const wrong: string[] = [];
  for (const [s, [workout, line]] of sessions.entries())
    for (const [r, member] of RUNNERS.entries())
      for (const [w, recording] of recordings.entries()) {
        const seed = 400 * r + 40 * w + s + 1;
        const whole = `15' easy, ${workout}, 10' easy`;
        const made = sample(member, whole, { ...recording, name: undefined, laps, seed, start: TODAY });
        const said = structureText(opinionOn(member, kept(made)).structure, "metric");
        all++;
        if (!new RegExp(`warm-up, ${line} [@(]`).test(said))
          wrong.push(`${line}, ${member.name}, ${recording.name}: ${said}`);
      }
  return { right: 1 - wrong.length / all, said: wrong.join("\n") };
}

test("with a lap pressed at every step a session is written as it was meant [L13]", () => {
  const { right, said } = wrongOf("button", TRACES.slice(0, 1));
  expect(right, said).toBeGreaterThanOrEqual(SHARES.pressed);
});

test("with laps of a kilometre, from traces of every kind, nearly always [L13]", () => {
  const { right, said } = wrongOf("km", TRACES);
  expect(right, said).toBeGreaterThanOrEqual(SHARES.trace);
});

test("hill sprints of eight, ten and twelve seconds are counted and timed by the laps pressed for them, with a trace or without [L13]", () => {
  const traced = wrongOf("button", TRACES, HILL_SPRINTS);
  expect(traced.said).toBe("");
  const lapsAlone = wrongOf("button", TRACES.slice(0, 1), HILL_SPRINTS, ({ activity }) => ({ activity }));
  expect(lapsAlone.said).toBe("");
});

test("a watch that tells whole metres of ascent, or of no lap how far up it was, changes nothing of a hill session's laps [L13]", () => {
  const told = (gain: (metres: number) => number | undefined) => (made: SampleRun) => {
    const laps = made.activity.laps!.map((lap) => ({ ...lap, elevationGain: gain(lap.elevationGain!) }));
    return { ...made, activity: { ...made.activity, laps } };
  };
  expect(wrongOf("button", TRACES.slice(0, 1), [...HILLS, ...HILL_SPRINTS], told(Math.round)).said).toBe("");
  const silent = told(() => undefined);
  expect(wrongOf("button", TRACES, HILLS, silent).said).toBe("");
});

test("from heights alone a hill's foot and top are known to a second or so: reps up it are as long as they were meant [L13]", () => {
  const { right, said } = wrongOf("km", TRACES, HILLS);
  expect(right, said).toBeGreaterThanOrEqual(SHARES.pressed);
  const brief = wrongOf("km", TRACES.slice(0, 2), [
    ["6 x (12s sprint @+12%, 60s walk @-7%, 60s walk)", "6 × 12 s uphill sprints"],
    ["6 x (15s sprint @+8%, 90s jog @-2%)", "6 × 15 s uphill sprints"],
  ]);
  expect(brief.right, brief.said).toBeGreaterThanOrEqual(SPRINTS.timed);
});

test("from heights alone hill sprints of three metres are counted, most of the time; how many seconds each took they hardly tell [L13]", () => {
  const counted = HILL_SPRINTS.map(([workout, line]) => [workout, line.replace(/\d+ s/, "\\d+ s")] as const);
  const { right, said } = wrongOf("km", TRACES.slice(0, 2), counted);
  expect(right, said).toBeGreaterThanOrEqual(SPRINTS.counted);
});
