/** The names of labels and days. */
import type { DayClass, Label } from "../../core/labels/label.ts";
import type { DayInShort } from "../../core/top-of-week.ts";
import { language, say } from "./say.ts";

export const labelName = (label: Label): string => say(`label_${label}`);
/** Inside a sentence; German writes nouns with a capital wherever they stand. */
export const labelInSentence = (label: Label): string =>
  language() === "de" ? labelName(label) : labelName(label).toLocaleLowerCase(language());

export const dayName = (day: DayClass | "rest"): string => say(`day_${day}`);
/** The site's own word, its capitals apart: `WeightTraining` is `Weight Training`. */
export const sportWords = ({ sportName: name }: { readonly sportName?: string }): string =>
  name?.replace(/([a-z])([A-Z])/g, "$1 $2") ?? say("other_sport");
/** `hard, Ride`; `Ride` where nothing was run, since no day of training is called rest. */
export function dayWords({ hardness, others }: Pick<DayInShort, "hardness" | "others">): readonly string[] {
  const beside = others.map(({ activity }) => sportWords(activity));
  return hardness === "rest" && beside.length > 0 ? beside : [dayName(hardness), ...beside];
}
/** `Hard day` */
export const dayNamed = (day: DayClass | "rest"): string => say(`day_named_${day}`);
