/** What every page of the extension draws from: one live reading of settings and assessment. */
import type { Assessment } from "../assessment.ts";
import type { Settings } from "../settings.ts";
import type { LocalDate } from "../units.ts";
import { readAssessment } from "./assessment.ts";
import type { Database } from "./database.ts";
import { readSettings } from "./history.ts";
import { type Live, live } from "./live.ts";

export interface PageReading {
  readonly settings: Settings;
  readonly assessment: Assessment | undefined;
}

export const livePage = (database: Database, today: () => LocalDate, days?: number): Live<PageReading> =>
  live(async () => ({
    settings: await readSettings(database),
    assessment: await readAssessment(database, today(), days),
  }));
