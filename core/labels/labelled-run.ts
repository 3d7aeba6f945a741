/** The opinion on one run: derived from facts at every reading, never stored. */
import type { Activity, ActivityId } from "../activity.ts";
import type { Bout } from "../bouts/bout.ts";
import type { Structure } from "../bouts/structure.ts";
import type { LocalDate, Seconds, Share } from "../units.ts";
import type { DayClass, Family, Label } from "./label.ts";
import type { OtherReading, Reason } from "./reason.ts";

export interface LabelledRun {
  readonly activity: Activity;
  readonly label: Label;
  readonly family: Family;
  /** what this run alone makes of its day */
  readonly day: DayClass;
  /** 90 minutes and more, or long for this runner: stress for the rules, whatever the intensity */
  readonly stress: boolean;
  readonly confidence: Share;
  readonly bouts: readonly Bout[];
  readonly structure: Structure;
  /** the same run read another way, nearly as good; it stands among the reasons */
  readonly second?: OtherReading;
  /** two to five, in order of weight */
  readonly because: readonly Reason[];
  /** what was not believed, and why */
  readonly sensorNotes: readonly Reason[];
  /** likely corrections, likeliest first */
  readonly alternatives: readonly Label[];
  /** the richest record the answer rests on */
  readonly basis: "streams" | "laps" | "summary";
  /** what the label said before the runner corrected it */
  readonly correctedFrom?: Label;
  /** the runner said that the label is right */
  readonly confirmed?: true;
  /** the corrected run this one is like, and what it would have been called without that correction */
  readonly learnedFrom?: { readonly id: ActivityId; readonly date: LocalDate; readonly was: Label };
  /** moving time by the intensity of the bouts; fast seconds of strides count as easy */
  readonly minutes: { readonly easy: Seconds; readonly moderate: Seconds; readonly hard: Seconds };
}
