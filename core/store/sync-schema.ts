/** What a line of a shared folder may say, by the table it is about. */
import * as v from "valibot";
import { activityRow, base64 } from "./backup-schema.ts";
import * as schema from "./schemas.ts";

export const LINES = {
  activities: activityRow,
  streams: v.object({ id: schema.activityId, athlete: schema.activityId, at: schema.moment, recording: base64 }),
  corrections: schema.correction,
  log: schema.logRow,
  declarations: schema.declarationRow,
  settings: v.object({
    key: v.pipe(v.string(), v.regex(/^settings:[a-z]+:[\w-]{1,40}$/)),
    value: schema.settings,
    at: v.optional(schema.moment),
  }),
} as const;
/** Raised with every kind of line or value that an earlier version refused: what it left is then read again. */
export const LINES_VERSION = 1;
export type SyncedTable = keyof typeof LINES;
