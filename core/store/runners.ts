/** Whose history it is: runners stay apart, and each has settings of their own. */
import type { Table } from "dexie";
import type { ActivityId, AthleteId } from "../activity.ts";
import type { Settings } from "../settings.ts";
import type { Database } from "./database.ts";
import { readAthlete, settingsKey } from "./history.ts";
import type { SettingRow } from "./rows.ts";
import { closeBook } from "./sync-news.ts";
import { putWords } from "./word.ts";

/** The site says this runner is signed in: from now on the pages show their history. What was chosen before anyone was seen becomes theirs. */
export async function rememberRunner(database: Database, id: AthleteId, now: number): Promise<void> {
  const { settings, runners, activities, log, declarations, written } = database;
  await database.transaction("rw", [settings, runners, activities, log, declarations, written], async () => {
    const before = await readAthlete(database);
    if (before === NOBODY && id !== NOBODY) await adopt(database, id);
    await database.runners.put({ id, seen: now });
    if (before !== id) await database.settings.put({ key: "athlete", value: id });
    const early = await database.settings.get("settings");
    if (!early) return;
    if (!(await database.settings.get(settingsKey(id))))
      await database.settings.put({ key: settingsKey(id), value: early.value as Settings, at: now });
    await database.settings.delete("settings");
  });
}

/** Whose history an import goes to before any site has said who is signed in; the first who is takes it over. */
export const NOBODY: AthleteId = "local:runner";

async function adopt(database: Database, athlete: AthleteId): Promise<void> {
  const { settings, activities, log, declarations } = database;
  // What was told as nobody's is told again as theirs.
  for (const book of ["", "~"] as const) await closeBook(database, book);
  await activities.where("[athlete+start]").between([NOBODY], [NOBODY, []]).modify({ athlete });
  await declarations.where("[athlete+from]").between([NOBODY], [NOBODY, []]).modify({ athlete });
  const said = log.where("[athlete+about+what]").between([NOBODY], [NOBODY, []]);
  const rows = await said.toArray();
  await said.delete();
  await log.bulkPut(rows.map((row) => ({ ...row, athlete })));
  const chosen = await settings.get(settingsKey(NOBODY));
  if (!chosen) return;
  await settings.delete(chosen.key);
  if (!(await settings.get(settingsKey(athlete))))
    await settings.put({ ...chosen, key: settingsKey(athlete) } as SettingRow);
}

export async function saveSettings(database: Database, value: Settings, now = Date.now()): Promise<void> {
  await database.transaction("rw", database.settings, async () => {
    const key = settingsKey(await readAthlete(database));
    await putWords(database.settings as Table, [[key, { key, value, at: now }]]);
  });
}

/** The newest activities of a runner that the site still has. */
export async function newestOf(database: Database, athlete: AthleteId, count: number): Promise<readonly ActivityId[]> {
  const site = `${athlete.split(":")[0]}:`;
  const rows = await database.activities
    .where("[athlete+start]")
    .between([athlete], [athlete, []])
    .reverse()
    .filter((row) => row.id.startsWith(site) && !row.vanished && !row.kept)
    .limit(count)
    .toArray();
  return rows.map((row) => row.id);
}
