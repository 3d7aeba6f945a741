/** What pages may ask of the background: the protocol as it is checked before anything of it is believed. */
import * as v from "valibot";
import * as schema from "../../core/store/schemas.ts";

const ids = v.pipe(v.array(schema.activityId), v.maxLength(500));
const trace = v.optional(v.boolean());
export const message = v.variant("name", [
  v.object({ name: v.literal("look"), ask: v.object({ ids, trace, ahead: v.optional(v.boolean()) }) }),
  v.object({
    name: v.literal("keep"),
    ask: v.object({ facts: v.pipe(v.array(schema.facts), v.maxLength(500)), trace }),
  }),
  v.object({
    name: v.literal("heard"),
    ask: v.object({
      kind: v.picklist([...schema.factKind.options, "list"]),
      id: v.optional(schema.activityId),
      athlete: schema.activityId,
      body: v.string(),
      said: v.optional(v.record(v.string(), v.unknown())),
      trace,
    }),
  }),
  v.object({
    name: v.literal("correct"),
    ask: v.object({ id: schema.activityId, label: v.optional(schema.label), reps: v.optional(v.number()), trace }),
  }),
  v.object({ name: v.literal("note"), ask: v.object({ notes: v.array(schema.note) }) }),
  v.object({ name: v.literal("declare"), ask: v.object({ declarations: v.array(schema.declaration) }) }),
  v.object({
    name: v.literal("relabel"),
    ask: v.object({
      corrections: v.array(v.object({ id: schema.activityId, label: v.optional(schema.label), was: schema.label })),
    }),
  }),
  v.object({ name: v.literal("permit"), ask: v.object({ address: v.string() }) }),
  v.object({
    name: v.literal("counted"),
    ask: v.object({ requests: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)) }),
  }),
  v.object({
    name: v.literal("backfill"),
    ask: v.object({ order: v.picklist(["start", "pause", "resume", "cancel", "deep"]) }),
  }),
  v.object({
    name: v.literal("vanished"),
    ask: v.object({ ids: v.array(schema.activityId), say: v.picklist(["keep", "remove", "undo", "bring back"]) }),
  }),
  v.object({ name: v.literal("join"), ask: v.object({ id: schema.activityId, other: schema.activityId }) }),
  v.object({ name: v.literal("apart"), ask: v.object({ id: schema.activityId, apart: v.boolean() }) }),
  v.object({ name: v.literal("show"), ask: v.object({ athlete: schema.activityId }) }),
  v.object({ name: v.literal("refused"), ask: v.object({ status: v.number(), retryAfterS: v.optional(v.number()) }) }),
  v.object({ name: v.literal("save"), ask: v.object({ settings: schema.settings }) }),
  v.object({ name: v.literal("changed"), ask: v.object({}) }),
  v.object({
    name: v.literal("preferences"),
    ask: v.object({
      site: schema.settings.entries.units,
      speaks: v.optional(v.boolean()),
      athlete: v.optional(schema.activityId),
    }),
  }),
  v.object({ name: v.literal("card"), ask: v.object({}) }),
  v.object({ name: v.literal("open"), ask: v.object({ page: v.picklist(["sidepanel", "history"]) }) }),
]);

export type Asked = v.InferOutput<typeof message>;
