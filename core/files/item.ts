/** One thing of an import: a file, a member of an archive, a row of a list; opened only when its turn comes. */
import type { ActivityId, AthleteId } from "../activity.ts";
import type { Facts } from "../store/messages.ts";
import type { Zone } from "./clock.ts";
import { isSkipped, type Skipped } from "./recording.ts";

/** Who imports, and when. */
export interface Context {
  readonly athlete: AthleteId;
  /** s since 1970 */
  readonly now: number;
  readonly zone: Zone;
}

/** One session as facts. `rescued`: from a damaged file, as far as it could be read. */
export interface Told {
  readonly facts: Facts;
  readonly rescued?: boolean;
}

/** What is known of a session before it is imported: from a list, or from a first look at its file. */
export interface Glimpse {
  readonly ids: readonly ActivityId[];
  readonly run: boolean;
  /** absent where a list says it in a way that cannot be read */
  readonly summary?: Facts["summary"];
}

export const glimpseOf = (one: Told | Skipped): Glimpse | Skipped =>
  isSkipped(one)
    ? one
    : {
        ids: [one.facts.id, ...(one.facts.also ?? [])],
        run: one.facts.summary?.sport !== "other",
        summary: one.facts.summary,
      };

export interface Item {
  /** the same whenever the same file is chosen again, so that an import goes on where it stopped */
  readonly key: string;
  /** for the report; never holds an address of a person */
  readonly name: string;
  /** what a list says, so that the item need not be opened to be counted */
  readonly listed?: (context: Context) => readonly (Glimpse | Skipped)[];
  /** Never throws. */
  read(context: Context): Promise<readonly (Told | Skipped)[]>;
}

/** What one chosen file turned out to be. */
export interface Source {
  readonly kind: "strava" | "garmin" | "zip" | "file";
  readonly items: readonly Item[];
  /** whose export it is, where it says */
  readonly athlete?: AthleteId;
}
