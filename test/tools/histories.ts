/** Whole histories out of files of one JSON line a run, packed or not, by athlete. */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { digest } from "../../core/digest.ts";
import type { HistoryEntry } from "../../core/label-history.ts";
import { readLine } from "./read-line.ts";

export function histories(paths: readonly string[]): ReadonlyMap<string, readonly HistoryEntry[]> {
  const all = new Map<string, HistoryEntry[]>();
  for (const path of paths) {
    const bytes = readFileSync(path);
    const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
    for (const [i, line] of text.split("\n").entries()) {
      const read = line.trim() ? readLine(line, i) : undefined;
      if (!read?.activity) continue;
      const entry = { activity: read.activity, digest: digest(read.activity, read.streams) };
      const own = all.get(read.activity.athlete);
      if (own) own.push(entry);
      else all.set(read.activity.athlete, [entry]);
    }
  }
  return all;
}
