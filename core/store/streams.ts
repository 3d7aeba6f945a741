/** Recordings out of the database, whichever version kept them. */
import type { ActivityId, Streams } from "../activity.ts";
import type { Database } from "./database.ts";
import { packStreams, unpackStreams } from "./pack.ts";

export async function readStreams(database: Database, id: ActivityId): Promise<Streams | undefined> {
  const row = await database.streams.get(id);
  if (!row) return undefined;
  if ("packed" in row) return unpackStreams(row.packed);
  const { id: _id, ...streams } = row;
  return streams;
}

/** Recordings kept by version 1 are packed one by one; stopping at any moment is harmless. */
export async function packEarlier(database: Database): Promise<void> {
  for (const id of await database.streams.toCollection().primaryKeys()) {
    const row = await database.streams.get(id);
    if (!row || "packed" in row) continue;
    const { id: _id, ...streams } = row;
    const packed = await packStreams(streams);
    await database.transaction("rw", database.streams, async () => {
      const now = await database.streams.get(id);
      if (now && !("packed" in now)) await database.streams.put({ id, packed });
    });
  }
}
