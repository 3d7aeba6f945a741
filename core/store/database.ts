/**
 * The history on this machine: which tables there are, and how an older version becomes this one.
 * Facts are kept for ever; `digests` is a cache and may be dropped at any time.
 */
import { Dexie, type EntityTable, type Table, type Transaction } from "dexie";
import type { ActivityId, AthleteId } from "../activity.ts";
import { NewerHistory } from "./full.ts";
import { tidy } from "./join.ts";
import type {
  ActivityRow,
  CorrectionRow,
  DeclarationRow,
  DigestRow,
  ImportRow,
  LogRow,
  PlainStreamsRow,
  RunnerRow,
  SettingRow,
  StreamsRow,
  WrittenRow,
} from "./rows.ts";

export type Database = Dexie & {
  activities: EntityTable<ActivityRow, "id">;
  streams: Table<StreamsRow | PlainStreamsRow, ActivityId>;
  digests: EntityTable<DigestRow, "id">;
  corrections: EntityTable<CorrectionRow, "id">;
  settings: Table<SettingRow, string>;
  log: Table<LogRow, [AthleteId, LogRow["about"], string]>;
  declarations: EntityTable<DeclarationRow, "id">;
  runners: EntityTable<RunnerRow, "id">;
  imports: EntityTable<ImportRow, "key">;
  written: EntityTable<WrittenRow, "id">;
};

/** Raised with every change of tables or rows; test/store/kept holds a profile of each version before. */
export const SCHEMA_VERSION = 2;

export function openDatabase(name = "hardeasy"): Database {
  const database = new Dexie(name) as Database;
  database.version(1).stores({
    activities: "id, [athlete+start]",
    streams: "id",
    digests: "id",
    corrections: "id",
    settings: "key",
  });
  database
    .version(SCHEMA_VERSION)
    .stores({
      activities: "id, [athlete+start], [athlete+lost], [athlete+wants+start], *also",
      log: "[athlete+about+what]",
      declarations: "id, [athlete+from]",
      runners: "id",
      imports: "key",
      written: "id",
    })
    .upgrade(toSecond);
  // The browser's own figure is ten times the version, and rises in between where indexes were mended.
  const refuseNewer = () => {
    if (Math.floor(database.backendDB().version / 10) > SCHEMA_VERSION) throw new NewerHistory();
  };
  database.on("ready", refuseNewer, true);
  return database;
}

/** Settings become the runner's own, runners are listed, and what is still to be asked is indexed. */
async function toSecond(transaction: Transaction): Promise<void> {
  const settings = transaction.table<SettingRow, string>("settings");
  const athlete = (await settings.get("athlete"))?.value as AthleteId | undefined;
  const chosen = await settings.get("settings");
  if (athlete && chosen?.key === "settings") {
    await settings.put({ key: `settings:${athlete}`, value: chosen.value });
    await settings.delete("settings");
  }
  const activities = transaction.table<ActivityRow, string>("activities");
  const athletes = new Set<AthleteId>();
  await activities.toCollection().modify((row, ref) => {
    athletes.add(row.athlete);
    ref.value = tidy(row);
  });
  await transaction.table<RunnerRow, string>("runners").bulkPut([...athletes].map((id) => ({ id, seen: 0 })));
}
