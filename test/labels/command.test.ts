/** The label command from outside: lines in, lines out, whatever stands in them. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { type RunnerOptions, run } from "../sample/runner.ts";

/** Each starts the command anew, which takes a busy machine its time. */
vi.setConfig({ testTimeout: 240_000 });

interface Answer {
  readonly id: string | null;
  readonly label: string;
  readonly structure?: string;
  readonly because: readonly string[];
}

/** Answers by the command itself, run once for all lines. */
function answers(lines: readonly string[]): readonly Answer[] {
  const command = join(import.meta.dirname, "../label.ts");
  const { stdout, status } = spawnSync(process.execPath, [command], {
    input: lines.join("\n"),
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  expect(status).toBe(0);
  return stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Answer);
}

function fieldsOf(id: string, options: RunnerOptions) {
  const { activity, streams } = run(options);
  const { time, distance, speed: velocity, heartRate: heartrate, altitude, cadence } = streams;
  return {
    ...{ id, athleteKey: "a", startTime: activity.start, sport: "running" },
    summary: {
      ...{ distanceM: activity.distance, movingTimeS: activity.movingTime, elapsedTimeS: activity.elapsedTime },
      ...{ avgHr: activity.averageHeartRate, maxHr: activity.maxHeartRate },
    },
    laps: activity.laps!.map(({ start, elapsedTime, movingTime, distance: metres }) => ({
      ...{ startS: start, elapsedS: elapsedTime, movingS: movingTime, distanceM: metres },
    })),
    streams: { time, distance, velocity, heartrate, altitude, cadence } as unknown as Record<string, readonly number[]>,
  };
}
type Fields = ReturnType<typeof fieldsOf>;

const SESSION = fieldsOf("session", {
  workout: "2km easy, 6 x (800m @3:45, 90s jog), 1.5km easy",
  start: "2026-03-20T18:00:00",
  laps: "button",
  hills: 0,
});
const past = Array.from({ length: 6 }, (_, i) =>
  fieldsOf(`easy ${i}`, { workout: "45' easy", start: `2026-03-${10 + i}T18:00:00`, seed: i }),
);
const line = (change: (fields: Fields) => object) => JSON.stringify(change({ ...SESSION, id: "odd" }));

/** Lines that are no run, and what is said of them. */
const BROKEN: readonly (readonly [line: string, said: RegExp])[] = [
  ["not json", /not JSON/],
  [JSON.stringify(SESSION).slice(0, 900), /not JSON/],
  ["null", /startTime is missing/],
  ["[]", /startTime is missing/],
  [line(({ startTime: _, ...rest }) => rest), /startTime is missing/],
  [line((one) => ({ ...one, startTime: "yesterday" })), /"yesterday", not a local date/],
  [line((one) => ({ ...one, startTime: "2026-13-45T25:99:00" })), /not a local date/],
  [line((one) => ({ ...one, startTime: 1_770_000_000 })), /1770000000, not a local date/],
  [line((one) => ({ ...one, streams: {}, summary: {} })), /summary.movingTimeS is missing/],
  [line((one) => ({ ...one, streams: {}, summary: { movingTimeS: -5 } })), /-5, not a number of seconds above 0/],
  [line((one) => ({ ...one, streams: {}, summary: { movingTimeS: "3000" } })), /"3000", not a number of seconds/],
  [line((one) => ({ ...one, summary: { movingTimeS: 1e300, distanceM: 1e300 } })), /no run does/],
  [line((one) => ({ ...one, sport: "cycling" })), /"cycling"/],
];

test("a broken line is answered in its place with what is wrong with it, and takes nothing from the others", () => {
  const sound = [...past, SESSION].map((fields) => JSON.stringify(fields));
  const broken = BROKEN.map(([text]) => text);
  const all = answers([...sound.slice(0, 3), ...broken, ...sound.slice(3)]);
  const odd = all.slice(3, 3 + BROKEN.length);
  expect([...all.slice(0, 3), ...all.slice(3 + BROKEN.length)]).toEqual(answers(sound));
  expect(odd).toHaveLength(BROKEN.length);
  for (const [i, { label, because }] of odd.entries()) {
    expect(label).toBe("unknown");
    expect(because).toEqual(["This could not be read as a run.", expect.stringMatching(BROKEN[i]![1])]);
  }
});

test("what does not fit in a line is left out, and the rest of it is read", () => {
  const series = (change: (values: readonly number[], name: string) => readonly unknown[]) =>
    line((one) => ({
      ...one,
      streams: Object.fromEntries(Object.entries(one.streams).map(([name, values]) => [name, change(values, name)])),
    }));
  const lines = [
    `\ufeff${line((one) => one)}`,
    series((values, name) => (name === "time" ? values.map((second) => second - 900) : values)),
    series((values, name) => (name === "distance" ? values.map((metres) => 1e12 * metres) : values)),
    series((values) => values.map(String)),
    series((values) => values.toReversed()),
    series(() => []),
    series((values) => values.map((value, i) => (i % 7 ? value : null))),
    line((one) => ({ ...one, laps: one.laps.map((lap) => ({ ...lap, startS: -lap.startS })) })),
    line((one) => ({ ...one, summary: { ...one.summary, avgHr: 1e9, maxHr: 1e9 } })),
  ];
  for (const { id, label, structure, because } of answers(lines)) {
    expect([id, label]).toEqual(["odd", "interval"]);
    expect(structure).toContain("6 × 800 m");
    expect(because.join(" ")).not.toMatch(/\d{6}/);
  }
});

test("the line is the one a coach writes", () => {
  const answer = answers([JSON.stringify(SESSION)])[0]!;
  expect(answer.structure).toMatch(/^2\.0 km warm-up, 6 × 800 m @ 3:4\d\/km \(90 s jog\), 1\.5 km cool-down$/);
});

test("the title decides where the record leaves it open, and the site's own tag counts and is told where it disagrees", () => {
  const of = (id: string, workout: string, told: object) => {
    const { streams: _, laps: __, ...totals } = fieldsOf(id, { workout, start: "2026-03-20T18:00:00" });
    return JSON.stringify({ ...totals, ...told });
  };
  const weeks = Array.from({ length: 9 }, (_, i) =>
    fieldsOf(`easy ${i}`, { workout: "45' easy", start: `2026-03-${10 + i}T18:00:00`, seed: i }),
  ).map((fields) => JSON.stringify(fields));
  const open = "35' @84%";
  const [untold, titled, odd, marked, race, calm] = answers([
    ...weeks,
    of("untold", open, {}),
    of("titled", open, { name: "Threshold run" }),
    of("odd", open, { name: 7, workoutType: "interval", truth: { label: "race", workoutType: 1 } }),
    of("marked", open, { workoutType: 3 }),
    of("race", open, { workoutType: 1, athleteKey: "raced" }),
    of("calm", "45' recovery", { name: "Tempo intervals", workoutType: 3 }),
  ]).slice(weeks.length);
  expect(odd).toEqual({ ...untold, id: "odd" });
  expect(untold!.label).toBe("easy");
  expect(titled).toMatchObject({
    label: "tempo",
    because: [expect.stringMatching(/title says tempo/), ...untold!.because],
  });
  expect(marked).toMatchObject({ label: "tempo", because: [expect.stringMatching(/marked/), ...untold!.because] });
  expect(race!.label).toBe("race");
  expect(calm).toMatchObject({ label: "easy", day: "easy" });
  expect(calm!.because.join(" ")).toContain("You marked it as a workout on the site. The recording does not show one.");
});
