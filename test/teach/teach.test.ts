import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Correction, dateOf } from "../../core/activity.ts";
import { addDays } from "../../core/dates.ts";
import { digest } from "../../core/digest.ts";
import { type HistoryEntry, labelHistory, label as labelled } from "../../core/label-history.ts";
import { LABELS, type Label } from "../../core/labels/label.ts";
import { DAYS_AFTER, DAYS_BEFORE } from "../../core/relabel.ts";
import { windowAround } from "../../core/store/history.ts";
import { agreementOf } from "../../core/teach/agreement.ts";
import { changedBy } from "../../core/teach/changed.ts";
import type { run } from "../sample/runner.ts";
import { season } from "../sample/season.ts";

const TODAY = "2026-03-12";
const entryOf = (one: ReturnType<typeof run>): HistoryEntry => ({
  activity: one.activity,
  digest: digest(one.activity, one.streams),
});
const history = season({ today: TODAY, weeks: 26 }).map(entryOf);
const labels = (runs: readonly HistoryEntry[]) =>
  Object.fromEntries(labelHistory(runs, {}).map((one) => [one.activity.id, one.label]));
const plain = labels(history);
const idsOf = (label: Label) =>
  Object.keys(plain).filter((id) => plain[id] === label) as HistoryEntry["activity"]["id"][];
const saying = (runs: readonly HistoryEntry[], words: readonly { id: string; label: Label; at?: number }[]) =>
  runs.map((entry): HistoryEntry => {
    const said = words.find(({ id }) => id === entry.activity.id);
    if (!said) return entry;
    const correction: Correction = { id: entry.activity.id, label: said.label, was: plain[said.id]!, at: said.at ?? 1 };
    return { ...entry, correction };
  });

/** A few words on runs of the history, each run once. */
const words = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom(...history.map(({ activity }) => activity.id)),
    label: fc.constantFrom(...LABELS.filter((label) => label !== "unknown")),
    at: fc.integer({ min: 1, max: 1000 }),
  }),
  { selector: ({ id }) => id, maxLength: 6 },
);

describe("corrections teach [T1]", () => {
  test("tempo runs like the one called steady are steady too, and say whose word it was", () => {
    const [first] = idsOf("tempo");
    const taught = labelHistory(saying(history, [{ id: first!, label: "steady" }]), {});
    const changed = taught.filter((one) => one.learnedFrom?.id === first);
    expect(changed.length).toBeGreaterThan(1);
    for (const one of changed) {
      expect(one).toMatchObject({ label: "steady", family: "tempo", day: "moderate", learnedFrom: { was: "tempo" } });
      expect(one.because[0]).toMatchObject({ id: "like yours", was: "tempo" });
    }
  });

  test("runs that are not like it keep their label: hills called fartlek leave the track sessions alone", () => {
    const [first] = idsOf("hills");
    const after = labels(saying(history, [{ id: first!, label: "fartlek" }]));
    for (const id of idsOf("interval")) expect(after[id]).toBe("interval");
  });

  test("long runs like the one called easy are easy, and no other label moves", () => {
    const [, long] = idsOf("long");
    const after = labels(saying(history, [{ id: long!, label: "easy" }]));
    const moved = Object.keys(plain).filter((id) => after[id] !== plain[id]);
    expect(moved.length).toBeGreaterThan(1);
    for (const id of moved) expect([plain[id], after[id]]).toEqual(["long", "easy"]);
  });

  test("a second, nearer word outweighs the first: what was put right twice is not undone by a neighbour", () => {
    const tempos = idsOf("tempo");
    const after = labels(
      saying(history, [
        { id: tempos[0]!, label: "steady" },
        { id: tempos[1]!, label: "race" },
      ]),
    );
    expect([after[tempos[0]!], after[tempos[1]!]]).toEqual(["steady", "race"]);
  });
});

