/** The runner's word is shown at once: reading a long history anew takes seconds, and what was tapped must not wait for it. */
import type { ActivityId } from "../../core/activity.ts";
import type { Assessment } from "../../core/assessment.ts";
import { FAMILY, type Label } from "../../core/labels/label.ts";
import type { LabelledRun } from "../../core/labels/labelled-run.ts";

/** By run; without a label the word was taken back. */
export type Words = ReadonlyMap<ActivityId, Label | undefined>;

/** What is not yet in the reading is shown as said; days and flags follow with the reading. */
export function withWords(assessment: Assessment, words: Words): Assessment {
  const open = openWords(assessment, words);
  if (open.size === 0) return assessment;
  const runs = assessment.runs.map((run) => {
    const { id } = run.activity;
    return open.has(id) ? asSaid(run, open.get(id)) : run;
  });
  return { ...assessment, runs };
}

/** Words the reading does not hold yet. */
export function openWords({ runs }: Assessment, words: Words): Words {
  if (words.size === 0) return words;
  const held = new Set(
    runs
      .filter(({ activity: { id }, label, correctedFrom }) => {
        const said = words.get(id);
        return words.has(id) && (said ? label === said : !correctedFrom);
      })
      .map(({ activity }) => activity.id),
  );
  return held.size === 0 ? words : new Map([...words].filter(([id]) => !held.has(id)));
}

function asSaid(run: LabelledRun, said: Label | undefined): LabelledRun {
  const was = run.correctedFrom ?? run.label;
  const label = said ?? was;
  const { correctedFrom: _, ...rest } = run;
  return { ...rest, label, family: FAMILY[label], confidence: 1, ...(label !== was && { correctedFrom: was }) };
}
