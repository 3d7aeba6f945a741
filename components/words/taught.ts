/** What the runner's word changed, and how often labels stood, in sentences. */
import type { Label } from "../../core/labels/label.ts";
import type { Agreement } from "../../core/teach/agreement.ts";
import type { Change } from "../../core/teach/changed.ts";
import { dates } from "../format.ts";
import { labelInSentence } from "./labels.ts";
import { say, sayCount } from "./say.ts";

/** More days than this are not read; but one more is no longer than the word for it. */
const MOST_DAYS = 3;

/** `3 similar runs are now tempo: Tue 3, Tue 10 and Tue 17 Nov.`, one sentence a label, latest days first. */
export function writeChanges(changed: readonly Change[]): readonly string[] {
  const byLabel = new Map<Label, Change[]>();
  for (const change of changed) byLabel.set(change.to, [...(byLabel.get(change.to) ?? []), change]);
  return [...byLabel].map(([label, runs]) => {
    const days = [...new Set(runs.map(({ start }) => start.slice(0, 10)))];
    const others = days.length > MOST_DAYS + 1;
    return sayCount("changed", runs.length, {
      label: labelInSentence(label),
      days: dates(others ? days.slice(-MOST_DAYS) : days, others && say("changed_others")),
    });
  });
}

/** `Uncorrected: 20 of your last 21 tempo labels.` Nothing while the label is too rare to say. */
export const writeStood = ({ label, given, stood }: Pick<Agreement, "label" | "given" | "stood">): string =>
  given < FEWEST ? "" : sayCount("stood", given, { stood, label: labelInSentence(label) });

const FEWEST = 3;
