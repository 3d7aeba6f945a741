import fc from "fast-check";
import { expect, test } from "vitest";
import { type ActivityId, dateOf } from "../core/activity.ts";
import { addDays, daysBetween } from "../core/dates.ts";
import { digest } from "../core/digest.ts";
import { type HistoryEntry, label, labelHistory } from "../core/label-history.ts";
import { CONTEXT_AFTER, CONTEXT_GRID } from "../core/labels/context.ts";
import { LABELS } from "../core/labels/label.ts";
import { season } from "./sample/season.ts";

const TODAY = "2026-03-12";
const YEARS = 3;
const LONG_MS = 30_000;
const once = season({ today: TODAY, weeks: 52 }).map(({ activity, streams }) => ({
  activity,
  digest: digest(activity, streams),
}));
const history: readonly HistoryEntry[] = Array.from({ length: YEARS }, (_, year) =>
  once.map(({ activity, ...entry }, i) => ({
    ...entry,
    activity: {
      ...activity,
      id: `strava:${1000 * year + i}` as ActivityId,
      start: `${addDays(dateOf(activity), -364 * year)}${activity.start.slice(10)}`,
    },
  })),
).flat();
const fresh = (start: string): HistoryEntry => ({
  ...once[5]!,
  activity: { ...once[5]!.activity, id: "strava:9000", start },
});

test("a new run labels the runs of the last two months anew, and none before them [S20]", () => {
  const before = label(history, {});
  expect(before.fresh).toBe(before.runs.length);
  const after = label([...history, fresh(`${TODAY}T20:00:00`)], {}, before);
  const near = after.entries.filter(({ activity }) => daysBetween(dateOf(activity), TODAY) <= CONTEXT_AFTER);
  expect(after.fresh).toBeLessThanOrEqual(near.length + CONTEXT_GRID);
  expect(after.fresh).toBeLessThan(0.08 * after.runs.length);
  expect(label(history, {}, before).fresh).toBe(0);
});

test("whatever changed, labels are those of labelling everything [S20]", { timeout: LONG_MS }, () => {
  const change = fc.oneof(
    fc.record({ what: fc.constant("add" as const), days: fc.integer({ min: 0, max: 900 }) }),
    fc.record({ what: fc.constant("remove" as const), at: fc.nat(history.length - 1) }),
    fc.record({
      what: fc.constant("correct" as const),
      at: fc.nat(history.length - 1),
      label: fc.constantFrom(...LABELS),
    }),
    fc.record({ what: fc.constant("enter" as const), speed: fc.constantFrom(3.6, 4.2) }),
  );
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
      let entries = history;
      let entered = {};
      let known = label(entries, entered);
      for (const one of changes) {
        if (one.what === "add") entries = [...entries, fresh(`${addDays(TODAY, -one.days)}T20:00:00`)];
        if (one.what === "remove") entries = entries.filter((_, at) => at !== one.at);
        if (one.what === "enter") entered = { thresholdSpeed: one.speed };
        if (one.what === "correct")
          entries = entries.map((entry, at) =>
            at === one.at
              ? { ...entry, correction: { id: entry.activity.id, label: one.label, was: "easy" as const, at: 1 } }
              : entry,
          );
        known = label(entries, entered, known);
      }
      expect(known.runs).toEqual(labelHistory(entries, entered));
    }),
    { numRuns: 5 },
  );
});
