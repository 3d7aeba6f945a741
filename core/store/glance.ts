/** The last opinion on the last weeks, kept in memory only, so that the panel is there at once; the database has the last word. */
import { browser } from "wxt/browser";
import type { Assessment } from "../assessment.ts";
import { addDays } from "../dates.ts";
import { dateOfViolation } from "../rules/index.ts";
import type { LocalDate } from "../units.ts";
import type { Chosen } from "./chosen.ts";

export interface Glance extends Chosen {
  readonly assessment: Assessment;
}

/** Days: what the panel shows without being asked, four weeks and the earlier ones. */
const DAYS = 63;
const KEY = "glance";

/** Gone with the browser, never on the disk; without an assessment it is taken away. */
export async function keepGlance(assessment: Assessment | undefined, chosen: Chosen): Promise<void> {
  if (!assessment) return browser.storage.session?.remove(KEY);
  await browser.storage.session?.set({ [KEY]: { ...chosen, assessment: shortened(assessment) } satisfies Glance });
}

/** Undefined where nothing was kept, or on another day. */
export async function readGlance(today: LocalDate): Promise<Glance | undefined> {
  const { [KEY]: kept } = ((await browser.storage.session?.get(KEY)) ?? {}) as { readonly [KEY]?: Glance };
  if (kept?.assessment.today !== today) return undefined;
  const { assessment } = kept;
  return { ...kept, assessment: { ...assessment, runs: assessment.days.flatMap((day) => day.runs) } };
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
