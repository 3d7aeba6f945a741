/** What a backup may hold, checked piece by piece: version 1 as it was, and this version. */
import * as v from "valibot";
import * as schema from "./schemas.ts";

export const FORMAT = "hardeasy-backup";
export const BACKUP_VERSION = 2;

const stamps = v.record(v.pipe(v.string(), v.regex(/^(\*|[a-zA-Z]{1,40})$/)), schema.moment);
export const base64 = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]*={0,2}$/));
const flag = v.optional(v.boolean());

/** An activity with the moment of each part. */
export const activityRow = v.object({
  ...v.omit(schema.facts, ["streams"]).entries,
  vanished: flag,
  kept: flag,
  removed: flag,
  undone: flag,
  apart: flag,
  stamps,
});
const activity = v.object({ ...activityRow.entries, recording: v.optional(base64) });
const chosen = v.object({ athlete: schema.activityId, value: schema.settings, at: v.optional(schema.moment) });
const runner = v.object({ id: schema.activityId, seen: schema.moment });

const common = { format: v.literal(FORMAT), athlete: schema.activityId, corrections: schema.correction };
/** By version: each member of the document, of a list one item. */
export const MEMBERS: Readonly<Record<number, Readonly<Record<string, v.GenericSchema>>>> = {
  1: { ...common, version: v.literal(1), activities: schema.facts, settings: schema.settings },
  2: {
    ...common,
    version: v.literal(2),
    activities: activity,
    chosen,
    runners: runner,
    log: schema.logRow,
    declarations: schema.declarationRow,
    check: v.string(),
  },
};
export type BackedUp = v.InferOutput<typeof activity>;
export type Chosen = v.InferOutput<typeof chosen>;
