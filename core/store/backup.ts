/** Everything in one JSON document, and back: restoring never deletes, and twice changes nothing. */
import type { Table } from "dexie";
import * as v from "valibot";
import type { ActivityId, AthleteId } from "../activity.ts";
import type { Database } from "./database.ts";
import { settingsKey } from "./history.ts";
import { keepFacts } from "./keep.ts";
import type { LogRow, StreamsRow } from "./rows.ts";
import { activityId, correction, declarationRow, facts, logRow, settings } from "./schemas.ts";

export const FORMAT = "hardeasy-backup";
export const BACKUP_VERSION = 2;

const backup = v.object({
  format: v.literal(FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(BACKUP_VERSION)),
  athlete: v.optional(activityId),
  activities: v.array(facts),
  corrections: v.array(correction),
  /** version 1: of the one runner it knew */
  settings: v.optional(settings),
  /** since version 2: by runner */
  chosen: v.optional(v.record(activityId, settings)),
  log: v.optional(v.array(logRow), []),
  declarations: v.optional(v.array(declarationRow), []),
});

const plain = (series: Float32Array | undefined) =>
  series && Array.from(series, (value) => (Number.isNaN(value) ? null : Math.round(value * 1000) / 1000));

const plainStreams = ({ id: _id, ...streams }: StreamsRow) =>
  Object.fromEntries(Object.entries(streams).map(([name, series]) => [name, plain(series)]));

/** The backup as pieces of text, one activity at a time, so that ten years never stand in memory at once. */
export async function* writeBackup(database: Database): AsyncGenerator<string> {
  const [athlete, settings] = await Promise.all([database.settings.get("athlete"), database.settings.toArray()]);
  const chosen = settings.flatMap(({ key, value }) => (key.startsWith("settings:") ? [[key.slice(9), value]] : []));
  yield `{"format":"${FORMAT}","version":${BACKUP_VERSION},`;
  if (athlete) yield `"athlete":${JSON.stringify(athlete.value)},`;
  yield `"chosen":${JSON.stringify(Object.fromEntries(chosen))},`;
  yield `"log":${JSON.stringify(await database.log.toArray())},`;
  yield `"declarations":${JSON.stringify(await database.declarations.toArray())},`;
  yield `"corrections":${JSON.stringify(await database.corrections.toArray())},"activities":[`;
  let first = true;
  for (const id of await database.activities.toCollection().primaryKeys()) {
    yield `${first ? "" : ","}\n${JSON.stringify(await factsOf(database, id))}`;
    first = false;
  }
  yield "\n]}\n";
}

async function factsOf(database: Database, id: ActivityId): Promise<unknown> {
  const [row, streams] = await Promise.all([database.activities.get(id), database.streams.get(id)]);
  const { start: _start, hasStreams: _has, wants: _wants, ...kept } = row!;
  return { ...kept, ...(streams && { streams: plainStreams(streams) }) };
}

/** Why a file was refused; nothing was changed. */
export class BackupRefused extends Error {}

/** Reads the whole document and checks all of it before the first write. Returns how many activities it holds. */
export async function restoreBackup(database: Database, text: string): Promise<number> {
  const checked = v.safeParse(backup, parse(text));
  if (!checked.success) {
    const issue = checked.issues[0];
    throw new BackupRefused(
      `This file is not a Hardeasy backup this version can read: ${v.getDotPath(issue) ?? "file"}: ${issue.message}`,
    );
  }
  const { activities, corrections, athlete, log, declarations } = checked.output;
  const chosen = { ...checked.output.chosen, ...(athlete && { [athlete]: checked.output.settings }) };
  const known = new Set(await database.activities.toCollection().primaryKeys());
  await keepFacts(database, activities, "stored");
  const { settings, runners } = database;
  const said = [database.corrections, database.log, database.declarations];
  await database.transaction("rw", [settings, runners, ...said], async () => {
    for (const one of corrections) await putLater(database.corrections, one.id, one);
    for (const one of log)
      await putLater(database.log as Table<LogRow, unknown>, [one.athlete, one.about, one.what], one as LogRow);
    for (const one of declarations) await putLater(database.declarations, one.id, one);
    for (const id of new Set(activities.map((one) => one.athlete)))
      if (!(await runners.get(id))) await runners.put({ id, seen: 0 });
    if (athlete && !(await database.settings.get("athlete")))
      await database.settings.put({ key: "athlete", value: athlete });
    for (const [id, value] of Object.entries(chosen)) {
      const key = settingsKey(id as AthleteId);
      if (value && !(await settings.get(key))) await settings.put({ key, value });
    }
  });
  return activities.filter((one) => !known.has(one.id)).length;
}

/** The later word wins, whoever said it. */
async function putLater<Row extends { readonly at: number }, Key>(table: Table<Row, Key>, key: Key, row: Row) {
  const mine = await table.get(key);
  if (!mine || mine.at < row.at) await table.put(row);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BackupRefused("This file is damaged: it is not complete JSON. Nothing was changed.");
  }
}
