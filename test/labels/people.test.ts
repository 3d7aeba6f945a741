/** Other people's habits: what is easy, long or hard for them, and what their sensors make of it. */
import { expect, test } from "vitest";
import { condense } from "../../core/bouts/condense.ts";
import { CLUB, type Member, opinionOn, RECORDINGS, sample, TODAY } from "../sample/club.ts";
import { life } from "../sample/lives.ts";
import { PEOPLE } from "../sample/people.ts";
import { randomFrom } from "../sample/random.ts";
import { SESSIONS } from "../sample/sessions.ts";
import { readLine } from "../tools/read-line.ts";

const marathoner: Member = {
  ...CLUB[1]!,
  name: "marathoner",
  fortnight: ["50' @80%", "45' @79%", "15' @80%, 25' @99%, 10' @78%", "60' @81%", "110' @80%", "45' @80%", "100' @79%"],
};
const each = (member: Member, workout: string) =>
  RECORDINGS.map((recording, i) =>
    opinionOn(
      member,
      sample(member, workout, { ...recording, name: undefined, laps: "km", seed: 40 + i, start: TODAY }),
    ),
  );

test("an hour and more at marathon pace is a tempo, and a quarter of an hour a little slower is none [L13]", () => {
  for (const { label, day } of each(marathoner, "12' @80%, 70' @92%, 5' @78%"))
    expect([label, day]).toEqual(["tempo", "hard"]);
  for (const { day } of each(marathoner, "30' @80%, 15' @86%, 20' @80%")) expect(day).not.toBe("hard");
});

test("eight quick minutes one by one in a long run leave it long [L13]", () => {
  for (const { label, bouts } of each(marathoner, "45' @80%, 8 x (60s @107%, 3' @80%), 28' @80%")) {
    expect(label).toBe("long");
    expect(bouts.filter(({ kind }) => kind === "work").length).toBeGreaterThan(6);
  }
});

test("ten quicker minutes from the door, and jogging for longer after them, are no tempo [L13]", () => {
  for (const { day } of each(CLUB[1]!, "11' @92%, 40' @77%")) expect(day).not.toBe("hard");
});

test("the way home, quicker than the jogs between reps but not than the way there, is no rep [L3]", () => {
  const quick: Member = { ...marathoner, name: "quick when easy", fortnight: ["50' @90%", "45' @89%", "100' @88%"] };
  for (const { bouts } of each(quick, "15' @91%, 6 x (3' @108%, 2' @62%), 10' @91%"))
    expect(bouts.filter(({ kind }) => kind === "work")).toHaveLength(6);
});

test("two quarters of an hour at threshold are two, where the easy running between them is hardly slower [L3]", () => {
  const fortnight = ["50' @88%", "45' @87%", "15' @88%, 25' @99%, 10' @86%", "60' @88%", "100' @87%"];
  const quick: Member = { ...marathoner, name: "never far below threshold", fortnight };
  for (const { label, bouts } of each(quick, "12' @87%, 2 x (16' @99%, 3' @87%), 10' @86%")) {
    expect(label).toBe("tempo");
    expect(bouts.filter(({ kind }) => kind === "work")).toHaveLength(2);
  }
});

test("a heart that leaps to 205 and falls back as fast is not the highest a runner has; one that climbs there is [L4]", () => {
  const { streams } = sample(CLUB[1]!, "50' easy", { start: TODAY, seed: 3 });
  const with205 = (from: number, to: number, climb: number) => {
    const rates = Array.from(streams.heartRate!);
    for (let i = from; i < to; i++) rates[i] = Math.min(205, rates[i]! + climb * Math.min(i - from, to - i));
    return condense({ ...streams, heartRate: rates })!;
  };
  const calm = condense(streams)!;
  expect(with205(900, 960, 60).topHeartRate).toBeCloseTo(calm.topHeartRate!, 0);
  expect(with205(900, 960, 60).averageHeartRate).toBeCloseTo(calm.averageHeartRate!, 0);
  expect(with205(900, 1500, 0.5).topHeartRate).toBeGreaterThan(200);
});

test("a lap downhill gains no height, which is not the same as not known [L9]", () => {
  const lap = (startS: number, elevGainM?: number | null) => ({ startS, elapsedS: 60, distanceM: 200, elevGainM });
  const line = { startTime: "2026-03-01", summary: { movingTimeS: 180, distanceM: 600 } };
  const { activity } = readLine(JSON.stringify({ ...line, laps: [lap(0, 12), lap(60, 0), lap(120, null)] }), 0);
  expect(activity!.laps!.map(({ elevationGain }) => elevationGain)).toEqual([12, 0, undefined]);
});

test("each made-up person has a season of lines that can be read, with truths in time [L1]", () => {
  for (const person of PEOPLE.filter(({ name }) => /walks|totals|trail/.test(name))) {
    const lines = life({ ...person, weeks: 2 }, 1);
    expect(lines.length).toBeGreaterThan(5);
    for (const [i, line] of lines.entries()) {
      const { activity, streams } = readLine(JSON.stringify(line), i);
      expect(activity!.distance).toBeGreaterThan(1500);
      expect(streams !== undefined).toBe(line.truth.evidence === "streams");
      for (const { startS, endS } of line.truth.segments ?? []) {
        expect(endS).toBeGreaterThanOrEqual(startS);
        expect(endS).toBeLessThanOrEqual(line.summary.elapsedTimeS!);
      }
    }
  }
  for (const make of Object.values(SESSIONS)) expect(make(randomFrom(1)).workout).not.toContain("undefined");
});
