/** Races at the lengths a watch makes of them and at lengths of their own, and long runs nearly as hard. */
import { expect, test } from "vitest";
import { CLUB, opinionOn, RECORDINGS, sample, TODAY } from "../sample/club.ts";

const runners = CLUB.filter(({ name }) => name !== "beginner");

/** Both runners, every watch in turn, the button never pressed. */
const each = (workout: string) =>
  runners.flatMap((member) =>
    RECORDINGS.map((recording, i) =>
      opinionOn(member, sample(member, workout, { ...recording, name: undefined, seed: 40 + i, start: TODAY })),
    ),
  );
const labels = (workout: string) => new Set(each(workout).map(({ label }) => label));

test("a race is one however its distance was measured: half a kilometre long between high houses, 200 m short in a wood [L1]", () => {
  for (const half of ["20.85km @98%", "21.65km @98%"]) expect(labels(half)).toEqual(new Set(["race"]));
  expect(labels("43.3km @89%")).toEqual(new Set(["race"]));
});

test("a race need not be of a usual distance; near threshold for up to an hour without one, or in parts, is training [L1]", () => {
  for (const race of ["8km @106%", "20km @99%", "27km @96%"]) expect(labels(race)).toEqual(new Set(["race"]));
  for (const training of ["7km @99%", "9.2km @99%", "30' easy, 40' @98%, 15' easy", "25km @84%"])
    expect(labels(training)).not.toContain("race");
});

test("a long run as hard as a race makes a hard day of its minutes; an easy one does not [L1]", () => {
  for (const { label, day, minutes } of each("95' @93%")) {
    expect(day).toBe("hard");
    if (label === "long") expect(minutes).toMatchObject({ easy: 0, moderate: 0 });
  }
  for (const { day } of each("110' @79%")) expect(day).toBe("easy");
  for (const { day } of each("30km easy")) expect(day).not.toBe("hard");
});
