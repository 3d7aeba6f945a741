/** Facts into the database: merged field by field, whole or not at all, and twice is the same as once. */
import type { Database } from "./database.ts";
import type { ActivityRow, StreamsRow } from "./rows.ts";
import type { CheckedFacts } from "./schemas.ts";
import { wantsOf } from "./wants.ts";

/**
 * Stores a batch in one transaction; resolves when it is written.
 * Newer parts replace older ones, unless the stored ones shall win (a restored backup); a part that is absent leaves what is stored.
 */
export async function keepFacts(
  database: Database,
  batch: readonly CheckedFacts[],
  wins: "new" | "stored" = "new",
): Promise<void> {
  await database.transaction("rw", database.activities, database.streams, database.digests, async () => {
    for (const facts of batch) {
      const before = await database.activities.get(facts.id);
      await database.activities.put(merge(before, facts, wins));
      if (facts.streams && !(wins === "stored" && before?.hasStreams))
        await database.streams.put({ id: facts.id, ...facts.streams } as StreamsRow);
      await database.digests.delete(facts.id);
    }
  });
}

function merge(before: ActivityRow | undefined, facts: CheckedFacts, wins: "new" | "stored"): ActivityRow {
  const summaries = [before?.summary, facts.summary];
  if (wins === "stored") summaries.reverse();
  const laps = wins === "stored" ? (before?.laps ?? facts.laps) : (facts.laps ?? before?.laps);
  const summary = summaries.some(Boolean)
    ? ({ ...summaries[0], ...summaries[1] } as ActivityRow["summary"])
    : undefined;
  const also = [...new Set([...(before?.also ?? []), ...(facts.also ?? [])])];
  const absent = [...new Set([...(before?.absent ?? []), ...(facts.absent ?? [])])];
  const row = {
    id: facts.id,
    athlete: facts.athlete,
    ...(also.length > 0 && { also }),
    ...(summary && { summary, start: summary.start }),
    ...(laps && { laps }),
    ...((facts.streams || before?.hasStreams) && { hasStreams: true }),
    ...(absent.length > 0 && { absent }),
  } as ActivityRow;
  const wants = wantsOf(row);
  return wants ? { ...row, wants } : row;
}
