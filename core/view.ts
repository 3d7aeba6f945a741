/** What a page of a site is told about one run: plain JSON, made by the background, drawn by the badge and the overlay. */
import type { ActivityId } from "./activity.ts";
import type { Structure } from "./bouts/structure.ts";
import type { DayClass } from "./labels/label.ts";
import type { LabelledRun } from "./labels/labelled-run.ts";
import type { SessionReview } from "./reps/session.ts";
import type { Outing, Twin } from "./reps/twins.ts";
import type { Violation } from "./rules/rule.ts";
import type { Change } from "./teach/changed.ts";
import type { BeatsPerMinute, LocalDate, LocalDateTime, Metres, MetresPerSecond, Seconds, Share } from "./units.ts";

export type Units = "metric" | "imperial";

type Told = "label" | "family" | "day" | "confidence" | "structure" | "bouts" | "because" | "sensorNotes";
type Corrected = "alternatives" | "basis" | "correctedFrom" | "confirmed";

/** Its bouts are told on the activity page alone. */
export interface RunView extends Pick<LabelledRun, Told | Corrected> {
  readonly id: ActivityId;
  readonly start: LocalDateTime;
  /** other runs the runner's word on this one gave another label; only where this run alone is asked about */
  readonly changed?: readonly Change[];
  /** of the runs given this label lately, how many were never put right */
  readonly stood?: { readonly given: number; readonly stood: number };
  /** violations this run is part of; `marked` says which are its own */
  readonly violations: readonly Violation[];
  /** the seven days of its week, for the small strip beside what to watch; none where that is nothing */
  readonly week: readonly { readonly date: LocalDate; readonly hardness: DayClass | "rest" }[];
  /** set when this is a warm-up or cool-down recorded by itself: what it belongs to */
  readonly partOf?: { readonly id: ActivityId; readonly role: "warmup" | "cooldown"; readonly structure: Structure };
  /** the line of a session recorded in parts; only on the activity page */
  readonly whole?: Structure;
  /** thinned speed and heart rate for drawing, evenly spaced; only on the activity page */
  readonly trace?: Trace;
  /** the session looked into, and the same session earlier, latest first; only on the activity page */
  readonly review?: SessionReview;
  readonly outing?: Outing;
  readonly twins?: readonly Twin[];
}

export interface Trace {
  /** spacing of the values */
  readonly step: Seconds;
  readonly speed: readonly MetresPerSecond[];
  /** 0 where silent */
  readonly heartRate?: readonly BeatsPerMinute[];
  /** height and slope; absent on the flat and indoors */
  readonly altitude?: readonly Metres[];
  readonly grade?: readonly Share[];
}
