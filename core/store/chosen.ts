/** What decides how a page speaks: what the runner chose, and until they do, the units the site last showed. */
import type { Settings } from "../settings.ts";
import type { Units } from "../view.ts";
import type { Database } from "./database.ts";
import { readSettings } from "./history.ts";

export interface Chosen {
  readonly settings: Settings;
  readonly siteUnits?: Units | undefined;
}

export async function readChosen(database: Database): Promise<Chosen> {
  const [settings, siteUnits] = await Promise.all([readSettings(database), readSiteUnits(database)]);
  return { settings, siteUnits };
}

async function readSiteUnits(database: Database): Promise<Units | undefined> {
  const row = await database.settings.get("siteUnits");
  return row?.key === "siteUnits" ? row.value : undefined;
}

/** Written only where it is news: every write wakes the pages that are open. */
export async function sawUnits(database: Database, units: Units | undefined): Promise<void> {
  if (units && units !== (await readSiteUnits(database)))
    await database.settings.put({ key: "siteUnits", value: units });
}
