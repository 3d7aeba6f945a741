import { beforeEach, expect, test, vi } from "vitest";
import { assess } from "../../core/assess.ts";
import { digest } from "../../core/digest.ts";
import { label } from "../../core/label-history.ts";
import { keepWeeks } from "../../core/store/keep-weeks.ts";
import { circumstances, pictured } from "../../core/store/picture.ts";
import { readWeeks } from "../../core/store/weeks.ts";
import { season } from "../sample/season.ts";

/** Storage copies by JSON, as the browser's does. */
const kept = vi.hoisted(() => new Map<string, string>());
vi.mock("wxt/browser", () => ({
  browser: {
    runtime: { getManifest: () => ({ version: "1.0" }) },
    i18n: { getUILanguage: () => "de" },
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
const CHOSEN = { settings: {} };
const PICTURE = { in: circumstances(), language: "de", html: "<main>…</main>" };
const LAST_DRAWN = "2026-01-20";
const entries = season({ today: TODAY }).map(({ activity, streams }) => ({
  activity,
  digest: digest(activity, streams),
}));
const { runs, athleteOn } = label(entries, {});
const assessment = assess(runs, athleteOn(TODAY), TODAY, {});

beforeEach(() => kept.clear());

const keep = (known = { ...assessment }) => keepWeeks(known, CHOSEN, (of) => ({ ...PICTURE, today: of.today }));

test("an opinion on answers that came together is drawn once, and again where something else was chosen [S13]", async () => {
  const draw = vi.fn(() => ({ ...PICTURE, today: TODAY }));
  const known = { ...assessment };
  await Promise.all([keepWeeks(known, CHOSEN, draw), keepWeeks(known, { settings: {} }, draw)]);
  expect(draw).toHaveBeenCalledOnce();
  await keepWeeks(known, { settings: { units: "imperial" } }, draw);
  await keepWeeks({ ...assessment }, { settings: { units: "imperial" } }, draw);
  expect(draw).toHaveBeenCalledTimes(3);
});

test("the last weeks are kept with every run in them, beside the picture of them [S13]", async () => {
  await keep();
  const weeks = await readWeeks(TODAY);
  expect(weeks!.assessment.runs.at(-1)).toEqual(assessment.runs.at(-1));
  const since = ({ date }: { date: string }) => date >= LAST_DRAWN;
  expect(weeks!.assessment.days.filter(since)).toEqual(assessment.days.filter(since));
  expect(await pictured(TODAY)).toEqual({ ...PICTURE, today: TODAY });
});

test("yesterday's week is not shown as today's, and nothing is shown of a history that was taken away [S13]", async () => {
  await keep();
  expect(await readWeeks("2026-03-13")).toBeUndefined();
  expect(await pictured("2026-03-13")).toBeUndefined();
  await keep({ ...assessment, runs: [] });
  expect(await readWeeks(TODAY)).toBeUndefined();
  expect(await pictured(TODAY)).toBeUndefined();
});
