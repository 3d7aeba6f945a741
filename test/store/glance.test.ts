import { beforeEach, expect, test, vi } from "vitest";
import { assess } from "../../core/assess.ts";
import { digest } from "../../core/digest.ts";
import { label } from "../../core/label-history.ts";
import { readGlance, readWeeks } from "../../core/store/glance.ts";
import { keepGlance } from "../../core/store/keep-glance.ts";
import { topOfWeek } from "../../core/top-of-week.ts";
import { season } from "../sample/season.ts";

/** Storage copies by JSON, as the browser's does. */
const kept = vi.hoisted(() => new Map<string, string>());
vi.mock("wxt/browser", () => ({
  browser: {
    storage: {
      session: {
        set: async (items: object) => {
          for (const [key, value] of Object.entries(items)) kept.set(key, JSON.stringify(value));
        },
        get: async (key: string) => (kept.has(key) ? { [key]: JSON.parse(kept.get(key)!) } : {}),
        remove: async (keys: string[]) => {
          for (const key of keys) kept.delete(key);
        },
      },
    },
  },
}));

// A Thursday.
const TODAY = "2026-03-12";
const THIS_WEEK = "2026-03-09";
const MONDAY = 1;
const CHOSEN = { settings: {} };
const LAST_DRAWN = "2026-01-20";
const entries = season({ today: TODAY }).map(({ activity, streams }) => ({
  activity,
  digest: digest(activity, streams),
}));
const { runs, athleteOn } = label(entries, {});
const assessment = assess(runs, athleteOn(TODAY), TODAY, {});

beforeEach(() => kept.clear());

test("the top of the week is kept as the reading says it, in few bytes [S13]", async () => {
  await keepGlance(assessment, { settings: {}, siteUnits: "imperial" }, MONDAY);
  const glance = await readGlance(TODAY);
  expect(glance).toEqual({ top: topOfWeek(assessment, THIS_WEEK, true), settings: {}, siteUnits: "imperial" });
  expect(glance!.top.week.days.flatMap((day) => day.runs).length).toBeGreaterThan(1);
  expect(kept.get("glance")!.length).toBeLessThan(6000);
});

test("the last weeks are kept with every run in them [S13]", async () => {
  await keepGlance(assessment, CHOSEN, MONDAY);
  const weeks = await readWeeks(TODAY);
  expect(weeks!.assessment.runs.at(-1)).toEqual(assessment.runs.at(-1));
  const since = ({ date }: { date: string }) => date >= LAST_DRAWN;
  expect(weeks!.assessment.days.filter(since)).toEqual(assessment.days.filter(since));
});

test("yesterday's week is not shown as today's, and nothing is shown of a history that was taken away [S13]", async () => {
  await keepGlance(assessment, CHOSEN, MONDAY);
  expect(await readGlance("2026-03-13")).toBeUndefined();
  expect(await readWeeks("2026-03-13")).toBeUndefined();
  await keepGlance({ ...assessment, runs: [] }, CHOSEN, MONDAY);
  expect(await readGlance(TODAY)).toBeUndefined();
  expect(await readWeeks(TODAY)).toBeUndefined();
});
