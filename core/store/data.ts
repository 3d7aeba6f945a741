/** What the page about import and export shows: the reading of the history, what vanished, the last backup, whose data is here. */
import type { ActivityId, AthleteId } from "../activity.ts";
import type { LocalDate } from "../units.ts";
import { type BackfillProgress, readProgress } from "./backfill-progress.ts";
import { type CopyState, readCopyState } from "./copy-book.ts";
import type { Database } from "./database.ts";
import { readAthlete } from "./history.ts";
import type { ActivityRow } from "./rows.ts";

interface Named {
  readonly id: ActivityId;
  readonly name?: string;
  readonly date: LocalDate;
}

export interface DataReading {
  readonly reading: BackfillProgress | undefined;
  readonly vanished: readonly Named[];
  /** taken out of the history by the runner, facts and all still here */
  readonly removed: readonly Named[];
  /** epoch ms; absent: never */
  readonly lastBackup?: number;
  /** epoch ms at which everything was deleted here, where it has not been brought back */
  readonly deleted?: number;
  readonly copy?: CopyState;
  /** activities that came since */
  readonly since: number;
  readonly runners: readonly { readonly id: AthleteId; readonly shown: boolean; readonly activities: number }[];
}

export async function readData(database: Database, today: LocalDate, now: number): Promise<DataReading> {
  const athlete = await readAthlete(database);
  const rowsLost = (lost: 1 | 2) =>
    athlete ? database.activities.where("[athlete+lost]").equals([athlete, lost]).toArray() : [];
  const [reading, vanished, removed, backedUp, deleted, activities, runners, copy] = await Promise.all([
    readProgress(database, today, now),
    rowsLost(1),
    rowsLost(2),
    database.settings.get("backedUp"),
    database.settings.get("deleted"),
    database.activities.count(),
    readRunners(database, athlete),
    readCopyState(database),
  ]);
  const last = backedUp?.key === "backedUp" ? backedUp.value : undefined;
  return {
    reading,
    vanished: vanished.map(named),
    removed: removed.map(named),
    ...(last && { lastBackup: last.at }),
    ...(deleted?.key === "deleted" && { deleted: deleted.value }),
    ...(copy && { copy }),
    since: Math.max(0, activities - (last?.activities ?? 0)),
    runners,
  };
}

const named = ({ id, summary }: ActivityRow): Named => ({
  id,
  ...(summary?.name && { name: summary.name }),
  date: summary?.start.slice(0, 10) ?? "",
});

async function readRunners(database: Database, athlete: AthleteId | undefined): Promise<DataReading["runners"]> {
  const all = await database.runners.toArray();
  const counted = await Promise.all(
    all.map(async ({ id }) => ({
      id,
      shown: id === athlete,
      activities: await database.activities.where("[athlete+start]").between([id], [id, []]).count(),
    })),
  );
  return counted.sort((a, b) => Number(b.shown) - Number(a.shown));
}

/** A backup holds everything of this moment. */
export const rememberBackup = async (database: Database, at: number): Promise<void> => {
  await database.settings.put({ key: "backedUp", value: { at, activities: await database.activities.count() } });
};
