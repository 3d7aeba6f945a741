/** What a label's test answers: the label with its grounds, or nothing. */
import type { Block } from "../bouts/block.ts";
import type { Piece } from "../bouts/piece.ts";
import type { Trend } from "../bouts/structure-of.ts";
import type { Share } from "../units.ts";
import type { Evidence } from "./evidence.ts";
import type { DayClass, Label } from "./label.ts";
import type { Reason } from "./reason.ts";

export interface Verdict {
  readonly label: Label;
  /** share of such answers that are right: the `SURE` of each label, `npm run bench` prints how often it came true */
  readonly confidence: Share;
  /** fast stretches the label rests on */
  readonly work?: readonly Block[];
  /** where `work` was found, if not in the evidence's own pieces */
  readonly pieces?: readonly Piece[];
  /** how an unbroken run got faster */
  readonly trend?: Trend;
  /** what it makes of the day, where the label alone does not say */
  readonly day?: DayClass;
  readonly because: readonly Reason[];
  /** labels it is close to, closest first */
  readonly near?: readonly Label[];
}

export type Test = (evidence: Evidence) => Verdict | undefined;
