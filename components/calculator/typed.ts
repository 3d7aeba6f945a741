/** What the runner typed into the calculator, as typed: remembered from one opening to the next, read anew each time. */
import type { Units } from "../../core/view.ts";
import { between } from "../Figure.tsx";

export const FIELDS = [
  "distance",
  "far",
  "time",
  "also",
  "system",
  "maximum",
  "threshold",
  "resting",
  "age",
  "convertDistance",
  "convertTime",
  "convertPace",
  "convertLast",
  "splitsGoal",
  "splitsEvery",
  "splitsQuicker",
  "sprintDistance",
  "sprintTime",
  "heat",
  "height",
  "slope",
  "open",
] as const;
type FieldName = (typeof FIELDS)[number];
export type Typed = Readonly<Partial<Record<FieldName, string>>>;

export interface TypingProps {
  readonly typed: Typed;
  /** these fields anew, the others as they were */
  readonly type: (part: Typed) => void;
  readonly units: Units;
}

/** No field holds more than a few words. */
const LONGEST = 60;

/** What a former opening left, whatever it is by now: only known fields with short texts. */
export function remembered(value: unknown): Typed {
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter(
      ([name, text]) => FIELDS.includes(name as FieldName) && typeof text === "string" && text.length <= LONGEST,
    ),
  );
}

/** bpm and years that living people have, wherever one is asked for */
export const HEARTS: Readonly<Record<"maximum" | "threshold" | "resting", readonly [number, number]>> = {
  maximum: [120, 230],
  threshold: [90, 220],
  resting: [25, 110],
};
export const AGES = [10, 100] as const;

/** What can be meant, where what is typed is out of bounds; nothing for an empty field. */
export const outside = (text: string | undefined, low: number, high: number): string | undefined =>
  (text ?? "").trim() === "" || figure(text, low, high) !== undefined ? undefined : between([low, high], String);

/** A whole or decimal number as typed, within bounds; its own sign may follow it. */
export function figure(text: string | undefined, low: number, high: number): number | undefined {
  const typed = (text ?? "")
    .trim()
    .replace(",", ".")
    .replace("−", "-")
    .replace(/\s*(%|°|bpm)$/, "");
  if (!/^-?\d+(\.\d+)?$/.test(typed)) return undefined;
  const value = Number(typed);
  return value >= low && value <= high ? value : undefined;
}
