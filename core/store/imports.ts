/** What was imported: batches in, and where an import that stopped has to go on. */
import * as v from "valibot";
import type { ActivityId, AthleteId } from "../activity.ts";
import { DIGEST_VERSION } from "../digest.ts";
import type { ReadItem } from "../files/work.ts";
import type { Database } from "./database.ts";
import { readAthlete } from "./history.ts";
import { keepFacts, type ToKeep } from "./keep.ts";
import type { ImportState } from "./rows.ts";
import { NOBODY, showRunner } from "./runners.ts";
import { facts } from "./schemas.ts";

/** Raised whenever the readers of files make more of the same file; what was imported before may then be imported again. */
export const FILES_VERSION = 1;

export const importFor = async (database: Database): Promise<AthleteId> => (await readAthlete(database)) ?? NOBODY;

/**
 * Writes one batch: first its activities in one transaction, then that it is done. Between the two it is only written
 * again, to the same effect. Returns the ids that were not in the history before.
 */
export async function keepImported(
  database: Database,
  batch: readonly ReadItem[],
  state: ImportState,
  now = Date.now(),
): Promise<readonly ActivityId[]> {
  const kept = batch.flatMap((item) => item.kept);
  const checked = kept.map(
    (one): ToKeep => ({ ...v.parse(facts, one.facts), ...(one.packed && { packed: one.packed }) }),
  );
  const added = await keepFacts(database, checked, "new", now);
  const digests = kept.map(({ facts: { id }, digest }) => ({ id, version: DIGEST_VERSION, digest }));
  const done = batch.map(({ key, kept: own }) => ({
    key,
    version: FILES_VERSION,
    ids: own.map((one) => one.facts.id),
  }));
  const { digests: table, imports, settings, runners } = database;
  await database.transaction("rw", [table, imports, settings, runners], async () => {
    await database.digests.bulkPut(digests);
    await database.imports.bulkPut(done);
    await database.settings.put({ key: "import", value: state });
    const first = kept[0]?.facts.athlete;
    if (first && !(await database.settings.get("athlete"))) await showRunner(database, first);
  });
  return added;
}

/** Keys of everything this version has read and that is still here. */
export async function importedKeys(database: Database): Promise<ReadonlySet<string>> {
  const [rows, ids, lost] = await Promise.all([
    database.imports.toArray(),
    database.activities.toCollection().primaryKeys() as unknown as Promise<ActivityId[]>,
    database.activities.orderBy("[athlete+lost]").toArray(),
  ]);
  const here = new Set(ids);
  for (const { id, undone } of lost) if (undone) here.delete(id);
  const done = rows.filter((row) => row.version === FILES_VERSION && row.ids.every((id) => here.has(id)));
  return new Set(done.map((row) => row.key));
}

/** Set while an import has not come to its end. */
export async function readImport(database: Database): Promise<ImportState | undefined> {
  const row = await database.settings.get("import");
  return row?.key === "import" ? row.value : undefined;
}

export const endImport = (database: Database): Promise<void> => database.settings.delete("import");
