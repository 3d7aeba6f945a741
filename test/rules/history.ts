/** A training history in one line, a letter a day: E easy, M moderate, H hard, L long, R race, - rest, HE two runs. */

import { addDays } from "../../core/dates.ts";
import { FAMILY, type Label } from "../../core/labels/label.ts";
import type { LabelledRun } from "../../core/labels/labelled-run.ts";
import type { LocalDate } from "../../core/units.ts";

/** Monday */
export const MONDAY: LocalDate = "2026-11-09";

export function history(line: string, from: LocalDate = MONDAY): readonly LabelledRun[] {
  return line
    .trim()
    .split(/\s+/)
    .flatMap((letters, day) =>
      letters === "-" ? [] : [...letters].map((letter, i) => run(letter as Letter, addDays(from, day), i)),
    );
}

export type Letter = "E" | "M" | "H" | "L" | "R";

const LABEL: Readonly<Record<Letter, Label>> = { E: "easy", M: "steady", H: "interval", L: "long", R: "race" };

/** Runs of a day start six hours apart. */
export function run(letter: Letter, date: LocalDate, place = 0, changes: Partial<LabelledRun> = {}): LabelledRun {
  const label = LABEL[letter];
  const day = letter === "H" || letter === "R" ? "hard" : letter === "M" ? "moderate" : "easy";
  const movingTime = letter === "L" ? 7200 : 3000;
  return {
    activity: {
      id: `test:${date.replaceAll("-", "")}${place}`,
      athlete: "test:1",
      sport: "run",
      start: `${date}T${String(7 + 6 * place).padStart(2, "0")}:00:00`,
      distance: movingTime * 3,
      movingTime,
      elapsedTime: movingTime,
    },
    label,
    family: FAMILY[label],
    day,
    stress: letter === "L",
    confidence: 0.9,
    bouts: [],
    structure: [],
    because: [],
    sensorNotes: [],
    alternatives: [],
    basis: "streams",
    minutes: { easy: 0, moderate: 0, hard: 0, [day]: movingTime },
    ...changes,
  };
}

/** The same run at another time of day. */
export const at = (time: string, minutes: number, one: LabelledRun): LabelledRun => ({
  ...one,
  activity: {
    ...one.activity,
    start: `${one.activity.start.slice(0, 10)}T${time}:00`,
    movingTime: minutes * 60,
    elapsedTime: minutes * 60,
  },
});
