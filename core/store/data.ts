/** What the page about import and export shows: the reading of the history, what vanished, the last backup, whose data is here. */
import type { ActivityId, AthleteId } from "../activity.ts";
import type { LocalDate } from "../units.ts";
import { type BackfillProgress, readProgress } from "./backfill-progress.ts";
import type { Database } from "./database.ts";
import { readAthlete } from "./history.ts";

export interface DataReading {
  readonly reading: BackfillProgress | undefined;
  readonly vanished: readonly { readonly id: ActivityId; readonly name?: string; readonly date: LocalDate }[];
  /** epoch ms; absent: never */
  readonly lastBackup?: number;
  /** activities that came since */
  readonly since: number;
  readonly runners: readonly { readonly id: AthleteId; readonly shown: boolean; readonly activities: number }[];
}

export async function readData(database: Database, today: LocalDate, now: number): Promise<DataReading> {
  const athlete = await readAthlete(database);
  const [reading, lost, backedUp, activities, runners] = await Promise.all([
    readProgress(database, today, now),
    athlete ? database.activities.where("[athlete+lost]").equals([athlete, 1]).toArray() : [],
    database.settings.get("backedUp"),
    database.activities.count(),
    readRunners(database, athlete),
  ]);
  const last = backedUp?.key === "backedUp" ? backedUp.value : undefined;
  return {
    reading,
    vanished: lost.map(({ id, summary }) => ({
      id,
      ...(summary?.name && { name: summary.name }),
      date: summary?.start.slice(0, 10) ?? "",
    })),
    ...(last && { lastBackup: last.at }),
    since: Math.max(0, activities - (last?.activities ?? 0)),
    runners,
  };
}

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
