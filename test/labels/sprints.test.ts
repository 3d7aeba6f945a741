/** Sprints told from strides and from what is run before them. */
import { describe, expect, test } from "vitest";
import { CLUB, opinionOn, RECORDINGS, sample, TODAY } from "../sample/club.ts";

for (const member of CLUB)
  describe(member.name, () => {
    const opinions = (workout: string) =>
      RECORDINGS.map((recording, i) =>
        opinionOn(
          member,
          sample(member, workout, { ...recording, name: undefined, laps: "none", seed: 3 + i, start: TODAY }),
        ),
      );
    const each = (workout: string) =>
      opinions(workout).map(({ label, day, bouts }) => [
        label,
        day === "easy",
        bouts.filter(({ kind }) => kind === "work").length,
      ]);

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

    test("eight strides with jogs of three quarters of a minute leave the day easy [L17]", () => {
      for (const one of each("40' easy, 8 x (15s stride, 45s jog), 3' easy")) expect(one).toEqual(["strides", true, 8]);
    });

    test("hundreds with jogs of a hundred end an easy run as strides; after a short warm-up they are what it was for [L17]", () => {
      // Eight of a beginner's take four minutes, which is more than strides do.
      const count = member.thresholdSpeed > 3 ? 8 : 6;
      for (const { day, label } of opinions(`8km easy, ${count} x (100m @122%, 100m jog), 1km easy`))
        expect([label === "strides" || label === "long" || label === "easy", day]).toEqual([true, "easy"]);
      const hard = opinions("12' easy, 12 x (100m @122%, 100m jog), 12' easy").filter(({ day }) => day !== "easy");
      expect(hard.length).toBeGreaterThanOrEqual(RECORDINGS.length - 1);
    });

    test("strides in a long run are written as strides; two short patches an hour apart are not written down [L13]", () => {
      for (const { label, day, structure } of opinions("95' easy, 6 x (20s stride, 80s walk), 3' easy")) {
        expect([label, day]).toEqual(["long", "easy"]);
        expect(structure[1]).toMatchObject({ kind: "strides", count: 6 });
      }
      for (const { structure } of opinions("20s stride, 60' easy, 20s stride, 55' easy, 20s stride, 5' easy"))
        expect(structure).toEqual([]);
    });

    test("how fast a short stretch was is its way over its time [L19]", () => {
      for (const { bouts } of opinions("15' easy, 10 x (30s fast, 60s jog), 10' easy"))
        for (const { kind, start, end, distance, speed } of bouts)
          if (kind === "work") expect(Math.abs(speed / (distance / (end - start)) - 1)).toBeLessThan(0.02);
    });
  });
