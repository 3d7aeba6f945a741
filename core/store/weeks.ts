/**
 * The last opinion on the last weeks, so that the panel is there at once; the database has the last word. It is kept in memory
 * only: an update of the extension and the end of the browser take it away, so its shape is that of the code that reads it.
 */
import { browser } from "wxt/browser";
import type { Assessment } from "../assessment.ts";
import type { LocalDate } from "../units.ts";
import type { Chosen } from "./chosen.ts";

export interface Weeks extends Chosen {
  readonly assessment: Assessment;
}

/** What the panel shows without being asked, with every run of the last weeks. Undefined where nothing was kept, or on another day. */
export async function readWeeks(today: LocalDate): Promise<Weeks | undefined> {
  const weeks = (await browser.storage.session?.get("weeks"))?.weeks as Weeks | undefined;
  if (weeks?.assessment.today !== today) return undefined;
  const { assessment } = weeks;
  return { ...weeks, assessment: { ...assessment, runs: assessment.days.flatMap((day) => day.runs) } };
}
