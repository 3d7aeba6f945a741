/** A run read as the label someone gave it: the runner, or a run like it that the runner put right. */
import type { Evidence } from "./evidence.ts";
import type { Label } from "./label.ts";
import type { Reason } from "./reason.ts";
import type { Verdict } from "./verdict.ts";

/** The same evidence with its fast stretches taken as this label would have them; what the run was called before comes first in the list of likely others. */
export function verdictAs(label: Label, own: Verdict, evidence: Evidence, why: Reason): Verdict {
  return {
    label,
    confidence: 1,
    ...workAs(label, own, evidence),
    because: [why, ...own.because],
    near: [own.label, ...(own.near ?? [])].filter((near) => near !== label && near !== "unknown"),
  };
}

/** Fast stretches, and what they were found in. */
type Work = Pick<Verdict, "work" | "pieces">;

function workAs(label: Label, own: Verdict, { reps, block }: Evidence): Work {
  const ownWork: Work = { ...(own.work && { work: own.work }), ...(own.work && own.pieces && { pieces: own.pieces }) };
  switch (label) {
    case "easy":
    case "recovery":
    case "race":
    case "unknown":
      return {};
    case "tempo":
    case "steady":
    case "long":
    case "progression":
      return own.work || !block ? ownWork : { work: [block.block], pieces: block.pieces };
    default:
      return (own.work?.length ?? 0) > 1 || !reps ? ownWork : { work: reps.blocks };
  }
}
