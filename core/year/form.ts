/** Sharp or flat: what the last days say of the gears, from feel and from like sessions; silent without two grounds. */
import { addDays } from "../dates.ts";
import type { LabelledRun } from "../labels/labelled-run.ts";
import type { Log } from "../log.ts";
import { outingOf, twinsOf } from "../reps/twins.ts";
import type { LocalDate, Share } from "../units.ts";

export type Ground =
  | { readonly id: "felt sharp" | "felt flat"; readonly count: number; readonly of: number }
  | { readonly id: "legs fresh" | "legs heavy"; readonly count: number; readonly of: number }
  | { readonly id: "session quicker" | "session slower"; readonly date: LocalDate; readonly share: Share };

export interface Form {
  readonly state: "sharp" | "flat" | "between";
  readonly because: readonly Ground[];
}

const DAYS = 14;
/** runs and mornings looked at, the latest first */
const LATEST = 4;
/** against the same session before; less is within a day's form */
const APART: Share = 0.015;
const FEWEST_GROUNDS = 2;

/** `runs` oldest first. */
export function formOf(runs: readonly LabelledRun[], log: Log, today: LocalDate): Form | undefined {
  const from = addDays(today, 1 - DAYS);
  const lately = runs.filter(({ activity }) => activity.start >= from);
  const feels = lately.flatMap(({ activity }) => log.runs.get(activity.id)?.feel ?? []).slice(-LATEST);
  const legs = [...log.days]
    .filter(([date, { legs: one }]) => date >= from && date <= today && one)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { legs: one }]) => one!)
    .slice(-LATEST);
  const because: Ground[] = [
    ...mostly(feels, "sharp", "felt sharp"),
    ...mostly(feels, "flat", "felt flat"),
    ...mostly(legs, "fresh", "legs fresh"),
    ...mostly(legs, "heavy", "legs heavy"),
    ...sessionGround(lately, runs),
  ];
  if (because.length < FEWEST_GROUNDS) return undefined;
  const sharp = because.filter(({ id }) => SHARP.has(id)).length;
  const state = sharp === because.length ? "sharp" : sharp === 0 ? "flat" : "between";
  return { state, because };
}

const SHARP: ReadonlySet<Ground["id"]> = new Set(["felt sharp", "legs fresh", "session quicker"]);

type Said = "felt sharp" | "felt flat" | "legs fresh" | "legs heavy";
function mostly(values: readonly string[], value: string, id: Said): readonly Ground[] {
  const count = values.filter((one) => one === value).length;
  return values.length >= 2 && count > values.length / 2 ? [{ id, count, of: values.length }] : [];
}

/** The latest session that was run before in the same shape, against the time before. */
function sessionGround(lately: readonly LabelledRun[], runs: readonly LabelledRun[]): readonly Ground[] {
  for (const run of lately.toReversed()) {
    const [twin] = run.day === "easy" ? [] : twinsOf(run, runs);
    const own = twin && outingOf(run);
    if (!own || !twin) continue;
    const share = own.pacing.mean / twin.pacing.mean - 1;
    if (Math.abs(share) < APART) return [];
    return [{ id: share > 0 ? "session quicker" : "session slower", date: run.activity.start.slice(0, 10), share }];
  }
  return [];
}
