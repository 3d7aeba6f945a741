/** A training history in one line, in the notation of the rules' own examples (see `Example` in core/rules/rule.ts). */

import type { Activity } from "../../core/activity.ts";
import type { Bout, BoutKind } from "../../core/bouts/bout.ts";
import type { Amount, Structure } from "../../core/bouts/structure.ts";
import { addDays } from "../../core/dates.ts";
import { type TrainingDay, toDays } from "../../core/days.ts";
import { FAMILY, type Label } from "../../core/labels/label.ts";
import type { LabelledRun } from "../../core/labels/labelled-run.ts";
import type { LocalDate } from "../../core/units.ts";

/** Monday */
export const MONDAY: LocalDate = "2026-11-09";

export type Letter = "E" | "S" | "M" | "Q" | "T" | "H" | "P" | "L" | "R";

const LABEL: Readonly<Record<Letter, Label>> = {
  E: "easy",
  S: "strides",
  M: "steady",
  Q: "tempo",
  T: "tempo",
  H: "interval",
  P: "repetition",
  L: "long",
  R: "race",
};
const DAY = {
  E: "easy",
  S: "easy",
  M: "moderate",
  Q: "moderate",
  T: "hard",
  H: "hard",
  P: "hard",
  L: "easy",
  R: "hard",
} as const;
/** of threshold speed, the whole run */
const EFFORT = { E: 0.78, S: 0.78, M: 0.9, Q: 0.98, T: 0.92, H: 0.92, P: 0.9, L: 0.76, R: 1.02 } as const;
/** m/s */
const SPEED = 3;
const BESIDE = {
  C: { name: "Ride", seconds: 3600, beats: 170 },
  W: { name: "WeightTraining", seconds: 2700, beats: 110 },
};

/** Runs only. */
export function history(line: string, from: LocalDate = MONDAY): readonly LabelledRun[] {
  return unrolled(line).flatMap((token, day) => tokensOf(token, addDays(from, day)));
}

/** Rides and weights of the line. */
export function beside(line: string, from: LocalDate = MONDAY): readonly Activity[] {
  return unrolled(line).flatMap((token, day) => {
    const date = addDays(from, day);
    return [...token.replace(/\[[^\]]*\]/g, "")].flatMap((letter, place) =>
      letter === "C" || letter === "W" ? [other(letter, date, place)] : [],
    );
  });
}

/** The line as days up to its last one. */
export function daysOf(line: string, from: LocalDate = MONDAY): readonly TrainingDay[] {
  const last = addDays(from, unrolled(line).length - 1);
  return toDays(history(line, from), last, { activities: beside(line, from), maxHeartRate: 190 });
}

/** One token a day: `4(E .)` is said four times; brackets may hold spaces. */
export function unrolled(line: string): readonly string[] {
  let text = line;
  for (let before = ""; before !== text; ) {
    before = text;
    text = text.replace(/(\d+)\(([^()]*)\)/g, (_, times, inner) => Array(Number(times)).fill(inner).join(" "));
  }
  return text.match(/(?:\[[^\]]*\]|\S)+/g) ?? [];
}

function tokensOf(token: string, date: LocalDate): readonly LabelledRun[] {
  const parts = [...token.matchAll(/([ESMQTHPLR])(\d+(?:\.\d+)?)?(?:@(\d\.\d+))?(?:\[([^\]]*)\])?/g)];
  return parts.map(([, letter, km, effort, set], place) => {
    const made = run(
      letter as Letter,
      date,
      place,
      {},
      km ? Number(km) * 1000 : undefined,
      Number(effort) || undefined,
    );
    return set ? { ...made, ...structured(set) } : made;
  });
}

/** Runs of a day start six hours apart. */
export function run(
  letter: Letter,
  date: LocalDate,
  place = 0,
  changes: Partial<LabelledRun> = {},
  distance = letter === "L" ? 21_600 : 9000,
  effort: number = EFFORT[letter],
): LabelledRun {
  const label = LABEL[letter];
  const day = DAY[letter];
  const movingTime = distance / SPEED;
  const whole: Bout = { kind: "steady", start: 0, end: movingTime, distance, speed: SPEED, effort };
  return {
    activity: {
      id: `test:${date.replaceAll("-", "")}${place}`,
      athlete: "test:1",
      sport: "run",
      start: `${date}T${String(7 + 6 * place).padStart(2, "0")}:00:00`,
      distance,
      movingTime,
      elapsedTime: movingTime,
    },
    label,
    family: FAMILY[label],
    day,
    stress: letter === "L",
    confidence: 0.9,
    bouts: [whole],
    structure: letter === "S" ? [{ kind: "strides", count: 6, rep: { duration: 20 } }] : [],
    because: [],
    sensorNotes: [],
    alternatives: [],
    basis: "streams",
    minutes: { easy: 0, moderate: 0, hard: 0, [day]: movingTime },
    ...changes,
  };
}

/** `w 6x800@4.2 c`: a warm-up, reps of metres (or `s` for seconds) at m/s, a cool-down. */
function structured(set: string): Pick<LabelledRun, "bouts" | "structure"> {
  const bouts: Bout[] = [];
  const structure: Structure[number][] = [];
  const add = (kind: BoutKind, seconds: number, speed: number) => {
    const start = bouts.at(-1)?.end ?? 0;
    bouts.push({ kind, start, end: start + seconds, distance: seconds * speed, speed, effort: speed / 4 });
  };
  for (const part of set.split(/\s+/)) {
    const reps = /^(\d+)x(\d+)(s?)(?:@([\d.]+))?$/.exec(part);
    if (!reps) {
      add(part === "w" ? "warmup" : "cooldown", 720, 2.9);
      structure.push({ kind: part === "w" ? "warmup" : "cooldown", amount: { duration: 720 } });
      continue;
    }
    const [count, length, speed] = [Number(reps[1]), Number(reps[2]), Number(reps[4] ?? 4.2)];
    const rep: Amount = reps[3] ? { duration: length } : { distance: length };
    for (let i = 0; i < count; i++) {
      if (i > 0) add("recovery", 90, 2.5);
      add("work", reps[3] ? length : length / speed, speed);
    }
    structure.push({ kind: "reps", sets: 1, count, rep, speed });
  }
  return { bouts, structure };
}

function other(letter: "C" | "W", date: LocalDate, place: number): Activity {
  const { name, seconds, beats } = BESIDE[letter];
  return {
    id: `test:${date.replaceAll("-", "")}9${place}`,
    athlete: "test:1",
    sport: "other",
    sportName: name,
    start: `${date}T19:00:00`,
    distance: 0,
    movingTime: seconds,
    elapsedTime: seconds,
    averageHeartRate: beats,
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
