/** Everything in one JSON document, and back: restoring never deletes, and twice changes nothing. */
import * as v from "valibot";
import type { ActivityId } from "../activity.ts";
import type { Database, StreamsRow } from "./database.ts";
import { keepFacts } from "./keep.ts";
import { activityId, correction, facts, settings } from "./schemas.ts";

export const FORMAT = "hardeasy-backup";
export const BACKUP_VERSION = 1;

const backup = v.object({
  format: v.literal(FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(BACKUP_VERSION)),
  athlete: v.optional(activityId),
  activities: v.array(facts),
  corrections: v.array(correction),
  settings: v.optional(settings),
});

const plain = (series: Float32Array | undefined) =>
  series && Array.from(series, (value) => (Number.isNaN(value) ? null : Math.round(value * 1000) / 1000));

const plainStreams = ({ id: _id, ...streams }: StreamsRow) =>
  Object.fromEntries(Object.entries(streams).map(([name, series]) => [name, plain(series)]));

/** The backup as pieces of text, one activity at a time, so that ten years never stand in memory at once. */
export async function* writeBackup(database: Database): AsyncGenerator<string> {
  const [athlete, chosen] = await Promise.all([database.settings.get("athlete"), database.settings.get("settings")]);
  yield `{"format":"${FORMAT}","version":${BACKUP_VERSION},`;
  if (athlete) yield `"athlete":${JSON.stringify(athlete.value)},`;
  if (chosen) yield `"settings":${JSON.stringify(chosen.value)},`;
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
  const { start: _start, hasStreams: _has, ...kept } = row!;
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
  const { activities, corrections, athlete, settings: chosen } = checked.output;
  const known = new Set(await database.activities.toCollection().primaryKeys());
  await keepFacts(database, activities, "stored");
  await database.transaction("rw", database.corrections, database.settings, async () => {
    for (const one of corrections) {
      const mine = await database.corrections.get(one.id);
      if (!mine || mine.at < one.at) await database.corrections.put(one);
    }
    if (athlete && !(await database.settings.get("athlete")))
      await database.settings.put({ key: "athlete", value: athlete });
    if (chosen && !(await database.settings.get("settings")))
      await database.settings.put({ key: "settings", value: chosen });
  });
  return activities.filter((one) => !known.has(one.id)).length;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BackupRefused("This file is damaged: it is not complete JSON. Nothing was changed.");
  }
}
