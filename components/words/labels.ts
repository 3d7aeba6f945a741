/** The names of labels and days. */
import type { DayClass, Label } from "../../core/labels/label.ts";
import { language, say } from "./say.ts";

export const labelName = (label: Label): string => say(`label_${label}`);
/** Inside a sentence; German writes nouns with a capital wherever they stand. */
export const labelInSentence = (label: Label): string =>
  language() === "de" ? labelName(label) : labelName(label).toLocaleLowerCase(language());

export const dayName = (day: DayClass | "rest"): string => say(`day_${day}`);
/** `Hard day` */
export const dayNamed = (day: DayClass | "rest"): string => say(`day_named_${day}`);
