/** What an import found, did and left out, in sentences. */
import type { SkipReason } from "../../core/importing.ts";
import { list } from "../format.ts";
import { type MessageKey, say, sayCount } from "./say.ts";

export const writeReason = (reason: SkipReason): string => say(`left_out_${reason.replaceAll("-", "_")}` as MessageKey);

/** `1034 runs and 212 other activities`; empty for nothing. */
export function writeAmount({ runs, others }: { readonly runs: number; readonly others: number }): string {
  const parts = [
    ...(runs > 0 ? [sayCount("import_runs", runs)] : []),
    ...(others > 0 ? [sayCount("import_others", others)] : []),
  ];
  return list(parts);
}
