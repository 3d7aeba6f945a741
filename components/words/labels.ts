/** The names of labels and days, in English. */
import type { DayClass, Label } from "../../core/labels/label.ts";

const LABEL_NAMES: Readonly<Record<Label, string>> = {
  recovery: "Recovery",
  easy: "Easy",
  long: "Long",
  steady: "Steady",
  progression: "Progression",
  tempo: "Tempo",
  interval: "Interval",
  hills: "Hills",
  fartlek: "Fartlek",
  repetition: "Repetition",
  strides: "Strides",
  race: "Race",
  unknown: "Unknown",
};

const DAY_NAMES: Readonly<Record<DayClass | "rest", string>> = {
  hard: "hard",
  moderate: "moderate",
  easy: "easy",
  rest: "rest",
};

export const labelName = (label: Label): string => LABEL_NAMES[label];
export const dayName = (day: DayClass | "rest"): string => DAY_NAMES[day];
