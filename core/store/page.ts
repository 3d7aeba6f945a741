/** What every page of the extension draws from: one live reading of settings and assessment. */
import type { Assessment } from "../assessment.ts";
import { type Log, NO_LOG } from "../log.ts";
import type { LocalDate } from "../units.ts";
import { readAssessment } from "./assessment.ts";
import { isReading, readBackfill } from "./backfill.ts";
import { type Chosen, readChosen } from "./chosen.ts";
import type { Database } from "./database.ts";
import { readLatest } from "./history.ts";
import { type Live, live } from "./live.ts";

export interface PageReading extends Chosen {
  readonly assessment: Assessment | undefined;
  /** what the runner wrote down of the runs and of the days read */
  readonly log: Log;
  /** of the newest activity, where it is too old for an opinion on these weeks */
  readonly latest?: LocalDate;
  /** the site is being asked for more of the history */
  readonly reading?: boolean;
}

export const livePage = (database: Database, today: () => LocalDate): Live<PageReading> =>
  live(async () => {
    const [chosen, assessment, backfill] = await Promise.all([
      readChosen(database),
      readAssessment(database, today()),
      readBackfill(database),
    ]);
    const latest = assessment?.runs.length === 0 ? await readLatest(database) : undefined;
    const log = assessment?.context?.log ?? NO_LOG;
    return { ...chosen, assessment, log, reading: isReading(backfill), ...(latest && { latest }) };
  });
