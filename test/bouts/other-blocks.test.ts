/** A tempo and reps in one session, known by speed alone. */
import { expect, test } from "vitest";
import { CLUB, opinionOn, RECORDINGS, sample, TODAY } from "../sample/club.ts";

/** Of sixty recordings so many may hold a part of the tempo only, or more than it. */
const FEW = 4;
const smart = RECORDINGS.filter(({ name }) => name === "smart recording" || name === "every five seconds");
const each = CLUB.flatMap((member) =>
  smart.flatMap((recording) => Array.from({ length: 10 }, (_, i) => ({ member, recording, seed: i + 1 }))),
);

test.each([
  ["15' easy, 15' tempo, 3' jog, 2 x (800m hard, 2' jog), 10' easy", FEW + 2],
  ["15' easy, 20' tempo, 3' jog, 4 x (400m fast, 90s jog), 10' easy", FEW],
  ["2km easy, 2 mi tempo, 3' jog, 4 x (400m fast, 90s jog), 2 mi tempo, 1.5km easy", FEW],
  ["15' easy, 6 x (400m fast, 90s jog), 3' jog, 15' tempo, 10' easy", FEW],
])(
  "%s without laps, on a watch that thins what it records, is written with its tempo and is hard [L3]",
  (workout, most) => {
    const lost = each.flatMap(({ member, recording, seed }) => {
      const made = sample(member, workout, { ...recording, name: undefined, laps: "none", seed, start: TODAY });
      const { day, bouts } = opinionOn(member, made);
      expect(day).toBe("hard");
      const work = bouts.filter(({ kind }) => kind === "work");
      return made.truth
        .filter(({ intensity }) => intensity === "tempo")
        .flatMap(({ start, end }) => {
          const seen = work.reduce(
            (sum, one) => sum + Math.max(0, Math.min(end, one.end) - Math.max(start, one.start)),
            0,
          );
          const over = work
            .filter((one) => one.start < end && one.end > start)
            .reduce((sum, one) => sum + one.end - one.start - (end - start), 0);
          const all = end - start;
          return seen < 0.8 * all || over > 0.2 * all
            ? [`${member.name}, ${recording.name}, ${seed}: ${seen} of ${all} s`]
            : [];
        });
    });
    expect(lost.length, lost.join("\n")).toBeLessThanOrEqual(most);
  },
);
