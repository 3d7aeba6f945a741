/** Keeps what the panel draws first, whenever the opinion on the last weeks is made anew. */
import { browser } from "wxt/browser";
import type { Assessment } from "../assessment.ts";
import { addDays } from "../dates.ts";
import { dateOfViolation } from "../rules/rule.ts";
import type { Chosen } from "./chosen.ts";
import type { Picture } from "./picture.ts";
import type { Weeks } from "./weeks.ts";

/** Days: what the panel shows without being asked, four weeks and the earlier ones. */
const DAYS = 63;

/** Without a run it is taken away. */
export async function keepWeeks(
  assessment: Assessment | undefined,
  { settings, siteUnits }: Chosen,
  picture: (assessment: Assessment) => Picture,
): Promise<void> {
  if (!assessment?.runs.length) return browser.storage.session?.remove(["picture", "weeks"]);
  const weeks: Weeks = { settings, ...(siteUnits && { siteUnits }), assessment: shortened(assessment) };
  await browser.storage.session?.set({ picture: picture(assessment), weeks });
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
