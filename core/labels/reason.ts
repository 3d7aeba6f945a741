/**
 * Why a label was given, as data: which fact, with its figures in SI. `components/words/reasons.ts` makes the sentence.
 * One member a kind of evidence; add here and there together.
 */
import type { SiteTag } from "../activity.ts";
import type { EstimateSource } from "../athlete.ts";
import type { RecoveryKind } from "../bouts/bout.ts";
import type { Structure } from "../bouts/structure.ts";
import type { Lock } from "../bouts/trace-digest.ts";
import type { BeatsPerMinute, LocalDate, Metres, MetresPerSecond, Seconds, Share } from "../units.ts";
import type { Label } from "./label.ts";

export type Reason =
  /** only totals are known: a session inside would not show */
  | { readonly id: "no trace" }
  | { readonly id: "too short"; readonly duration: Seconds }
  /** neither distance nor heart rate */
  | { readonly id: "nothing recorded" }
  /** several labels fit as well as each other */
  | { readonly id: "undecided"; readonly between: readonly [Label, Label] }
  /** the same run seen another way, nearly as good */
  | ({ readonly id: "other reading" } & OtherReading)
  /** a line of input that is not a run */
  | { readonly id: "unreadable" }
  | {
      readonly id: "reps";
      readonly count: number;
      readonly shortest: Seconds;
      readonly longest: Seconds;
      readonly recovery?: { readonly kind: RecoveryKind; readonly duration: Seconds };
    }
  | { readonly id: "block"; readonly duration: Seconds; readonly distance: Metres }
  | { readonly id: "unbroken"; readonly speed: MetresPerSecond }
  /** trace or laps show no faster stretch */
  | { readonly id: "even" }
  | {
      readonly id: "intensity";
      readonly speed: MetresPerSecond;
      readonly share: Share;
      readonly threshold: MetresPerSecond;
      readonly source: EstimateSource;
      readonly date?: LocalDate;
      readonly corrections?: number;
    }
  | { readonly id: "heart rate"; readonly value: BeatsPerMinute; readonly share: Share; readonly max: BeatsPerMinute }
  /** the highest of the run over the usual highest, where the mean is not higher to match */
  | { readonly id: "heart swing"; readonly top: BeatsPerMinute; readonly usual: BeatsPerMinute }
  | { readonly id: "against usual"; readonly speed: MetresPerSecond; readonly usual: MetresPerSecond }
  | { readonly id: "race distance"; readonly distance: Metres; readonly event: Metres }
  | { readonly id: "long"; readonly duration: Seconds; readonly usual?: Seconds }
  | { readonly id: "longest of the week" }
  | { readonly id: "trend"; readonly from: MetresPerSecond; readonly to: MetresPerSecond }
  | { readonly id: "uphill"; readonly climb: Metres }
  | { readonly id: "surges"; readonly count: number; readonly shortest: Seconds; readonly longest: Seconds }
  | { readonly id: "strides"; readonly count: number; readonly total: Seconds }
  | { readonly id: "tag"; readonly tag: SiteTag }
  | { readonly id: "tag disagrees"; readonly tag: SiteTag }
  | { readonly id: "from laps" }
  | { readonly id: "from speed"; readonly laps?: { readonly agree: number; readonly of: number } }
  | { readonly id: "automatic laps" }
  | { readonly id: "near"; readonly label: Label }
  | { readonly id: "short history"; readonly runs: number }
  | { readonly id: "corrected"; readonly was: Label }
  /** the runner put a run like this right on that day */
  | { readonly id: "like yours"; readonly date: LocalDate; readonly was: Label }
  /** heart rate ran in step with the cadence */
  | { readonly id: "cadence lock"; readonly locks: readonly Lock[] }
  /** the runner's word on the heart rate of this run */
  | { readonly id: "heart ignored" }
  | { readonly id: "heart believed" }
  | { readonly id: "heart rate drops out"; readonly silent: Seconds; readonly of: Seconds }
  /** repetitions too short for the heart to follow: it was not asked */
  | { readonly id: "heart lags"; readonly length: Seconds }
  /** beats a metre rose from half to half: taken off */
  | { readonly id: "heart drift"; readonly share: Share }
  /** seconds faster than a runner can be: cut */
  | { readonly id: "position jumps"; readonly count: number }
  /** its speed weighs half */
  | { readonly id: "treadmill speed" }
  /** the title decided between labels the record allows */
  | { readonly id: "title"; readonly label: Label };

/** What the run would be called read another way, and how many fast stretches it has. */
export interface OtherReading {
  readonly structure: Structure;
  readonly label: Label;
  readonly reps: number;
  /** the runner said which of the two it was: this is the wrong one */
  readonly said?: true;
}
