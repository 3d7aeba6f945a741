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
  // As text: a value the browser goes through piece by piece, on its way in, out and to whoever listens (40 to 55 ms of the background).
  const text = (await browser.storage.session?.get("weeks"))?.weeks as string | undefined;
  const weeks = text && (JSON.parse(text) as Weeks);
  if (!weeks || weeks.assessment.today !== today) return undefined;
  const { assessment } = weeks;
  return { ...weeks, assessment: { ...assessment, runs: assessment.days.flatMap((day) => day.runs) } };
}
