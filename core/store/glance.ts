/**
 * The last opinion on the last weeks, so that the panel is there at once; the database has the last word. It is kept in memory
 * only: an update of the extension and the end of the browser take it away, so its shape is that of the code that reads it.
 */
import { browser } from "wxt/browser";
import type { Assessment } from "../assessment.ts";
import type { TopOfWeek } from "../top-of-week.ts";
import type { LocalDate } from "../units.ts";
import type { Chosen } from "./chosen.ts";

/** The few bytes that the first picture needs. */
export interface Glance extends Chosen {
  readonly top: TopOfWeek;
}

export interface Weeks extends Chosen {
  readonly assessment: Assessment;
}

export interface Kept {
  readonly glance: Glance;
  readonly weeks: Weeks;
}

/** Undefined where nothing was kept, or on another day. */
export async function readGlance(today: LocalDate): Promise<Glance | undefined> {
  const glance = await read("glance");
  return glance?.top.today === today ? glance : undefined;
}

/** The same with every run of the last weeks: what the panel shows without being asked. */
export async function readWeeks(today: LocalDate): Promise<Weeks | undefined> {
  const weeks = await read("weeks");
  if (weeks?.assessment.today !== today) return undefined;
  const { assessment } = weeks;
  return { ...weeks, assessment: { ...assessment, runs: assessment.days.flatMap((day) => day.runs) } };
}

async function read<Name extends keyof Kept>(name: Name): Promise<Kept[Name] | undefined> {
  const kept = (await browser.storage.session?.get(name)) as Partial<Kept> | undefined;
  return kept?.[name];
}
