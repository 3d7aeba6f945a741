/** Sprints told from strides and from what is run before them. */
import { describe, expect, test } from "vitest";
import { CLUB, opinionOn, RECORDINGS, sample, TODAY } from "../sample/club.ts";

for (const member of CLUB)
  describe(member.name, () => {
    const each = (workout: string) =>
      RECORDINGS.map((recording, i) =>
        opinionOn(
          member,
          sample(member, workout, { ...recording, name: undefined, laps: "none", seed: 3 + i, start: TODAY }),
        ),
      ).map(({ label, day, bouts }) => [label, day === "easy", bouts.filter(({ kind }) => kind === "work").length]);

    test("sprints with rests of three minutes are repetitions, few or many; nobody rests so long between strides [L17]", () => {
      for (const one of each("20' easy, 4 x (15s sprint, 3' walk), 10' easy"))
        expect(one).toEqual(["repetition", false, 4]);
      for (const one of each("25' easy, 4 x (20s stride, 70s walk), 3' easy"))
        expect(one).toEqual(["strides", true, 4]);
    });

    test("a quick warm-up takes nothing from the sprints after it, and is none of them [L17]", () => {
      const workout = "6' easy, 4' @100%, 8' easy, 10 x (15s sprint, 3' walk), 10' easy";
      for (const one of each(workout)) expect(one).toEqual(["repetition", false, 10]);
    });
  });
