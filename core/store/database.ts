/** The history on this machine: which tables there are. Facts are kept for ever; `digests` is a cache and may be dropped at any time. */
import { Dexie, type EntityTable } from "dexie";
import type { Activity, ActivityId, AthleteId, Correction } from "../activity.ts";
import type { Digest } from "../digest.ts";
import type { Settings } from "../settings.ts";
import type { LocalDateTime } from "../units.ts";
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
}

/** One series a field, compact; `NaN` where a sensor was silent. */
export interface StreamsRow {
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
}

export type SettingRow =
  | { readonly key: "settings"; readonly value: Settings }
  | { readonly key: "athlete"; readonly value: AthleteId }
  | { readonly key: "asking"; readonly value: Asking };

/** What was asked of the site lately, so that all tabs together stay polite. */
export interface Asking {
  /** epoch ms of the requests of the last minute */
  readonly times: readonly number[];
  /** epoch ms until which nobody asks */
  readonly silentUntil: number;
}

export type Database = Dexie & {
  activities: EntityTable<ActivityRow, "id">;
  streams: EntityTable<StreamsRow, "id">;
  digests: EntityTable<DigestRow, "id">;
  corrections: EntityTable<Correction, "id">;
  settings: EntityTable<SettingRow, "key">;
};

export function openDatabase(name = "hardeasy"): Database {
  const database = new Dexie(name) as Database;
  database.version(1).stores({
    activities: "id, [athlete+start]",
    streams: "id",
    digests: "id",
    corrections: "id",
    settings: "key",
  });
  return database;
}
