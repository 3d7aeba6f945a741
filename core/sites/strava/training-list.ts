/** The list of the runner's own activities, `/athlete/training`: every row is the runner's own. */
import type { Entry } from "../site.ts";
import { runByWord } from "./sport.ts";

const ROWS = "tr.training-activity-row, table.activities tbody tr";

export function readTrainingRows(page: Document): readonly Entry[] {
  const found = new Map<string, Entry>();
  for (const row of page.querySelectorAll(ROWS)) {
    const link = row.querySelector("a[href*='/activities/']");
    const id = link?.getAttribute("href")?.match(/\/activities\/(\d+)(?:[/?#]|$)/)?.[1];
    if (!link || !id || found.has(id)) continue;
    const place = link.closest("td") ?? row.querySelector("td") ?? row;
    found.set(id, { id: `strava:${id}`, place, own: true, run: sportOfRow(row) });
  }
  return [...found.values()];
}

/** One of the cells is the sport's name and nothing else. */
function sportOfRow(row: Element): boolean | undefined {
  for (const cell of row.querySelectorAll("td")) {
    if (cell.querySelector("a[href*='/activities/']")) continue;
    const run = runByWord(cell.textContent);
    if (run !== undefined) return run;
  }
  return undefined;
}
