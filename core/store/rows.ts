/** The rows of the database: what is kept of an activity, and every other fact, each with the moment it was said. */
import type { Activity, ActivityId, AthleteId, Correction } from "../activity.ts";
import type { Digest } from "../digest.ts";
import type { Settings } from "../settings.ts";
import type { LocalDate, LocalDateTime } from "../units.ts";
import type { Units } from "../view.ts";
import type { Backfill } from "./backfill.ts";
import type { FactKind, Facts } from "./messages.ts";

/** One activity as far as it has been read. */
export interface ActivityRow {
  readonly id: ActivityId;
  readonly athlete: AthleteId;
  /** other names of the same session */
  readonly also?: readonly ActivityId[];
  /** copied out of the summary for the index; absent until the summary is known */
  readonly start?: LocalDateTime;
  readonly summary?: NonNullable<Facts["summary"]>;
  readonly laps?: Activity["laps"];
  readonly hasStreams?: boolean;
  readonly absent?: readonly FactKind[];
  /** the site has it no more: kept until the runner says otherwise */
  readonly vanished?: boolean;
  /** vanished there, and the runner said to keep it */
  readonly kept?: boolean;
  /** the runner took it out of the history */
  readonly removed?: boolean;
  /** taken out with the import it came by: the next source that tells of it brings it back */
  readonly undone?: boolean;
  /** the runner said that it is a session of its own, whatever it looks like */
  readonly apart?: boolean;
  /** when each part was said */
  readonly stamps?: Stamps;
  /** 1: vanished, and the runner has not said what becomes of it; 2: taken out by the runner; derived, for the index */
  readonly lost?: 1 | 2;
  /** the next detail worth asking the site for, for the index; derived, see `wantsOf` */
  readonly wants?: "laps" | "streams";
}

/**
 * Epoch ms by part: `*` for the fields of the summary but those named, `laps`, `streams`, `trimmed`, and the flags.
 * Never earlier than what it replaces, even where clocks go back.
 */
export type Stamps = Readonly<Record<string, number>>;

/** One recording, packed (`pack.ts`). */
export interface StreamsRow {
  readonly id: ActivityId;
  readonly packed: Uint8Array;
}

/** A recording as version 1 kept it: one series a field; `NaN` where a sensor was silent. */
export interface PlainStreamsRow {
  readonly id: ActivityId;
  readonly time: Float32Array;
  readonly distance?: Float32Array;
  readonly speed?: Float32Array;
  readonly heartRate?: Float32Array;
  readonly altitude?: Float32Array;
  readonly cadence?: Float32Array;
}

export interface DigestRow {
  readonly id: ActivityId;
  readonly version: number;
  readonly digest: Digest;
  /** which words of other records went into it, and when they were said; absent where one record was all */
  readonly of?: string;
}

/** The runner's word on a run; without a label it was taken back, which must be remembered for other machines. */
export type CorrectionRow = Omit<Correction, "label"> & { readonly label?: Correction["label"] };

/** One value the runner wrote down about a day or a run; one row a value, so that two machines never overwrite each other's. */
export interface LogRow {
  readonly athlete: AthleteId;
  /** a day, or one activity */
  readonly about: LocalDate | ActivityId;
  /** what the value is, one word: `effort`, `note`, `restingHeartRate`; SI units as everywhere */
  readonly what: string;
  /** absent: taken back */
  readonly value?: number | string | boolean;
  /** epoch ms; the later word wins */
  readonly at: number;
}

/** Something the runner declared over days: a planned session, a phase, a goal race, an exception, a flag dismissed. */
export interface DeclarationRow {
  /** made up by the caller; the same id replaces */
  readonly id: string;
  readonly athlete: AthleteId;
  /** one word: `planned`, `exception`, `dismissed`… */
  readonly kind: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** plain data, as the kind wants it */
  readonly value: Readonly<Record<string, unknown>>;
  readonly at: number;
  /** withdrawn; kept so that other machines learn of it */
  readonly gone?: boolean;
}

export type SettingRow =
  | { readonly key: `settings:${AthleteId}` | "settings"; readonly value: Settings; readonly at?: number }
  | { readonly key: "athlete"; readonly value: AthleteId }
  | { readonly key: "siteUnits"; readonly value: Units }
  | { readonly key: "asking"; readonly value: Asking }
  | { readonly key: "import"; readonly value: ImportState }
  | { readonly key: "haste"; readonly value: number }
  | { readonly key: "deleted"; readonly value: number; readonly backedUp?: SettingRow }
  | { readonly key: "backedUp" | "readBack"; readonly value: { readonly at: number; readonly activities: number } }
  | { readonly key: "backfill"; readonly value: Backfill }
  | { readonly key: "listed"; readonly value: readonly ActivityId[] }
  | { readonly key: "synced"; readonly value: Readonly<Record<string, number | ReadTo>> }
  | { readonly key: "told"; readonly value: Readonly<Record<string, readonly number[]>> }
  | { readonly key: "browser"; readonly value: string }
  | { readonly key: "folder"; readonly value: { readonly handle: SharedHandle; readonly at?: number } };

/** The browser's own handle of a folder; it can be stored, and only pages can use it. */
interface SharedHandle {
  readonly name: string;
}

/** How far a file of the shared folder was read. */
export interface ReadTo {
  /** byte; what stands before it is done with */
  readonly from: number;
  /** a sum over what stands after it, as it was last read */
  readonly rest?: string;
  /** lines after it that were understood, damaged, and of a newer version */
  readonly beyond: number;
  readonly damaged: number;
  readonly newer: number;
}

/** What of a row stands in this browser's own file of the shared folder, or in another's: the moments of its parts. */
export interface WrittenRow {
  readonly id: string;
  readonly version: string;
}

/** What was asked of the site lately, so that all tabs together stay polite. */
export interface Asking {
  /** epoch ms of our own requests of the last day, rising */
  readonly times: readonly number[];
  /** those of them that read the history */
  readonly forHistory?: readonly number[];
  /** of those the site's own pages made */
  readonly byPages?: readonly number[];
  /** epoch ms until which nobody asks */
  readonly silentUntil: number;
}

/** One file, member of an archive or row of a list that was imported, so that the next import goes on where this one stopped. */
export interface ImportRow {
  readonly key: string;
  /** of the code that read it; a better reader reads again */
  readonly version: number;
  /** what it gave; none where it was left out */
  readonly ids: readonly ActivityId[];
}

/** An import under way, or stopped where the page was closed. */
export interface ImportState {
  /** of the files that were chosen */
  readonly names: readonly string[];
  readonly done: number;
  readonly of: number;
}

/** A runner whose activities are here. */
export interface RunnerRow {
  readonly id: AthleteId;
  /** epoch ms when the site last said they are signed in */
  readonly seen: number;
}
