/** One thing of an import: a file, a member of an archive, a row of a list; opened only when its turn comes. */
import type { ActivityId, AthleteId } from "../activity.ts";
import type { Facts } from "../store/messages.ts";
import type { LocalDate } from "../units.ts";
import type { Zone } from "./clock.ts";
import type { Skipped } from "./recording.ts";

/** Who imports, and when. */
export interface Context {
  readonly athlete: AthleteId;
  /** s since 1970 */
  readonly now: number;
  readonly zone: Zone;
}

/** What a list says of an item before it is opened. */
export interface Foreknown {
  readonly ids: readonly ActivityId[];
  readonly run: boolean;
  /** where the list says it in a way that can be read */
  readonly date?: LocalDate;
}

export interface Item {
  /** the same whenever the same file is chosen again, so that an import goes on where it stopped */
  readonly key: string;
  /** for the report; never holds an address of a person */
  readonly name: string;
  readonly foreknown?: Foreknown;
  /** Never throws. */
  read(context: Context): Promise<readonly (Facts | Skipped)[]>;
}

/** What one chosen file turned out to be. */
export interface Source {
  readonly kind: "strava" | "garmin" | "zip" | "file";
  readonly items: readonly Item[];
  /** whose export it is, where it says */
  readonly athlete?: AthleteId;
}
