/** Keeps what the panel draws first, whenever the opinion on the last weeks is made anew. */
import { browser } from "wxt/browser";
import type { Assessment } from "../assessment.ts";
import { addDays, weekStartOf } from "../dates.ts";
import { dateOfViolation } from "../rules/rule.ts";
import { topOfWeek } from "../top-of-week.ts";
import type { Chosen } from "./chosen.ts";
import type { Kept } from "./glance.ts";

/** Days: what the panel shows without being asked, four weeks and the earlier ones. */
const DAYS = 63;

/** `weekStart`: 1 Monday … 7 Sunday. Without a run it is taken away. */
export async function keepGlance(
  assessment: Assessment | undefined,
  { settings, siteUnits }: Chosen,
  weekStart: number,
): Promise<void> {
  if (!assessment?.runs.length) return browser.storage.session?.remove(["glance", "weeks"]);
  const top = topOfWeek(assessment, weekStartOf(assessment.today, weekStart), true);
  const chosen: Chosen = { settings, ...(siteUnits && { siteUnits }) };
  const kept: Kept = { glance: { ...chosen, top }, weeks: { ...chosen, assessment: shortened(assessment) } };
  await browser.storage.session?.set(kept);
}

/** What was logged is no plain data, and is read anew. */
function shortened({ context = {}, ...assessment }: Assessment): Assessment {
  const from = addDays(assessment.today, -DAYS);
  const { beside: _, log: __, ...rest } = context;
  return {
    ...assessment,
    context: rest,
    runs: [],
    days: assessment.days.filter((day) => day.date >= from),
    violations: assessment.violations.filter((one) => dateOfViolation(one) >= from),
  };
}
