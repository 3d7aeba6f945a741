/** What an import will come to, before anything is stored: how many runs of which years, what is known, what is left out. */

import type { Preview } from "../importing.ts";
import { type Recorded, sameRuns } from "../same-run.ts";
import type { Glimpse } from "./item.ts";
import { isSkipped } from "./recording.ts";
import type { Looked } from "./work.ts";

/** What `told` comes to beside what is `here`: sessions that are new, and those that were known and gain something. */
export function countsOf(here: readonly Recorded[], told: readonly Recorded[]) {
  const stored = new Set(here.map((one) => one.id));
  const again = new Set(told.map((one) => one.id));
  const groups = sameRuns([...here, ...told.filter((one) => !stored.has(one.id))]);
  const touched = groups.filter((group) => group.some((one) => again.has(one.id)));
  const added = touched.filter((group) => !group.some((one) => stored.has(one.id)));
  const runs = added.filter((group) => group.some((one) => one.summary.sport !== "other"));
  return {
    runs: runs.length,
    others: added.length - runs.length,
    known: touched.length - added.length,
    years: yearsOf(runs.map((group) => group[0]!.summary.start.slice(0, 4))),
  };
}

/** `here`: what is stored of the runner; `done`: keys that were imported before. */
export function previewOf(looked: readonly Looked[], here: readonly Recorded[], done: ReadonlySet<string>): Preview {
  const fresh = looked.filter((one) => !done.has(one.key));
  const glimpses = fresh.flatMap(({ found }) => found?.filter((one): one is Glimpse => !isSkipped(one)) ?? []);
  const counts = countsOf(here, glimpses.flatMap(recorded));
  const names = new Set(here.flatMap((one) => [one.id, ...(one.also ?? [])]));
  const dateless = glimpses.filter((one) => !one.summary);
  const unknown = dateless.filter(({ ids }) => !ids.some((id) => names.has(id)));
  return {
    runs: counts.runs + unknown.filter((one) => one.run).length,
    others: counts.others + unknown.filter((one) => !one.run).length,
    years: counts.years,
    known: counts.known + dateless.length - unknown.length,
    done: looked.length - fresh.length,
    unopened: fresh.filter((one) => !one.found).length,
    leftOut: fresh.flatMap(({ name, found }) =>
      (found ?? []).flatMap((one) => (isSkipped(one) ? [{ name, reason: one.skipped }] : [])),
    ),
  };
}

const recorded = ({ ids: [id, ...also], summary }: Glimpse): readonly Recorded[] =>
  summary && id ? [{ id, also, summary }] : [];

function yearsOf(years: readonly string[]): Preview["years"] {
  const counts = new Map<string, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}