describe("threshold speed moves with the runner's word [T2]", () => {
  const threshold = (runs: readonly HistoryEntry[]) => labelled(runs, {}).athleteOn(TODAY).thresholdSpeed!;
  const recent = (label: Label) => idsOf(label).slice(-3);
  test("tempo runs called easy raise it, intervals called tempo do not lower it beyond reason", () => {
    const before = threshold(history).value;
    const one = threshold(saying(history, [{ id: recent("tempo").at(-1)!, label: "easy" }]));
    const more = threshold(
      saying(
        history,
        recent("tempo").map((id) => ({ id, label: "easy" as const })),
      ),
    );
    expect(one.value).toBeGreaterThan(before);
    expect(more.value).toBeGreaterThan(one.value);
    expect(more.value / before).toBeLessThanOrEqual(1.05);
    expect(more.corrections).toBe(3);
  });
  test("a word no threshold could make true moves none: a long jog called tempo leaves it where it was", () => {
    const told = saying(
      history,
      recent("long").map((id) => ({ id, label: "tempo" as const })),
    );
    expect(threshold(told)).toEqual(threshold(history));
  });
  test("what the runner entered stays as it is", () => {
    const told = saying(
      history,
      recent("tempo").map((id) => ({ id, label: "easy" as const })),
    );
    expect(labelled(told, { thresholdSpeed: 4.1 }).athleteOn(TODAY).thresholdSpeed!.value).toBe(4.1);
  });
});

describe("a correction can be taken back [T3]", () => {
  test("without a word nothing changes, and taking words back restores every label, day and structure", () => {
    const untouched = labelHistory(history, {});
    fc.assert(
      fc.property(words, (said) => {
        const told = saying(history, said);
        labelHistory(told, {});
        const back = told.map(({ correction: _taken, ...entry }) => entry);
        expect(labelHistory(back, {})).toEqual(untouched);
      }),
      { numRuns: 5 },
    );
  });

  test("the order of the words, and when they were said, changes nothing", () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 9999 }), (said, at) => {
        const once = labels(saying(history, said));
        const again = labels(
          saying(
            history.toReversed(),
            said.toReversed().map((word) => ({ ...word, at })),
          ),
        );
        expect(again).toEqual(once);
      }),
      { numRuns: 12 },
    );
  });

  test("a label still depends on nothing outside its window, whatever was said", () => {
    const years = [0, 1, 2].flatMap((year) =>
      history.map(({ activity, digest: kept }): HistoryEntry => {
        const start = addDays(dateOf(activity), -210 * year) + activity.start.slice(10);
        return { activity: { ...activity, id: `strava:${year}${activity.id.slice(7)}`, start }, digest: kept };
      }),
    );
    const word = fc.record({
      index: fc.integer({ min: 0, max: years.length - 1 }),
      label: fc.constantFrom<Label>("easy", "steady", "tempo", "interval", "long"),
    });
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 4, maxLength: 12 }),
        fc.integer({ min: 0, max: years.length - 1 }),
        (said, which) => {
          const told = years.map((entry, i) => {
            const one = said.find(({ index }) => index === i);
            const correction = one && ({ id: entry.activity.id, label: one.label, was: "easy", at: 1 } as const);
            return correction ? { ...entry, correction } : entry;
          });
          const { activity } = told[which]!;
          const { from, to } = windowAround(dateOf(activity), dateOf(activity));
          const near = told.filter((one) => dateOf(one.activity) >= from && dateOf(one.activity) <= to);
          const find = (runs: readonly HistoryEntry[]) =>
            labelHistory(runs, {}).find((one) => one.activity.id === activity.id);
          expect(find(near)).toEqual(find(told));
        },
      ),
      { numRuns: 12 },
    );
    expect([DAYS_BEFORE, DAYS_AFTER]).toEqual([400, 120]);
  });
});

describe("what a correction changed can be told [T4]", () => {
  test("the runs that changed with it are named with their labels before and after, and no other", () => {
    const [first] = idsOf("tempo");
    const told = saying(history, [{ id: first!, label: "steady" }]);
    const changed = changedBy(first!, told, {});
    const after = labels(told);
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.map(({ id }) => id)).not.toContain(first);
    for (const { id, from, to } of changed) expect([plain[id], after[id]]).toEqual([from, to]);
    expect(changedBy(idsOf("easy")[0]!, told, {})).toEqual([]);
  });

  test("how often labels stood: all of them at first, then one less, and what it was instead", () => {
    const tempo = (runs: readonly HistoryEntry[]) =>
      agreementOf(labelHistory(runs, {})).find(({ label }) => label === "tempo")!;
    const before = tempo(history);
    expect(before.stood).toBe(before.given);
    const told = saying(history, [{ id: idsOf("tempo")[0]!, label: "race" }]);
    expect(tempo(told)).toMatchObject({
      given: before.given,
      stood: before.given - 1,
      instead: [{ label: "race", count: 1 }],
    });
  });
});
