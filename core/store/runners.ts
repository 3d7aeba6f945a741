/** Whose history it is: runners stay apart, and each has settings of their own. */
import type { Table } from "dexie";
import type { ActivityId, AthleteId } from "../activity.ts";
import type { Settings } from "../settings.ts";
import type { Database } from "./database.ts";
import { readAthlete, settingsKey } from "./history.ts";
import type { SettingRow } from "./rows.ts";
import { closeBook } from "./sync-news.ts";
import { putWords } from "./word.ts";

/** The site says this runner is signed in: from now on the pages show their history. */
export async function rememberRunner(database: Database, id: AthleteId, now: number): Promise<void> {
  const { settings, runners, activities, log, declarations, written } = database;
  await database.transaction("rw", [settings, runners, activities, log, declarations, written], async () => {
    const before = await readAthlete(database);
    if (before === NOBODY && id !== NOBODY) await adopt(database, id);
    await database.runners.put({ id, seen: now });
    await showRunner(database, id);
  });
}

/** From now on the pages show this runner. What was chosen before anyone was seen becomes theirs; of what they chose themselves the later word. */
export async function showRunner({ settings }: Database, id: AthleteId): Promise<void> {
  if ((await settings.get("athlete"))?.value !== id) await settings.put({ key: "athlete", value: id });
  const early = await settings.get("settings");
  if (!early) return;
  const key = settingsKey(id);
  const said = [early, await settings.get(key)] as (ChosenRow | undefined)[];
  const [first, last] = said.sort((a, b) => (a?.at ?? 0) - (b?.at ?? 0));
  // Later than either: other machines are to hear of it.
  const at = 1 + (last?.at ?? 0);
  await settings.put({ key, value: { ...first?.value, ...last?.value }, at });
  await settings.delete("settings");
}

interface ChosenRow {
  readonly value: Settings;
  readonly at?: number;
}

/** After a history has come from elsewhere: what was told on the first page belongs to the runner shown from now on. */
export async function settleIn(database: Database): Promise<void> {
  await database.transaction("rw", database.settings, async () => {
    const athlete = await readAthlete(database);
    if (athlete) await showRunner(database, athlete);
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
