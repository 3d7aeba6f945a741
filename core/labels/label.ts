/** The words for what a run was, their families, and what one run makes of a day. */

export const LABELS = [
  "recovery",
  "easy",
  "long",
  "steady",
  "progression",
  "tempo",
  "interval",
  "hills",
  "fartlek",
  "repetition",
  "strides",
  "race",
  "unknown",
] as const;
export type Label = (typeof LABELS)[number];

export type Family = "easy" | "tempo" | "interval" | "stride" | "race" | "unknown";

export const FAMILY: Readonly<Record<Label, Family>> = {
  recovery: "easy",
  easy: "easy",
  long: "easy",
  steady: "tempo",
  progression: "tempo",
  tempo: "tempo",
  interval: "interval",
  hills: "interval",
  fartlek: "interval",
  repetition: "interval",
  strides: "stride",
  race: "race",
  unknown: "unknown",
};

/** What a day of running was; a day without a run is a rest day. */
export type DayClass = "hard" | "moderate" | "easy";
