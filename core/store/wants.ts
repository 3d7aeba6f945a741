/** What is still worth asking the site for about one stored activity. */
import type { FactKind } from "./messages.ts";
import type { ActivityRow } from "./rows.ts";

const KINDS: readonly FactKind[] = ["summary", "laps", "streams"];

/**
 * Facts never read so far, cheapest first; what the site said does not exist is not asked for again. Laps and recording
 * read before the activity was trimmed on the site are missing until they are read anew.
 */
export function missingOf(row: ActivityRow): readonly FactKind[] {
  const trimmed = row.stamps?.trimmed ?? 0;
  const since = (part: string) => (row.stamps?.[part] ?? 0) >= trimmed;
  const have: Record<FactKind, boolean> = {
    summary: row.summary !== undefined,
    laps: row.laps !== undefined && since("laps"),
    streams: row.hasStreams === true && since("streams"),
  };
  return KINDS.filter((kind) => !have[kind] && !row.absent?.includes(kind));
}

/** What no record of one session has, and what none was told that it does not exist. */
export const missingOfAll = (records: readonly ActivityRow[]): readonly FactKind[] =>
  KINDS.filter((kind) => records.every((row) => missingOf(row).includes(kind)));

/** The first detail that no record of a session has. */
export const wantsOfAll = (records: readonly ActivityRow[]): "laps" | "streams" | undefined =>
  missingOfAll(records).find((kind) => kind !== "summary") as "laps" | "streams" | undefined;

/** The first detail missing of a run of the site's; undefined for everything that nobody can or need ask for. */
export function wantsOf(row: ActivityRow): "laps" | "streams" | undefined {
  if (!row.summary || row.summary.sport === "other" || !row.id.startsWith("strava:")) return undefined;
  if (row.vanished || row.removed) return undefined;
  return missingOf(row).find((kind) => kind !== "summary") as "laps" | "streams" | undefined;
}
