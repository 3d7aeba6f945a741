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

/** What was kept last: answers that come together are one opinion, and it is drawn once. */
let last: { readonly assessment?: Assessment | undefined; readonly chosen?: string } = {};

/** Without a run it is taken away. */
export async function keepWeeks(
  assessment: Assessment | undefined,
  chosen: Chosen,
  picture: (assessment: Assessment) => Picture,
): Promise<void> {
  const now = { assessment, chosen: JSON.stringify(chosen) };
  if (last.assessment === assessment && last.chosen === now.chosen) return;
  last = now;
  const { settings, siteUnits } = chosen;
  if (!assessment?.runs.length) return browser.storage.session?.remove(["picture", "weeks"]);
  const weeks: Weeks = { settings, ...(siteUnits && { siteUnits }), assessment: shortened(assessment) };
  await browser.storage.session?.set({ picture: picture(assessment), weeks: JSON.stringify(weeks) });
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
